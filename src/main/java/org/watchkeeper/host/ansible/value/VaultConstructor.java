package org.watchkeeper.host.ansible.value;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;

import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.constructor.AbstractConstruct;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/// Makes plain values only, knows Ansible's own tags, and drops what a vault holds.
final class VaultConstructor extends SafeConstructor {
    private final Set<String> twice = new LinkedHashSet<>();

    VaultConstructor(LoaderOptions options) {
        super(options);
        yamlConstructors.put(new Tag("!vault"), new Encrypted());
        yamlConstructors.put(new Tag("!vault-encrypted"), new Encrypted());
        yamlConstructors.put(new Tag("!unsafe"), new Untemplated());
    }

    /// Names that stand twice in one mapping, each behind the number of its line.
    Set<String> twice() {
        return twice;
    }

    @Override
    protected void processDuplicateKeys(MappingNode node, boolean forceStringKeys) {
        var names = new HashSet<String>();
        for (var entry : node.getValue()) {
            // Several `<<` are all merged.
            if (entry.getKeyNode() instanceof ScalarNode name && !name.getTag().equals(Tag.MERGE)
                    && !names.add(name.getValue())) {
                twice.add(name.getStartMark().getLine() + 1 + ": '" + name.getValue() + "'");
            }
        }
        super.processDuplicateKeys(node, forceStringKeys);
    }

    private static final class Encrypted extends AbstractConstruct {
        @Override
        public Object construct(Node node) {
            return Vault.MARK;
        }
    }

    /// A value that Ansible does not evaluate as a template.
    private final class Untemplated extends AbstractConstruct {
        @Override
        public Object construct(Node node) {
            return switch (node) {
                case MappingNode map -> constructMapping(map);
                case SequenceNode list -> constructSequence(list);
                default -> constructScalar((ScalarNode) node);
            };
        }
    }
}
