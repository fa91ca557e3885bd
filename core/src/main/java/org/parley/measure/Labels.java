package org.parley.measure;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/// Reads constants by the label under which documents and files know them: `in-effect` for
/// `IN_EFFECT`.
public final class Labels {
    private Labels() {}

    /// @throws IllegalArgumentException naming the labels there are
    public static <E extends Enum<E>> E parse(Class<E> type, String text) {
        for (E constant : type.getEnumConstants()) {
            if (label(constant).equals(text.strip())) {
                return constant;
            }
        }
        throw new IllegalArgumentException(
                "No %s '%s'. Maybe one of %s."
                        .formatted(
                                type.getSimpleName().toLowerCase(Locale.ROOT),
                                text,
                                Arrays.stream(type.getEnumConstants())
                                        .map(Labels::label)
                                        .collect(Collectors.joining(", "))));
    }

    /// `in-effect` for `IN_EFFECT`.
    public static String label(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
