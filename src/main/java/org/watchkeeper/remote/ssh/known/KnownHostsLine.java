package org.watchkeeper.remote.ssh.known;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;

/// One line of a known_hosts file that says something, and where it stands.
public record KnownHostsLine(Mark mark, String names, HostPublicKey key, String file, int number) {
    /// What a line is about: a key, the key of a certificate authority, or a key that must never be accepted.
    public enum Mark {
        KEY, AUTHORITY, REVOKED
    }

    /// Reads a line; comments, empty lines and lines that OpenSSH would not understand say nothing.
    static Optional<KnownHostsLine> parse(String line, String file, int number) {
        var fields = new ArrayDeque<>(List.of(line.strip().split("[ \t]+", -1)));
        if (fields.getFirst().isEmpty() || fields.getFirst().startsWith("#")) {
            return Optional.empty();
        }
        var mark = Mark.KEY;
        if (fields.getFirst().startsWith("@")) {
            switch (fields.removeFirst()) {
                case "@cert-authority" -> mark = Mark.AUTHORITY;
                case "@revoked" -> mark = Mark.REVOKED;
                default -> {
                    return Optional.empty();
                }
            }
        }
        return parse(mark, List.copyOf(fields), file, number);
    }

    private static Optional<KnownHostsLine> parse(Mark mark, List<String> fields, String file, int number) {
        if (fields.size() < 3) {
            return Optional.empty();
        }
        return HostPublicKey.parse(fields.get(1), fields.get(2))
                .map(key -> new KnownHostsLine(mark, fields.getFirst(), key, file, number));
    }

    /// `file:line`, for people.
    public String place() {
        return file + ":" + number;
    }

    boolean matches(String name) {
        return new HostPatterns(names).matches(name);
    }
}
