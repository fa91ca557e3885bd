package org.parley.duty;

import org.jspecify.annotations.Nullable;
import org.parley.economy.World;
import org.parley.measure.ProductCode;
import org.parley.measure.ProductDivisions;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// The average tariff of one economy on another's goods in each sector of a world: simple means
/// over the sector's six-digit products. Immutable; safe for use by several threads.
public final class SectorRates {
    /// By sector, none where it has no products.
    private final @Nullable RateSeries[] series;

    /// @param back the table of the opposite direction, whose products count too
    SectorRates(DutyTable table, DutyTable back, World world) {
        var products = new ArrayList<List<String>>();
        world.sectors().forEach(_ -> products.add(new ArrayList<>()));
        for (String product : products(table, back)) {
            int sector = Weights.sector(world, new ProductCode(product));
            if (sector >= 0) {
                products.get(sector).add(product);
            }
        }
        series = new RateSeries[products.size()];
        for (int sector = 0; sector < series.length; sector++) {
            List<String> own = products.get(sector);
            series[sector] = own.isEmpty() ? null : RateSeries.of(table, Weights.simple(own));
        }
    }

    /// Those with an MFN rate, or all that there are in a ledger that has no MFN rates.
    private static List<String> products(DutyTable table, DutyTable back) {
        List<String> known = RateSeries.products(table, back);
        return known.isEmpty()
                ? ProductDivisions.shipped().products().stream().map(ProductCode::digits).toList()
                : known;
    }

    /// The additional duty by sector on a day, as fractions, 0 where a sector has no products.
    ///
    /// @param withThreats whether what is scheduled or threatened on the day is carried out too
    public double[] additional(LocalDate day, boolean withThreats) {
        var rates = new double[series.length];
        for (int sector = 0; sector < rates.length; sector++) {
            RateSeries own = series[sector];
            if (own != null) {
                RateStep step = own.at(day);
                rates[sector] =
                        step.additional()
                                + (withThreats ? step.scheduled() + step.threatened() : 0);
            }
        }
        return rates;
    }
}
