package org.parley.app;

import org.parley.app.briefing.BriefCommand;
import org.parley.app.duty.DutyCommand;
import org.parley.app.duty.RatesCommand;
import org.parley.app.duty.ScreenCommand;
import org.parley.app.goal.GoalSeekCommand;
import org.parley.app.gradient.GradientCommand;
import org.parley.app.ledger.CertificateCheck.Asker;
import org.parley.app.ledger.LedgerCommand;
import org.parley.app.nash.NashCommand;
import org.parley.app.read.ReadCommand;
import org.parley.app.reproduce.ReproduceCommand;
import org.parley.app.review.ReviewCommand;
import org.parley.app.serve.ServeCommand;
import org.parley.app.simulate.SimulateCommand;
import org.parley.app.sweep.SweepCommand;
import org.parley.app.talks.TalksCommand;
import org.parley.app.terminal.Terminal;
import org.parley.app.world.WorldCommand;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/// The commands of `parley`.
final class CommandList {
    /// What makes each command, by its name, in the order in which they are listed.
    static final Map<String, Function<Terminal, Object>> MAKERS = makers();

    private CommandList() {}

    private static Map<String, Function<Terminal, Object>> makers() {
        var makers = new LinkedHashMap<String, Function<Terminal, Object>>();
        makers.put("brief", BriefCommand::new);
        makers.put("simulate", SimulateCommand::new);
        makers.put("sweep", SweepCommand::new);
        makers.put("nash", NashCommand::new);
        makers.put("talks", TalksCommand::new);
        makers.put("goal-seek", GoalSeekCommand::new);
        makers.put("gradient", GradientCommand::new);
        makers.put("reproduce", ReproduceCommand::new);
        makers.put("world", WorldCommand::of);
        makers.put("read", ReadCommand::new);
        makers.put("review", ReviewCommand::new);
        makers.put(
                "ledger",
                terminal ->
                        new LedgerCommand(
                                terminal,
                                Map.of(
                                        "duty", Asker.ofDuties(DutyCommand::again),
                                        "rates", Asker.ofDuties(RatesCommand::again),
                                        "screen", Asker.ofDuties(ScreenCommand::again))));
        makers.put("duty", DutyCommand::new);
        makers.put("rates", RatesCommand::new);
        makers.put("screen", ScreenCommand::new);
        makers.put("serve", ServeCommand::new);
        return Collections.unmodifiableMap(makers);
    }
}
