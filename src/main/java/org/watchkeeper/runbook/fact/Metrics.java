package org.watchkeeper.runbook.fact;

import org.watchkeeper.runbook.Finding;
import org.watchkeeper.runbook.Rule;
import org.watchkeeper.runbook.fact.passage.Passage;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.regex.Pattern;

import org.watchkeeper.runbook.Facts.Metric;

/// What is measured: lists below a heading about metrics, metric samples, fields that commands take out of an answer.
final class Metrics {
    private static final Pattern SECTION = Pattern.compile("(?i)\\b(metrics|kpis?|indicators|measurements)\\b");
    private static final Pattern SAMPLE = Pattern
            .compile("([a-zA-Z_:][\\w:]*)(?:\\{[^}]*})?\\s+([-+]?[\\d.]+(?:e[-+]?\\d+)?)\\s*");
    private static final Pattern JQ = Pattern
            .compile("/(metrics|stats)\\b.*?jq\\s+(?:-\\w+\\s+)*'\\.(\\[\\d]\\.)?([\\w.]+)'");
    private static final Pattern POOL = Pattern
            .compile("jq\\s+(?:-\\w+\\s+)*'\\.(\\w*(?:pool|latency|duration|usage|lag|rate)\\w*)'");
    private static final Pattern GREP = Pattern.compile("/metrics\\b.*?grep\\s+-E\\s+[\"']\\(?([\\w|]+)\\)?[\"']");
    private static final Pattern STATUS = Pattern.compile("\\w*_(?:status|state|result|outcome)");
    private static final int SHORT = 8;

    private Metrics() {}

    static List<Metric> in(List<Passage> passages) {
        var found = new LinkedHashMap<String, Metric>();
        for (var passage : passages) {
            named(passage).forEach(metric -> found.putIfAbsent(metric.name(), metric));
        }
        return List.copyOf(found.values());
    }

    /// Samples named a status of which nobody can know whether 1 is good or an exit status (T-183).
    static List<Finding> findings(List<Metric> metrics) {
        return metrics.stream().filter(metric -> STATUS.matcher(metric.name()).matches())
                .filter(metric -> metric.sample().matches("[01](?:\\.0)?"))
                .map(metric -> Rule.STATUS_UNCLEAR.at(metric.line(), "'" + metric.name() + "' is " + metric.sample()
                        + " here: whether that is good, or an exit status, has to be said where it is checked"))
                .toList();
    }

    private static List<Metric> named(Passage passage) {
        int line = passage.place().line();
        return switch (passage) {
            case Passage.Words words when words.kind() == Passage.Words.Kind.ITEM
                    && SECTION.matcher(words.place().heading()).find()
                    && words.text().split("\\s+", -1).length <= SHORT && !Imperatives.opens(words.text()) ->
                List.of(new Metric(words.text(), "", line));
            case Passage.Shell shell -> command(shell);
            case Passage.Config config -> samples(config);
            case Passage.Words _, Passage.Field _, Passage.Row _, Passage.Link _ -> List.of();
        };
    }

    private static List<Metric> samples(Passage.Config config) {
        var lines = config.block().text().lines().toList();
        boolean all = lines.stream().filter(line -> !line.isBlank() && !line.startsWith("#"))
                .allMatch(line -> SAMPLE.matcher(line).matches());
        var found = new ArrayList<Metric>();
        for (int at = 0; at < lines.size() && all; at++) {
            var sample = SAMPLE.matcher(lines.get(at));
            if (sample.matches()) {
                found.add(new Metric(sample.group(1), sample.group(2), config.place().line() + at));
            }
        }
        return found;
    }

    private static List<Metric> command(Passage.Shell shell) {
        var found = new ArrayList<Metric>();
        var lines = shell.command().text().lines().toList();
        for (int at = 0; at < lines.size(); at++) {
            int line = shell.lines().first() + at;
            JQ.matcher(lines.get(at)).results().forEach(form -> found.add(new Metric(form.group(3), "", line)));
            POOL.matcher(lines.get(at)).results().forEach(form -> found.add(new Metric(form.group(1), "", line)));
            GREP.matcher(lines.get(at)).results().forEach(form -> List.of(form.group(1).split("\\|", -1))
                    .forEach(name -> found.add(new Metric(name, "", line))));
        }
        return found;
    }
}
