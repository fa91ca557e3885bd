package org.parley.reader;

import opennlp.tools.ml.maxent.quasinewton.QNTrainer;
import opennlp.tools.ml.model.AbstractModel;
import opennlp.tools.ml.model.Context;
import opennlp.tools.ml.model.Event;
import opennlp.tools.util.ObjectStreamUtils;
import opennlp.tools.util.TrainingParameters;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/// Learns the weights that ship from the annotated documents, by maximum entropy with OpenNLP.
/// `sealed` is left out: it says what an unseen document gives.
final class Training {

    private static final List<String> PARTS =
            List.of("development", "held-out", "blind", "lessons");

    /// Clues seen less often are not learnt.
    private static final int CUTOFF = 4;

    private static final int ITERATIONS = 60;

    /// Penalty of squared weights where the question is whether there is a statement, and where it
    /// is which: the first has ten times the examples. Both by cross-validation over `lessons`.
    private static final double PENALTY_WHETHER = 10;

    private static final double PENALTY_WHICH = 2;

    /// A clue whose every weight is smaller is left out.
    private static final double SMALLEST = 0.04;

    private Training() {}

    /// @param args the folder of the corpus, and the file to write
    public static void main(String[] args) throws IOException {
        var lessons = new Lessons();
        for (String part : PARTS) {
            for (Path file : Gold.files(Path.of(args[0], part))) {
                lessons.of(Gold.read(file));
            }
        }
        var lines = new ArrayList<String>();
        for (Map.Entry<String, List<Event>> question : new TreeMap<>(lessons.events()).entrySet()) {
            lines.addAll(learn(question.getKey(), question.getValue()));
        }
        Files.write(Path.of(args[1]), lines);
    }

    private static List<String> learn(String question, List<Event> events) throws IOException {
        boolean whether = events.stream().anyMatch(event -> event.getOutcome().equals("no"));
        var parameters = new TrainingParameters();
        parameters.put(TrainingParameters.ALGORITHM_PARAM, QNTrainer.MAXENT_QN_VALUE);
        parameters.put(TrainingParameters.CUTOFF_PARAM, CUTOFF);
        parameters.put(TrainingParameters.ITERATIONS_PARAM, ITERATIONS);
        parameters.put(QNTrainer.L1COST_PARAM, 0.0);
        parameters.put(QNTrainer.L2COST_PARAM, whether ? PENALTY_WHETHER : PENALTY_WHICH);
        var trainer = new QNTrainer();
        trainer.init(parameters, new HashMap<>());
        var model = (AbstractModel) trainer.train(ObjectStreamUtils.createObjectStream(events));
        Object[] learnt = model.getDataStructures();
        String[] answers = (String[]) learnt[2];
        var lines = new ArrayList<String>();
        lines.add("?\t" + question + "\t" + String.join("\t", answers));
        contexts(learnt[1])
                .forEach(
                        (clue, context) -> {
                            double[] weights = weights(context, answers.length);
                            if (Arrays.stream(weights).anyMatch(w -> Math.abs(w) >= SMALLEST)) {
                                lines.add(clue + written(weights));
                            }
                        });
        return lines;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Context> contexts(Object learnt) {
        return new TreeMap<>((Map<String, Context>) learnt);
    }

    private static double[] weights(Context context, int answers) {
        double[] weights = new double[answers];
        for (int i = 0; i < context.getOutcomes().length; i++) {
            weights[context.getOutcomes()[i]] = context.getParameters()[i];
        }
        return weights;
    }

    private static String written(double[] weights) {
        var line = new StringBuilder();
        for (double weight : weights) {
            String two = String.format(Locale.ROOT, "%.2f", weight);
            line.append('\t').append(two.matches("-?0\\.00") ? "0" : two);
        }
        return line.toString();
    }
}
