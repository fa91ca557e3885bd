package org.parley.grammar;

import org.parley.lexicon.Inflection;
import org.parley.lexicon.Lexicon;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/// A file of rules, read and applied.
///
/// A rule is a line `name: key=value ...` and, indented below it, one pattern a line. In a pattern
/// `word` or `a|b` stands for itself, `@class` for a phrase of the lexicon, a capital letter for a
/// mention (`E` economy, `H` person, `M` money, `P` percentage, `D` date, `N` firm), `..` for a few
/// tokens that hold no verb, `be` for any form of it, `...` for more tokens of any kind. `#VERB`
/// for a part of speech, `^` marks the predicate, `?` what may be absent.
public final class Grammar {

    private final List<Rule> rules;
    private final PatternIndex index;

    private Grammar(List<Rule> rules) {
        this.rules = List.copyOf(rules);
        this.index = new PatternIndex(rules);
    }

    /// The rules of some files that ship, one file after the other.
    public static Grammar load(Lexicon lexicon, String... files) {
        var rules = new ArrayList<Rule>();
        for (String file : files) {
            rules.addAll(rules(file, lines(file), lexicon));
        }
        return new Grammar(rules);
    }

    private static List<String> lines(String file) {
        try (InputStream in = Grammar.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalArgumentException(
                        "No grammar " + file + " beside " + Grammar.class);
            }
            var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            return reader.lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Rules of some lines; a mistake is named with file and line.
    public static Grammar parse(String file, List<String> lines, Lexicon lexicon) {
        return new Grammar(rules(file, lines, lexicon));
    }

    private static List<Rule> rules(String file, List<String> lines, Lexicon lexicon) {
        var rules = new ArrayList<Rule>();
        String name = "";
        Map<String, String> attributes = Map.of();
        var patterns = new ArrayList<List<Element>>();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (line.isBlank() || line.strip().startsWith("#")) {
                continue;
            }
            if (Character.isWhitespace(line.charAt(0))) {
                patterns.add(pattern(line.strip(), file + ":" + (i + 1), lexicon));
                continue;
            }
            if (!name.isEmpty()) {
                rules.add(new Rule(name, attributes, patterns));
                patterns.clear();
            }
            int colon = line.indexOf(':');
            if (colon < 0) {
                throw new IllegalArgumentException(
                        file
                                + ":"
                                + (i + 1)
                                + ": \""
                                + line
                                + "\" is no rule. Maybe the \":\" after its"
                                + " name is missing, or a pattern is not indented.");
            }
            name = line.substring(0, colon).strip();
            attributes = attributes(line.substring(colon + 1));
        }
        rules.add(new Rule(name, attributes, patterns));
        return rules;
    }

    public List<Rule> rules() {
        return rules;
    }

    /// All matches in a sentence, by the order of the rules and then by place.
    public List<Match> matches(Marks marks) {
        return matches(marks, _ -> true);
    }

    /// Matches of those rules that are wanted.
    public List<Match> matches(Marks marks, Predicate<Rule> wanted) {
        var found = new ArrayList<Match>();
        BitSet possible = index.possible(marks);
        for (int order = 0; order < rules.size(); order++) {
            List<List<Element>> patterns = index.patterns(order, possible);
            Rule rule = rules.get(order);
            if (patterns.isEmpty() || !wanted.test(rule)) {
                continue;
            }
            List<Search> searches =
                    patterns.stream().map(pattern -> new Search(marks, pattern)).toList();
            for (int from = 0; from < marks.size(); from++) {
                for (Search search : searches) {
                    if (search.from(from)) {
                        found.add(search.match(rule, from, order));
                        break;
                    }
                }
            }
        }
        return found;
    }

    private static Map<String, String> attributes(String text) {
        var attributes = new LinkedHashMap<String, String>();
        for (String part : text.strip().split("\\s+")) {
            int equals = part.indexOf('=');
            if (equals > 0) {
                attributes.put(part.substring(0, equals), part.substring(equals + 1));
            }
        }
        return attributes;
    }

    private static List<Element> pattern(String text, String place, Lexicon lexicon) {
        var elements = new ArrayList<Element>();
        for (String part : text.split("\\s+")) {
            elements.add(element(part, place, lexicon));
        }
        return elements;
    }

    private static Element element(String part, String place, Lexicon lexicon) {
        if (part.startsWith("^")) {
            return new Element.Head(element(part.substring(1), place, lexicon));
        }
        if (part.endsWith("?") && part.length() > 1) {
            return new Element.Maybe(element(part.substring(0, part.length() - 1), place, lexicon));
        }
        if (part.equals("..") || part.equals("...")) {
            return new Element.Gap(part.length() == 3);
        }
        if (part.indexOf('|') > 0
                && part.matches("(.*\\|)?(@.*|[" + Element.Marked.LETTERS + "](\\|.*)?)")) {
            var choices = new ArrayList<Element>();
            for (String choice : part.split("\\|")) {
                choices.add(element(choice, place, lexicon));
            }
            return new Element.Any(choices);
        }
        if (part.startsWith("@")) {
            if (!lexicon.has(part.substring(1))) {
                throw new IllegalArgumentException(
                        place + ": no class " + part + " in the lexicon. Maybe it is misspelt.");
            }
            return new Element.Phrase(part.substring(1));
        }
        if (part.startsWith("#")) {
            return new Element.Tagged(part.substring(1));
        }
        if (part.length() == 1 && Element.Marked.LETTERS.contains(part)) {
            return new Element.Marked(part.charAt(0));
        }
        Set<String> words = new java.util.HashSet<>(List.of(part.split("\\|")));
        if (words.contains("be")) {
            words.addAll(Inflection.verb("be"));
        }
        return new Element.Word(Set.copyOf(words));
    }
}
