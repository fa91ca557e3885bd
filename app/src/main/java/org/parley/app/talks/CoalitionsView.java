package org.parley.app.talks;

import org.parley.app.terminal.Figures;
import org.parley.app.terminal.Grid;
import org.parley.app.terminal.Terminal;
import org.parley.nash.Arena;
import org.parley.talks.Coalitions;
import org.parley.talks.Coalitions.Deal;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Which groups could make peace, and which of their deals nobody would leave.
///
/// @param found what was computed
record CoalitionsView(Coalitions found, Terminal terminal) {

    static Map<String, Object> json(Coalitions found, LocalDate day, Arena arena) {
        var tree = new LinkedHashMap<String, Object>();
        tree.put("at", day.toString());
        tree.put("parties", found.parties());
        tree.put("world", arena.world().info().name());
        tree.put("elasticities", arena.elasticities().name());
        tree.put("deals", found.deals().stream().map(deal -> deal(found, deal)).toList());
        tree.put("notes", found.notes());
        return tree;
    }

    private static Map<String, Object> deal(Coalitions found, Deal deal) {
        var payoffs = new LinkedHashMap<String, Object>();
        for (int party = 0; party < found.parties().size(); party++) {
            payoffs.put(found.parties().get(party), deal.payoffs().get(party));
        }
        var tree = new LinkedHashMap<String, Object>();
        tree.put("members", deal.members());
        tree.put("payoffs", payoffs);
        tree.put("inCore", deal.blockedBy().isEmpty());
        tree.put("blockedBy", deal.blockedBy());
        return tree;
    }

    void print(LocalDate day, Arena arena) {
        line(
                terminal.bold(
                        "Peace among %s on %s".formatted(String.join(", ", found.parties()), day)));
        line("");
        Grid grid = new Grid().words(0, "additional tariffs lifted", "between");
        found.parties().forEach(party -> grid.figures(0, party + ", real", "income, %"));
        grid.words(1, "who would rather", "have their own deal");
        for (Deal deal : found.deals()) {
            Grid.Row row =
                    grid.row()
                            .cell(
                                    deal.members().isEmpty()
                                            ? "nobody, as in force"
                                            : String.join(", ", deal.members()));
            for (double payoff : deal.payoffs()) {
                double income = Math.expm1(payoff);
                row.cell(Figures.percent(income), income);
            }
            row.cell(
                    deal.blockedBy().isEmpty()
                            ? "nobody: in the core"
                            : String.join(
                                    " / ",
                                    deal.blockedBy().stream()
                                            .map(group -> String.join("+", group))
                                            .toList()));
        }
        grid.print(terminal);
        line("");
        List<Deal> core =
                found.deals().stream().filter(deal -> deal.blockedBy().isEmpty()).toList();
        terminal.paragraph(
                core.isEmpty()
                        ? "- No deal of this kind is in the core: whatever is agreed, some group"
                                + " would rather have its own."
                        : "- %d of %d are in the core: no group would rather have a deal of its own. All else stays as in force."
                                .formatted(core.size(), found.deals().size()));
        found.notes().forEach(note -> terminal.paragraph(terminal.faint("- " + note)));
        line(
                terminal.faint(
                        "World %s (%d), elasticities %s. Payoffs: real income alone."
                                .formatted(
                                        arena.world().info().name(),
                                        arena.world().info().year(),
                                        arena.elasticities().name())));
    }

    private void line(String text) {
        terminal.out().println(text);
    }
}
