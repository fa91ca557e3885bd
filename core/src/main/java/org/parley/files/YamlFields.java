package org.parley.files;

import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.composer.Composer;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// A YAML mapping, asked for key by key. Every defect goes to one list of problems: a wrong shape
/// when it is asked for, keys that nobody asked for at [#finish()]. Not thread-safe.
public final class YamlFields {
    private final String file;
    private final Node place;
    private final List<Problem> problems;
    private final Map<String, Node> fields = new LinkedHashMap<>();
    private final Map<String, YamlValue> keys = new LinkedHashMap<>();
    private final Set<String> asked = new LinkedHashSet<>();

    private YamlFields(String file, MappingNode mapping, List<Problem> problems) {
        this.file = file;
        this.place = mapping;
        this.problems = problems;
        for (NodeTuple field : mapping.getValue()) {
            @Nullable YamlValue key = value(field.getKeyNode(), "A name");
            if (key != null && fields.putIfAbsent(key.text(), field.getValueNode()) != null) {
                problems.add(
                        key.problem("'%s' is given twice. Maybe leave out one.".formatted(key)));
            } else if (key != null) {
                keys.put(key.text(), key);
            }
        }
    }

    /// Reads a file that is a mapping, with its problems in the order of their places.
    ///
    /// @param problems where `use` reports defects. Modified.
    /// @param use makes of the mapping what is wanted
    public static <T> Reading<T> read(
            String file, String text, List<Problem> problems, Function<YamlFields, T> use) {
        @Nullable T read = parse(file, text, problems).map(use).orElse(null);
        problems.sort(Problem.BY_PLACE);
        return new Reading<>(read, problems);
    }

    /// The mapping that a file consists of; absent, with a problem added, where it is not YAML or
    /// not a mapping.
    ///
    /// @param problems where defects go, now and later. Modified.
    public static Optional<YamlFields> parse(String file, String text, List<Problem> problems) {
        try {
            LoadSettings settings = LoadSettings.builder().setLabel(file).build();
            var parser = new ParserImpl(settings, new StreamReader(settings, text));
            Optional<Node> root = new Composer(settings, parser).getSingleNode();
            if (root.isPresent() && root.get() instanceof MappingNode mapping) {
                return Optional.of(new YamlFields(file, mapping, problems));
            }
            problems.add(
                    root.isEmpty()
                            ? Problem.in(file, "The file is empty.")
                            : problem(file, root.get(), "This should be 'name: value' lines."));
        } catch (MarkedYamlEngineException e) {
            Optional<Mark> mark = e.getProblemMark();
            problems.add(
                    new Problem(
                            file,
                            mark.map(m -> m.getLine() + 1).orElse(0),
                            mark.map(m -> m.getColumn() + 1).orElse(0),
                            "",
                            explained(e)));
        } catch (YamlEngineException e) {
            problems.add(Problem.in(file, "Not YAML: %s.".formatted(e.getMessage())));
        }
        return Optional.empty();
    }

    private static String explained(MarkedYamlEngineException e) {
        String said = e.getProblem();
        return said.contains("TAB")
                ? "A tab; YAML is indented with spaces. Maybe replace the tab by two spaces."
                : "Not YAML: %s. Maybe a quote, a colon or the indentation is off.".formatted(said);
    }

    /// The keys in the order of the file.
    public List<YamlValue> keys() {
        return List.copyOf(keys.values());
    }

    public boolean has(String key) {
        return fields.containsKey(key);
    }

    /// Whether a key holds `name: value` lines of its own.
    public boolean isMapping(String key) {
        return node(key).filter(MappingNode.class::isInstance).isPresent();
    }

    /// A plain value; absent where the key is, or (a problem) where it is no plain value.
    public Optional<YamlValue> find(String key) {
        return node(key).flatMap(node -> Optional.ofNullable(value(node, "'" + key + "'")));
    }

    /// A plain value that must be there; its absence is a problem.
    public Optional<YamlValue> require(String key) {
        if (!has(key)) {
            asked.add(key);
            problems.add(
                    problem("'%s' is missing. Maybe add a line '%s: ...'.".formatted(key, key)));
        }
        return find(key);
    }

    /// Plain values, given as one or as a list; empty where the key is absent.
    public List<YamlValue> values(String key) {
        var values = new ArrayList<YamlValue>();
        for (Node node : items(key)) {
            @Nullable YamlValue value = value(node, "'" + key + "'");
            if (value != null) {
                values.add(value);
            }
        }
        return values;
    }

    /// Mappings, given as one or as a list; empty where the key is absent.
    public List<YamlFields> mappings(String key) {
        var mappings = new ArrayList<YamlFields>();
        for (Node node : items(key)) {
            if (node instanceof MappingNode mapping) {
                mappings.add(new YamlFields(file, mapping, problems));
            } else {
                problems.add(
                        problem(
                                file,
                                node,
                                "'%s' should hold 'name: value' lines, indented below it."
                                        .formatted(key)));
            }
        }
        return mappings;
    }

    /// A defect of this mapping as a whole, or of what it stands for.
    public Problem problem(String message) {
        return problem(file, place, message);
    }

    /// Reports the keys that were never asked for, with the nearest that were.
    public void finish() {
        for (YamlValue key : keys.values()) {
            if (!asked.contains(key.text())) {
                problems.add(
                        key.problem(
                                "'%s' is not known here.%s"
                                        .formatted(key, Nearest.hint(key.text(), asked))));
            }
        }
    }

    private Optional<Node> node(String key) {
        asked.add(key);
        return Optional.ofNullable(fields.get(key));
    }

    private List<Node> items(String key) {
        return node(key)
                .map(node -> node instanceof SequenceNode list ? list.getValue() : List.of(node))
                .orElse(List.of());
    }

    private @Nullable YamlValue value(Node node, String what) {
        if (node instanceof ScalarNode scalar) {
            return new YamlValue(scalar.getValue(), file, line(node), column(node));
        }
        problems.add(problem(file, node, "%s should be a plain value.".formatted(what)));
        return null;
    }

    private static Problem problem(String file, Node node, String message) {
        return new Problem(file, line(node), column(node), "", message);
    }

    private static int line(Node node) {
        return node.getStartMark().map(mark -> mark.getLine() + 1).orElse(0);
    }

    private static int column(Node node) {
        return node.getStartMark().map(mark -> mark.getColumn() + 1).orElse(0);
    }
}
