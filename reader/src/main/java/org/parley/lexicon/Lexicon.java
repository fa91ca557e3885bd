package org.parley.lexicon;

import org.jspecify.annotations.Nullable;
import org.parley.text.Token;
import org.parley.text.Tokenizer;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// Classes of phrases, read from text files that an analyst can extend.
///
/// A file holds sections: a line `[name] verb|noun|plain` opens a class, the lines below it are its
/// phrases. In a `verb` class the first word stands for all its forms, in a `noun` class the last
/// one. A phrase may be in several classes; `#` opens a comment.
public final class Lexicon {

    /// How the phrases of a class are inflected.
    private enum Form {
        VERB,
        NOUN,
        PLAIN
    }

    /// A node of the tree of phrases: what may follow, and the classes that end here.
    private static final class Node {
        final Map<String, Node> next = new HashMap<>();
        final Set<String> classes = new HashSet<>();
    }

    /// Words that may stand inside a phrase without changing it: "is very concerned".
    private static final Set<String> INTENSIFIERS =
            Set.of(
                    "very",
                    "deeply",
                    "extremely",
                    "strongly",
                    "firmly",
                    "highly",
                    "still",
                    "also",
                    "fully",
                    "truly",
                    "seriously",
                    "gravely",
                    "quite",
                    "increasingly",
                    "so",
                    "clearly",
                    "yet");

    private final Node root = new Node();
    private final Set<String> names = new HashSet<>();
    private final Set<String> verbClasses = new HashSet<>();
    private final Set<String> nounClasses = new HashSet<>();
    private final Set<String> verbs = new HashSet<>();
    private final Set<String> pasts = new HashSet<>();
    private final Set<String> nouns = new HashSet<>();

    /// Reads the named resources of this package.
    public static Lexicon load(String... files) {
        var lexicon = new Lexicon();
        for (String file : files) {
            lexicon.read(file, lines(file));
        }
        return lexicon;
    }

    /// Lines of a resource of this package without comments and blank ones.
    static List<String> lines(String file) {
        try (InputStream in = Lexicon.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalArgumentException(
                        "No lexicon " + file + " beside " + Lexicon.class);
            }
            var lines = new ArrayList<String>();
            var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                String kept = line.startsWith("#") ? "" : line.strip();
                if (!kept.isEmpty()) {
                    lines.add(kept);
                }
            }
            return lines;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void read(String file, List<String> lines) {
        String name = "";
        Form form = Form.PLAIN;
        for (String line : lines) {
            if (line.startsWith("[")) {
                int close = line.indexOf(']');
                name = line.substring(1, close);
                form = Form.valueOf(line.substring(close + 1).strip().toUpperCase(Locale.ROOT));
                open(name, form);
            } else if (name.isEmpty()) {
                throw new IllegalArgumentException(
                        file
                                + ": \""
                                + line
                                + "\" stands before any [class]. Maybe a heading is missing.");
            } else {
                for (String phrase : line.split(";")) {
                    add(name, form, words(phrase.strip()));
                }
            }
        }
    }

    public boolean has(String name) {
        return names.contains(name);
    }

    public boolean isVerbClass(String name) {
        return verbClasses.contains(name);
    }

    public boolean isNounClass(String name) {
        return nounClasses.contains(name);
    }

    /// Whether a word is a form of a verb of any class.
    public boolean isVerb(String word) {
        return verbs.contains(word);
    }

    /// Whether a word is a past form of a verb of any class and not its base form.
    public boolean isPast(String word) {
        return pasts.contains(word);
    }

    /// Whether a word is a noun, or a plural, of any class.
    public boolean isNoun(String word) {
        return nouns.contains(word);
    }

    /// Classes that hold a phrase starting at token `from`, each with the end (exclusive) of the
    /// longest one, written into `ends`.
    public void match(List<Token> tokens, int from, Map<String, Integer> ends) {
        walk(tokens, from, (classes, end) -> classes.forEach(name -> ends.put(name, end)));
    }

    /// One past the end of the longest phrase of a class that starts at token `from`, or -1.
    public int end(String name, List<Token> tokens, int from) {
        int[] longest = {-1};
        walk(
                tokens,
                from,
                (classes, end) -> longest[0] = classes.contains(name) ? end : longest[0]);
        return longest[0];
    }

    /// Told of the classes of a phrase, and of its end.
    private interface Visitor {
        void phrase(Set<String> classes, int end);
    }

    private void walk(List<Token> tokens, int from, Visitor visitor) {
        @Nullable Node node = root;
        for (int i = from; i < tokens.size(); i++) {
            String word = tokens.get(i).lower();
            Node next = node.next.get(word);
            if (next == null && i > from && INTENSIFIERS.contains(word)) {
                continue;
            }
            node = next;
            if (node == null) {
                return;
            }
            visitor.phrase(node.classes, i + 1);
        }
    }

    private void open(String name, Form form) {
        names.add(name);
        if (form == Form.VERB) {
            verbClasses.add(name);
        } else if (form == Form.NOUN) {
            nounClasses.add(name);
        }
    }

    private static List<String> words(String phrase) {
        return Tokenizer.tokens(phrase, 0, phrase.length()).stream().map(Token::lower).toList();
    }

    private void add(String name, Form form, List<String> words) {
        if (words.isEmpty()) {
            return;
        }
        int inflected = form == Form.VERB ? 0 : words.size() - 1;
        Set<String> forms =
                switch (form) {
                    case VERB -> Inflection.verb(words.get(inflected));
                    case NOUN -> Inflection.noun(words.get(inflected));
                    case PLAIN -> Set.of(words.get(inflected));
                };
        if (form == Form.VERB) {
            verbs.addAll(forms);
            pasts.addAll(forms);
            pasts.remove(words.get(inflected));
        } else if (form == Form.NOUN && words.size() == 1) {
            nouns.addAll(forms);
        }
        for (String word : forms) {
            var phrase = new ArrayList<>(words);
            phrase.set(inflected, word);
            Node node = root;
            for (String part : phrase) {
                node = node.next.computeIfAbsent(part, _ -> new Node());
            }
            node.classes.add(name);
        }
    }
}
