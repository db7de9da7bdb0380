package org.watchkeeper.host.ansible.value;

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
    VaultConstructor(LoaderOptions options) {
        super(options);
        yamlConstructors.put(new Tag("!vault"), new Encrypted());
        yamlConstructors.put(new Tag("!vault-encrypted"), new Encrypted());
        yamlConstructors.put(new Tag("!unsafe"), new Untemplated());
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
