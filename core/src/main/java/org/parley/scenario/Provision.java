package org.parley.scenario;

import org.parley.files.YamlValue;
import org.parley.model.TradeBound.Direction;
import org.parley.model.TradeBound.Payer;
import org.parley.model.TradeLevel;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// One line of a scenario as written: an instrument, on what it falls, and how strongly.
public sealed interface Provision {

    /// Where it stands in the file.
    Place place();

    /// An import tariff set, raised or scaled.
    ///
    /// @param verb what is done with the rate that stands
    /// @param amount fraction: 0.25 sets 25 %, adds 25 points; a factor for [TariffVerb#SCALE]
    record Tariff(Place place, FlowSelection flows, TariffVerb verb, double amount)
            implements Provision {}

    /// What a [Tariff] line does with the rate that stands when its turn comes.
    enum TariffVerb {
        SET,
        ADD,
        SCALE;

        /// The key it is written with.
        String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// A tax that the exporter's government takes.
    ///
    /// @param rate fraction of the producer's price
    record ExportTax(Place place, FlowSelection flows, double rate) implements Provision {}

    /// A change of what it costs to deliver besides taxes: standards, inspections, waiting.
    ///
    /// @param change fraction by which delivering becomes dearer; below 0, cheaper
    record NonTariffCost(Place place, FlowSelection flows, double change) implements Provision {}

    /// Trade that may not take place.
    ///
    /// @param share of the base-year flow that is cut off; 1 is all of it
    record Ban(Place place, FlowSelection flows, double share) implements Provision {}

    /// A subsidy on making something, paid by the maker's government.
    ///
    /// @param economies who pays it to its own producers
    /// @param rate fraction of cost
    record Subsidy(Place place, List<YamlValue> economies, List<YamlValue> sectors, double rate)
            implements Provision {
        public Subsidy {
            economies = List.copyOf(economies);
            sectors = List.copyOf(sectors);
        }
    }

    /// Trade that is held to a quantity, by the implicit subsidy or tax that it takes.
    ///
    /// @param name what it is called; empty where the file gives it none
    /// @param payer whose government pays the subsidy or keeps the tax
    /// @param beyond rate of duty at which a ceiling gives way, as a fraction; infinite where it
    ///   does not
    record Managed(
            Place place,
            Optional<String> name,
            FlowSelection flows,
            Direction direction,
            TradeLevel level,
            Payer payer,
            double beyond)
            implements Provision {}
}
