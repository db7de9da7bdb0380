package org.watchkeeper.drill;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/// `test` and `[ … ]` as far as they ask about files and texts of the scene.
final class Tests {
    private Tests() {}

    /// Null when it asks something else: a rule may answer it.
    static @Nullable Play play(List<String> words, Scene scene) {
        var asked = new ArrayList<>(words.subList(1, words.size()));
        if (words.getFirst().equals("[") && !asked.isEmpty() && asked.getLast().equals("]")) {
            asked.removeLast();
        }
        boolean negated = !asked.isEmpty() && asked.getFirst().equals("!");
        var holds = holds(negated ? asked.subList(1, asked.size()) : asked, scene);
        return holds == null ? null : Play.still(scene, holds == negated ? 1 : 0);
    }

    private static @Nullable Boolean holds(List<String> asked, Scene scene) {
        if (asked.size() == 2) {
            return switch (asked.getFirst()) {
                case "-e", "-f", "-d", "-s", "-r", "-w", "-x" -> isThere(asked.get(1), scene);
                case "-n" -> !asked.get(1).isEmpty();
                case "-z" -> asked.get(1).isEmpty();
                default -> null;
            };
        }
        if (asked.size() == 3 && asked.get(1).matches("==?|!=")) {
            return asked.getFirst().equals(asked.get(2)) != asked.get(1).equals("!=");
        }
        return null;
    }

    /// A directory is there when it was made, or when something is in it.
    private static boolean isThere(String name, Scene scene) {
        var plain = name.replaceFirst("(?<=.)/$", "");
        return scene.files().stream().anyMatch(file -> file.equals(plain) || file.startsWith(plain + "/"));
    }
}
