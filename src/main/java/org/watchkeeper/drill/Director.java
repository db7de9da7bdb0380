package org.watchkeeper.drill;

import java.time.Duration;
import java.util.HashMap;
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
        for (var simple : Words.of(script, known(values, scene))) {
            if (!simple.after().allows(play.exit())) {
                continue;
            }
            play = play.then(one(bare(simple.words()), play.scene()));
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

    /// The parameters, and the variables that earlier commands have set.
    private static Map<String, String> known(Map<String, String> values, Scene scene) {
        var known = new HashMap<String, String>();
        scene.variables().forEach((name, value) -> {
            if (name.startsWith("$")) {
                known.put(name.substring(1), value);
            }
        });
        known.putAll(values);
        return known;
    }

    /// The command itself: without `sudo` and its options, and without variables set for it alone.
    static List<String> bare(List<String> words) {
        int first = assignments(words, 0);
        if (first < words.size() && words.get(first).equals("sudo")) {
            first++;
            while (first < words.size() - 1 && words.get(first).startsWith("-")) {
                first += words.get(first).matches("-[ugh]") ? 2 : 1;
            }
            first = assignments(words, first);
        }
        return first < words.size() ? words.subList(first, words.size()) : words;
    }

    private static int assignments(List<String> words, int from) {
        int at = from;
        while (at < words.size() && Builtins.ASSIGNMENT.matcher(words.get(at)).lookingAt()) {
            at++;
        }
        return at;
    }

    private static Play unknown(List<String> words, Scene scene) {
        var text = "practice: this host does not play `" + String.join(" ", words) + "`";
        return new Play(List.of(new Say.Text(Stream.ERR, Duration.ZERO, text, 1)), Duration.ZERO, NOT_FOUND, scene,
                Duration.ZERO);
    }
}
