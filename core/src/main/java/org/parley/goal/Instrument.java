package org.parley.goal;

import org.parley.economy.Policy;
import org.parley.economy.World;
import org.parley.model.ManagedTrade;
import org.parley.model.Outcome;
import org.parley.model.TradeBound;
import org.parley.model.TradeBound.Direction;
import org.parley.model.TradeBound.Payer;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.DoubleStream;

/// What is turned to reach a target, by one number.
///
///     tariff of USA on CHN goods             points added to the tariffs that stand
///     purchases of CHN from USA C10-C12      a level of trade that must be reached
///     restraint of CHN on USA                a level that exports may not exceed, rents kept
///     quota of USA on CHN                    a level that imports may not exceed, rents taken
public final class Instrument {
    private static final Pattern PHRASE =
            Pattern.compile(
                    "(tariff|purchases|restraint|quota)\\s+of\\s+(.+?)\\s+(?:on|from|to)\\s+(.+)",
                    Pattern.CASE_INSENSITIVE);

    /// Points of tariff tried: up to 1,000, and down to no tariff at all.
    private static final double[] RISES = {
        0, 0.025, 0.05, 0.1, 0.15, 0.2, 0.25, 0.3, 0.4, 0.5, 0.6, 0.8, 1, 1.25, 1.5, 2, 3, 5, 10
    };

    /// Trade tried, as a multiple of what there is.
    private static final double[] MORE = {1, 1.05, 1.1, 1.2, 1.35, 1.5, 1.75, 2, 2.5, 3, 4, 5};

    private static final double[] LESS = {
        0.01, 0.05, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 1
    };

    private final String text;
    private final Kind kind;
    private final List<Integer> importers;
    private final List<Integer> exporters;
    private final BitSet sectors;

    /// What it is.
    public enum Kind {
        TARIFF,
        PURCHASES,
        RESTRAINT,
        QUOTA
    }

    private Instrument(
            String text,
            Kind kind,
            List<Integer> importers,
            List<Integer> exporters,
            BitSet sectors) {
        this.text = text;
        this.kind = kind;
        this.importers = importers;
        this.exporters = exporters;
        this.sectors = sectors;
    }

    /// Reads an instrument.
    ///
    /// @throws IllegalArgumentException if it cannot be read, saying what would do
    public static Instrument parse(String text, World world) {
        Matcher match = PHRASE.matcher(text.strip());
        if (!match.matches()) {
            throw new IllegalArgumentException(
                    "'%s' is no instrument. Maybe 'tariff of USA on CHN goods', 'purchases of CHN from USA', 'restraint of CHN on USA' or 'quota of USA on CHN'."
                            .formatted(text));
        }
        var words = new Words(world);
        Kind kind = Kind.valueOf(match.group(1).toUpperCase(Locale.ROOT));
        List<Integer> actor = words.party(match.group(2));
        Words.PartyAndSectors other = words.partyAndSectors(match.group(3));
        boolean sells = kind == Kind.RESTRAINT;
        var instrument =
                new Instrument(
                        text.strip(),
                        kind,
                        sells ? other.party() : actor,
                        sells ? actor : other.party(),
                        other.sectors());
        if (instrument.base(world) == 0) {
            throw new IllegalArgumentException(
                    "'%s' falls on no trade: %s sells nothing of that to %s. Maybe the parties are the wrong way round."
                            .formatted(
                                    text,
                                    words.named(instrument.exporters),
                                    words.named(instrument.importers)));
        }
        return instrument;
    }

    private double base(World world) {
        double sum = 0;
        for (int sector = 0; sector < world.axes().sectors(); sector++) {
            for (int importer : importers) {
                for (int exporter : exporters) {
                    if (includes(sector, importer, exporter)) {
                        sum += world.flow(sector, importer, exporter);
                    }
                }
            }
        }
        return sum;
    }

    private boolean includes(int sector, int importer, int exporter) {
        return importer != exporter
                && sectors.get(sector)
                && importers.contains(importer)
                && exporters.contains(exporter);
    }

    public Kind kind() {
        return kind;
    }

    /// Whether its number is points of a tariff (a fraction) rather than million USD.
    public boolean isRate() {
        return kind == Kind.TARIFF;
    }

    /// Its number where it does nothing.
    double idle(Outcome without) {
        return isRate() ? 0 : bound(1).value(without);
    }

    /// Numbers to look at, increasing, the idle one among them.
    double[] grid(Setting setting, Outcome without) {
        double idle = idle(without);
        return switch (kind) {
            case TARIFF -> {
                double most = highestTariff(setting.policy());
                DoubleStream cuts =
                        most > 0
                                ? DoubleStream.of(-most, -most / 2, -most / 4)
                                : DoubleStream.empty();
                yield DoubleStream.concat(cuts, Arrays.stream(RISES)).toArray();
            }
            case PURCHASES -> Arrays.stream(MORE).map(times -> times * idle).toArray();
            case RESTRAINT, QUOTA -> Arrays.stream(LESS).map(times -> times * idle).toArray();
        };
    }

    private double highestTariff(Policy policy) {
        double highest = 0;
        for (int sector = 0; sector < policy.world().axes().sectors(); sector++) {
            for (int importer : importers) {
                for (int exporter : exporters) {
                    if (includes(sector, importer, exporter)) {
                        highest = Math.max(highest, policy.tariff(sector, importer, exporter));
                    }
                }
            }
        }
        return highest;
    }

    /// The outcome with the instrument at a number; empty where there is none.
    Optional<Outcome> solve(Setting setting, double number) {
        if (isRate()) {
            return setting.solve(raised(setting.policy(), number));
        }
        return switch (ManagedTrade.solve(
                setting.equilibrium(),
                setting.elasticities(),
                setting.policy(),
                setting.closure(),
                List.of(bound(number)),
                setting.settings())) {
            case ManagedTrade.Result.Met(ManagedTrade.Managed managed) ->
                    Optional.of(managed.outcome());
            case ManagedTrade.Result.Unmet _ -> Optional.empty();
        };
    }

    /// No tariff falls below 0 that was not there already.
    private Policy raised(Policy policy, double points) {
        Policy raised = policy.copy();
        for (int sector = 0; sector < policy.world().axes().sectors(); sector++) {
            for (int importer : importers) {
                for (int exporter : exporters) {
                    if (includes(sector, importer, exporter)) {
                        double rate = policy.tariff(sector, importer, exporter);
                        double floor = Math.min(0, rate);
                        raised.tariff(sector, importer, exporter, Math.max(floor, rate + points));
                    }
                }
            }
        }
        return raised;
    }

    /// The rate that comes on top of its flows for a level of trade to be so: below 0 a subsidy,
    /// above 0 a tax, whoever pays it.
    ///
    /// @param without the policy with the instrument idle
    /// @param with the policy with it
    public double wedge(Policy without, Policy with) {
        for (int sector = 0; sector < with.world().axes().sectors(); sector++) {
            for (int importer : importers) {
                for (int exporter : exporters) {
                    if (includes(sector, importer, exporter)) {
                        double tariff =
                                (1 + with.tariff(sector, importer, exporter))
                                        / (1 + without.tariff(sector, importer, exporter));
                        double tax =
                                (1 + with.exportTax(sector, importer, exporter))
                                        / (1 + without.exportTax(sector, importer, exporter));
                        return tariff * tax - 1;
                    }
                }
            }
        }
        return 0;
    }

    private TradeBound bound(double level) {
        Direction direction = kind == Kind.PURCHASES ? Direction.AT_LEAST : Direction.AT_MOST;
        Payer payer = kind == Kind.RESTRAINT ? Payer.EXPORTER : Payer.IMPORTER;
        return new TradeBound(text, this::includes, direction, level, payer);
    }

    /// As written.
    @Override
    public String toString() {
        return text;
    }
}
