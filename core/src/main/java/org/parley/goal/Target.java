package org.parley.goal;

import org.parley.economy.World;
import org.parley.model.Outcome;
import org.parley.model.Welfare;
import org.parley.scenario.Quantity;

import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A figure of an outcome and where it should be.
///
///     balance USA-CHN = -275 bn USD          exports USA-CHN C26 change +10 bn USD
///     imports EU = 2 trn USD                 real income of MEX = +0.1%
///
/// Trade is in goods where no sectors are named, with all others where no partner is.
public final class Target {
    private static final Pattern TRADE =
            Pattern.compile(
                    "(balance|exports|imports)\\s+(?:of\\s+)?(.+?)\\s*(=|\\bchange\\b)\\s*(.+)",
                    Pattern.CASE_INSENSITIVE);
    private static final Pattern INCOME =
            Pattern.compile(
                    "real income\\s+(?:of\\s+)?(.+?)\\s*(=|\\bchange\\b)\\s*(.+)",
                    Pattern.CASE_INSENSITIVE);
    private static final Pattern PAIR = Pattern.compile("(.+?)\\s*(?:-|–|\\bwith\\b)\\s*(.+)");

    private final String text;
    private final Kind kind;
    private final List<Integer> party;
    private final List<Integer> partners;
    private final BitSet sectors;
    private final boolean relative;
    private final double amount;

    /// What is measured.
    public enum Kind {
        BALANCE,
        EXPORTS,
        IMPORTS,
        REAL_INCOME
    }

    private Target(
            String text,
            Kind kind,
            List<Integer> party,
            List<Integer> partners,
            BitSet sectors,
            boolean relative,
            double amount) {
        this.text = text;
        this.kind = kind;
        this.party = party;
        this.partners = partners;
        this.sectors = sectors;
        this.relative = relative;
        this.amount = amount;
    }

    /// Reads a target.
    ///
    /// @throws IllegalArgumentException if it cannot be read, saying what would do
    public static Target parse(String text, World world) {
        var words = new Words(world);
        Matcher trade = TRADE.matcher(text.strip());
        if (trade.matches()) {
            Kind kind = Kind.valueOf(trade.group(1).toUpperCase(Locale.ROOT));
            boolean relative = !trade.group(3).equals("=");
            double amount = Quantity.millionUsd(trade.group(4));
            Matcher pair = PAIR.matcher(trade.group(2));
            if (pair.matches()) {
                Words.PartyAndSectors partner = words.partyAndSectors(pair.group(2));
                return new Target(
                        text.strip(),
                        kind,
                        words.party(pair.group(1)),
                        partner.party(),
                        partner.sectors(),
                        relative,
                        amount);
            }
            Words.PartyAndSectors alone = words.partyAndSectors(trade.group(2));
            return new Target(
                    text.strip(),
                    kind,
                    alone.party(),
                    words.party("world"),
                    alone.sectors(),
                    relative,
                    amount);
        }
        Matcher income = INCOME.matcher(text.strip());
        if (income.matches()) {
            return new Target(
                    text.strip(),
                    Kind.REAL_INCOME,
                    one(words, income.group(1)),
                    List.of(),
                    new BitSet(),
                    true,
                    100 * Quantity.percent(income.group(3)));
        }
        throw new IllegalArgumentException(
                "'%s' is no target. Maybe 'balance USA-CHN = -275 bn USD', 'exports USA-CHN change +50 bn USD' or 'real income of MEX = +0.1%%'."
                        .formatted(text));
    }

    private static List<Integer> one(Words words, String name) {
        List<Integer> party = words.party(name);
        if (party.size() != 1) {
            throw new IllegalArgumentException(
                    "Real income is of one economy, and '%s' means %d. Maybe name one of them."
                            .formatted(name, party.size()));
        }
        return party;
    }

    /// The figure, million USD; of real income its change over the base year, in percent.
    public double value(Outcome outcome) {
        return switch (kind) {
            case BALANCE -> flows(outcome, partners, party) - flows(outcome, party, partners);
            case EXPORTS -> flows(outcome, partners, party);
            case IMPORTS -> flows(outcome, party, partners);
            case REAL_INCOME -> 100 * (new Welfare(outcome).realIncomeHat(party.getFirst()) - 1);
        };
    }

    /// Trade inside the party itself is left out.
    private double flows(Outcome outcome, List<Integer> importers, List<Integer> exporters) {
        double sum = 0;
        for (int sector = sectors.nextSetBit(0);
                sector >= 0;
                sector = sectors.nextSetBit(sector + 1)) {
            for (int importer : importers) {
                for (int exporter : exporters) {
                    if (importer != exporter
                            && !(party.contains(importer) && party.contains(exporter))) {
                        sum += outcome.flowAfter(sector, importer, exporter);
                    }
                }
            }
        }
        return sum;
    }

    /// Where the figure should be, given where it is without the instrument.
    public double wanted(double without) {
        return relative && kind != Kind.REAL_INCOME ? without + amount : amount;
    }

    public Kind kind() {
        return kind;
    }

    /// Whose figure it is.
    public List<Integer> party() {
        return party;
    }

    /// With whom; empty where there is nobody.
    public List<Integer> partners() {
        return partners;
    }

    /// Whether it is in percent rather than million USD.
    public boolean inPercent() {
        return kind == Kind.REAL_INCOME;
    }

    /// As written.
    @Override
    public String toString() {
        return text;
    }
}
