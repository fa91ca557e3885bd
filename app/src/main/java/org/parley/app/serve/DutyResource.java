package org.parley.app.serve;

import org.parley.app.duty.Codes;
import org.parley.app.duty.DutyCommand;
import org.parley.app.duty.RatesCommand;
import org.parley.app.http.Call;
import org.parley.app.http.Parameters;
import org.parley.app.http.Refusal;
import org.parley.app.http.Route;
import org.parley.app.serve.OpenLedger.Asked;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/// The duty on a product, and average tariffs.
final class DutyResource {
    private static final List<String> WEIGHTS = List.of("simple", "exports", "imports");

    private final OpenLedger ledger;

    DutyResource(OpenLedger ledger) {
        this.ledger = ledger;
    }

    List<Route> routes() {
        return List.of(
                Route.get("/api/v1/duty", this::duty), Route.get("/api/v1/rates", this::rates));
    }

    private void duty(Call call) throws IOException {
        Parameters parameters =
                call.parameters("product", "from", "to", "at", "known", "prefer", "exported");
        Asked asked = Asked.of(parameters);
        Map<String, Object> question = question(parameters, asked);
        question.put("product", parameters.require("product"));
        parameters.day("exported").ifPresent(day -> question.put("exported", day.toString()));
        call.json(200, DutyCommand.again(question, ledger.duties(asked)));
    }

    private void rates(Call call) throws IOException {
        Parameters parameters =
                call.parameters(
                        "from",
                        "to",
                        "since",
                        "until",
                        "known",
                        "prefer",
                        "weights",
                        "world",
                        "measures");
        LocalDate until = parameters.day("until").orElseGet(Asked::today);
        var asked =
                new Asked(until, parameters.day("known").orElse(null), parameters.all("prefer"));
        Map<String, Object> question = question(parameters, asked);
        LocalDate since = parameters.day("since").orElse(LocalDate.of(2018, 1, 1));
        if (since.isAfter(until)) {
            throw Refusal.badInput("since: %s is after %s.".formatted(since, until));
        }
        question.put("since", since.toString());
        String weights = parameters.find("weights").orElse("simple");
        if (!WEIGHTS.contains(weights)) {
            throw Refusal.badInput(
                    "weights: No weights '%s'. Maybe one of %s."
                            .formatted(weights, String.join(", ", WEIGHTS)));
        }
        question.put("weights", weights);
        parameters
                .find("world")
                .ifPresent(
                        world -> {
                            ModelShelf.check(world);
                            question.put("world", world);
                        });
        if (!parameters.all("measures").isEmpty()) {
            question.put("measures", parameters.all("measures"));
        }
        call.json(200, RatesCommand.again(question, ledger.duties(asked)));
    }

    private static Map<String, Object> question(Parameters parameters, Asked asked) {
        Map<String, Object> question = asked.question();
        question.put("from", Codes.economy(parameters.require("from")));
        question.put("to", Codes.economy(parameters.require("to")));
        return question;
    }
}
