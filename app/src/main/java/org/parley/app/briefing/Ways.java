package org.parley.app.briefing;

import org.jspecify.annotations.Nullable;
import org.parley.app.brief.Block.Head;
import org.parley.app.brief.Block.Table;
import org.parley.app.brief.Chart;
import org.parley.app.brief.Phrase;
import org.parley.app.brief.Piece.Traced;
import org.parley.app.terminal.Figures;
import org.parley.model.BilateralTrade;
import org.parley.model.Change;
import org.parley.model.Outcome;
import org.parley.model.Welfare;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What each way out costs whom.
final class Ways {
    private static final double MILLION = 1e3; // per billion

    private final Dispute dispute;
    private final List<Way> ways = new ArrayList<>();

    /// One way out.
    ///
    /// @param evidence id of the outcome, or of what its payoffs were derived from
    /// @param implied absent where talks do not end so, or were not played
    record Way(
            String name,
            @Nullable Outcome outcome,
            String evidence,
            Play.@Nullable Implied implied,
            @Nullable String odds) {}

    Ways(Dispute dispute) {
        this.dispute = dispute;
    }

    /// Adds a way that was solved.
    ///
    /// @param implied by talks under this name, where they name it
    void add(
            String name,
            Outcome outcome,
            String policy,
            List<String> rests,
            Optional<Play.Implied> implied,
            String odds) {
        String evidence = dispute.book().solved(name, outcome, policy, rests);
        ways.add(new Way(name, outcome, evidence, implied.orElse(null), odds));
    }

    /// Adds a way of which only payoffs are known.
    void add(Play.Implied implied, String odds) {
        ways.add(new Way(implied.name(), null, odds, implied, odds));
    }

    List<Way> all() {
        return List.copyOf(ways);
    }

    Table table() {
        var heads = new ArrayList<Head>();
        heads.add(Head.words("way out"));
        heads.add(Head.figures("implied %"));
        for (int side = 0; side < 2; side++) {
            heads.add(Head.figures(dispute.parties().get(side) + " %"));
            heads.add(Head.figures(dispute.parties().get(side) + " bn"));
        }
        heads.add(Head.figures("balance"));
        heads.add(Head.figures("others"));
        return new Table("", heads, ways.stream().map(this::row).toList());
    }

    private List<Phrase> row(Way way) {
        var cells = new ArrayList<Phrase>();
        cells.add(Phrase.tracing(way.name(), way.evidence()));
        cells.add(implied(way));
        Outcome outcome = way.outcome();
        for (int side = 0; side < 2; side++) {
            if (outcome == null) {
                cells.add(payoff(way, side));
                cells.add(Phrase.NONE);
            } else {
                var welfare = new Welfare(outcome);
                int n = dispute.economy(side);
                double change = welfare.realIncomeHat(n) - 1;
                cells.add(figure(Figures.percent(change), way, change));
                double worth = welfare.equivalentVariation(n);
                cells.add(figure(Figures.signedBillion(worth), way, worth));
            }
        }
        if (outcome == null) {
            cells.add(Phrase.NONE);
            cells.add(Phrase.NONE);
        } else {
            Change balance =
                    BilateralTrade.between(outcome, dispute.economy(0), dispute.economy(1))
                            .goodsBalance();
            cells.add(figure(Figures.billion(balance.after()), way, 0));
            double others = others(outcome);
            cells.add(figure(Figures.signedBillion(others), way, others));
        }
        return cells;
    }

    private static Phrase implied(Way way) {
        Play.Implied implied = way.implied();
        return implied == null || way.odds() == null
                ? Phrase.NONE
                : Phrase.of(
                        new Traced(
                                "%s (%s–%s)"
                                        .formatted(
                                                whole(implied.probability()),
                                                whole(implied.least()),
                                                whole(implied.most())),
                                way.odds()));
    }

    private static String whole(double fraction) {
        return Figures.fixed(100 * fraction, 0);
    }

    private static Phrase payoff(Way way, int side) {
        Play.Implied implied = way.implied();
        if (implied == null || implied.gains().isEmpty()) {
            return Phrase.NONE;
        }
        Play.Gains gains = implied.gains().get();
        double change = side == 0 ? gains.first() : gains.second();
        return figure(Figures.percent(change), way, change);
    }

    private static Phrase figure(String text, Way way, double tone) {
        return Phrase.of(new Traced(text, way.evidence(), tone));
    }

    private double others(Outcome outcome) {
        var welfare = new Welfare(outcome);
        return welfare.worldEquivalentVariation()
                - welfare.equivalentVariation(dispute.economy(0))
                - welfare.equivalentVariation(dispute.economy(1));
    }

    /// Million USD as a value for a chart in billions.
    static Chart.Value billion(double million, String evidence) {
        return new Chart.Value(
                million / MILLION, new Traced(Figures.signedBillion(million), evidence, million));
    }
}
