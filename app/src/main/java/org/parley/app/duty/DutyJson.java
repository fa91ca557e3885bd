package org.parley.app.duty;

import org.jspecify.annotations.Nullable;
import org.parley.duty.DutyAnswer;
import org.parley.duty.DutyLine;
import org.parley.duty.DutyQuestion;
import org.parley.measure.ProductCode;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Answers on duties as JSON, with the keys of `docs/manual/duty.md`.
final class DutyJson {
    private static final int DECIMALS = 6;

    private DutyJson() {}

    /// One answer at the top; where the product splits over several codes, the weighted total at
    /// the top and each answer under `split`.
    static Map<String, Object> of(
            ProductCode asked,
            List<Split> splits,
            List<DutyAnswer> answers,
            @Nullable LocalDate known) {
        if (splits.equals(List.of(new Split(asked, 1)))) {
            return of(answers.getFirst(), known);
        }
        var tree = question(answers.getFirst().question(), known);
        tree.put("product", asked.toString());
        double total = 0;
        boolean whole = true;
        var parts = new ArrayList<Map<String, Object>>();
        for (int i = 0; i < answers.size(); i++) {
            var part = new LinkedHashMap<String, Object>();
            part.put("weight", splits.get(i).weight());
            part.putAll(of(answers.get(i), known));
            parts.add(part);
            whole &= answers.get(i).total().isPresent();
            total += splits.get(i).weight() * answers.get(i).total().orElse(0);
        }
        tree.put("totalPercent", whole ? percent(total) : null);
        tree.put("split", parts);
        tree.put(
                "assumptions",
                List.of("The product splits over codes of HS 2017; the total is weighted."));
        return tree;
    }

    static Map<String, Object> of(DutyAnswer answer, @Nullable LocalDate known) {
        var tree = question(answer.question(), known);
        tree.put(
                "totalPercent",
                answer.total().isPresent() ? percent(answer.total().getAsDouble()) : null);
        DutyLine mfn = answer.mfn();
        tree.put("mfnPercent", mfn == null ? null : percent(mfn.rate()));
        tree.put("mfn", mfn == null ? null : line(mfn));
        tree.put("lines", answer.lines().stream().map(DutyJson::line).toList());
        tree.put(
                "stacking",
                "MFN and additional duties add up on the same customs value; a preference takes the"
                        + " place of MFN");
        tree.put("assumptions", answer.allAssumptions());
        return tree;
    }

    private static Map<String, Object> question(DutyQuestion question, @Nullable LocalDate known) {
        var tree = new LinkedHashMap<String, Object>();
        tree.put("product", question.product().toString());
        tree.put("from", question.from());
        tree.put("to", question.to());
        tree.put("at", question.at().toString());
        tree.put("known", known == null ? null : known.toString());
        tree.put("exported", question.exported() == null ? null : question.exported().toString());
        return tree;
    }

    private static Map<String, Object> line(DutyLine line) {
        var tree = new LinkedHashMap<String, Object>();
        tree.put("measure", line.measure());
        tree.put("title", line.title());
        tree.put("ratePercent", percent(line.rate()));
        tree.put("expression", line.expression());
        tree.put("act", line.act());
        tree.put("record", line.record());
        tree.put("sequence", line.sequence());
        tree.put("inForceFrom", line.inForceFrom().toString());
        tree.put("words", line.words());
        tree.put("share", line.share());
        return tree;
    }

    /// A fraction in percent, without the noise of the last bits.
    static double percent(double fraction) {
        return BigDecimal.valueOf(fraction)
                .movePointRight(2)
                .setScale(DECIMALS, RoundingMode.HALF_EVEN)
                .doubleValue();
    }

    /// A fraction in percent as people write it.
    static String number(double fraction) {
        BigDecimal percent =
                BigDecimal.valueOf(fraction)
                        .movePointRight(2)
                        .setScale(2, RoundingMode.HALF_EVEN)
                        .stripTrailingZeros();
        return percent.signum() == 0 ? "0" : percent.toPlainString();
    }

    static String percentText(double fraction) {
        return number(fraction) + " %";
    }
}
