package org.parley.app.talks;

import org.jspecify.annotations.Nullable;
import org.parley.app.CommandFailure;
import org.parley.app.Ground;
import org.parley.bargain.Likelihood.Manner;
import org.parley.deal.Wants;
import org.parley.talks.Reprisal;
import org.parley.talks.TalksInputs;
import org.parley.talks.TalksInputs.Answers;
import org.parley.talks.TalksInputs.NoDeal;
import org.parley.talks.TalksInputs.Patience;
import org.parley.talks.TalksInputs.Spread;

import picocli.CommandLine.Option;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// What talks assume, as options.
final class TalksOptions {
    private static final TalksInputs USUAL = TalksInputs.DEFAULT;

    @Option(
            names = "--no-deal",
            paramLabel = "WHAT",
            description =
                    "What happens without a deal: 'threats' carried out and answered in kind (the"
                            + " default), or the 'status-quo' stays.")
    private String noDeal = "threats";

    @Option(
            names = "--patience",
            paramLabel = "FACTOR",
            description = "Annual discount factor of both sides; 0.9 unless said.")
    private double patience = USUAL.patience().central();

    @Option(
            names = "--patience-range",
            paramLabel = "LOW,HIGH",
            split = ",",
            description = "How far that may be off; 0.8,0.97 unless said.")
    private double[] patienceRange = {};

    @Option(
            names = "--horizon",
            paramLabel = "MONTHS",
            description = "For how long winning a war of attrition counts; for ever unless said.")
    private double horizon = USUAL.horizonMonths();

    @Option(
            names = "--answer",
            paramLabel = "MONTHS",
            description = "Months until a breach is answered; 12 unless said.")
    private double slow = USUAL.answers().slow();

    @Option(
            names = "--answer-enforced",
            paramLabel = "MONTHS",
            description = "The same under an enforcement clause; 3 unless said.")
    private double fast = USUAL.answers().fast();

    @Option(
            names = "--answer-snap",
            paramLabel = "MONTHS",
            description = "The same where concessions end of themselves; 1 unless said.")
    private double snap = USUAL.answers().snap();

    @Option(
            names = "--positions-days",
            paramLabel = "DAYS",
            description = "Days for which a position counts unless repeated; 365 unless said.")
    private int positionDays = USUAL.positionDays();

    @Option(
            names = "--rounds",
            paramLabel = "N",
            description = "Rounds of talks, three months each; 3 unless said.")
    private int rounds = Manner.DEFAULT.rounds();

    @Option(
            names = "--precision",
            paramLabel = "LAMBDA",
            description =
                    "Precision of choices; 1000 lets a loss of 0.1%% of income make a choice e"
                            + " times rarer.")
    private double precision = Manner.DEFAULT.precision();

    @Option(
            names = "--draws",
            paramLabel = "N",
            description =
                    "Draws of what is not known, for the spread of what is likely; 20 unless said.")
    private int draws = USUAL.spread().draws();

    @Option(names = "--seed", paramLabel = "N", description = "Seed of the draws; 1 unless said.")
    private long seed = USUAL.spread().seed();

    @Option(
            names = "--unpriced",
            paramLabel = "PERCENT",
            description =
                    "The most that giving way on an issue without a price may cost, in percent of"
                            + " income, in the draws; 0.1 unless said.")
    private double unpriced = 100 * USUAL.spread().unpriced();

    @Option(
            names = "--weight",
            paramLabel = "WHO:WHAT=W",
            description =
                    "What a side wants beside real income; may be repeated. An issue in percent of"
                        + " income (USA:structure=0.1); value added of a sector (USA:C24-C25=0.5)"
                        + " or the balance with the other (USA:balance=0.1) against a dollar of"
                        + " real income. None unless said.")
    private Map<String, Double> weights = new TreeMap<>();

    @Option(
            names = "--ratify",
            paramLabel = "WHO:WHAT=W",
            description =
                    "A deal also needs a principal of that side who wants this besides; may be"
                            + " repeated (USA:C24-C25=1).")
    private Map<String, Double> ratify = new TreeMap<>();

    @Option(
            names = "--weights",
            paramLabel = "FILE.yaml",
            description = "Both of these from a file with 'weights:' and 'ratify:'.")
    private @Nullable Path file;

    @Option(
            names = "--retaliation",
            arity = "0..1",
            paramLabel = "BN@PERCENT",
            fallbackValue = "",
            description =
                    "Also the lists that hurt the other most: of so many bn USD at so much duty, or"
                            + " with the duty that is in force.")
    private @Nullable String retaliation;

    /// @param sides what weights may be about
    TalksInputs inputs(Sides sides) throws IOException {
        Map<String, Double> wanted = new TreeMap<>();
        Map<String, Double> asked = new TreeMap<>();
        if (file != null) {
            WeightsFile read = WeightsFile.read(file);
            wanted.putAll(read.weights());
            asked.putAll(read.ratify());
        }
        wanted.putAll(weights);
        asked.putAll(ratify);
        try {
            return new TalksInputs(
                    without(),
                    positionDays,
                    USUAL.unstated(),
                    range(),
                    new Answers(slow, fast, snap),
                    USUAL.doubt(),
                    horizon,
                    new Manner(rounds, Manner.DEFAULT.monthsPerRound(), patience, precision),
                    new Spread(draws, seed, unpriced / 100),
                    Wants.of(wanted, sides.world(), sides.parties()),
                    Wants.of(asked, sides.world(), sides.parties()));
        } catch (IllegalArgumentException e) {
            throw CommandFailure.badInput("talks: " + e.getMessage());
        }
    }

    private Patience range() {
        if (patienceRange.length != 0 && patienceRange.length != 2) {
            throw CommandFailure.badInput(
                    "--patience-range: %d figures. Maybe two, as 0.8,0.97."
                            .formatted(patienceRange.length));
        }
        return patienceRange.length == 2
                ? new Patience(patience, patienceRange[0], patienceRange[1])
                : new Patience(
                        patience,
                        Math.min(patience, USUAL.patience().low()),
                        Math.max(patience, USUAL.patience().high()));
    }

    private NoDeal without() {
        return switch (noDeal) {
            case "threats" -> NoDeal.THREATS;
            case "status-quo" -> NoDeal.STATUS_QUO;
            default ->
                    throw Ground.unknown(
                            "--no-deal",
                            "way of no deal",
                            noDeal,
                            List.of("threats", "status-quo"));
        };
    }

    /// The lists asked for; absent for none.
    Reprisal.@Nullable Asked retaliation() {
        if (retaliation == null) {
            return null;
        }
        if (retaliation.isEmpty()) {
            return new Reprisal.Asked(0, 0);
        }
        String[] parts = retaliation.split("@", -1);
        try {
            double billion = Double.parseDouble(parts[0]);
            double percent = parts.length > 1 ? Double.parseDouble(parts[1]) : 25;
            if (parts.length <= 2 && billion > 0 && percent > 0) {
                return new Reprisal.Asked(1000 * billion, percent / 100);
            }
        } catch (NumberFormatException e) {
            // told below, like a number out of range
        }
        throw CommandFailure.badInput(
                "--retaliation: '%s' is no value and duty. Maybe 60@25, for 60 bn USD at 25 %%."
                        .formatted(retaliation));
    }
}
