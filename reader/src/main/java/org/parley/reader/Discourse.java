package org.parley.reader;

import org.jspecify.annotations.Nullable;
import org.parley.grammar.Marks;
import org.parley.lexicon.Economies;
import org.parley.mention.Mention;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// What is known of a document while it is read: its parties, and whom it spoke of last.
final class Discourse {

    private static final int LEAD = 6;

    /// For how many sentences "it" may still stand for a measure.
    private static final int REMEMBERED = 2;

    private static final Set<String> MEMBERS =
            Set.of(
                    "AUT", "BEL", "BGR", "CYP", "CZE", "DEU", "DNK", "ESP", "EST", "FIN", "FRA",
                    "GRC", "HRV", "HUN", "IRL", "ITA", "LTU", "LUX", "LVA", "MLT", "NLD", "POL",
                    "PRT", "ROU", "SVK", "SVN", "SWE");

    final String text;
    final @Nullable LocalDate date;
    final List<String> parties;
    final boolean aboutExports;
    final boolean atWto;
    final boolean aboutRemedies;
    final boolean aboutDuties;
    final boolean aboutListings;

    /// Whether this sentence or one of the two before it told of a measure.
    boolean justActed;

    private int quietSentences = REMEMBERED;
    final Set<String> told = new HashSet<>();
    final Acts acts;
    @Nullable String focus;
    @Nullable String lastPerson;
    @Nullable String lastActor;
    @Nullable String lastInstrument;
    @Nullable String lastStatus;
    List<String> lastTarget = List.of();
    Speaker lastSpeaker = Speaker.NARRATOR;
    @Nullable Speaker person;
    final Map<String, Speaker> voices;
    @Nullable Speaker ahead;
    @Nullable Speaker label;
    @Nullable String host;
    boolean answering;
    @Nullable Speaker anonymous;
    @Nullable String demander;
    List<String> dispute = List.of();
    boolean court;
    boolean quoteOpen;
    int labelled = -1;

    /// Status that the items of a list take from the words that open it; null outside of lists.
    @Nullable String listStatus;

    /// Whose acts a list tells of; null outside of lists.
    @Nullable String listActor;

    @Nullable Speaker issuer;
    int paragraph = -1;

    /// What attribution changes while it looks ahead.
    record Memory(
            Speaker lastSpeaker,
            @Nullable Speaker person,
            @Nullable Speaker label,
            @Nullable Speaker anonymous,
            @Nullable String lastPerson,
            boolean quoteOpen,
            int labelled,
            int paragraph) {}

    Memory memory() {
        return new Memory(
                lastSpeaker, person, label, anonymous, lastPerson, quoteOpen, labelled, paragraph);
    }

    void restore(Memory memory) {
        lastSpeaker = memory.lastSpeaker;
        person = memory.person;
        label = memory.label;
        anonymous = memory.anonymous;
        lastPerson = memory.lastPerson;
        quoteOpen = memory.quoteOpen;
        labelled = memory.labelled;
        paragraph = memory.paragraph;
    }

    Discourse(String text, @Nullable LocalDate date, List<Marks> sentences) {
        this.text = text;
        this.date = date;
        this.parties = parties(sentences);
        this.acts = new Acts(sentences);
        this.voices = voices(sentences);
        long exports =
                sentences.stream()
                        .filter(m -> m.hasPhrase("export-ban") || m.hasPhrase("export-control"))
                        .count();
        long imports = sentences.stream().filter(m -> m.hasPhrase("imports-noun")).count();
        this.aboutExports = exports > imports;
        this.aboutRemedies = sentences.stream().anyMatch(m -> m.hasPhrase("remedy-word"));
        long duties = sentences.stream().filter(m -> m.hasPhrase("tariff")).count();
        this.aboutDuties = duties > 0;
        this.aboutListings = sentences.stream().anyMatch(m -> m.hasPhrase("blacklist"));
        this.atWto = sentences.stream().anyMatch(m -> m.hasPhrase("world-trade-body"));
    }

    /// Notes, at the end of a sentence, whether it told of a measure.
    void acted(boolean act) {
        quietSentences = act ? 0 : quietSentences + (quietSentences < REMEMBERED ? 1 : 0);
        justActed = quietSentences < REMEMBERED;
    }

    /// Economies by how often they are named, early mentions counting double.
    private static List<String> parties(List<Marks> sentences) {
        Map<String, Integer> weights = new HashMap<>();
        for (int i = 0; i < sentences.size(); i++) {
            int weight = i < LEAD ? 2 : 1;
            for (Mention mention : sentences.get(i).mentions()) {
                switch (mention) {
                    case Mention.Economy e -> {
                        boolean place = e.naming() == Economies.Naming.CAPITAL;
                        weights.merge(e.code(), place ? weight : weight + 1, Integer::sum);
                    }
                    case Mention.Person p -> weights.merge(p.economy(), weight, Integer::sum);
                    case Mention.Company _, Mention.Money _, Mention.Percent _, Mention.When _ -> {}
                }
            }
        }
        return weights.entrySet().stream()
                .sorted(
                        Map.Entry.<String, Integer>comparingByValue()
                                .reversed()
                                .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .toList();
    }

    /// People by their surname in capitals, as transcripts label them.
    private static Map<String, Speaker> voices(List<Marks> sentences) {
        Map<String, Speaker> voices = new HashMap<>();
        for (Marks marks : sentences) {
            for (Mention mention : marks.mentions()) {
                if (mention instanceof Mention.Person p) {
                    String surname = p.name().substring(p.name().lastIndexOf(' ') + 1);
                    var source = new Source(Source.Type.PERSON, p.name(), p.economy());
                    voices.put(surname.toUpperCase(Locale.ROOT), new Speaker(source, true));
                }
            }
        }
        return voices;
    }

    /// Remembers the parties of the dispute that was spoken of last.
    void disputed(List<Candidate> happened) {
        court = happened.stream().anyMatch(h -> h.key().equals("ruling"));
        for (Candidate candidate : happened) {
            if (candidate.statement() instanceof Statement.Event e
                    && List.of("dispute-filing", "ruling").contains(e.event())
                    && e.participants().size() > 1) {
                dispute = e.participants();
            }
        }
    }

    /// The other of the two main parties, or null when there is none.
    @Nullable String counterpart(@Nullable String economy) {
        for (String party : parties) {
            if (!party.equals(economy) && !kin(party, economy)) {
                return party;
            }
        }
        return null;
    }

    /// The European Union and its members stand on one side.
    static boolean kin(String a, @Nullable String b) {
        return b != null
                && (a.equals("EU") && MEMBERS.contains(b) || b.equals("EU") && MEMBERS.contains(a));
    }

    @Nullable String first() {
        return parties.isEmpty() ? null : parties.getFirst();
    }

    /// The two main parties, as "the two sides" are.
    List<String> both() {
        String first = first();
        String other = counterpart(first);
        return first == null ? List.of() : other == null ? List.of(first) : List.of(first, other);
    }
}
