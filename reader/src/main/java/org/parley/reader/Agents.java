package org.parley.reader;

import org.parley.grammar.Clauses;
import org.parley.grammar.Marks;
import org.parley.mention.Mention;
import org.parley.text.Token;

import java.util.List;

/// Finds who does what a verb says, through auxiliaries, infinitives ("plans to"), coordination
/// ("rejected ... and vowed"), relative clauses, appositions and participles.
final class Agents {

    /// Who acts, and where the words that say so begin; no economy when unknown.
    record Agent(List<String> economies, int from) {
        boolean known() {
            return !economies.isEmpty();
        }

        String first() {
            return economies.getFirst();
        }
    }

    private static final int DEPTH = 6;

    private final Scene scene;
    private final Marks marks;
    private final Owners owners;

    Agents(Scene scene) {
        this.scene = scene;
        this.marks = scene.marks;
        this.owners = new Owners(scene);
    }

    /// The doer of a passive: "by X" within so many tokens behind it.
    Agent passive(int verb, int reach) {
        return owners.doer(verb, reach);
    }

    /// The owner of the noun at a token.
    Agent owner(int noun) {
        return owners.owner(noun);
    }

    /// The subject of the verb at a token.
    Agent subject(int verb) {
        return subject(verb, 0);
    }

    private Agent subject(int verb, int depth) {
        if (!marks.token(verb).isVerb() && depth < DEPTH) {
            int governing = VerbGroups.governing(marks, verb);
            if (governing >= 0) {
                return subject(governing, depth + 1);
            }
        }
        int group = Clauses.groupStart(marks, verb);
        if (depth > DEPTH || group == 0) {
            return new Agent(List.of(), group);
        }
        group = VerbGroups.overDate(marks, group);
        Token before = marks.token(group - 1);
        if (before.isOneOf("“\"") && group > 1) {
            return phrase(group - 1, depth); // Trump "ordered" firms to leave
        }
        if (before.is("to")) {
            return controller(group - 1, depth);
        }
        if (before.is("and")
                || before.is("or")
                || before.is("but")
                || before.is("nor")
                || before.is("then")) {
            return coordinated(verb, group - 1, depth);
        }
        boolean gerund =
                marks.token(verb).lower().endsWith("ing") && VerbGroups.plain(marks, group, verb);
        while (gerund && group > 1 && before.tag().equals("ADV")) {
            group--;
            before = marks.token(group - 1);
        }
        if (gerund
                && (before.tag().equals("ADP")
                        || before.tag().equals("SCONJ")
                        || before.is(",")
                        || before.isVerb()
                        || before.isNoun() && Clauses.verbBefore(marks, group - 1) >= 0)) {
            return before.is("of") || before.is("for")
                    ? accusedOrMain(verb, group, depth)
                    : main(group - 1, depth);
        }
        if (before.is("which") || before.is("who") || before.is("that") && antecedent(group - 1)) {
            int end = group - 1;
            while (end > 0
                    && (marks.token(end - 1).is(",") || marks.token(end - 1).tag().equals("ADP"))) {
                end--;
            }
            Agent antecedent = phrase(end, depth + 1);
            return antecedent.known() ? antecedent : main(end - 1, depth);
        }
        if (before.is(",")) {
            return afterComma(verb, group, depth);
        }
        return phrase(group, depth);
    }

    /// Whether "that" continues a noun ("a ban that hits") rather than opens what is said.
    private boolean antecedent(int that) {
        return that > 0 && (marks.token(that - 1).isNoun() || marks.token(that - 1).is(","));
    }

    private Agent phrase(int end, int depth) {
        int start = scene.phraseStart(end);
        int from = start;
        if (start > 0 && marks.token(start - 1).isVerb() && !marks.is("say", start - 1)) {
            for (int i = end - 2; i > start; i--) {
                if (marks.token(i).is("and")
                        || marks.token(i).is("but")
                        || marks.token(i).is("as")) {
                    from = i + 1;
                    break;
                }
            }
        }
        while (from < end
                && (marks.token(from).is("and")
                        || marks.token(from).is("but")
                        || marks.token(from).is("or"))) {
            from++;
        }
        List<String> economies = scene.economies(from, end);
        if (economies.isEmpty()
                && depth < DEPTH
                && from > 1
                && marks.token(from - 1).is(",")
                && from < end
                && subjectless(from, end)) {
            int verb = Clauses.verbBefore(marks, from);
            return verb < 0 ? afterComma(from, from, depth + 1) : subject(verb, depth + 1);
        }
        return new Agent(economies, from);
    }

    /// Whether a stretch after a comma holds nothing that could be a subject.
    private boolean subjectless(int from, int end) {
        for (int i = from; i < end; i++) {
            if (marks.token(i).isNoun() || marks.token(i).tag().equals("PRON")) {
                return false;
            }
        }
        return true;
    }

    private Agent afterComma(int verb, int group, int depth) {
        for (int i = group - 2; i > 0; i--) {
            if (marks.token(i).is(",")) {
                for (Mention mention : marks.within(Mention.Person.class, i + 1, group)) {
                    return new Agent(List.of(Scene.code(mention)), scene.phraseStart(i));
                }
                Agent head = phrase(i, depth + 1);
                if (head.known()) {
                    return head;
                }
                break;
            }
        }
        int previous = Clauses.verbBefore(marks, group - 1);
        if (previous >= 0 && previous < verb) {
            return new Agent(subject(previous, depth + 1).economies, group);
        }
        return phrase(group - 1, depth + 1);
    }

    private Agent coordinated(int verb, int conjunction, int depth) {
        String form = marks.token(verb).lower();
        int previous = Clauses.verbBefore(marks, conjunction);
        while (previous >= 0 && subordinate(previous, form)) {
            previous = Clauses.verbBefore(marks, previous);
        }
        Agent agent = previous < 0 ? phrase(conjunction, depth + 1) : subject(previous, depth + 1);
        while (!agent.known() && previous >= 0) {
            previous = Clauses.verbBefore(marks, previous);
            if (previous >= 0 && !subordinate(previous, form)) {
                agent = subject(previous, depth + 1);
            }
        }
        return new Agent(agent.economies, conjunction + 1);
    }

    /// A finite verb is coordinated with a finite one, not with the infinitive or participle
    /// between.
    private boolean subordinate(int previous, String form) {
        String word = marks.token(previous).lower();
        boolean infinitive =
                previous > 0
                        && marks.token(Clauses.groupStart(marks, previous)).start() > 0
                        && Clauses.groupStart(marks, previous) > 0
                        && marks.token(Clauses.groupStart(marks, previous) - 1).is("to");
        boolean base = !form.endsWith("ed") && !form.endsWith("s") && !form.endsWith("ing");
        if (infinitive) {
            return !base;
        }
        boolean relative =
                Clauses.groupStart(marks, previous) > 0
                        && marks.token(Clauses.groupStart(marks, previous) - 1)
                                .isAny("which", "who");
        return relative
                || word.endsWith("ing")
                        && !form.endsWith("ing")
                        && Clauses.groupStart(marks, previous) == previous;
    }

    private Agent main(int before, int depth) {
        int previous = Clauses.verbBefore(marks, before + 1);
        String voice = scene.voice;
        if (previous >= 0
                && voice != null
                && marks.is("say", previous)
                && !scene.quoted[previous]) {
            return new Agent(List.of(voice), before + 1);
        }
        if (previous < 0) {
            return new Agent(phrase(before, depth + 1).economies, before + 1);
        }
        return new Agent(subject(previous, depth + 1).economies, before + 1);
    }

    /// "accused Ottawa of reserving": the accused; "by failing", "for poisoning": whoever stands
    /// before.
    private Agent accusedOrMain(int verb, int group, int depth) {
        int end = group - 1;
        if (end > 0) {
            for (int i = Math.max(0, end - 3); i < end; i++) {
                Mention mention = marks.marked('E', i);
                if (mention != null && mention.to() == end) {
                    return new Agent(List.of(Scene.code(mention)), i);
                }
            }
        }
        return main(verb - 1, depth);
    }

    /// "leaves Canada no choice but to": whoever is left none.
    private Agent chooser(int no, int depth) {
        for (Mention mention : marks.mentions()) {
            boolean names = mention instanceof Mention.Economy || mention instanceof Mention.Person;
            if (names && mention.to() == no) {
                return new Agent(List.of(Scene.code(mention)), mention.from());
            }
        }
        int verb = Clauses.verbBefore(marks, no);
        return verb < 0 ? new Agent(List.of(), no) : subject(verb, depth + 1);
    }

    private Agent controller(int to, int depth) {
        int i = Infinitives.skipDate(marks, to - 1);
        while (i > 0
                && (marks.token(i).tag().equals("ADV")
                        || Clauses.isNegation(marks.token(i).lower()))) {
            i--;
        }
        if (i < 0) {
            return new Agent(List.of(), to);
        }
        for (int k = Math.max(0, i - 3); k <= i; k++) {
            Mention mention = marks.marked('E', k);
            if (mention != null && mention.to() == i + 1) {
                return new Agent(List.of(Scene.code(mention)), k);
            }
        }
        Token word = marks.token(i);
        if (word.is("but") && i > 2 && marks.token(i - 2).is("no")) {
            return chooser(i - 2, depth);
        }
        if (word.isVerb()) {
            return subject(i, depth + 1);
        }
        if (word.isNoun()) {
            Agent owner = owner(i);
            if (owner.known()) {
                return owner;
            }
        }
        int previous = Clauses.verbBefore(marks, i);
        return previous < 0 ? phrase(i + 1, depth + 1) : subject(previous, depth + 1);
    }
}
