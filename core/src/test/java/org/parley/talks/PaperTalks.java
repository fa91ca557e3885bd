package org.parley.talks;

import org.parley.bargain.Agreement;
import org.parley.deal.Concession;
import org.parley.deal.DisputePolicies;
import org.parley.deal.Issue;
import org.parley.deal.Lever;
import org.parley.deal.TableSetting;
import org.parley.deal.TableSetting.Ask;
import org.parley.deal.TableSetting.Extent;
import org.parley.deal.Wants;
import org.parley.deal.Wants.Want;
import org.parley.economy.Policy;
import org.parley.economy.World;
import org.parley.model.Closure;
import org.parley.nash.Arena;

import java.util.List;
import java.util.Optional;

/// Talks that can be worked out on paper. Each of two sides alike can give one thing that the
/// economy has no price for: x by the first, y by the second. It costs the giver 0.1 and is worth
/// 0.3 to the other, so that the first has −0.1 x + 0.3 y and the second 0.3 x − 0.1 y. The product
/// of the two is largest where both give all, and leaves each 0.2.
final class PaperTalks {
    static final double COST = 0.1;
    static final double WORTH = 0.3;

    private static final Wants WANTS =
            new Wants(
                    List.of(
                            new Want("E1", "structure", -COST),
                            new Want("E2", "structure", WORTH),
                            new Want("E1", "enforcement", WORTH),
                            new Want("E2", "enforcement", -COST)));

    private PaperTalks() {}

    /// @param threats carried out where there is no deal; what is in force is the world's own
    /// @param principals what those with the final say want
    static Negotiation of(World world, Policy threats, Wants principals) {
        Policy base = Policy.ofBase(world);
        return new Negotiation(
                Arena.of(world, Closure.FIXED_DEFICITS),
                DisputePolicies.of(world, base, threats, 0, 1, List.of()),
                new TableSetting(
                        List.of(ask("E1", Issue.STRUCTURE), ask("E2", Issue.ENFORCEMENT)),
                        List.of(),
                        List.of(),
                        List.of()),
                List.of(gives("E1"), gives("E2")),
                inputs(principals),
                List.of(0, 1));
    }

    private static Ask ask(String giver, Issue issue) {
        return new Ask(giver, issue, List.of(), Extent.UNSTATED);
    }

    private static Concession gives(String giver) {
        return new Concession("what " + giver + " gives", giver, List.of(), new Lever.Unpriced());
    }

    /// The usual ones, under which a breach is answered after a year, with these wants.
    static TalksInputs inputs(Wants principals) {
        var usual = TalksInputs.DEFAULT;
        return new TalksInputs(
                usual.noDeal(),
                usual.positionDays(),
                usual.unstated(),
                usual.patience(),
                usual.answers(),
                usual.doubt(),
                usual.horizonMonths(),
                usual.manner(),
                usual.spread(),
                WANTS,
                principals);
    }

    /// Both give all.
    static Agreement everything(Negotiation talks) {
        return talks.again(new Agreement(List.of(1.0, 1.0), List.of(0.0, 0.0))).orElseThrow();
    }

    static Holds holds(Negotiation talks) {
        return new Holds(
                talks,
                inputs(Wants.NONE),
                talks.stakes(Optional.of(everything(talks)), Optional.empty()));
    }
}
