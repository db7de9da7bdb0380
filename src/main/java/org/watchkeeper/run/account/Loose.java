package org.watchkeeper.run.account;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import org.watchkeeper.run.Attempt;
import org.watchkeeper.run.Outcome;
import org.watchkeeper.run.RunState;
import org.watchkeeper.run.Story;

/// What was stopped, closed or held by commands of a run that succeeded, and not brought back by a later one: services,
/// containers, nodes, packages. It reads plain command lines; what a script does inside is not seen.
final class Loose {
    private static final Pattern PARTS = Pattern.compile("&&|\\|\\||[;|\\n]");
    private static final Set<String> LEADS = Set.of("sudo", "then", "do", "else", "exec", "time", "nohup");
    private static final List<Pair> PAIRS = List.of(
            new Pair("systemctl", Set.of("stop", "kill"),
                    Set.of("start", "restart", "reload-or-restart", "try-restart"), "stopped, and not started again"),
            new Pair("systemctl", Set.of("disable"), Set.of("enable", "reenable"), "disabled, and not enabled again"),
            new Pair("systemctl", Set.of("mask"), Set.of("unmask"), "masked, and not unmasked"),
            new Pair("docker", Set.of("stop", "pause"), Set.of("start", "restart", "unpause", "run"),
                    "stopped, and not started again"),
            new Pair("kubectl", Set.of("cordon", "drain"), Set.of("uncordon"), "cordoned, and not given back"),
            new Pair("apt-mark", Set.of("hold"), Set.of("unhold"), "held, and not released"),
            new Pair("ufw", Set.of("disable"), Set.of("enable"), "switched off, and not on again"));

    private Loose() {}

    /// Verbs of a program that take something away, and those that bring it back.
    private record Pair(String program, Set<String> off, Set<String> on, String words) {}

    private record Key(String host, Pair pair, String name) {}

    static List<Open> of(RunState state) {
        var off = new LinkedHashMap<Key, Open>();
        state.attempts().stream().filter(attempt -> attempt.outcome().filter(Outcome.Succeeded.class::isInstance)
                .isPresent()).forEach(attempt -> take(off, state, attempt));
        return List.copyOf(off.values());
    }

    private static void take(Map<Key, Open> off, RunState state, Attempt attempt) {
        var passage = attempt.back() ? state.back().getLast().passage() : state.forward().passage();
        var task = passage.tasks().get(attempt.task());
        var host = Story.host(state.plan(), task).orElse("");
        var step = task.step() + 1 + " " + passage.steps().get(task.step()).title();
        for (var part : PARTS.split(attempt.shown(), -1)) {
            var words = words(part);
            PAIRS.stream().filter(pair -> words.size() > 1 && pair.program().equals(words.getFirst()))
                    .forEach(pair -> turn(off, host, step, pair, words.subList(1, words.size())));
        }
    }

    private static void turn(Map<Key, Open> off, String host, String step, Pair pair, List<String> words) {
        var verb = words.getFirst();
        var named = words.size() == 1 ? List.of(pair.program()) : words.subList(1, words.size());
        for (var name : named) {
            var key = new Key(host, pair, name.replaceFirst("\\.service$", ""));
            if (pair.off().contains(verb)) {
                off.put(key, new Open(host, key.name() + " was " + pair.words(), step));
            } else if (pair.on().contains(verb)) {
                off.remove(key);
            }
        }
    }

    /// Program, verb, names: without sudo, options, quotes and variables set for one program.
    private static List<String> words(String part) {
        var words = new ArrayList<String>();
        for (var word : part.strip().split("\\s+", -1)) {
            var bare = word.replaceAll("[\"']", "");
            boolean leads = words.isEmpty() && (LEADS.contains(bare) || bare.matches("[A-Za-z_]\\w*=.*"));
            if (!leads && !bare.startsWith("-") && !bare.isEmpty() && !bare.startsWith("#")) {
                words.add(bare);
            } else if (bare.startsWith("#")) {
                break;
            }
        }
        // `service NAME VERB` is `systemctl VERB NAME`.
        return words.size() == 3 && words.getFirst().equals("service")
                ? List.of("systemctl", words.get(2), words.get(1))
                : words;
    }
}
