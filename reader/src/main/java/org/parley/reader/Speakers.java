package org.parley.reader;

import org.jspecify.annotations.Nullable;
import org.parley.grammar.Clauses;
import org.parley.grammar.Marks;
import org.parley.mention.Mention;

import java.util.List;

/// Speakers that noun phrases name: office holders, anonymous officials, governments, and private
/// people who speak for none.
final class Speakers {

    /// Words that lead from whoever speaks to an occasion or to company.
    private static final String[] OCCASIONS = {
        "after", "before", "following", "during", "with", "at", "alongside", "beside"
    };

    private final Scene scene;
    private final Marks marks;
    private final Discourse discourse;

    Speakers(Scene scene) {
        this.scene = scene;
        this.marks = scene.marks;
        this.discourse = scene.discourse;
    }

    /// The speaker that a noun phrase names; null when it names none.
    @Nullable Speaker of(int from, int to) {
        if (from >= to) {
            return null;
        }
        String name =
                discourse.text.substring(marks.token(from).start(), marks.token(to - 1).end());
        Mention.Person person = foremost(marks.within(Mention.Person.class, from, to));
        if (person != null) {
            return speaker(person);
        }
        if (unofficial(from, Math.min(marks.size(), apposition(to)))) {
            return new Speaker(new Source(Source.Type.PERSON, name, null), false);
        }
        Speaker introduced = introduced(from, to, name);
        if (introduced != null) {
            return introduced;
        }
        String word = marks.token(from).lower();
        if (to - from == 1 && (word.equals("he") || word.equals("she"))) {
            Mention.Person introducing = beforeColon(from);
            if (introducing != null) {
                return speaker(introducing);
            }
            return discourse.person != null ? discourse.person : person();
        }
        Speaker again = again(from, to);
        if (again != null) {
            return again;
        }
        List<String> economies = scene.economies(from, to);
        boolean anonymous = marks.firstPhrase("anonymous", from, to) >= 0;
        String economy = economies.isEmpty() ? null : economies.getFirst();
        if (anonymous) {
            Speaker last = discourse.lastSpeaker;
            if (marks.token(from).is("the") && to - from < 4 && discourse.anonymous != null) {
                return discourse.anonymous;
            }
            if (marks.within(Mention.Economy.class, from, to).isEmpty() && last.economy() != null) {
                economy = last.economy();
            }
            if (marks.within(Mention.Economy.class, from, to).isEmpty()
                    && last.source().type() == Source.Type.ANONYMOUS
                    && to - from < 4) {
                return last;
            }
            if (economy == null && marks.firstPhrase("of-government", from, to) >= 0) {
                economy = government(from, to);
            }
            Speaker speaker =
                    new Speaker(new Source(Source.Type.ANONYMOUS, name, economy), economy != null);
            discourse.anonymous = speaker;
            return speaker;
        }
        if (economy != null) {
            return new Speaker(new Source(Source.Type.ORGANISATION, name, economy), true);
        }
        if (marks.token(from).isCapital() || marks.token(to - 1).isNoun()) {
            return new Speaker(new Source(Source.Type.PERSON, name, null), false);
        }
        return null;
    }

    /// "A ministry official played down the loss.": an unnamed official that a sentence opens with.
    @Nullable Speaker opening() {
        int end = phraseEnd(0);
        return end > 1 && marks.firstPhrase("anonymous", 0, end) >= 0 ? of(0, end) : null;
    }

    private static Speaker speaker(Mention.Person person) {
        return new Speaker(new Source(Source.Type.PERSON, person.name(), person.economy()), true);
    }

    /// "Le Maire after an hour with Mnuchin": the last one named before company or occasion is.
    private Mention.@Nullable Person foremost(List<Mention.Person> persons) {
        Mention.Person foremost = null;
        for (Mention.Person person : persons) {
            if (foremost != null && occasion(foremost.to(), person.from())) {
                break;
            }
            foremost = person;
        }
        return foremost;
    }

    private boolean occasion(int from, int to) {
        for (int i = from; i < to; i++) {
            if (marks.token(i).isAny(OCCASIONS)) {
                return true;
            }
        }
        return false;
    }

    /// "Hogan was blunter: this breaks the rules, he said": who opens the sentence.
    private Mention.@Nullable Person beforeColon(int pronoun) {
        for (int i = 0; i < pronoun; i++) {
            if (marks.token(i).is(":")) {
                return foremost(marks.within(Mention.Person.class, 0, i));
            }
        }
        return null;
    }

    /// "it added", "the minister said": who spoke last, when it can be meant.
    private @Nullable Speaker again(int from, int to) {
        Speaker last = discourse.lastSpeaker;
        if (to - from == 1 && marks.token(from).isAny("it", "they")) {
            return last.official() && last.source().type() != Source.Type.PERSON ? last : null;
        }
        boolean office =
                to - from < 5
                        && marks.token(from).is("the")
                        && marks.firstPhrase("title", from + 1, to) >= 0
                        && marks.firstPhrase("anonymous", from + 1, to) < 0
                        && marks.firstPhrase("spokes", from + 1, to) < 0
                        && marks.within(Mention.Economy.class, from, to).isEmpty();
        Speaker person = discourse.person;
        return office && person != null && person.official() ? person : null;
    }

    /// "Ana Duarte, a spokeswoman for the Brazilian trade ministry": who speaks for a government by
    /// what stands behind the name.
    private @Nullable Speaker introduced(int from, int to, String name) {
        int end = apposition(to);
        boolean named = to - from > 1 && marks.token(from).isCapital();
        if (!named || end <= to || marks.firstPhrase("title", to, end) < 0) {
            return null;
        }
        List<String> economies = Slots.economies(scene, to, end);
        return economies.isEmpty()
                ? null
                : new Speaker(new Source(Source.Type.PERSON, name, economies.getFirst()), true);
    }

    /// Whether a noun of a private speaker stands in a phrase; "European Union" is no union.
    private boolean unofficial(int from, int to) {
        int at = marks.firstPhrase("unofficial", from, to);
        while (at >= 0 && marks.inEconomy(at)) {
            at = marks.firstPhrase("unofficial", at + 1, to);
        }
        return at >= 0;
    }

    /// Whose official an unnamed one is: of the economy that the sentence begins with, else of the
    /// first.
    private @Nullable String government(int from, int to) {
        for (int i = from; i < to; i++) {
            if (marks.token(i).is("administration") && discourse.parties.contains("USA")) {
                return "USA";
            }
        }
        for (Mention mention : marks.mentions()) {
            boolean names = mention instanceof Mention.Economy || mention instanceof Mention.Person;
            if (names
                    && (mention.from() > 1
                            || mention.to() < marks.size() && marks.token(mention.to()).isVerb())) {
                return Scene.code(mention);
            }
        }
        return discourse.first();
    }

    private Speaker person() {
        return new Speaker(
                new Source(Source.Type.PERSON, null, discourse.lastPerson),
                discourse.lastPerson != null);
    }

    /// End of what stands between commas after a name: "Kemp, an economist at a bank,".
    private int apposition(int to) {
        int end = to;
        if (end < marks.size() && marks.token(end).is(",")) {
            end = phraseEnd(end + 1);
        }
        return end;
    }

    int phraseEnd(int from) {
        int end = from;
        while (end < marks.size()
                && !marks.token(end).is(",")
                && !Clauses.isMark(marks.token(end))
                && !marks.token(end).is(".")
                && !(marks.token(end).isVerb() && end > from)) {
            end++;
        }
        return end;
    }
}
