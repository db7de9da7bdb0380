package org.watchkeeper.runbook.fact.probe;

import org.watchkeeper.runbook.fact.passage.Passage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import org.watchkeeper.runbook.Lines;
import org.watchkeeper.runbook.Probe;
import org.watchkeeper.runbook.Threshold;

/// Checks that the document names without a command: figures and items about things everybody watches, metric samples,
/// and the states that its commands leave behind.
final class ProposedProbes {
    private static final Pattern LOOKS = Pattern
            .compile("(?i)^(?:check|verify|monitor|watch|review|track|measure|confirm)\\b");
    private static final Pattern FLAG = Pattern.compile("-f\\s+[\"']?(/\\S*maintenance[^\\s\"')]*)");
    private static final Pattern SNAPSHOT = Pattern
            .compile("\\blvcreate\\b.*\\s-s\\b.*?-n\\s+(\\S+)\\s+/dev/([^/\\s]+)/\\S+");
    private static final Pattern SAMPLE = Pattern.compile("([a-zA-Z_:][\\w:]*)\\{[^}]*}\\s+[-+]?[\\d.]+\\s*");

    private final List<Passage> passages;
    private final List<Probe> commands;
    private final List<Threshold> thresholds;
    private final List<Probe> found = new ArrayList<>();
    private final Map<Topic, Boolean> watched = new HashMap<>();

    ProposedProbes(List<Passage> passages, List<Probe> commands, List<Threshold> thresholds) {
        this.passages = passages;
        this.commands = List.copyOf(commands);
        this.thresholds = thresholds;
    }

    List<Probe> found() {
        cluster();
        thresholds.stream().filter(threshold -> threshold.kind() == Threshold.Kind.LIMIT).forEach(this::threshold);
        for (var passage : passages) {
            switch (passage) {
                case Passage.Words words when words.isItem() && LOOKS.matcher(words.text()).find() -> item(words);
                case Passage.Shell shell -> state(shell);
                case Passage.Config config -> config(config);
                case Passage.Words _, Passage.Field _, Passage.Row _, Passage.Link _ -> {
                }
            }
        }
        return found;
    }

    /// On Debian the unit of PostgreSQL is active although the server behind it is down.
    private void cluster() {
        var unit = commands.stream().filter(probe -> probe.command().matches(".*\\bstatus\\b.* postgresql\\b.*"))
                .findFirst();
        boolean asks = commands.stream()
                .anyMatch(probe -> probe.command().matches("(?s).*(?:pg_isready|\\bpsql\\b).*"));
        unit.filter(_ -> !asks).ifPresent(probe -> found.add(new Probe("PostgreSQL answers", "pg_isready",
                probe.lines(), "exit status", "0", "", true)));
    }

    private void threshold(Threshold threshold) {
        Topic.of(threshold.name().replace('_', ' ') + " " + threshold.subject())
                .filter(topic -> !topic.command().isEmpty())
                .ifPresent(topic -> propose(topic, Lines.at(threshold.line()), threshold.condition()));
    }

    private void item(Passage.Words words) {
        Topic.of(words.text()).ifPresent(topic -> propose(topic, Lines.at(words.place().line()), ""));
    }

    private void propose(Topic topic, Lines lines, String threshold) {
        boolean known = watched.computeIfAbsent(topic, this::isWatched)
                || found.stream().anyMatch(probe -> probe.title().equals(topic.title()));
        if (!known) {
            found.add(new Probe(topic.title(), topic.command(), lines, topic.reads(),
                    threshold.isEmpty() ? "no figure in the document" : "within the figure", threshold, true));
        }
    }

    private boolean isWatched(Topic topic) {
        return commands.stream()
                .anyMatch(probe -> topic.words().matcher(probe.title() + " " + probe.command()).find());
    }

    /// What a command leaves behind that somebody has to see.
    private void state(Passage.Shell shell) {
        var text = shell.command().text();
        var snapshot = SNAPSHOT.matcher(text);
        if (snapshot.find()) {
            add("Fill of the snapshot " + snapshot.group(1),
                    "lvs --noheadings -o data_percent " + snapshot.group(2) + "/" + snapshot.group(1), shell, "percent",
                    "no snapshot, or far from full");
        } else if (text.matches("(?:sudo )?(?:reboot|shutdown -r.*)")
                && shell.comment().matches("(?i).*\\bif (?:required|needed|necessary)\\b.*")) {
            add("Reboot required", "test -f /var/run/reboot-required", shell, "exit status", "1: not required");
        } else if (text.startsWith("kubectl cordon")
                && commands.stream().noneMatch(probe -> probe.command().contains("get nodes"))) {
            add("Nodes take work", "kubectl get nodes", shell, "states", "Ready, none SchedulingDisabled");
        }
    }

    private void add(String title, String command, Passage.Shell shell, String reads, String good) {
        if (found.stream().noneMatch(probe -> probe.command().equals(command))) {
            found.add(new Probe(title, command, shell.lines(), reads, good, "", true));
        }
    }

    private void config(Passage.Config config) {
        var lines = config.block().text().lines().toList();
        for (int at = 0; at < lines.size(); at++) {
            var line = Lines.at(config.place().line() + at);
            var flag = FLAG.matcher(lines.get(at));
            var sample = SAMPLE.matcher(lines.get(at));
            if (flag.find()) {
                found.add(new Probe("Maintenance mode", "test -f " + flag.group(1), line, "exit status",
                        "1 outside a window", "", true));
            } else if (sample.matches()) {
                found.add(new Probe(sample.group(1), "", line, "value of the metric", "as in the sample or better", "",
                        true));
            }
        }
    }
}
