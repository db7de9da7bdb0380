package org.watchkeeper.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.watchkeeper.kernel.Problem;

/// The settings as JSON in one file that people may edit. What it does not know it keeps; a file that it cannot read is
/// moved aside before another is written, never overwritten.
public final class SettingsFile {
    private final Path file;

    public SettingsFile(Path file) {
        this.file = file.toAbsolutePath();
    }

    /// The settings, the usual ones where there is no file; throws `Problem` that says where the file is broken.
    public Settings load() {
        try {
            return SettingsJson.read(read());
        } catch (JsonProcessingException e) {
            var place = e.getLocation();
            var line = place == null ? "" : ":" + place.getLineNr() + ":" + place.getColumnNr();
            throw broken(String.valueOf(e.getOriginalMessage()), file + line, e);
        } catch (IllegalArgumentException | IOException e) {
            throw broken(String.valueOf(e.getMessage()), file.toString(), e);
        }
    }

    private ObjectNode read() throws IOException {
        if (!Files.exists(file)) {
            return JsonNodeFactory.instance.objectNode();
        }
        return JsonTree.object(Files.readString(file));
    }

    private static Problem broken(String why, String where, Exception cause) {
        return new Problem("The settings cannot be read: " + why, where,
                "Correct the file, or move it away to start with the usual settings. It is never overwritten: which database "
                        + "to open stands in it.",
                cause);
    }

    /// Replaces the file as a whole: a crash leaves the old one or the new one. Throws `Problem` when that cannot be done,
    /// and for a database that is not understood or has a password in it.
    public void save(Settings settings) {
        if (!settings.database().isBlank()) {
            DatabaseUrl.of(settings.database());
        }
        try {
            Files.createDirectories(file.getParent());
            var json = SettingsJson.write(settings, known());
            replace(json.toPrettyString() + "\n");
        } catch (IOException e) {
            throw new Problem("The settings cannot be saved", file.toString(),
                    "Make room or make the folder writable. The settings saved before are unchanged.", e);
        }
    }

    private ObjectNode known() throws IOException {
        try {
            var json = read();
            SettingsJson.read(json);
            return json;
        } catch (JsonProcessingException | IllegalArgumentException _) {
            moveAside();
            return JsonNodeFactory.instance.objectNode();
        }
    }

    private void moveAside() throws IOException {
        int number = 1;
        while (Files.exists(aside(number))) {
            number++;
        }
        Files.move(file, aside(number));
    }

    private Path aside(int number) {
        return file.resolveSibling(file.getFileName() + ".broken-" + number);
    }

    /// A link stays a link: what it points to is replaced.
    private void replace(String text) throws IOException {
        var target = Files.exists(file) ? file.toRealPath() : file;
        var fresh = Files.createTempFile(target.getParent(), ".settings", "");
        try (var channel = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
            var bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
        Files.move(fresh, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
