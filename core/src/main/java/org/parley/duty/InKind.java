package org.parley.duty;

import org.parley.economy.World;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// The answer in kind to tariffs: what the other side would have to impose for the same intensity,
/// by three readings of "same", within what it still imports. Static accounting on trade before any
/// substitution; money in million USD of the world's year.
///
/// @param trade what the imposer buys of goods from the answering side
/// @param covered the part of it under the imposer's additional duties
/// @param revenue what those duties would bring
/// @param imports what the answering side buys of goods from the imposer
/// @param answers one for each reading
public record InKind(
        double trade, double covered, double revenue, double imports, List<Answer> answers) {

    /// What "the same" means.
    public enum Reading {
        /// The same average additional rate on what is covered, on the same share of imports.
        SAME_RATE,
        /// The same rate on trade of the same value.
        SAME_VALUE,
        /// Duties that bring the same revenue.
        SAME_REVENUE
    }

    /// An answer by one reading.
    ///
    /// @param rate additional ad-valorem rate, a fraction
    /// @param value imports that it falls on
    /// @param shortfall value that cannot be covered since it is not imported
    /// @param instead what could be done where imports do not suffice; empty where they do
    public record Answer(
            Reading reading, double rate, double value, double shortfall, String instead) {}

    public InKind {
        answers = List.copyOf(answers);
    }

    /// The answer of one economy to the additional duties of another on a day.
    ///
    /// @param imposed the imposer's average tariff on the answering side's goods, by the pair's
    ///   trade
    public static InKind of(
            RateSeries imposed, LocalDate day, World world, String imposer, String answering) {
        RateStep step = imposed.at(day);
        double trade = goods(world, imposer, answering);
        double imports = goods(world, answering, imposer);
        double covered = step.covered() * trade;
        double revenue = step.additional() * trade;
        double rate = covered > 0 ? revenue / covered : 0;
        var answers = new ArrayList<Answer>();
        answers.add(new Answer(Reading.SAME_RATE, rate, step.covered() * imports, 0, ""));
        double reachable = Math.min(covered, imports);
        double missing = covered - reachable;
        answers.add(
                new Answer(
                        Reading.SAME_VALUE,
                        rate,
                        reachable,
                        missing,
                        missing > 0
                                ? "a higher rate on what is imported, or measures that are not"
                                        + " tariffs"
                                : ""));
        double needed = reachable > 0 ? revenue / reachable : 0;
        answers.add(
                new Answer(
                        Reading.SAME_REVENUE,
                        needed,
                        reachable,
                        0,
                        missing > 0
                                ? "a rate above the one answered, which shrinks what it falls on"
                                : ""));
        return new InKind(trade, covered, revenue, imports, answers);
    }

    /// Goods that one economy buys from another, million USD.
    private static double goods(World world, String importer, String exporter) {
        int to = world.economy(importer);
        int from = world.economy(exporter);
        double sum = 0;
        for (int sector = 0; sector < world.sectors().size(); sector++) {
            sum += world.sectors().get(sector).isGoods() ? world.flow(sector, to, from) : 0;
        }
        return sum;
    }
}
