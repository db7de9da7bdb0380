package org.watchkeeper.drill;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import org.watchkeeper.remote.Stream;

/// Decides what a command does on a practice host: looked up in the rules, never executed.
public final class Director {
    /// What a shell answers to a command it cannot find.
    private static final int NOT_FOUND = 127;
    /// Words after which a program's name stands.
    private static final Pattern LEADS = Pattern.compile("\\|+|&&|then|do|else|if|while|.*;");

    /// Several words in one place of a rule.
    private static final Pattern ONE_OF = Pattern.compile("\\((?:\\?<\\w+>)?([\\w./-]+)(?:\\|[\\w./-]+)*\\)");
    private static final Pattern PLAIN = Pattern.compile("[^\\\\()\\[\\]{}*+?|^$]+");

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

    /// Commands that the rules know word for word; of several words in one place the first.
    public List<String> samples() {
        return rules.stream().map(rule -> ONE_OF.matcher(rule.match().pattern()).replaceAll("$1").replace("\\.", "."))
                .filter(text -> PLAIN.matcher(text).matches()).distinct().toList();
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

    /// The command itself: without `sudo` and its options, and without variables set for one program alone, wherever a program
    /// may begin.
    static List<String> bare(List<String> words) {
        var bare = new ArrayList<String>();
        for (int at = 0; at < words.size(); at++) {
            if (bare.isEmpty() || LEADS.matcher(bare.getLast()).matches()) {
                at = program(words, at);
            }
            bare.add(words.get(at));
        }
        return bare;
    }

    /// Where the program's own name stands.
    private static int program(List<String> words, int from) {
        int at = assignments(words, from);
        if (at < words.size() && words.get(at).equals("sudo")) {
            at++;
            while (at < words.size() - 1 && words.get(at).startsWith("-")) {
                at += words.get(at).matches("-[ugh]") ? 2 : 1;
            }
            at = assignments(words, at);
        }
        return at < words.size() ? at : from;
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
        return Play.saying(List.of(new Say.Text(Stream.ERR, Duration.ZERO, text, 1)), Duration.ZERO, NOT_FOUND, scene);
    }
}
