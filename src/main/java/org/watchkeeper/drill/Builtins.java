package org.watchkeeper.drill;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;

import org.watchkeeper.remote.Stream;

/// The few words every shell knows, so that a practice file need not.
final class Builtins {
    static final Pattern ASSIGNMENT = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*=");

    private Builtins() {}

    static Optional<Play> play(List<String> words, Scene scene) {
        var first = words.size() > 1 ? words.get(1) : "";
        if (words.stream().allMatch(word -> ASSIGNMENT.matcher(word).lookingAt())) {
            return Optional.of(Play.still(scene.after(set(words)), 0));
        }
        return Optional.ofNullable(switch (words.getFirst()) {
            case "test", "[" -> Tests.play(words, scene);
            case "mkdir", "touch" -> Play.still(scene.after(made(words)), 0);
            case "true", ":", "export", "set", "umask" -> Play.still(scene, 0);
            case "false" -> Play.still(scene, 1);
            case "exit" -> Play.still(scene, (int) number(first).orElse(0));
            case "echo" -> says(String.join(" ", words.subList(1, words.size())), scene);
            case "pwd" -> says(scene.variables().getOrDefault("cwd", "/root"), scene);
            case "cd" -> Play.still(
                    scene.after(
                            new Scene.Change(Map.of("cwd", first.isEmpty() ? "/root" : first), List.of(), List.of())),
                    0);
            case "sleep" -> number(first).isPresent()
                    ? Play.saying(List.of(), Duration.ofSeconds(number(first).getAsLong()), 0, scene)
                    : null;
            default -> null;
        });
    }

    /// A variable is known to later commands of the same host as `$NAME`.
    private static Scene.Change set(List<String> words) {
        var set = new HashMap<String, String>();
        words.forEach(word -> set.put("$" + word.substring(0, word.indexOf('=')),
                word.substring(word.indexOf('=') + 1)));
        return new Scene.Change(set, List.of(), List.of());
    }

    private static Scene.Change made(List<String> words) {
        var names = words.stream().skip(1).filter(word -> !word.startsWith("-")).toList();
        return new Scene.Change(Map.of(), names, List.of());
    }

    private static Play says(String text, Scene scene) {
        return Play.saying(List.of(new Say.Text(Stream.OUT, Duration.ZERO, text, 1)), Duration.ZERO, 0, scene);
    }

    private static OptionalLong number(String text) {
        return text.matches("[0-9]{1,6}") ? OptionalLong.of(Long.parseLong(text)) : OptionalLong.empty();
    }
}
