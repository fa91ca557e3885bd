package org.parley.bargain;

/// What one side will not go beyond on one concession: a red line, a refusal, a precondition.
///
/// @param holder code of the economy that holds it
/// @param concession place on the table
/// @param least level that it insists on, 0 for none
/// @param most level that it allows, 1 for any
/// @param source id of the position it comes from
/// @param words what the position says
public record Line(
        String holder, int concession, double least, double most, String source, String words) {
    public Line {
        if (!(least >= 0 && least <= most && most <= 1)) {
            throw new IllegalArgumentException(
                    "%s of %s allows levels from %s to %s. Maybe 0 to 1."
                            .formatted(source, holder, least, most));
        }
    }
}
