package org.parley.reader;

import org.jspecify.annotations.Nullable;
import org.parley.grammar.Clauses;
import org.parley.grammar.Marks;
import org.parley.mention.Mention;

/// Finds out who speaks in each part of a sentence: "X said S", "S, said X", "according to X", and
/// quotations that go on from the sentence before.
final class Attribution {

    private static final int LABEL = 12;

    private final Scene scene;
    private final Marks marks;
    private final Discourse discourse;
    private final Speakers speakers;
    private final @Nullable Speaker[] found;

    Attribution(Scene scene) {
        this.scene = scene;
        this.marks = scene.marks;
        this.discourse = scene.discourse;
        this.speakers = new Speakers(scene);
        this.found = new Speaker[marks.size()];
    }

    void assign() {
        java.util.Arrays.fill(scene.speakers, Speaker.NARRATOR);
        new Labels(scene, speakers).read();
        view();
        int from = 0;
        Speaker last = null;
        for (int i = 0; i < marks.size(); i++) {
            Speaker speaker = null;
            if (marks.is("cite", i) && asSaying(i) > 0) {
                speaker = speakers.of(marks.phraseEnd("cite", i), asSaying(i));
                fill(asSaying(i), marks.size(), speaker, true);
            } else if (marks.is("according-to", i)) {
                speaker =
                        speakers.of(
                                marks.phraseEnd("according-to", i),
                                speakers.phraseEnd(marks.phraseEnd("according-to", i)));
                fill(0, marks.size(), speaker, false);
            } else if (marks.is("say", i) && !scene.quoted[i] && !marks.token(i).isNoun()) {
                speaker = said(i, from);
                from = i + 1;
            }
            if (speaker != null) {
                last = speaker;
                publish();
            }
        }
        goOn();
        if (discourse.ahead != null && last == null) {
            last = discourse.ahead;
        }
        publish();
        scene.attributed = last != null;
        scene.voice = last == null ? null : last.economy();
        if (last != null) {
            discourse.lastSpeaker = last;
            if (last.source().type() == Source.Type.PERSON
                    || last.source().type() == Source.Type.ANONYMOUS) {
                discourse.lastPerson = last.economy();
                discourse.person = last;
            }
        }
    }

    /// Place of "as saying" behind "cited" or "quoted", or -1.
    private int asSaying(int from) {
        for (int i = from; i + 1 < marks.size(); i++) {
            if (marks.token(i).is("as") && marks.token(i + 1).is("saying")) {
                return i;
            }
        }
        return -1;
    }

    private void publish() {
        for (int i = 0; i < marks.size(); i++) {
            Speaker speaker = found[i];
            if (speaker != null) {
                scene.speakers[i] = speaker;
            }
        }
    }

    /// "In Ottawa's view, the duties are unlawful": what follows is held by the owner of the view.
    private void view() {
        for (int i = 0; i + 2 < Math.min(LABEL, marks.size()); i++) {
            Mention owner = marks.marked('E', i + 1);
            int view = owner == null ? -1 : owner.to() + 1;
            boolean opens =
                    marks.token(i).is("in")
                            && view > 0
                            && view < marks.size()
                            && marks.token(view - 1).is("'s")
                            && marks.token(view).isAny("view", "opinion", "eyes", "words");
            if (opens) {
                var source =
                        new Source(
                                Source.Type.ORGANISATION,
                                null,
                                Scene.code(java.util.Objects.requireNonNull(owner)));
                fill(view + 1, marks.size(), new Speaker(source, true), true);
                return;
            }
        }
    }

    private @Nullable Speaker said(int verb, int from) {
        int start = Clauses.groupStart(marks, verb);
        boolean inverted =
                !marks.token(verb).lower().matches(".*ing|tells?|told")
                        && start > 0
                        && (marks.token(start - 1).is(",")
                                || Clauses.isMark(marks.token(start - 1)))
                        && verb + 1 < marks.size()
                        && startsPhrase(verb + 1)
                        && saidBefore(from, start)
                        && !saysWhat(verb + 1);
        int phrase = inverted ? verb + 1 : scene.phraseStart(start);
        if (!inverted && start > 0 && marks.token(start - 1).is(",")) {
            phrase = appositionStart(start - 1);
        }
        if (!inverted && start > 0 && marks.token(start - 1).isAny("and", "but")
                || !inverted && start > 0 && marks.token(start - 1).is("to")
                || marks.token(verb).lower().endsWith("ing") && !inverted) {
            return coordinated(verb);
        }
        if (start > 1 && marks.token(start - 1).is("who")) {
            start -= marks.token(start - 2).is(",") ? 2 : 1;
            phrase = scene.phraseStart(start);
        }
        Speaker speaker =
                inverted
                        ? speakers.of(phrase, speakers.phraseEnd(phrase))
                        : speakers.of(phrase, start);
        if (!inverted && phrase >= start && scene.discourse.focus != null && start > 0) {
            speaker = discourse.lastSpeaker.isNarrator() ? null : discourse.lastSpeaker;
        }
        if (speaker == null) {
            return null;
        }
        boolean after =
                phrase > 0
                        && (marks.token(phrase - 1).is(",")
                                || Clauses.isMark(marks.token(phrase - 1)));
        boolean opens = thatFollows(verb + 1);
        int firstContent = marks.token(0).is(",") ? 1 : 0;
        if ((inverted || after && !opens)
                && phrase > firstContent + 2
                && (Clauses.verbBefore(marks, phrase) >= from || scene.quoted[from])) {
            fill(from, inverted ? verb : phrase, speaker, true);
            fillQuoted(verb + 1, speaker);
            if (follows(verb + 1)) {
                fill(verb + 1, marks.size(), speaker, true);
            }
        } else {
            fill(verb + 1, marks.size(), speaker, true);
        }
        return speaker;
    }

    /// Whether what stands before "said" can be what is said: it has a verb or is quoted.
    private boolean saidBefore(int from, int start) {
        for (int i = from; i < start; i++) {
            if (marks.token(i).isVerb() || scene.quoted[i]) {
                return true;
            }
        }
        return from > 0 || scene.quoted[0] || discourse.quoteOpen;
    }

    /// "said it was", "said the duties would": what follows is a clause and no speaker.
    private boolean saysWhat(int from) {
        int end = speakers.phraseEnd(from);
        return end < marks.size()
                && (Clauses.isAuxiliary(marks.token(end))
                        || marks.token(from).tag().equals("PRON") && marks.token(end).isVerb());
    }

    private @Nullable Speaker coordinated(int verb) {
        Agents.Agent agent = new Agents(scene).subject(verb);
        if (!agent.known()) {
            return null;
        }
        Speaker speaker =
                new Speaker(new Source(Source.Type.ORGANISATION, null, agent.first()), true);
        fill(verb + 1, marks.size(), speaker, true);
        return speaker;
    }

    /// "told a meeting on Tuesday that": what is said comes after.
    private boolean thatFollows(int from) {
        for (int i = from; i < marks.size(); i++) {
            boolean day =
                    i + 1 < marks.size()
                            && marks.token(i + 1)
                                    .isAny("day", "week", "month", "year", "night", "evening");
            if (marks.token(i).is("that") && !day || marks.token(i).is(":")) {
                return true;
            }
            if (marks.token(i).isVerb() || marks.token(i).is(",")) {
                return false;
            }
        }
        return false;
    }

    /// "..., he said, adding that", "..., he said, and": what follows is his as well.
    private boolean follows(int from) {
        boolean goesOn =
                from + 1 < marks.size()
                        && marks.token(from).is(",")
                        && marks.token(from + 1).isAny("and", "but")
                        && !scene.quoted[from];
        return goesOn || marks.firstPhrase("adding", from, marks.size()) >= 0;
    }

    private int appositionStart(int comma) {
        for (int i = comma - 1; i > 0; i--) {
            if (marks.token(i).is(",")) {
                return scene.phraseStart(i);
            }
        }
        return scene.phraseStart(comma);
    }

    private boolean startsPhrase(int index) {
        return switch (marks.token(index).tag()) {
            case "DET", "PROPN", "PRON", "ADJ", "NOUN" -> true;
            default -> marks.marked('E', index) != null;
        };
    }

    private void fill(int from, int to, @Nullable Speaker speaker, boolean over) {
        for (int i = from; i < to && speaker != null; i++) {
            if (over || found[i] == null) {
                found[i] = speaker;
            }
        }
    }

    private void fillQuoted(int from, Speaker speaker) {
        for (int i = from; i < marks.size(); i++) {
            if (scene.quoted[i]) {
                found[i] = speaker;
            }
        }
    }

    /// Whoever acts before a quotation that opens inside a sentence: "Macron called it “absurd”".
    private @Nullable Speaker quoting(int open) {
        int verb = Clauses.verbBefore(marks, open);
        if (open < 2 || verb < 0 || !marks.is("speech-act", verb)) {
            return null;
        }
        Agents.Agent agent = new Agents(scene).subject(verb);
        if (!agent.known()) {
            return null;
        }
        for (Mention.Person p : marks.within(Mention.Person.class, agent.from(), verb)) {
            if (p.economy().equals(agent.first())) {
                return new Speaker(new Source(Source.Type.PERSON, p.name(), p.economy()), true);
            }
        }
        return new Speaker(new Source(Source.Type.ORGANISATION, null, agent.first()), true);
    }

    private void goOn() {
        boolean labelled =
                discourse.labelled == marks.sentence().paragraph() || discourse.answering;
        Speaker within = null;
        for (int i = 0; i < marks.size(); i++) {
            boolean ours = labelled || scene.quoted[i];
            if (scene.quoted[i] && i > 0 && !scene.quoted[i - 1]) {
                within = quoting(i);
            }
            if (found[i] == null && ours) {
                Speaker label = discourse.label;
                found[i] =
                        discourse.ahead != null
                                ? discourse.ahead
                                : labelled && label != null && !scene.quoted[i]
                                        ? label
                                        : within != null ? within : discourse.lastSpeaker;
            } else if (found[i] == null && discourse.issuer != null) {
                found[i] = discourse.issuer;
            }
        }
    }
}
