package org.parley.reader;

import org.jspecify.annotations.Nullable;
import org.parley.grammar.Clauses;
import org.parley.grammar.Marks;
import org.parley.mention.Mention;

import java.util.Locale;

/// Speakers that a transcript names before a colon, who speak until the paragraph ends.
final class Labels {

    private static final int LABEL = 12;

    private final Marks marks;
    private final Discourse discourse;
    private final Speakers speakers;

    Labels(Scene scene, Speakers speakers) {
        this.marks = scene.marks;
        this.discourse = scene.discourse;
        this.speakers = speakers;
    }

    /// "Spokesperson Shu Jueting: We have noted ..." speaks until the paragraph ends.
    void read() {
        boolean colon = marks.size() > 2 && marks.token(1).is(":");
        if (colon && marks.token(0).isAny("q", "question", "reporter", "journalist")) {
            discourse.answering = false;
            return;
        }
        if (colon && marks.token(0).isAny("a", "answer")) {
            labelled(discourse.label != null ? discourse.label : host());
            return;
        }
        for (int i = 1; i < Math.min(LABEL, marks.size() - 1); i++) {
            if (marks.token(i).is(":")
                    && marks.firstPhrase("title", 0, i) >= 0
                    && Clauses.verbBefore(marks, i) < 0) {
                Speaker speaker =
                        i < 3 && discourse.label != null ? discourse.label : speakers.of(0, i);
                String host = discourse.host;
                if (speaker != null && !speaker.official() && host != null) {
                    String name = speaker.source().name();
                    speaker = new Speaker(new Source(Source.Type.PERSON, name, host), true);
                }
                labelled(speaker);
                return;
            }
        }
        byName();
    }

    /// "DOMBROVSKIS: Thank you.", "ATTAL (translated): We want", "Trump: we don't need them": a
    /// name alone before a colon; one that the document gives no office to speaks for nobody.
    private void byName() {
        int colon = 0;
        boolean bracket = false;
        while (colon < Math.min(LABEL, marks.size()) && !marks.token(colon).is(":")) {
            bracket |= marks.token(colon).is("(");
            if (marks.token(colon).isVerb() && !bracket && !shouted(colon)) {
                return;
            }
            colon++;
        }
        if (colon == 0 || colon + 1 >= marks.size() || colon >= LABEL) {
            return;
        }
        for (Mention mention : marks.mentions()) {
            if (mention instanceof Mention.Economy e && mention.to() == colon && colon < 3) {
                labelled(new Speaker(new Source(Source.Type.ORGANISATION, null, e.code()), true));
                return;
            }
            if (mention instanceof Mention.Person p && mention.to() == colon) {
                var source = new Source(Source.Type.PERSON, p.name(), p.economy());
                labelled(new Speaker(source, true));
                return;
            }
        }
        int end = 0;
        while (end < colon && shouted(end)) {
            end++;
        }
        boolean aside = end < colon && marks.token(end).is("(");
        if (end == 0 || end < colon && !aside) {
            return;
        }
        Speaker known = discourse.voices.get(marks.token(end - 1).text());
        if (known != null) {
            labelled(known);
        } else {
            discourse.labelled = -1;
            discourse.answering = false;
        }
    }

    private boolean shouted(int index) {
        String text = marks.token(index).text();
        return text.length() > 1
                && text.equals(text.toUpperCase(Locale.ROOT))
                && Character.isLetter(text.charAt(0));
    }

    private @Nullable Speaker host() {
        String host = discourse.host;
        return host == null ? null : new Speaker(new Source(Source.Type.PERSON, null, host), true);
    }

    private void labelled(@Nullable Speaker speaker) {
        if (speaker != null) {
            discourse.label = speaker;
            discourse.lastSpeaker = speaker;
            discourse.labelled = marks.sentence().paragraph();
            discourse.answering = discourse.host != null;
        }
    }
}
