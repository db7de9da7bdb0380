package org.watchkeeper.remote.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Keys and certificates made by the real ssh-keygen.
public final class SshKeys {
    private SshKeys() {}

    /// A fresh ed25519 key without passphrase at that path; the public half is beside it.
    public static Path ed25519(Path file) {
        return generate(file, "", "-t", "ed25519");
    }

    /// A fresh key with that passphrase (empty for none) and these further options of ssh-keygen.
    public static Path generate(Path file, String passphrase, String... options) {
        var command = new ArrayList<>(List.of("ssh-keygen", "-q", "-N", passphrase, "-C", file.getFileName().toString(),
                "-f", file.toString()));
        command.addAll(List.of(options));
        LocalCommand.run(command.toArray(String[]::new));
        return file;
    }

    /// Signs the public half of `key`: a certificate `KEY-cert.pub` beside it. Options such as `-h`, `-n`, `-V`, `-z`.
    public static Path certify(Path authority, Path key, String... options) {
        var command = new ArrayList<>(List.of("ssh-keygen", "-q", "-s", authority.toString(), "-I", "test"));
        command.addAll(List.of(options));
        command.add(key + ".pub");
        LocalCommand.run(command.toArray(String[]::new));
        return Path.of(key + "-cert.pub");
    }

    /// `ssh-ed25519 AAAA…`: algorithm and key of the public half, without comment.
    public static String publicLine(Path key) {
        try {
            var parts = Files.readString(Path.of(key + ".pub")).strip().split("\\s+", -1);
            return parts[0] + " " + parts[1];
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// `SHA256:…` as ssh-keygen prints it.
    public static String fingerprint(Path key) {
        return LocalCommand.run("ssh-keygen", "-l", "-f", key + ".pub").split("\\s+", -1)[1];
    }
}
