package org.parley.economy;

import java.util.List;
import java.util.Map;

/// How the sources of the worlds that ship are cited.
final class Citations {
    static final String WIOD =
            "Timmer, M. P., E. Dietzenbacher, B. Los, R. Stehrer and G. J. de Vries (2015), An"
                + " Illustrated User Guide to the World Input-Output Database: the Case of Global"
                + " Automotive Production, Review of International Economics 23(3): 575-605. Data:"
                + " doi 10.34894/PJ2M1C";
    static final String ICIO =
            "OECD (2023), OECD Inter-Country Input-Output Tables, 2023 edition, http://oe.cd/icio";
    static final String TARIFFS =
            "Teti, F. (2025), Missing Tariffs, CEPR Discussion Paper 19851. Data: Global Tariff"
                    + " Database, v_beta1-2024-12";

    private static final Map<String, String> ELASTICITIES =
            Map.of(
                    "FGO2022",
                    "Fontagné, L., H. Guimbard and G. Orefice (2022), Tariff-based product-level"
                        + " trade elasticities, Journal of International Economics 137: 103593; by"
                        + " TiVA sector, averaged where a sector here holds several",
                    "CP2015",
                    "Caliendo, L. and F. Parro (2015), Estimates of the Trade and Welfare Effects"
                        + " of NAFTA, Review of Economic Studies 82(1): 1-44; as in its replication"
                        + " files, averaged where a sector here holds several",
                    "LL2023",
                    "Lashkaripour, A. and V. Lugovskyy (2023), Profits, Scale Economies, and the"
                            + " Gains from Trade and Industrial Policy, American Economic Review"
                            + " 113(10): 2759-2808",
                    "L2021",
                    "Lashkaripour, A. (2021), The cost of a global tariff war: A sufficient"
                        + " statistics approach, Journal of International Economics 131: 103419",
                    "U4",
                    "4 in every sector, near the estimate of Simonovska, I. and M. E. Waugh (2014),"
                            + " The elasticity of trade: Estimates and evidence, Journal of"
                            + " International Economics 92(1): 34-50");

    private Citations() {}

    static String ofElasticities(String set) {
        String citation = ELASTICITIES.get(set);
        if (citation == null) {
            throw new IllegalArgumentException("No citation of the elasticities " + set);
        }
        return citation;
    }

    static WorldInfo wiod2014() {
        return new WorldInfo(
                "wiod-2014",
                "43 economies and the rest of the world, 15 goods sectors and services, 2014",
                2014,
                "million USD",
                "World Input-Output Database, 2016 release; tariffs from the Global Tariff"
                        + " Database",
                "WIOD: CC BY 4.0. Tariffs: averages of published figures; cite the source.",
                List.of(WIOD, TARIFFS),
                List.of(
                        "Flows were balanced so that the base is an exact equilibrium with these"
                                + " shares and tariffs.",
                        "World value added is 76.6 trillion USD (GDP 79), USA 17.5, CHN 10.4.",
                        "CHN to USA goods are 337 billion USD, against 467 in customs figures:"
                                + " basic prices, no margins, no re-exports.",
                        "Food tariffs are approximate: the source averages food with tobacco; those"
                                + " figures were replaced or halved.",
                        "6 of 704 cells of final demand were raised to a floor, 0.5 % of"
                                + " expenditure.",
                        "ROW imposes no tariffs and meets none: the source has none for it.",
                        "Input-output shares of ROW are those of BRA, CHN, IDN, IND, MEX, RUS and"
                                + " TUR together."),
                "");
    }

    static WorldInfo icio2017() {
        return new WorldInfo(
                "icio-2017",
                "32 economies, 3 regions and the rest of the world, 21 goods sectors and services,"
                        + " 2017",
                2017,
                "million USD",
                "OECD Inter-Country Input-Output tables, 2023 edition; input-output shares from the"
                    + " World Input-Output Database, 2014; tariffs from the Global Tariff Database",
                "OECD terms and conditions: use with attribution. WIOD: CC BY 4.0. Tariffs:"
                        + " averages of published figures; cite the source.",
                List.of(ICIO, WIOD, TARIFFS),
                List.of(
                        "A hybrid: flows are of 2017 and the OECD, input-output shares of 2014 and"
                                + " WIOD. China's value added is about 15 % low.",
                        "Flows were balanced so that the base is an exact equilibrium with these"
                                + " shares and tariffs.",
                        "Input-output shares of VNM, THA and MYS are those of CHN, IDN and TWN"
                            + " together; of SAU those of RUS and NOR; of ZAF those of BRA and TUR;"
                            + " of XAS those of IDN, IND and TWN; of XLA those of BRA and MEX; of"
                            + " ROW those of BRA, CHN, IDN, IND, MEX, RUS and TUR.",
                        "Hong Kong is part of XAS, other Asia and Pacific, and cannot be told"
                                + " apart."),
                "");
    }
}
