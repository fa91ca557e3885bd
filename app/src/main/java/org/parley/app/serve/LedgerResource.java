package org.parley.app.serve;

import org.parley.app.http.Call;
import org.parley.app.http.Parameters;
import org.parley.app.http.Refusal;
import org.parley.app.http.Route;
import org.parley.app.ledger.LedgerOptions;
import org.parley.app.ledger.LedgerView;
import org.parley.app.ledger.MeasureView;
import org.parley.app.ledger.PositionsView;
import org.parley.app.ledger.TimelineView;
import org.parley.app.serve.OpenLedger.Asked;
import org.parley.ledger.Account;
import org.parley.ledger.EntryForm;
import org.parley.ledger.Knowledge;
import org.parley.ledger.Known;
import org.parley.ledger.Recorded;
import org.parley.store.Head;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What the ledger holds.
final class LedgerResource {
    private static final int MOST_RECORDS = 1000;

    private final OpenLedger ledger;

    LedgerResource(OpenLedger ledger) {
        this.ledger = ledger;
    }

    List<Route> routes() {
        return List.of(
                Route.get("/api/v1/ledger/head", this::head),
                Route.get("/api/v1/ledger/measures", this::measures),
                Route.get("/api/v1/ledger/measures/{measure}", this::measure),
                Route.get("/api/v1/ledger/timeline", this::timeline),
                Route.get("/api/v1/ledger/positions", this::positions),
                Route.get("/api/v1/ledger/records", this::records),
                Route.get("/api/v1/ledger/conflicts", this::conflicts));
    }

    private void head(Call call) throws IOException {
        call.parameters();
        Head head = ledger.head();
        var tree = new LinkedHashMap<String, Object>();
        tree.put("ledger", ledger.name());
        tree.put("writable", ledger.isWritable());
        tree.put("sequence", head.sequence());
        tree.put("hash", head.hash());
        call.json(200, tree);
    }

    private static Parameters asking(Call call, String... more) {
        var names = new ArrayList<>(Asked.NAMES);
        names.addAll(List.of(more));
        return call.parameters(names.toArray(String[]::new));
    }

    private void measures(Call call) throws IOException {
        Asked asked = Asked.of(asking(call));
        call.json(200, new LedgerView(ledger.knowledge(asked), asked.at()).json());
    }

    private void measure(Call call) throws IOException {
        Asked asked = Asked.of(asking(call));
        Knowledge knowledge = ledger.knowledge(asked);
        String id = call.variable("measure");
        if (knowledge.find(id) == null) {
            throw Refusal.of(404, "No measure '%s' is known.".formatted(id));
        }
        call.json(200, new MeasureView(knowledge, asked.at(), id).json());
    }

    private void timeline(Call call) throws IOException {
        Parameters parameters = asking(call, "since", "until");
        LocalDate since = parameters.day("since").orElse(LocalDate.MIN);
        LocalDate until = parameters.day("until").orElse(LocalDate.MAX);
        Knowledge knowledge = ledger.knowledge(Asked.of(parameters));
        call.json(200, new TimelineView(knowledge, LocalDate.MAX).json(since, until));
    }

    private void positions(Call call) throws IOException {
        Asked asked = Asked.of(asking(call));
        call.json(200, new PositionsView(ledger.knowledge(asked), asked.at()).json());
    }

    private void records(Call call) throws IOException {
        Parameters parameters = call.parameters("entry", "known", "after", "limit");
        Instant before = LedgerOptions.before(parameters.day("known").orElse(null));
        String entry = parameters.find("entry").orElse("");
        int after = parameters.number("after", 0, Integer.MAX_VALUE).orElse(0);
        int limit = parameters.number("limit", 1, MOST_RECORDS).orElse(100);
        List<Recorded> found =
                ledger.read().records().stream()
                        .filter(record -> record.sequence() > after)
                        .filter(record -> record.entry().id().startsWith(entry))
                        .filter(record -> record.entry().recordedAt().isBefore(before))
                        .limit(limit + 1L)
                        .toList();
        var tree = new LinkedHashMap<String, Object>();
        tree.put("records", found.stream().limit(limit).map(LedgerResource::record).toList());
        tree.put("more", found.size() > limit);
        call.json(200, tree);
    }

    private static Map<String, Object> record(Recorded record) {
        var tree = new LinkedHashMap<String, Object>();
        tree.put("sequence", record.sequence());
        tree.putAll(EntryForm.fields(record.entry()));
        tree.put("hash", record.hash());
        return tree;
    }

    private void conflicts(Call call) throws IOException {
        Asked asked = Asked.of(asking(call));
        var conflicts = new ArrayList<Map<String, Object>>();
        for (Known known : ledger.knowledge(asked).entries()) {
            if (known.accounts() > 1) {
                var tree = new LinkedHashMap<String, Object>();
                tree.put("entry", known.id());
                tree.put("reason", known.reason());
                var accounts = new ArrayList<Map<String, Object>>();
                accounts.add(account(known.taken(), true));
                known.others().forEach(other -> accounts.add(account(other, false)));
                tree.put("accounts", accounts);
                conflicts.add(tree);
            }
        }
        call.json(200, Map.of("conflicts", conflicts));
    }

    private static Map<String, Object> account(Account account, boolean taken) {
        var tree = new LinkedHashMap<String, Object>();
        tree.put("taken", taken);
        tree.put("reviewed", !account.isUnreviewed());
        tree.putAll(record(account.record()));
        return tree;
    }
}
