package org.watchkeeper.remote.ssh;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/// A file with a public key or a certificate on its first line, as ssh-keygen writes it.
final class PublicFile {
    private static final Pattern LINE = Pattern.compile("(?:ssh|ecdsa|sk)-\\S+\\s+([A-Za-z0-9+/=]+).*", Pattern.DOTALL);

    private PublicFile() {}

    /// What the line holds; nothing where there is no such file or it holds something else.
    static Optional<byte[]> blob(Path file) {
        try {
            var line = LINE.matcher(Files.readString(file, StandardCharsets.ISO_8859_1).strip());
            return line.matches() ? Optional.of(Base64.getDecoder().decode(line.group(1))) : Optional.empty();
        } catch (IOException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
