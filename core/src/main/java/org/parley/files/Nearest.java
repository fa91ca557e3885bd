package org.parley.files;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/// Finds the known name that somebody probably meant.
public final class Nearest {
    private Nearest() {}

    /// The known name nearest to `wanted`, letter case aside; the first of several equally near.
    /// Absent where even the nearest needs more than a third of the letters changed (of a name up
    /// to five letters: more than one).
    public static Optional<String> to(String wanted, Iterable<String> known) {
        String lower = wanted.strip().toLowerCase(Locale.ROOT);
        int best = Math.max(1, lower.length() / 3) + 1;
        Optional<String> nearest = Optional.empty();
        for (String name : known) {
            int distance = distance(lower, name.toLowerCase(Locale.ROOT));
            if (distance < best) {
                best = distance;
                nearest = Optional.of(name);
            }
        }
        return nearest;
    }

    /// The end of a message: ` Maybe 'CHN'.`, or nothing.
    public static String hint(String wanted, Iterable<String> known) {
        return to(wanted, known).map(name -> " Maybe '" + name + "'.").orElse("");
    }

    /// The end of a message: the nearest of what is known, or all of it where nothing is near.
    public static String hintOrList(String wanted, Collection<String> known) {
        String hint = hint(wanted, known);
        return hint.isEmpty() ? " Maybe one of " + String.join(", ", known) + "." : hint;
    }

    /// Letters to insert, drop, replace, or swap with their neighbour, to get from one to the other
    /// (optimal string alignment).
    static int distance(String a, String b) {
        int[] beforeLast = new int[b.length() + 1];
        int[] last = new int[b.length() + 1];
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            last[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replaced = last[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(replaced, Math.min(last[j], row[j - 1]) + 1);
                if (i > 1
                        && j > 1
                        && a.charAt(i - 1) == b.charAt(j - 2)
                        && a.charAt(i - 2) == b.charAt(j - 1)) {
                    row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
                }
            }
            int[] spare = beforeLast;
            beforeLast = last;
            last = row;
            row = spare;
        }
        return last[b.length()];
    }
}
