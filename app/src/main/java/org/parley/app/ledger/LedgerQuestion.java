package org.parley.app.ledger;

import org.parley.ledger.Knowledge;
import org.parley.ledger.Ledger;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/// The questions of `parley ledger`, each answered by what a certificate keeps of it, so that what
/// is asked now and what is asked again cannot differ.
enum LedgerQuestion {
    SHOW,
    LOG,
    DIFF,
    POSITIONS,
    TIMELINE;

    /// The one measure that is asked for.
    static final String MEASURE = "measure";

    /// How the ids begin of the entries that are asked for.
    static final String ENTRY = "entry";

    /// The earlier of two days of knowledge.
    static final String FIRST = "knownFirst";

    /// What a certificate calls the command.
    String command() {
        return "ledger " + name().toLowerCase(Locale.ROOT);
    }

    /// @param question with the keys above and those of [LedgerOptions#question(String)]
    LedgerAnswer answer(Map<String, Object> question, Ledger ledger) {
        return switch (this) {
            case SHOW -> {
                Knowledge knowledge = LedgerOptions.knowledge(question, ledger);
                yield question.get(MEASURE) instanceof String measure
                        ? new MeasureView(knowledge, day(question, LedgerOptions.AT), measure)
                        : new LedgerView(knowledge, day(question, LedgerOptions.AT));
            }
            case LOG ->
                    new LogView(
                            ledger,
                            LedgerOptions.known(question),
                            question.get(ENTRY) instanceof String start ? start : "");
            case DIFF ->
                    new LedgerDiff(
                            ledger,
                            day(question, FIRST),
                            day(question, LedgerOptions.KNOWN),
                            question.containsKey(LedgerOptions.AT)
                                    ? day(question, LedgerOptions.AT)
                                    : null);
            case POSITIONS ->
                    new PositionsView(
                            LedgerOptions.knowledge(question, ledger),
                            day(question, LedgerOptions.AT));
            case TIMELINE ->
                    new TimelineView(
                            LedgerOptions.knowledge(question, ledger),
                            question.containsKey(LedgerOptions.AT)
                                    ? day(question, LedgerOptions.AT)
                                    : LocalDate.MAX);
        };
    }

    private static LocalDate day(Map<String, Object> question, String key) {
        return LocalDate.parse(String.valueOf(question.get(key)));
    }

    /// Those who answer again, by what a certificate calls the command.
    static Map<String, CertificateCheck.Asker> askers() {
        return Arrays.stream(values())
                .collect(
                        Collectors.toMap(
                                LedgerQuestion::command,
                                one -> (question, ledger) -> one.answer(question, ledger).json()));
    }
}
