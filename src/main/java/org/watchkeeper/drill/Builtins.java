package org.watchkeeper.drill;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

import org.watchkeeper.remote.Stream;

/// The few words every shell knows, so that a practice file need not.
final class Builtins {
    private Builtins() {}

    static Optional<Play> play(List<String> words, Scene scene) {
        var first = words.size() > 1 ? words.get(1) : "";
        return Optional.ofNullable(switch (words.getFirst()) {
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
                    ? new Play(List.of(), Duration.ofSeconds(number(first).getAsLong()), 0, scene, Duration.ZERO)
                    : null;
            default -> null;
        });
    }

    private static Play says(String text, Scene scene) {
        return new Play(List.of(new Say.Text(Stream.OUT, Duration.ZERO, text, 1)), Duration.ZERO, 0, scene,
                Duration.ZERO);
    }

    private static OptionalLong number(String text) {
        return text.matches("[0-9]{1,6}") ? OptionalLong.of(Long.parseLong(text)) : OptionalLong.empty();
    }
}
