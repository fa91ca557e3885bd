package org.parley.app.briefing;

import org.parley.app.brief.Piece.Traced;
import org.parley.duty.Duties;
import org.parley.economy.World;
import org.parley.ledger.Knowledge;
import org.parley.measure.Terms;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Two economies, what is known of them, and the book of evidence that all sections of their brief
/// write into.
final class Dispute {
    private final BriefQuestion question;
    private final List<String> parties;
    private final EvidenceBook book;
    private final Duties duties;

    /// @param parties codes of two economies of the question's world
    Dispute(BriefQuestion question, List<String> parties, EvidenceBook book) {
        this.question = question;
        this.parties = ordered(question.world(), parties);
        this.book = book;
        duties = new Duties(question.asKnown().on(question.known()));
    }

    /// The larger economy first.
    private static List<String> ordered(World world, List<String> parties) {
        var ordered = new ArrayList<>(parties);
        ordered.sort(
                Comparator.comparingDouble((String code) -> -world.income(world.economy(code))));
        return List.copyOf(ordered);
    }

    List<String> parties() {
        return parties;
    }

    Knowledge knowledge() {
        return duties.knowledge();
    }

    /// The duties by what is known, whose tables all of a brief share.
    Duties duties() {
        return duties;
    }

    LocalDate day() {
        return question.day();
    }

    World world() {
        return question.world();
    }

    EvidenceBook book() {
        return book;
    }

    BriefQuestion question() {
        return question;
    }

    /// Index of a side's economy in the world.
    int economy(int side) {
        return world().economy(parties.get(side));
    }

    /// Name of a side.
    String name(int side) {
        return world().economies().get(economy(side)).name();
    }

    /// Name of an economy, or its code where the world does not have it.
    String name(String code) {
        if (code.equals(Terms.WORLD)) {
            return "all partners";
        }
        int at = Parties.find(world(), code);
        return at < 0 ? code : world().economies().get(at).name();
    }

    /// A date that the question gives.
    Traced day(String asked) {
        return new Traced(day().toString(), asked);
    }
}
