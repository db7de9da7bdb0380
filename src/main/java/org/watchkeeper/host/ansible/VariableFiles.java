package org.watchkeeper.host.ansible;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.watchkeeper.host.ansible.value.Vault;
import org.watchkeeper.host.ansible.value.YamlText;
import org.watchkeeper.kernel.Problem;

import com.fasterxml.jackson.databind.JsonNode;

/// The folders `group_vars` and `host_vars` beside an inventory: for each name a file (also `.yml`, `.yaml`, `.json`) or a folder of
/// such files, read by name.
final class VariableFiles {
    private static final List<String> ENDINGS = List.of("", ".yml", ".yaml", ".json");

    private final Path folder;
    private final TextFiles files;
    private final List<String> notes;

    VariableFiles(Path folder, TextFiles files, List<String> notes) {
        this.folder = folder;
        this.files = files;
        this.notes = notes;
    }

    Map<String, JsonNode> ofGroup(String name) {
        return of("group_vars", name);
    }

    Map<String, JsonNode> ofHost(String name) {
        return of("host_vars", name);
    }

    private Map<String, JsonNode> of(String kind, String name) {
        var place = folder.resolve(kind);
        if (name.startsWith("/") || name.indexOf('\0') >= 0 || !Files.isDirectory(place)) {
            return Map.of();
        }
        var found = new LinkedHashMap<String, JsonNode>();
        for (var ending : ENDINGS) {
            var file = place.resolve(name + ending).normalize();
            // A name with dots in it does not lead out of the folder.
            if (file.startsWith(place) && Files.exists(file)) {
                all(file).forEach(one -> found.putAll(variables(one)));
                break;
            }
        }
        return found;
    }

    private List<Path> all(Path place) {
        if (!Files.isDirectory(place)) {
            return List.of(place);
        }
        var found = new ArrayList<Path>();
        for (var entry : files.list(place)) {
            var name = entry.getFileName().toString();
            int dot = name.lastIndexOf('.');
            var ending = dot > 0 ? name.substring(dot) : "";
            boolean ignored = name.startsWith(".") || name.endsWith("~") || !ENDINGS.contains(ending);
            if (!ignored && !(Files.isDirectory(entry) && !ending.isEmpty())) {
                found.addAll(all(entry));
            }
        }
        return found;
    }

    private Map<String, JsonNode> variables(Path file) {
        var shown = files.shown(file);
        var text = files.text(file);
        if (Vault.isFile(text)) {
            notes.add(shown + ": encrypted by ansible-vault as a whole; its variables are not known here");
            return Map.of();
        }
        var document = YamlText.read(text, shown, notes::add);
        if (!document.isObject() && !document.isNull()) {
            throw new Problem("The file holds no variables", shown, "Write them as `name: value`.");
        }
        var found = new LinkedHashMap<String, JsonNode>();
        document.properties().forEach(entry -> found.put(entry.getKey(), entry.getValue()));
        return found;
    }
}
