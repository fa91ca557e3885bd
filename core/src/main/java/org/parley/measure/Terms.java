package org.parley.measure;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// What every measure has: who imposes it on whom, on what, by which act.
///
/// @param imposers ISO alpha-3, `EU`; two where both sides agreed on it
/// @param targets ISO alpha-3, `EU`, or `WLD` for all partners; empty where it is aimed at no one
/// @param exceptFor partners left out of the targets
/// @param except what is left out of the scope
/// @param coverage trade covered as stated, absent where nobody stated it
/// @param title what people call it
public record Terms(
        String title,
        List<String> imposers,
        List<String> targets,
        List<String> exceptFor,
        Scope scope,
        List<Scope> except,
        @Nullable LegalAct act,
        @Nullable Amount coverage,
        List<Link> links) {

    /// The target that means all partners.
    public static final String WORLD = "WLD";

    public Terms {
        if (imposers.isEmpty()) {
            throw new IllegalArgumentException(
                    "Measure '%s' has no imposer. Maybe imposer: USA.".formatted(title));
        }
        imposers = List.copyOf(imposers);
        targets = List.copyOf(targets);
        exceptFor = List.copyOf(exceptFor);
        except = List.copyOf(except);
        links = List.copyOf(links);
    }

    /// Terms of one imposer on some targets, with nothing else said.
    public static Terms of(String title, String imposer, List<String> targets, Scope scope) {
        return new Terms(
                title,
                List.of(imposer),
                targets,
                List.of(),
                scope,
                List.of(),
                null,
                null,
                List.of());
    }
}
