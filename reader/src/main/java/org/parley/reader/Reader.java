package org.parley.reader;

import org.jspecify.annotations.Nullable;
import org.parley.grammar.Marks;
import org.parley.grammar.Match;
import org.parley.learned.Questions;
import org.parley.mention.Mention;
import org.parley.mention.Mentions;
import org.parley.text.Document;
import org.parley.text.Sentence;
import org.parley.text.SentenceSplitter;
import org.parley.text.Tagger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;

/// Reads statements from text by rules, and beside them what is judged by what was learnt.
/// Deterministic; not safe for use by several threads at once.
public final class Reader {

    private final Lexicons lexicons = Lexicons.load();
    private final SentenceSplitter splitter = new SentenceSplitter();
    private final Tagger tagger = new Tagger();
    private final Retagging retagging = new Retagging(lexicons.words());
    private final Questions questions;
    private final Consumer<Scene> onlooker;

    public Reader() {
        this(Questions.load(), _ -> {});
    }

    /// A reader that makes no statement without a rule, for where nobody looks before it counts.
    public static Reader byRules() {
        return new Reader(Questions.none(), _ -> {});
    }

    /// @param onlooker shown each sentence once the rules have read it, to learn from it
    Reader(Questions questions, Consumer<Scene> onlooker) {
        this.questions = questions;
        this.onlooker = onlooker;
    }

    /// Statements of a text in the order of their words.
    ///
    /// @param date date that expressions such as "Thursday" are resolved against; null when unknown
    public List<Statement> read(String text, @Nullable LocalDate date) {
        return read(new Document("text", text, text, date, date == null ? "unknown" : "given"));
    }

    /// Statements of a document in the order of their words.
    public List<Statement> read(Document document) {
        LocalDate date = document.date();
        String prose = plainSpaces(document.prose());
        var mentions =
                new Mentions(
                        lexicons.economies(), lexicons.people(), lexicons.words(), prose, date);
        var sentences = new ArrayList<Marks>();
        for (Sentence sentence : splitter.split(prose)) {
            List<Mention> found = mentions.of(sentence);
            var marks =
                    new Marks(
                            retagging.retag(tagger.tag(sentence), found), lexicons.words(), found);
            if (!marks.hasPhrase("skip-paragraph")) {
                sentences.add(marks);
            }
        }
        var discourse = new Discourse(document.text(), date, sentences);
        Issuer.find(sentences, discourse);
        discourse.host = Issuer.host(sentences);
        var statements = new ArrayList<Statement>();
        for (int i = 0; i < sentences.size(); i++) {
            discourse.ahead = ahead(sentences, i, discourse);
            if (Asides.caption(sentences, i) || sentences.get(i).is("supposing", 0)) {
                continue;
            }
            ActList.enter(sentences, i, discourse);
            statements.addAll(statements(sentences.get(i), discourse));
        }
        Headlines.settle(statements, sentences, date);
        statements.sort(
                Comparator.comparingInt((Statement s) -> s.words().start())
                        .thenComparingInt(s -> s.words().end()));
        return statements;
    }

    /// No-break and thin spaces as plain ones, which numbers and names are looked for with.
    private static String plainSpaces(String prose) {
        return prose.replace('\u00a0', ' ')
                .replace('\u2007', ' ')
                .replace('\u2009', ' ')
                .replace('\u202f', ' ');
    }

    /// Who turns out to speak when a quotation opens here and its speaker is named only where it
    /// ends.
    private static @Nullable Speaker ahead(List<Marks> sentences, int index, Discourse discourse) {
        String text = sentences.get(index).token(0).text();
        boolean opens = text.equals("“") || text.equals("\"");
        boolean goesOn = discourse.ahead != null && discourse.quoteOpen;
        int paragraph = sentences.get(index).sentence().paragraph();
        if (!opens && !goesOn) {
            return null;
        }
        if (goesOn && discourse.paragraph == paragraph) {
            return discourse.ahead;
        }
        Discourse.Memory memory = discourse.memory();
        Speaker found = null;
        for (int i = index;
                i < sentences.size() && sentences.get(i).sentence().paragraph() == paragraph;
                i++) {
            var scene = new Scene(sentences.get(i), discourse);
            if (scene.attributed) {
                found = i == index ? null : discourse.lastSpeaker;
                break;
            }
            if (!discourse.quoteOpen) {
                break;
            }
        }
        discourse.restore(memory);
        return found;
    }

    private List<Statement> statements(Marks marks, Discourse discourse) {
        var scene = new Scene(marks, discourse);
        List<Candidate> acts = List.copyOf(Measures.of(scene, lexicons.measures()));
        var events = new EventMaker(scene);
        var happened = new ArrayList<Candidate>();
        for (Match match : lexicons.events().matches(marks)) {
            Candidate candidate = events.make(match);
            if (candidate != null
                    && happened.stream().noneMatch(h -> Overlaps.sameHappening(h, candidate))) {
                happened.add(candidate);
            }
        }
        discourse.disputed(happened);
        var positions = new PositionMaker(scene, acts);
        var held = new ArrayList<Candidate>();
        for (Match match : lexicons.positions().matches(marks, scene::maySay)) {
            Candidate candidate = positions.make(match);
            if (candidate != null
                    && acts.stream().noneMatch(a -> Overlaps.acts(a, candidate))
                    && happened.stream().noneMatch(h -> Overlaps.files(h, candidate))
                    && held.stream().noneMatch(h -> Overlaps.sameHold(h, candidate))) {
                held.add(candidate);
            }
        }
        var figures = new FigureMaker(scene);
        var counted = new ArrayList<Candidate>();
        for (Match match : lexicons.figures().matches(marks)) {
            Candidate candidate = figures.make(match);
            if (candidate != null
                    && counted.stream().noneMatch(candidate::overlaps)
                    && acts.stream()
                            .noneMatch(
                                    a ->
                                            a.covers(candidate.from())
                                                    && a.covers(candidate.to() - 1)
                                                    && Overlaps.hasCoverage(a))) {
                counted.add(candidate);
            }
        }
        remember(scene, acts);
        discourse.acted(!acts.isEmpty());
        for (Candidate position : held) {
            if (position.statement() instanceof Statement.Position p
                    && (p.position().equals("demand") || p.about().contains("structural"))) {
                discourse.demander = p.holder();
            } else if (position.statement() instanceof Statement.Position p
                    && p.position().equals("refusal")
                    && !p.addressee().isEmpty()) {
                discourse.demander = p.addressee().getFirst();
            }
        }
        var all = new ArrayList<Candidate>(acts);
        all.addAll(held);
        all.addAll(happened);
        all.addAll(counted);
        onlooker.accept(scene);
        all.addAll(new Learned(scene, questions).beside(all));
        return all.stream().map(Candidate::statement).toList();
    }

    private static void remember(Scene scene, List<Candidate> acts) {
        Discourse discourse = scene.discourse;
        List<Candidate> ordered =
                acts.stream().sorted(Comparator.comparingInt(Candidate::from)).toList();
        for (Candidate act : ordered.reversed()) {
            if (act.statement() instanceof Statement.Measure m) {
                discourse.acts.tell(m);
            }
        }
        for (Candidate act : ordered) {
            if (act.statement() instanceof Statement.Measure m && !m.status().equals("refused")) {
                discourse.told.add(m.actor() + " " + m.instrument());
                discourse.told.add(m.actor() + " " + m.instrument() + " " + m.status());
                discourse.lastActor = m.actor();
                discourse.lastInstrument = m.instrument();
                discourse.lastStatus = m.status();
                break;
            }
        }
        List<Mention> names = scene.marks.mentions();
        boolean foremost = true;
        for (Mention mention : names) {
            if (mention instanceof Mention.Person p && foremost) {
                foremost = false;
                discourse.lastPerson = p.economy();
                if (!scene.attributed) {
                    discourse.person =
                            new Speaker(
                                    new Source(Source.Type.PERSON, p.name(), p.economy()), true);
                }
            }
        }
        if (foremost && !scene.attributed) {
            Speaker unnamed = new Speakers(scene).opening();
            if (unnamed != null) {
                discourse.person = unnamed;
            }
        }
        String spoken = scene.attributed ? discourse.lastSpeaker.economy() : null;
        if (spoken != null) {
            discourse.focus = spoken;
            return;
        }
        for (Mention mention : names) {
            if (mention instanceof Mention.Economy || mention instanceof Mention.Person) {
                List<String> first = scene.economies(mention.from(), mention.to());
                if (!first.isEmpty()) {
                    discourse.focus = first.getFirst();
                    return;
                }
            }
        }
    }
}
