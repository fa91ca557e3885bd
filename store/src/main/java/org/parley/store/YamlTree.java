package org.parley.store;

import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// YAML as maps, lists and texts; every scalar stays the text it is, so that `010121` keeps its
/// zero and `2019-05` is no number. Each map of a list knows the line on which it begins.
final class YamlTree {
    /// The key under which a map keeps its line.
    static final String LINE = "(line)";

    private YamlTree() {}

    static Map<String, Object> parse(String text, String file) {
        try {
            LoadSettings settings =
                    LoadSettings.builder().setLabel(file).setAllowDuplicateKeys(false).build();
            Optional<Node> root = new Compose(settings).composeString(text);
            if (root.isPresent() && root.get() instanceof MappingNode mapping) {
                return map(mapping);
            }
            throw new IllegalArgumentException(
                    "%s does not hold keys. Maybe it lacks 'entries:'.".formatted(file));
        } catch (YamlEngineException e) {
            throw new IllegalArgumentException(
                    "%s is not YAML: %s".formatted(file, e.getMessage()), e);
        }
    }

    private static Map<String, Object> map(MappingNode node) {
        var map = new LinkedHashMap<String, Object>();
        for (NodeTuple pair : node.getValue()) {
            map.put(String.valueOf(value(pair.getKeyNode())), value(pair.getValueNode()));
        }
        return map;
    }

    private static Object value(Node node) {
        return switch (node) {
            case MappingNode mapping -> map(mapping);
            case SequenceNode sequence -> sequence.getValue().stream().map(YamlTree::item).toList();
            case ScalarNode scalar -> scalar.getValue();
            default -> List.of();
        };
    }

    private static Object item(Node node) {
        if (!(node instanceof MappingNode mapping)) {
            return value(node);
        }
        Map<String, Object> map = map(mapping);
        boolean isEntry = map.containsKey("entry") || map.containsKey("id");
        if (isEntry) {
            map.put(LINE, node.getStartMark().map(mark -> mark.getLine() + 1).orElse(0));
        }
        return map;
    }
}
