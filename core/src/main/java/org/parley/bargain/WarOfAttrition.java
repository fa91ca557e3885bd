package org.parley.bargain;

/// Who gives in first when both sides bear costs until one concedes.
///
/// Each side i loses c per month while the war lasts, gets `prize` more per month for ever if the
/// other concedes first than if it does itself, and discounts at r per month. With complete
/// information there is the stationary mixed equilibrium of Hendricks, Weiss and Wilson (1988), "The
/// War of Attrition in Continuous Time with Complete Information", International Economic Review 29:
/// 663-680: side i concedes at the hazard that leaves j indifferent,
///
///     hᵢ = cⱼ / (prizeⱼ / rⱼ)
///
/// In it the side with more to lose per month is *not* the first to go. With a little doubt about
/// whether the other can give in at all, the equilibrium is unique (Fudenberg and Tirole 1986, "A
/// Theory of Exit in Duopoly", Econometrica 54: 943-960; Abreu and Gul 2000, "Bargaining and
/// Reputation", Econometrica 68: 85-117): both hazards are as above, and the side whose reputation
/// would grow too slowly concedes at once with the probability that makes both certain at the same
/// time. That side is the weak one: it needs longer to reach certainty, T = −ln(doubt) / h, and its
/// immediate concession has probability 1 − doubt · exp(h T) with T the other's.
///
/// @param first one side
/// @param second the other
public record WarOfAttrition(Side first, Side second) {

    /// What one side brings to the war.
    ///
    /// @param costPerMonth of the war, in payoff (share of income), above 0
    /// @param prizePerMonth of winning over conceding, in payoff per month, above 0
    /// @param patience annual discount factor, in (0, 1)
    /// @param doubt the probability, as the other sees it, that it never gives in, in (0, 1)
    /// @param horizonMonths for how long the prize counts to it: what comes after, an election for
    ///   instance, does not; may be infinite
    public record Side(
            double costPerMonth,
            double prizePerMonth,
            double patience,
            double doubt,
            double horizonMonths) {
        public Side {
            boolean proper =
                    costPerMonth > 0
                            && prizePerMonth > 0
                            && patience > 0
                            && patience < 1
                            && doubt > 0
                            && doubt < 1
                            && horizonMonths > 0;
            if (!proper) {
                throw new IllegalArgumentException(
                        "A side with cost %s and prize %s a month, patience %s, doubt %s and a horizon of %s months. Maybe a war that costs nothing is not one of attrition."
                                .formatted(
                                        costPerMonth,
                                        prizePerMonth,
                                        patience,
                                        doubt,
                                        horizonMonths));
            }
        }

        /// One to whom the prize counts for ever.
        public Side(double costPerMonth, double prizePerMonth, double patience, double doubt) {
            this(costPerMonth, prizePerMonth, patience, doubt, Double.POSITIVE_INFINITY);
        }

        double interest() {
            return -Math.log(patience) / 12;
        }

        /// The hazard of the other's concession at which this side is indifferent, per month.
        double hazardWanted() {
            double worth = -Math.expm1(-interest() * horizonMonths) / interest();
            return costPerMonth / (prizePerMonth * worth);
        }
    }

    /// What follows.
    ///
    /// @param firstHazard rate at which the first concedes once the war lasts, per month
    /// @param secondHazard of the second
    /// @param firstAtOnce probability that the first concedes at the outset
    /// @param secondAtOnce of the second; one of the two is 0
    /// @param firstConcedes probability that the first concedes in the end, before the second
    /// @param secondConcedes of the second; what is left to 1 is that neither ever does
    /// @param expectedMonths until a concession or until it is certain that none comes
    /// @param longestMonths after which whoever still fights never concedes
    public record Course(
            double firstHazard,
            double secondHazard,
            double firstAtOnce,
            double secondAtOnce,
            double firstConcedes,
            double secondConcedes,
            double expectedMonths,
            double longestMonths) {}

    /// The equilibrium.
    public Course course() {
        double firstHazard = second.hazardWanted();
        double secondHazard = first.hazardWanted();
        double firstNeeds = -Math.log(first.doubt()) / firstHazard;
        double secondNeeds = -Math.log(second.doubt()) / secondHazard;
        double end = Math.min(firstNeeds, secondNeeds);
        double firstAtOnce =
                firstNeeds <= end ? 0 : 1 - first.doubt() * Math.exp(firstHazard * end);
        double secondAtOnce =
                secondNeeds <= end ? 0 : 1 - second.doubt() * Math.exp(secondHazard * end);
        double lasts = (1 - firstAtOnce) * (1 - secondAtOnce);
        double rate = firstHazard + secondHazard;
        double ended = 1 - Math.exp(-rate * end);
        return new Course(
                firstHazard,
                secondHazard,
                firstAtOnce,
                secondAtOnce,
                firstAtOnce + lasts * ended * firstHazard / rate,
                secondAtOnce + lasts * ended * secondHazard / rate,
                lasts * ended / rate,
                end);
    }
}
