package org.watchkeeper.host.ansible;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

import org.watchkeeper.host.ansible.value.Vault;
import org.watchkeeper.host.ansible.value.YamlText;
import org.watchkeeper.kernel.Problem;

import com.fasterxml.jackson.databind.JsonNode;

/// Reads the files of an inventory into a graph, each by the reader for its form. Programs are not run.
final class SourceFiles {
    private static final Pattern IGNORED = Pattern.compile(
            "^\\.|^host_vars$|^group_vars$|^vars_plugins$|(\\.pyc|\\.pyo|\\.swp|\\.bak|~|\\.rpm|\\.md|\\.txt|\\.rst|\\.orig|\\.ini|\\.cfg|\\.retry)$");
    private static final List<String> YAML = List.of(".yml", ".yaml", ".json");
    private static final String PLUGIN = "plugin";

    private final TextFiles files;
    private final Graph graph;
    private final List<String> notes;

    SourceFiles(TextFiles files, Graph graph, List<String> notes) {
        this.files = files;
        this.graph = graph;
        this.notes = notes;
    }

    /// Reads the file or folder. Throws `Problem` for what cannot be read, and for what would have to be run.
    void read(Path source) {
        if (!Files.isDirectory(source)) {
            readFile(source);
            return;
        }
        for (var entry : files.list(source)) {
            if (!IGNORED.matcher(entry.getFileName().toString()).find()) {
                read(entry);
            }
        }
    }

    private void readFile(Path file) {
        var text = files.text(file);
        var name = file.getFileName().toString();
        var ending = name.contains(".") ? name.substring(name.lastIndexOf('.')) : "";
        if (text.startsWith("#!") || text.indexOf('\0') >= 0) {
            throw Export.instead("The inventory is a program, and programs are not run", files.root(), file);
        }
        if (Vault.isFile(text)) {
            throw Export.instead("The file is encrypted by ansible-vault as a whole", files.root(), file);
        }
        if (ending.equals(".toml")) {
            throw Export.instead("TOML inventories are not read", files.root(), file);
        }
        if (YAML.contains(ending)) {
            readNamedYaml(text, file);
        } else if (!ending.isEmpty() || !isReadAsYaml(text, file)) {
            IniReader.read(text, graph, files.shown(file));
        }
    }

    /// A file without an ending is YAML when it is a mapping.
    private boolean isReadAsYaml(String text, Path file) {
        try {
            var document = YamlText.read(text, files.shown(file), notes::add);
            if (document.isObject() && !document.isEmpty()) {
                readYaml(document, file);
                return true;
            }
        } catch (Problem e) {
            refuse(e);
        }
        return false;
    }

    /// One that is called YAML may be INI all the same; where it is neither, what is wrong with its YAML is told.
    private void readNamedYaml(String text, Path file) {
        try {
            readYaml(YamlText.read(text, files.shown(file), notes::add), file);
        } catch (Problem e) {
            refuse(e);
            try {
                IniReader.read(text, graph, files.shown(file));
            } catch (Problem _) {
                throw e;
            }
        }
    }

    /// Throws it, unless it says that there is no YAML at all.
    private static void refuse(Problem problem) {
        if (!problem.what().startsWith("The YAML cannot be read")) {
            throw problem;
        }
    }

    private void readYaml(JsonNode document, Path file) {
        if (document.hasNonNull(PLUGIN)) {
            throw Export.instead("The inventory is asked for by the plugin " + document.get(PLUGIN).asText(),
                    files.root(), file);
        }
        if (!document.isObject() || document.isEmpty()) {
            throw new Problem("The file holds no groups", files.shown(file),
                    "Its outermost names are groups, `all` for example.");
        }
        if (ListReader.canRead(document)) {
            ListReader.read(document, graph);
        } else {
            YamlReader.read(document, graph, files.shown(file), notes);
        }
    }
}
