package org.watchkeeper.runbook.library;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import org.watchkeeper.kernel.Problem;
import org.watchkeeper.runbook.Digest;
import org.watchkeeper.runbook.Drafts;

/// Drafts as files of the console's own folder, one for each document: its path, the version it began from, the text.
public record FolderDrafts(Path folder) implements Drafts {
    @Override
    public void keep(Path file, Draft draft) {
        try {
            Files.createDirectories(folder);
            var content = file.toAbsolutePath() + "\n" + draft.before() + "\n" + draft.text();
            new WholeFile(place(file)).replace(content.getBytes(StandardCharsets.UTF_8));
        } catch (IOException broken) {
            throw new Problem("The unsaved text cannot be kept", folder.toString(),
                    "Make room there; until then save often.", broken);
        }
    }

    @Override
    public Optional<Draft> find(Path file) {
        try {
            var parts = Files.readString(place(file)).split("\n", 3);
            return parts.length == 3 ? Optional.of(new Draft(parts[1], parts[2])) : Optional.empty();
        } catch (IOException none) {
            return Optional.empty();
        }
    }

    @Override
    public void drop(Path file) {
        try {
            Files.deleteIfExists(place(file));
        } catch (IOException broken) {
            throw new Problem("The unsaved text cannot be removed", place(file).toString(), "Remove it by hand.",
                    broken);
        }
    }

    private Path place(Path file) {
        var path = file.toAbsolutePath().normalize().toString();
        return folder.resolve(Digest.sha256(path.getBytes(StandardCharsets.UTF_8)).substring(0, 32) + ".draft");
    }
}
