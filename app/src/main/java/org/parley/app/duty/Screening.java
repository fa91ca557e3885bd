package org.parley.app.duty;

import org.parley.duty.Coverage;
import org.parley.duty.Duties;
import org.parley.duty.DutyAnswer;
import org.parley.duty.DutyQuestion;
import org.parley.ledger.Knowledge;
import org.parley.ledger.Known;
import org.parley.ledger.MeasureTerms;
import org.parley.measure.LegalAct;
import org.parley.measure.Measure;
import org.parley.measure.Scope;
import org.parley.measure.Spell;
import org.parley.measure.Terms;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;

/// Says of each line of a shipment whether it may go. A line goes only when nothing speaks against
/// it; what is doubtful is to be checked, never passed.
final class Screening {
    private final Knowledge knowledge;
    private final Duties duties;
    private final Map<LocalDate, PartyNames> names = new HashMap<>();

    /// What becomes of a line.
    enum Verdict {
        GO,
        CHECK,
        STOP
    }

    /// A line of a shipment.
    record Line(long number, DutyQuestion question, List<String> parties) {
        /// As a certificate has it.
        Map<String, Object> tree() {
            var tree = new LinkedHashMap<String, Object>();
            tree.put("line", number);
            tree.put("product", question.product().toString());
            tree.put("from", question.from());
            tree.put("to", question.to());
            tree.put("at", question.at().toString());
            if (question.exported() != null) {
                tree.put("exported", question.exported().toString());
            }
            tree.put("parties", parties);
            return tree;
        }

        /// Reads what a certificate has.
        static Line read(Map<?, ?> tree) {
            var question =
                    new DutyQuestion(
                            Codes.product(String.valueOf(tree.get("product"))),
                            String.valueOf(tree.get("from")),
                            String.valueOf(tree.get("to")),
                            LocalDate.parse(String.valueOf(tree.get("at"))),
                            DutyCommand.day(tree.get("exported")));
            List<String> parties =
                    tree.get("parties") instanceof List<?> names
                            ? names.stream().map(String::valueOf).toList()
                            : List.of();
            return new Line(Long.parseLong(String.valueOf(tree.get("line"))), question, parties);
        }
    }

    /// What was found for a line.
    ///
    /// @param why reasons to stop or check, and what is uncertain
    /// @param acts by the ids of the measures behind the reasons and the duty, each with its act
    record Finding(
            Line line,
            Verdict verdict,
            DutyAnswer duty,
            List<String> why,
            SequencedMap<String, String> acts) {}

    Screening(Duties duties) {
        this.knowledge = duties.knowledge();
        this.duties = duties;
    }

    Finding screen(Line line) {
        var why = new ArrayList<String>();
        var acts = new LinkedHashMap<String, String>();
        DutyQuestion question = line.question();
        Verdict verdict = bans(question, why, acts);
        for (String party : line.parties()) {
            verdict = worse(verdict, party(party, question, why, acts));
        }
        DutyAnswer duty = duties.answer(question);
        duty.lines().forEach(one -> acts.put(one.measure(), one.measure() + ": " + one.act()));
        if (duty.total().isEmpty()) {
            why.add("no rate is known");
            verdict = worse(verdict, Verdict.CHECK);
        } else if (duty.lines().stream().anyMatch(one -> one.share() < 1)) {
            why.add("the code is too short: its lines pay different duties");
            verdict = worse(verdict, Verdict.CHECK);
        }
        return new Finding(line, verdict, duty, why, acts);
    }

    /// Bans on the goods themselves.
    private Verdict bans(DutyQuestion question, List<String> why, Map<String, String> acts) {
        Verdict verdict = Verdict.GO;
        for (Known known : knowledge.measures()) {
            if (known.content() instanceof MeasureTerms(Measure measure)
                    && falls(known.id(), measure, question)
                    && applies(known.id(), question)) {
                Terms terms = measure.terms();
                Verdict found = onGoods(terms.scope(), question);
                if (found != Verdict.GO) {
                    why.add("%s: %s".formatted(measure.instrument(), terms.title()));
                    acts.put(known.id(), act(known.id(), terms));
                }
                verdict = worse(verdict, found);
            }
        }
        return verdict;
    }

    private boolean falls(String id, Measure measure, DutyQuestion question) {
        Terms terms = measure.terms();
        return switch (measure) {
            case Measure.ImportBan _ -> falls(id, terms, question.to(), question.from(), question);
            case Measure.ExportBan _, Measure.ExportLicensing _ ->
                    !(terms.scope() instanceof Scope.Firms)
                            && falls(id, terms, question.from(), question.to(), question);
            default -> false;
        };
    }

    private boolean falls(
            String id, Terms terms, String imposer, String target, DutyQuestion question) {
        return Coverage.concerns(terms, imposer, target, question.at())
                && !Coverage.isExempt(knowledge, id, target, question.at());
    }

    private Verdict onGoods(Scope scope, DutyQuestion question) {
        return switch (scope) {
            case Scope.Everything _ -> Verdict.STOP;
            case Scope.Products products ->
                    products.contains(question.product()) ? Verdict.STOP : Verdict.GO;
            case Scope.ListFile(String name) -> {
                var list = knowledge.findList(name);
                yield list == null
                        ? Verdict.CHECK
                        : list.contains(question.product()) ? Verdict.STOP : Verdict.GO;
            }
            case Scope.Sectors _, Scope.Words _ -> Verdict.CHECK;
            case Scope.Firms _ -> Verdict.GO;
        };
    }

    private boolean applies(String measure, DutyQuestion question) {
        Spell spell = knowledge.timeline(measure).find(question.at());
        return spell != null && spell.applies();
    }

    private Verdict party(
            String party, DutyQuestion question, List<String> why, Map<String, String> acts) {
        Verdict verdict = Verdict.GO;
        PartyNames listed = names.computeIfAbsent(question.at(), this::listedOn);
        if (!listed.isComparable(party)) {
            why.add("'%s' cannot be compared with the listed names".formatted(party));
            verdict = Verdict.CHECK;
        }
        var said = new HashSet<String>();
        for (PartyNames.Match match : listed.matches(party)) {
            String id = match.listed().measure();
            if (!said.add(id)) {
                continue; // the likeliest of its names is told
            }
            Terms terms = knowledge.measure(id).terms();
            boolean reaches = Coverage.imposes(terms, question.from(), question.at());
            why.add(
                    String.format(
                            Locale.ROOT,
                            "'%s' and '%s' of %s: %s (%.2f)%s",
                            party,
                            match.listed().firm(),
                            id,
                            match.reason(),
                            match.score(),
                            reaches
                                    ? ""
                                    : "; it concerns exports of "
                                            + String.join(", ", terms.imposers())));
            acts.put(id, act(id, terms));
            verdict = worse(verdict, match.isSame() && reaches ? Verdict.STOP : Verdict.CHECK);
        }
        return verdict;
    }

    private PartyNames listedOn(LocalDate day) {
        var listed = new ArrayList<PartyNames.Listed>();
        for (Known known : knowledge.measures()) {
            if (known.content() instanceof MeasureTerms(Measure measure)
                    && measure.terms().scope() instanceof Scope.Firms(List<String> firms)
                    && !knowledge.life(known.id()).isEmpty()) {
                Spell spell = knowledge.timeline(known.id()).find(day);
                if (spell != null && spell.applies()) {
                    firms.forEach(firm -> listed.add(new PartyNames.Listed(firm, known.id())));
                }
            }
        }
        return new PartyNames(listed);
    }

    private static String act(String id, Terms terms) {
        LegalAct act = terms.act();
        return act == null ? id : id + ": " + act;
    }

    private static Verdict worse(Verdict one, Verdict other) {
        return one.compareTo(other) >= 0 ? one : other;
    }
}
