package org.parley.goal;

import org.parley.economy.World;
import org.parley.model.Outcome;
import org.parley.model.Scalar;
import org.parley.model.Welfare;

import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// One figure of an outcome, by its name.
///
///     balance USA-CHN          exports USA-CHN C26-C27          imports EU
///     real income of MEX
///
/// Trade is in goods where no sectors are named, with all others where no partner is.
public final class Figure {
    private static final Pattern TRADE =
            Pattern.compile(
                    "(balance|exports|imports)\\s+(?:of\\s+)?(.+)", Pattern.CASE_INSENSITIVE);
    private static final Pattern INCOME =
            Pattern.compile("real income\\s+(?:of\\s+)?(.+)", Pattern.CASE_INSENSITIVE);
    private static final Pattern PAIR = Pattern.compile("(.+?)\\s*(?:-|–|\\bwith\\b)\\s*(.+)");

    private final String text;
    private final Kind kind;
    private final List<Integer> party;
    private final List<Integer> partners;
    private final BitSet sectors;

    /// What is measured.
    public enum Kind {
        BALANCE,
        EXPORTS,
        IMPORTS,
        REAL_INCOME
    }

    private Figure(
            String text, Kind kind, List<Integer> party, List<Integer> partners, BitSet sectors) {
        this.text = text;
        this.kind = kind;
        this.party = party;
        this.partners = partners;
        this.sectors = sectors;
    }

    /// Reads a figure's name.
    ///
    /// @throws IllegalArgumentException if it cannot be read, saying what would do
    public static Figure parse(String text, World world) {
        var words = new Words(world);
        Matcher trade = TRADE.matcher(text.strip());
        if (trade.matches()) {
            Kind kind = Kind.valueOf(trade.group(1).toUpperCase(Locale.ROOT));
            Matcher pair = PAIR.matcher(trade.group(2));
            if (pair.matches() && !words.isPartyAndSectors(trade.group(2))) {
                Words.PartyAndSectors partner = words.partyAndSectors(pair.group(2));
                return new Figure(
                        text.strip(),
                        kind,
                        words.party(pair.group(1)),
                        partner.party(),
                        partner.sectors());
            }
            Words.PartyAndSectors alone = words.partyAndSectors(trade.group(2));
            return new Figure(
                    text.strip(), kind, alone.party(), words.party("world"), alone.sectors());
        }
        Matcher income = INCOME.matcher(text.strip());
        if (income.matches()) {
            return new Figure(
                    text.strip(),
                    Kind.REAL_INCOME,
                    one(words, income.group(1)),
                    List.of(),
                    new BitSet());
        }
        throw new IllegalArgumentException(
                "'%s' is no figure. Maybe 'balance USA-CHN', 'exports USA-CHN C26' or 'real income of MEX'."
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
        return kind == Kind.REAL_INCOME
                ? 100 * (new Welfare(outcome).realIncomeHat(party.getFirst()) - 1)
                : scalar(outcome.world()).of(outcome);
    }

    /// The same as something to take a gradient of, where real income is the logarithm of its
    /// change.
    public Scalar scalar(World world) {
        return kind == Kind.REAL_INCOME
                ? Scalar.realIncome(party.getFirst())
                : Scalar.flows(world, this::weight);
    }

    /// Trade inside the party itself is left out.
    private double weight(int sector, int importer, int exporter) {
        if (!sectors.get(sector) || party.contains(importer) == party.contains(exporter)) {
            return 0;
        }
        if (party.contains(exporter)) {
            return partners.contains(importer) && kind != Kind.IMPORTS ? 1 : 0;
        }
        boolean bought = partners.contains(exporter) && kind != Kind.EXPORTS;
        return bought ? (kind == Kind.BALANCE ? -1 : 1) : 0;
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
