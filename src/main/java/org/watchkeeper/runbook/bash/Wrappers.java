package org.watchkeeper.runbook.bash;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.watchkeeper.runbook.bash.Invocation.Word;

/// Programs that run another program: looked through, so that `sudo -u postgres psql` is `psql`.
final class Wrappers {
    /// Wrappers and those of their options that take a value of their own.
    private static final Map<String, Set<String>> WITH_VALUE = Map.ofEntries(
            Map.entry("sudo",
                    Set.of("-u", "-g", "-h", "-p", "-C", "-D", "-R", "-T", "-r", "-t", "-U", "--user", "--group")),
            Map.entry("doas", Set.of("-u", "-C")), Map.entry("env", Set.of("-u", "-C", "-S")),
            Map.entry("nohup", Set.of()),
            Map.entry("nice", Set.of("-n")), Map.entry("ionice", Set.of("-c", "-n")),
            Map.entry("time", Set.of("-f", "-o")),
            Map.entry("timeout", Set.of("-k", "-s")), Map.entry("stdbuf", Set.of("-i", "-o", "-e")),
            Map.entry("setsid", Set.of()), Map.entry("command", Set.of()), Map.entry("builtin", Set.of()),
            Map.entry("exec", Set.of("-a")), Map.entry("xargs", Set.of("-I", "-n", "-P", "-L", "-d", "-a", "-s", "-E")),
            Map.entry("flock", Set.of("-w", "-E")), Map.entry("chroot", Set.of()),
            Map.entry("runuser", Set.of("-u", "-g")),
            Map.entry("chrt", Set.of()), Map.entry("taskset", Set.of()), Map.entry("systemd-run", Set.of("-p", "-u")));
    /// Wrappers whose first plain word is theirs: a duration, a lock file, a root, a priority.
    private static final Set<String> WITH_WORD = Set.of("timeout", "flock", "chroot", "chrt", "taskset");

    private static final Set<String> CONTAINERS = Set.of("kubectl", "oc", "docker", "podman", "docker-compose",
            "nerdctl");
    private static final Set<String> WITH_VALUE_IN_CONTAINER = Set.of("-e", "-u", "-w", "--env", "--user", "--workdir",
            "--index", "--env-file", "--detach-keys");

    private Wrappers() {}

    /// The programs behind the wrappers; more than one for `find … -exec`. `before` are the wrappers' own words.
    record Unwrapped(List<List<Word>> programs, List<String> before, boolean sudo) {}

    static Unwrapped unwrap(List<Word> words) {
        var rest = words;
        boolean sudo = false;
        while (WITH_VALUE.containsKey(name(rest))) {
            var inner = behind(rest);
            if (inner.isEmpty()) {
                break;
            }
            sudo |= name(rest).equals("sudo") || name(rest).equals("doas");
            rest = inner;
        }
        sudo |= name(rest).equals("sudo");
        var before = words.subList(0, words.size() - rest.size()).stream().map(Word::value).toList();
        return new Unwrapped(withExecuted(rest), before, sudo);
    }

    static boolean isOne(String word) {
        return WITH_VALUE.containsKey(word);
    }

    /// Whether what a program of these words runs, runs in a container or a pod.
    static boolean leadsInside(List<Word> words) {
        return words.stream().anyMatch(word -> CONTAINERS.contains(word.value()));
    }

    private static String name(List<Word> words) {
        var first = words.getFirst().value();
        return first.substring(first.lastIndexOf('/') + 1);
    }

    private static List<Word> behind(List<Word> words) {
        var wrapper = name(words);
        int at = 1;
        boolean wordLeft = WITH_WORD.contains(wrapper);
        while (at < words.size()) {
            var word = words.get(at).value();
            if (wrapper.equals("command") && word.matches("-[vV]")) {
                return List.of();
            }
            if (word.startsWith("-")) {
                at += WITH_VALUE.getOrDefault(wrapper, Set.of()).contains(word) ? 2 : 1;
            } else if (isAssignment(wrapper, word) || wordLeft) {
                wordLeft &= isAssignment(wrapper, word);
                at++;
            } else {
                return words.subList(at, words.size());
            }
        }
        return List.of();
    }

    private static boolean isAssignment(String wrapper, String word) {
        return (wrapper.equals("env") || wrapper.equals("sudo")) && word.matches("[A-Za-z_][A-Za-z0-9_]*=.*");
    }

    /// `find … -exec rm {} \\;` runs rm too; `docker exec web rm` and `kubectl exec pod -- rm` run rm inside.
    private static List<List<Word>> withExecuted(List<Word> words) {
        var programs = new ArrayList<List<Word>>();
        programs.add(words);
        int inner = switch (name(words)) {
            case "find" -> 1 + firstOf(words, Set.of("-exec", "-execdir", "-ok", "-okdir"));
            case "kubectl", "oc" -> 1 + firstOf(words, Set.of("--"));
            case "docker", "podman", "docker-compose", "nerdctl" -> inContainer(words);
            default -> 0;
        };
        if (inner > 0 && inner < words.size()) {
            programs.addAll(unwrap(words.subList(inner, words.size())).programs());
        }
        return programs;
    }

    /// Where the program starts that `docker exec -u app web ls` runs: behind the container's name; 0 where none is.
    private static int inContainer(List<Word> words) {
        int at = firstOf(words, Set.of("exec"));
        if (at < 0 || at > 2) {
            return 0;
        }
        at++;
        while (at < words.size() && words.get(at).value().startsWith("-")) {
            at += WITH_VALUE_IN_CONTAINER.contains(words.get(at).value()) ? 2 : 1;
        }
        return at + 1;
    }

    private static int firstOf(List<Word> words, Set<String> options) {
        for (int at = 1; at < words.size(); at++) {
            if (options.contains(words.get(at).value())) {
                return at;
            }
        }
        return -1;
    }
}
