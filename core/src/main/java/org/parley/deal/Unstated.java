package org.parley.deal;

/// What is taken where positions ask for something and give no figure.
///
/// @param purchaseShare more purchases, as a share of the goods bought now
/// @param openingLogCut what market opening cuts of non-tariff costs, in log points
public record Unstated(double purchaseShare, double openingLogCut) {
    /// Purchases of a fifth more; opening worth 5 %.
    public static final Unstated DEFAULT = new Unstated(0.2, 0.05);

    public Unstated {
        if (!(purchaseShare > 0 && openingLogCut > 0)) {
            throw new IllegalArgumentException(
                    "Purchases of a share %s more, opening worth %s. Maybe 0.2 and 0.05."
                            .formatted(purchaseShare, openingLogCut));
        }
    }
}
