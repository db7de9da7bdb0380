package org.watchkeeper.drill;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.watchkeeper.remote.Stream;

/// Decides what a command does on a practice host: looked up in the rules, never executed.
public final class Director {
    /// What a shell answers to a command it cannot find.
    private static final int NOT_FOUND = 127;

    private final List<Rule> rules;

    public Director(List<Rule> rules) {
        this.rules = List.copyOf(rules);
    }

    /// The play of a script with its values (by shell variable) from this scene.
    public Play direct(String script, Map<String, String> values, Scene scene) {
        var play = Play.still(scene, 0);
        for (var simple : Words.of(script, values)) {
            if (simple.wantsSuccess() && play.exit() != 0) {
                continue;
            }
            play = play.then(one(withoutSudo(simple.words()), play.scene()));
            if (simple.words().getFirst().equals("exit")) {
                return play;
            }
        }
        return play;
    }

    private Play one(List<String> words, Scene scene) {
        var command = String.join(" ", words);
        for (var rule : rules) {
            var play = Performer.tried(rule, command, scene);
            if (play.isPresent()) {
                return play.get();
            }
        }
        return Builtins.play(words, scene).orElseGet(() -> unknown(words, scene));
    }

    private static List<String> withoutSudo(List<String> words) {
        int first = 0;
        if (words.getFirst().equals("sudo")) {
            first = 1;
            while (first < words.size() - 1 && words.get(first).startsWith("-")) {
                first++;
            }
        }
        return words.subList(first, words.size());
    }

    private static Play unknown(List<String> words, Scene scene) {
        var text = "practice: this host does not play `" + String.join(" ", words) + "`";
        return new Play(List.of(new Say.Text(Stream.ERR, Duration.ZERO, text, 1)), Duration.ZERO, NOT_FOUND, scene,
                Duration.ZERO);
    }
}
