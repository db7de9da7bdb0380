package org.watchkeeper.runbook.bash;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Names of programs that people type, from `programs.txt`, the table of commands, and the way names of tools end.
final class Programs {
    private static final Pattern BY_NAME = Pattern
            .compile("[a-z][\\w.+-]*(?:ctl|-cli|adm|\\.sh|\\.py|\\.pl|\\.rb|\\.bash)");
    private static final Pattern BY_PATH = Pattern.compile(
            "(?:\\.{1,2}|~|\\$\\{?\\w+}?)/\\S+|/(?:\\S+/)?s?bin/\\S+|/\\S+\\.(?:sh|py|pl|rb)|[\\w.-]+(?:/[\\w.-]+)*/[\\w.-]+\\.(?:sh|py|pl|rb)|bin/\\S+|/opt/\\S+|/etc/init\\.d/\\S+");
    private static final Set<String> NAMES = shipped();

    private Programs() {}

    static boolean isOne(String word) {
        return NAMES.contains(word) || CommandTable.SHIPPED.knows(word) && word.length() > 1
                || BY_NAME.matcher(word).matches() || BY_PATH.matcher(word).matches()
                || word.indexOf('/') >= 0 && NAMES.contains(word.substring(word.lastIndexOf('/') + 1));
    }

    private static Set<String> shipped() {
        try (InputStream names = Objects.requireNonNull(Programs.class.getResourceAsStream("programs.txt"))) {
            return new String(names.readAllBytes(), StandardCharsets.UTF_8).lines()
                    .filter(line -> !line.startsWith("#"))
                    .flatMap(line -> Arrays.stream(line.split(" ", -1))).collect(Collectors.toUnmodifiableSet());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
