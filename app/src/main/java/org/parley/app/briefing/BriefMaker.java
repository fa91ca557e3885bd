package org.parley.app.briefing;

import org.parley.app.brief.Block;
import org.parley.app.brief.Brief;
import org.parley.app.brief.Phrase;
import org.parley.app.brief.Piece.Traced;
import org.parley.app.brief.Section;
import org.parley.app.brief.SourceText;
import org.parley.economy.World;
import org.parley.ledger.Knowledge;
import org.parley.ledger.Known;
import org.parley.model.Outcome;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/// Makes briefs. Solves on two threads; the result does not depend on them.
public final class BriefMaker {
    private final BriefQuestion question;
    private final EvidenceBook book = new EvidenceBook();
    private final String asked;
    private final Knowledge knowledge;

    /// Is told what is being done, in a few words.
    public interface Progress {
        void at(String step);

        /// Nothing more is being done.
        default void clear() {}
    }

    private BriefMaker(BriefQuestion question) {
        this.question = question;
        knowledge = question.asKnown().on(question.known());
        asked = book.asked("What was asked", terms());
    }

    /// Answers a question.
    ///
    /// @throws IllegalStateException if a policy of the ledger has no equilibrium
    public static Brief make(BriefQuestion question, Progress progress) {
        return new BriefMaker(question).make(progress);
    }

    private Map<String, String> terms() {
        var terms = new LinkedHashMap<String, String>();
        terms.put("day", question.day().toString());
        terms.put("as known", question.known() == null ? "today" : question.known().toString());
        terms.put("ledger", question.ledger());
        terms.put(
                "documents",
                String.join(", ", question.documents().stream().map(SourceText::name).toList()));
        terms.put("world", EvidenceBook.world(question.world()));
        return terms;
    }

    private Brief make(Progress progress) {
        List<String> parties =
                question.parties().isEmpty()
                        ? Parties.of(knowledge, question.world())
                        : question.parties();
        boolean two =
                parties.size() == 2
                        && parties.stream()
                                .allMatch(code -> Parties.find(question.world(), code) >= 0);
        return two ? dispute(parties, progress) : wordsAlone(parties, progress);
    }

    /// Of two economies: everything.
    private Brief dispute(List<String> parties, Progress progress) {
        World world = MainPartners.of(question.world(), parties);
        var dispute = new Dispute(question.on(world), parties, book);
        progress.at("resolving what stands on " + dispute.day());
        var sections = new ArrayList<Section>();
        sections.add(new StandingSection(dispute).section());
        wants(dispute.parties(), sections);
        var play = new Play(dispute);
        progress.at("solving ways out and playing the talks");
        Played played = played(play);
        var notes = new ArrayList<String>(played.failures());
        if (world != question.world()) {
            notes.add(MainPartners.note(question.world(), world.economies().size() - 1));
        }
        notes.addAll(play.notes());
        Ways ways = ways(dispute, play, played);
        sections.add(new WaysSection(dispute, ways, played.talks()).section());
        played.talks().ifPresent(talks -> sections.add(new HoldsSection(dispute, talks).section()));
        played.talks().ifPresent(talks -> notes.addAll(talks.notes()));
        var assumed = new AssumedSection(knowledge, book, asked);
        assumed.solvedOn(ways.all().getFirst());
        assumed.without(play.notComputed());
        assumed.notes(notes);
        rest(sections, assumed);
        String title = dispute.name(0) + " and " + dispute.name(1);
        return new Brief(title, about(), sections, question.documents(), book.all());
    }

    private record Played(
            Optional<Play.Talks> talks, Optional<Outcome> war, List<String> failures) {}

    /// The war on another thread while the talks are played on this one.
    private static Played played(Play play) {
        var failures = new ArrayList<String>();
        CompletableFuture<Outcome> war = CompletableFuture.supplyAsync(play::war);
        Optional<Play.Talks> talks = Optional.empty();
        try {
            talks = Optional.of(play.talks());
        } catch (CancellationException e) {
            throw e;
        } catch (IllegalStateException e) {
            failures.add("The talks could not be played: " + e.getMessage());
        }
        try {
            return new Played(talks, Optional.of(war.join()), failures);
        } catch (CompletionException e) {
            failures.add("The tariff war has no end: " + e.getCause());
            return new Played(talks, Optional.empty(), failures);
        }
    }

    private Ways ways(Dispute dispute, Play play, Played played) {
        var ways = new Ways(dispute);
        List<String> measures = new ArrayList<>();
        for (Measures.Row row : new Measures(dispute).between()) {
            measures.add(book.entry(row.known()));
        }
        String odds =
                book.derived(
                        "How talks end",
                        "Rounds in which both sides choose with errors (quantal response) between"
                                + " the ways out, whose payoffs are real income; in brackets least"
                                + " and most over elasticities and precisions. No forecast.",
                        measures);
        Map<String, Play.Implied> implied = new LinkedHashMap<>();
        played.talks()
                .ifPresent(talks -> talks.ways().forEach(way -> implied.put(way.name(), way)));
        ways.add(
                "truce (as it is)",
                play.inForce(),
                "what is in force on the day",
                measures,
                Optional.ofNullable(implied.get("truce")),
                odds);
        Optional.ofNullable(implied.get("breakdown")).ifPresent(way -> ways.add(way, odds));
        ways.add(
                "escalation",
                play.threats(),
                "what is in force, planned and threatened, answered in kind by the other side",
                measures,
                Optional.ofNullable(implied.get("escalation")),
                odds);
        played.war()
                .ifPresent(
                        war ->
                                ways.add(
                                        "tariff war (Nash)",
                                        war,
                                        "tariffs of each side on each sector of the other's goods"
                                                + " that are the best answer to the other's",
                                        List.of(),
                                        Optional.empty(),
                                        odds));
        ways.add(
                "duties gone",
                play.peace(),
                "the world's own tariffs between the two",
                List.of(),
                Optional.empty(),
                odds);
        Optional.ofNullable(implied.get("partial deal"))
                .filter(way -> way.gains().isPresent())
                .ifPresent(way -> ways.add(way, odds));
        played.talks()
                .flatMap(Play.Talks::deal)
                .ifPresent(deal -> addDeal(ways, deal, implied, measures, odds));
        return ways;
    }

    private static void addDeal(
            Ways ways,
            Play.Deal deal,
            Map<String, Play.Implied> implied,
            List<String> measures,
            String odds) {
        deal.outcome()
                .ifPresent(
                        outcome ->
                                ways.add(
                                        deal.name(),
                                        outcome,
                                        "the deal's terms as levers on the policy in force",
                                        measures,
                                        Optional.ofNullable(implied.get(deal.name())),
                                        odds));
    }

    /// Of one economy, or of those that the world does not have: positions alone.
    private Brief wordsAlone(List<String> parties, Progress progress) {
        progress.at("collecting positions");
        var sections = new ArrayList<Section>();
        String why =
                parties.isEmpty()
                        ? "No measure and no position was found; there is nothing to compute."
                        : "Measures and positions concern %s. What a dispute costs can be computed for two economies of the world. Maybe name them with --between."
                                .formatted(String.join(", ", parties));
        sections.add(
                new Section(
                        "standing",
                        "Where things stand",
                        List.of(new Block.Paragraph(Phrase.tracing(why, asked))),
                        List.of()));
        wants(parties, sections);
        rest(sections, new AssumedSection(knowledge, book, asked));
        String title = parties.isEmpty() ? "No dispute" : String.join(", ", parties);
        return new Brief(title, about(), sections, question.documents(), book.all());
    }

    private void wants(List<String> parties, List<Section> sections) {
        var wants = new Wants(question, knowledge, parties, book);
        if (!wants.isEmpty()) {
            sections.add(
                    new Section(
                            "wants",
                            "Who wants what",
                            List.of(wants.screen()),
                            List.of(wants.all())));
        }
    }

    private void rest(List<Section> sections, AssumedSection assumed) {
        List<Known> entries = knowledge.entries();
        List<Phrase> contested = new Contested(book).of(entries);
        if (!contested.isEmpty()) {
            sections.add(
                    new Section(
                            "contested",
                            "What sources do not agree on",
                            List.of(new Block.Items(contested.stream().limit(1).toList())),
                            List.of(new Block.Items(contested))));
        }
        sections.add(assumed.section());
    }

    private Phrase about() {
        List<SourceText> read =
                question.documents().stream().filter(one -> one.statements().isPresent()).toList();
        int kept = question.documents().size() - read.size();
        Phrase when =
                question.known() == null
                        ? Phrase.of("on {}", new Traced(question.day().toString(), asked))
                        : Phrase.of(
                                "on {} as known on {}",
                                new Traced(question.day().toString(), asked),
                                new Traced(question.known().toString(), asked));
        var ledger = new Traced(question.ledger(), asked);
        if (!read.isEmpty()) {
            int statements = read.stream().mapToInt(one -> one.statements().getAsInt()).sum();
            return when.then(
                    Phrase.of(
                            ", from {} with {}",
                            new Traced(counted(read.size(), "document"), asked),
                            new Traced(counted(statements, "statement"), asked)));
        }
        return kept == 0
                ? when.then(Phrase.of(", from {}", ledger))
                : when.then(
                        Phrase.of(
                                ", from {} with {}",
                                ledger,
                                new Traced(counted(kept, "document"), asked)));
    }

    private static String counted(int number, String thing) {
        return "%d %s%s".formatted(number, thing, number == 1 ? "" : "s");
    }
}
