package org.watchkeeper.host.config;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;

import org.watchkeeper.host.config.Survey.Command;
import org.watchkeeper.kernel.Problem;

/// Keeps what was allowed in a file: a SHA-256 of each line's file and text, one a line. A line that moves stays allowed, one that
/// changes does not.
public record FileConsents(Path file) implements Consents {
    @Override
    public List<Command> missing(Collection<Command> commands) {
        var given = given();
        return commands.stream().filter(command -> !given.contains(mark(command))).toList();
    }

    @Override
    public void give(Collection<Command> commands) {
        var marks = missing(commands).stream().map(FileConsents::mark).distinct().toList();
        if (marks.isEmpty()) {
            return;
        }
        try {
            Files.write(file, marks, StandardCharsets.US_ASCII, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new Problem("What was allowed cannot be written down: " + e.getMessage(), file.toString(),
                    "Check that the folder can be written", e);
        }
    }

    private List<String> given() {
        try {
            return Files.readAllLines(file, StandardCharsets.US_ASCII);
        } catch (NoSuchFileException e) {
            return List.of();
        } catch (IOException e) {
            throw new Problem("What was allowed cannot be read: " + e.getMessage(), file.toString(),
                    "Check its permissions, or remove it to be asked again", e);
        }
    }

    private static String mark(Command command) {
        try {
            var sha = MessageDigest.getInstance("SHA-256");
            return HexFormat.of()
                    .formatHex(sha.digest((command.file() + "\0" + command.text()).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
