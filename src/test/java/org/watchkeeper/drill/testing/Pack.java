package org.watchkeeper.drill.testing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

import org.watchkeeper.drill.Practice;
import org.watchkeeper.drill.yaml.YamlPractices;
import org.watchkeeper.runbook.Runbook;
import org.watchkeeper.runbook.markdown.MarkdownRunbooks;

/// A shipped runbook and the practice file beside it.
public record Pack(String name, Runbook runbook, Practice practice) {
    private static final List<Pack> SHIPPED = text("index.txt").lines().filter(line -> line.endsWith(".md"))
            .map(Pack::read).toList();

    /// All of them, in the order of their index.
    public static List<Pack> shipped() {
        return SHIPPED;
    }

    /// The one with that file name.
    public static Pack named(String name) {
        return SHIPPED.stream().filter(pack -> pack.name.equals(name)).findFirst().orElseThrow();
    }

    @Override
    public String toString() {
        return name;
    }

    private static Pack read(String name) {
        var practice = name.replaceFirst("\\.md$", ".practice.yaml");
        return new Pack(name, new MarkdownRunbooks().read(name, text(name).getBytes(StandardCharsets.UTF_8)),
                new YamlPractices().read(practice, text(practice)));
    }

    private static String text(String name) {
        try (var file = Pack.class.getResourceAsStream("/runbooks/" + name)) {
            return new String(Objects.requireNonNull(file, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
