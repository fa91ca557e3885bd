package org.parley.text;

import opennlp.tools.sentdetect.SentenceDetectorME;
import opennlp.tools.sentdetect.SentenceModel;
import opennlp.tools.util.Span;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Cuts a text into paragraphs and sentences. Not safe for use by several threads at once.
public final class SentenceSplitter {

    private static final String MODEL = "opennlp-en-ud-ewt-sentence-1.3-2.5.4.bin";
    private static final Pattern ABBREVIATION =
            Pattern.compile(
                    "(?:^|[\\s(“\"])(?:Mr|Mrs|Ms|Dr|Sen|Rep|Gov|Gen|St|No|Nos|Jan|Feb|Mar|Apr|Jun|Jul|Aug"
                        + "|Sept?|Oct|Nov|Dec|Prof|Art|Sec|vs|\\p{Lu}|\\p{Lu}\\.\\p{Lu})\\.$");

    /// Characters of the longest abbreviation, with what stands before it and its full stop.
    private static final int LONGEST_ABBREVIATION = 6;

    /// A header line that some archives put before the text.
    private static final Pattern HEADER = Pattern.compile("\\s*date:? \\d{4}-\\d\\d-\\d\\d\\s");

    private static final Set<String> STARTERS =
            Set.of(
                    "The", "In", "It", "But", "He", "She", "They", "We", "A", "An", "On", "And",
                    "As", "At", "For", "This", "That", "These", "Some", "His", "Its", "However",
                    "Last", "While", "After", "If", "There", "Under", "With");
    private static final Pattern MISSED = Pattern.compile("[.!?][”\"’]?\\s+(?=[“\"‘]?\\p{Lu})");

    /// Tables and lists without full stops are cut here, so that no sentence takes for ever.
    private static final int LONGEST = 300;

    private static final int WRAPPED = 50;
    private static final int WIDEST_WRAP = 100;

    private final SentenceDetectorME detector;

    public SentenceSplitter() {
        try (InputStream in = SentenceSplitter.class.getResourceAsStream("/" + MODEL)) {
            if (in == null) {
                throw new IllegalStateException(
                        "Model "
                                + MODEL
                                + " is not on the class path. Maybe the jar"
                                + " opennlp-models-sentdetect-en is missing.");
            }
            detector = new SentenceDetectorME(new SentenceModel(in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Sentences of a text in order, untagged.
    public List<Sentence> split(String text) {
        var sentences = new ArrayList<Sentence>();
        int number = 0;
        for (Span paragraph : paragraphs(text)) {
            for (Span span : sentences(text, paragraph)) {
                List<Token> tokens = Tokenizer.tokens(text, span.getStart(), span.getEnd());
                for (int from = 0; from < tokens.size(); from += LONGEST) {
                    int to = Math.min(tokens.size(), from + LONGEST);
                    sentences.add(new Sentence(number, tokens.subList(from, to)));
                }
            }
            number++;
        }
        return sentences;
    }

    private static List<Span> paragraphs(String text) {
        var spans = new ArrayList<Span>();
        Matcher header = HEADER.matcher(text);
        if (header.lookingAt()) {
            spans.add(new Span(header.start(), header.end()));
            return rest(text, header.end(), spans);
        }
        return rest(text, 0, spans);
    }

    private static List<Span> rest(String text, int begin, List<Span> spans) {
        int widest = text.lines().mapToInt(String::length).max().orElse(0);
        int start = begin;
        int lineStart = begin;
        for (int i = begin; i <= text.length(); i++) {
            if (i < text.length() && text.charAt(i) != '\n') {
                continue;
            }
            String line = text.substring(lineStart, i).strip();
            boolean blankNext =
                    i + 1 >= text.length() || Character.isWhitespace(text.charAt(i + 1));
            boolean wrapped =
                    widest <= WIDEST_WRAP
                            && line.length() >= WRAPPED
                            && !blankNext
                            && ".!?:”\"".indexOf(line.charAt(line.length() - 1)) < 0;
            if (!wrapped || i == text.length()) {
                if (!text.substring(start, i).isBlank()) {
                    spans.add(new Span(start, i));
                }
                start = i;
            }
            lineStart = Math.min(i + 1, text.length());
        }
        return spans;
    }

    private List<Span> sentences(String text, Span paragraph) {
        String part = text.substring(paragraph.getStart(), paragraph.getEnd());
        var cuts = new ArrayList<Integer>();
        for (Span found : detector.sentPosDetect(part)) {
            cuts.add(found.getStart());
        }
        Matcher missed = MISSED.matcher(part);
        while (missed.find()) {
            cuts.add(missed.end());
        }
        cuts.sort(null);
        var spans = new ArrayList<Span>();
        int start = 0;
        for (int cut : cuts) {
            if (cut > start && ends(part, start, cut)) {
                spans.add(new Span(paragraph.getStart() + start, paragraph.getStart() + cut));
                start = cut;
            }
        }
        spans.add(new Span(paragraph.getStart() + start, paragraph.getEnd()));
        return spans;
    }

    /// Whether a sentence that starts at `start` really ends before `cut`.
    private static boolean ends(String part, int start, int cut) {
        String before = part.substring(start, cut).stripTrailing();
        if (before.isEmpty() || cut >= part.length()) {
            return false;
        }
        char next = part.charAt(cut);
        if (Character.isLowerCase(next) || ",;)".indexOf(next) >= 0) {
            return false;
        }
        if (!ABBREVIATION
                .matcher(before)
                .region(Math.max(0, before.length() - LONGEST_ABBREVIATION), before.length())
                .useAnchoringBounds(false)
                .find()) {
            return true;
        }
        boolean acronym = before.matches("(?s).*\\p{Lu}\\.\\p{Lu}\\.$");
        String word = part.substring(cut).split("[^\\p{L}]", 2)[0];
        return acronym && STARTERS.contains(word);
    }
}
