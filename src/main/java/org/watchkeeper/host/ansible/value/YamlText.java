package org.watchkeeper.host.ansible.value;

import java.util.function.Consumer;
import java.util.regex.Pattern;

import org.watchkeeper.kernel.Problem;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

import com.fasterxml.jackson.databind.JsonNode;

/// YAML as Ansible reads it: YAML 1.1 by the rules of PyYAML (`yes` is true, `0644` is 420, `1e3` is text), merge keys, `!vault` and
/// `!unsafe`. JSON is YAML.
public final class YamlText {
    private static final int LONGEST = 64 << 20;

    private YamlText() {}

    /// The document of the text; nothing written is null. Of a name that stands twice the last one counts, as for Ansible, and `notes`
    /// hears of it. `file` is for messages; throws `Problem` with the line, never with what stands there.
    public static JsonNode read(String text, String file, Consumer<String> notes) {
        try {
            var options = options();
            var constructor = new VaultConstructor(options);
            var yaml = new Yaml(constructor, new Representer(new DumperOptions()), new DumperOptions(), options,
                    new PythonRules());
            var tree = YamlTree.of(yaml.load(text.startsWith("\ufeff") ? text.substring(1) : text));
            constructor.twice().forEach(
                    name -> notes.accept(file + ":" + name + " stands there a second time, and only this one counts"));
            return tree;
        } catch (MarkedYAMLException e) {
            var mark = e.getProblemMark();
            throw wrong(e.getProblem() == null ? "it is no YAML" : e.getProblem(),
                    mark == null ? file : file + ":" + (mark.getLine() + 1), e);
        } catch (YAMLException | IllegalArgumentException e) {
            throw wrong(String.valueOf(e.getMessage()), file, e);
        }
    }

    private static Problem wrong(String what, String where, RuntimeException cause) {
        return new Problem("The YAML cannot be read: " + what.lines().findFirst().orElse(""), where,
                "Check it with `ansible-inventory --list -i FILE`.", cause);
    }

    private static LoaderOptions options() {
        var options = new LoaderOptions();
        options.setWarnOnDuplicateKeys(false);
        options.setCodePointLimit(LONGEST);
        // Hosts share settings by aliases; how much they may grow is limited where the tree is built.
        options.setMaxAliasesForCollections(1_000_000);
        return options;
    }

    /// What a plain word means, where PyYAML and this library differ.
    private static final class PythonRules extends Resolver {
        private static final Pattern DECIMAL = Pattern.compile("[-+]?(?:[0-9][0-9_]*)\\.[0-9_]*(?:[eE][-+][0-9]+)?"
                + "|\\.[0-9][0-9_]*(?:[eE][-+][0-9]+)?|[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+\\.[0-9_]*"
                + "|[-+]?\\.(?:inf|Inf|INF)|\\.(?:nan|NaN|NAN)");

        @Override
        protected void addImplicitResolvers() {
            addImplicitResolver(Tag.BOOL, BOOL, "yYnNtTfFoO");
            addImplicitResolver(Tag.FLOAT, DECIMAL, "-+0123456789.");
            addImplicitResolver(Tag.INT, INT, "-+0123456789");
            addImplicitResolver(Tag.MERGE, MERGE, "<");
            addImplicitResolver(Tag.NULL, NULL, "~nN\0");
            addImplicitResolver(Tag.NULL, EMPTY, null);
        }
    }
}
