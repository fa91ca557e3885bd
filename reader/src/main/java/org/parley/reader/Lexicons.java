package org.parley.reader;

import org.parley.grammar.Grammar;
import org.parley.lexicon.Economies;
import org.parley.lexicon.Lexicon;
import org.parley.lexicon.People;

import java.util.List;
import java.util.regex.Pattern;

/// The data that reading rests on, loaded once.
record Lexicons(
        Lexicon words,
        Economies economies,
        People people,
        Grammar measures,
        Grammar positions,
        Grammar events,
        Grammar figures) {

    static final List<String> ISSUES =
            List.of(
                    "deficit-cut",
                    "industrial-policy",
                    "ip",
                    "tech-transfer",
                    "subsidies",
                    "investment",
                    "market-access",
                    "market-access:finance",
                    "market-access:autos",
                    "market-access:agriculture",
                    "tariffs",
                    "tariffs-removal",
                    "export-controls",
                    "enforcement",
                    "commitments",
                    "legal-change",
                    "structural",
                    "concessions",
                    "purchases",
                    "preconditions",
                    "pressure",
                    "core-interests",
                    "talks",
                    "deal",
                    "balanced-deal",
                    "trade-war",
                    "relations",
                    "wto",
                    "level-playing-field",
                    "sovereignty",
                    "fisheries",
                    "sps",
                    "dumping",
                    "unfair-trade",
                    "migration",
                    "drugs",
                    "politics");
    static final List<String> NUMBERS =
            List.of(
                    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine",
                    "ten");
    static final Pattern DURATION =
            Pattern.compile(
                    "\\b(?:for|over|within|lasting|of)\\s(?:the next\\s)?(a|an|\\d+|"
                            + String.join("|", NUMBERS)
                            + ")[\\s-](year|month|week|day)s?\\b",
                    Pattern.CASE_INSENSITIVE);

    static Lexicons load() {
        Lexicon words =
                Lexicon.load(
                        "speech.txt",
                        "instruments.txt",
                        "actions.txt",
                        "stances.txt",
                        "talks.txt",
                        "issues.txt");
        return new Lexicons(
                words,
                Economies.load(),
                People.load(),
                Grammar.load(
                        words,
                        "measures/particular.rules",
                        "measures/tariffs.rules",
                        "measures/closures.rules",
                        "measures/controls.rules",
                        "measures/bans.rules",
                        "measures/quotas.rules",
                        "measures/regulations.rules",
                        "measures/again.rules"),
                Grammar.load(
                        words,
                        "positions/lines.rules",
                        "positions/refusals.rules",
                        "positions/demands.rules",
                        "positions/goodwill.rules",
                        "positions/complaints.rules"),
                Grammar.load(words, "events.rules"),
                Grammar.load(words, "figures.rules"));
    }
}
