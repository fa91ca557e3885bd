package org.parley.ledger;

import org.jspecify.annotations.Nullable;
import org.parley.measure.Amount;
import org.parley.measure.DutyExpression;
import org.parley.measure.Grace;
import org.parley.measure.LifeEvent;
import org.parley.measure.Stage;
import org.parley.measure.When;

import java.time.LocalDate;

/// Events in a measure's life as fields.
final class LifeForm {
    private LifeForm() {}

    static void write(LifeEvent event, Fields fields) {
        Grace grace = event.grace();
        fields.put("measure", event.measure())
                .put("step", event.step())
                .put("stage", event.stage())
                .put("on", event.on())
                .put("effective", event.effective())
                .put("until", event.until())
                .put("rate", event.rate())
                .put(
                        "products",
                        event.products() == null ? null : ScopeForm.write(event.products()))
                .put("targets", event.targets())
                .put("coverage", event.coverage())
                .put("condition", event.condition());
        if (grace != null) {
            fields.put(
                    "transit",
                    new Fields()
                            .put("exportedBefore", grace.exportedBefore())
                            .put("enteredBefore", grace.enteredBefore())
                            .map());
        }
        fields.put("note", event.note());
    }

    static LifeEvent read(Fields fields) {
        return new LifeEvent(
                fields.text("measure"),
                fields.textOr("step", ""),
                fields.get("stage", Stage::parse),
                fields.get("on", When::parse),
                fields.find("effective", When::parse),
                fields.find("until", LifeForm::day),
                fields.find("rate", DutyExpression::parse),
                ScopeForm.find(fields, "products"),
                fields.texts("targets"),
                fields.find("coverage", Amount::parse),
                fields.find("condition", t -> t),
                grace(fields),
                fields.textOr("note", ""));
    }

    private static @Nullable Grace grace(Fields fields) {
        Fields transit = fields.below("transit");
        if (transit == null) {
            return null;
        }
        var grace =
                new Grace(
                        transit.get("exportedBefore", LifeForm::day),
                        transit.get("enteredBefore", LifeForm::day));
        transit.done();
        return grace;
    }

    private static LocalDate day(String text) {
        return When.parse(text).from();
    }
}
