package org.parley.scenario;

import org.parley.files.Nearest;
import org.parley.ledger.Knowledge;
import org.parley.ledger.Known;
import org.parley.ledger.MeasureTerms;
import org.parley.measure.Measure;
import org.parley.measure.Scope;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What somebody assumes of the trade of firms that measures name: an assumption, not a fact of the
/// ledger.
public record FirmShares(List<Share> shares) {
    /// Nothing is assumed.
    public static final FirmShares NONE = new FirmShares(List.of());

    /// One firm's part.
    ///
    /// @param firm a part of its name, or the id of the measure that names it
    /// @param sectors code, name, `goods`, `services` or `all`
    /// @param share of each flow of these sectors between the two economies; above 0, at most 1
    public record Share(String firm, String sectors, double share) {
        public Share {
            if (firm.isBlank() || !(share > 0 && share <= 1)) {
                throw new IllegalArgumentException(
                        "Firm '%s' has a share of %s; it must be above 0 and at most 100%%."
                                .formatted(firm, Quantity.percentText(share)));
            }
        }

        /// Reads `ZTE=30%`, `ZTE=0.3` or `ZTE=C26-C27:30%`.
        ///
        /// @throws IllegalArgumentException if it is none of these, saying what would do
        public static Share parse(String text) {
            int equals = text.lastIndexOf('=');
            if (equals < 1) {
                throw new IllegalArgumentException(
                        "'%s' is no share of a firm. Maybe 'ZTE=30%%' or 'ZTE=C26-C27:30%%'."
                                .formatted(text));
            }
            String said = text.substring(equals + 1);
            int colon = said.lastIndexOf(':');
            return of(
                    text.substring(0, equals).strip(),
                    colon < 0 ? "" : said.substring(0, colon).strip(),
                    said.substring(colon + 1).strip());
        }

        /// @param sectors empty means goods
        /// @param share `30%` or `0.3`
        public static Share of(String firm, String sectors, String share) {
            double part =
                    share.matches("[01]?\\.\\d+|1")
                            ? Double.parseDouble(share)
                            : Quantity.percent(share);
            return new Share(firm, sectors.isEmpty() ? "goods" : sectors, part);
        }

        private boolean means(String id, Scope.Firms firms) {
            String wanted = firm.toLowerCase(Locale.ROOT);
            return id.equalsIgnoreCase(firm)
                    || firms.names().stream()
                            .anyMatch(name -> name.toLowerCase(Locale.ROOT).contains(wanted));
        }
    }

    public FirmShares {
        shares = List.copyOf(shares);
    }

    /// The share that is meant by a measure on firms.
    Optional<Share> find(String id, Scope.Firms firms) {
        return shares.stream().filter(share -> share.means(id, firms)).findFirst();
    }

    /// Refuses firms that no measure names.
    ///
    /// @throws IllegalArgumentException naming the nearest
    void requireKnown(Knowledge knowledge) {
        List<String> known = new ArrayList<>();
        List<Share> unknown = new ArrayList<>(shares);
        for (Known measure : knowledge.measures()) {
            if (measure.content() instanceof MeasureTerms(Measure terms)
                    && terms.terms().scope() instanceof Scope.Firms firms) {
                known.addAll(firms.names());
                known.add(measure.id());
                unknown.removeIf(share -> share.means(measure.id(), firms));
            }
        }
        if (!unknown.isEmpty()) {
            String firm = unknown.getFirst().firm();
            String hint = Nearest.hint(firm, known);
            throw new IllegalArgumentException(
                    "No measure of the ledger names a firm '%s'.%s"
                            .formatted(
                                    firm,
                                    hint.isEmpty() && !known.isEmpty()
                                            ? " Maybe one of " + String.join(", ", known) + "."
                                            : hint));
        }
    }
}
