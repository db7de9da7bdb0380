package org.watchkeeper.drill.server;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

import org.watchkeeper.drill.Say;
import org.watchkeeper.kernel.Problem;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

/// The files of one practice host. Values are replaced whole, by rename; changes of several consoles exclude each other.
final class StageFiles {
    private static final JsonMapper MAPPER = JsonMapper.builder().addModule(new JavaTimeModule())
            .addMixIn(Say.class, SayKinds.class).build();

    private final Path folder;
    private final ReentrantLock here = new ReentrantLock();

    StageFiles(Path folder) {
        this.folder = folder;
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "say")
    @JsonSubTypes({@JsonSubTypes.Type(value = Say.Text.class, name = "text"),
            @JsonSubTypes.Type(value = Say.Progress.class, name = "progress")})
    private interface SayKinds {}

    /// The host's name.
    String name() {
        return String.valueOf(folder.getFileName());
    }

    /// Runs `change` while no other thread or console changes this host.
    <T> T alone(Supplier<T> change) {
        here.lock();
        try {
            Files.createDirectories(folder);
            try (var channel = FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE,
                    StandardOpenOption.WRITE);
                    var _ = channel.lock()) {
                return change.get();
            }
        } catch (IOException e) {
            throw trouble(folder, e);
        } finally {
            here.unlock();
        }
    }

    Path path(String... names) {
        return folder.resolve(Path.of("", names));
    }

    <T> Optional<T> read(Path file, Class<T> type) {
        try {
            return Optional.of(MAPPER.readValue(Files.readAllBytes(file), type));
        } catch (NoSuchFileException _) {
            return Optional.empty();
        } catch (IOException e) {
            throw trouble(file, e);
        }
    }

    void write(Path file, Object value) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            var next = file.resolveSibling(file.getFileName() + ".next");
            Files.write(next, MAPPER.writeValueAsBytes(value));
            Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw trouble(file, e);
        }
    }

    /// Removes a folder with all that is in it; one that is not there is fine.
    void remove(Path place) {
        if (!Files.exists(place)) {
            return;
        }
        try (var all = Files.walk(place)) {
            for (var path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            throw trouble(place, e);
        }
    }

    private static Problem trouble(Path place, IOException e) {
        return new Problem("The practice hosts' files cannot be used: " + e.getMessage(), place.toString(),
                "See that the folder can be written to; it may be deleted, practice then starts anew.", e);
    }
}
