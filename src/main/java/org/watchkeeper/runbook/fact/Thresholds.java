package org.watchkeeper.runbook.fact;

import org.watchkeeper.runbook.fact.passage.Passage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.watchkeeper.runbook.Finding;
import org.watchkeeper.runbook.Rule;
import org.watchkeeper.runbook.Threshold;
import org.watchkeeper.runbook.Threshold.Kind;

/// The figures a document sets, each said once: a comment above the command that carries it out says no second one.
final class Thresholds {
    private static final int NEAR = 2;

    private Thresholds() {}

    static List<Threshold> in(List<Passage> passages) {
        var found = new ArrayList<Threshold>();
        for (var passage : passages) {
            switch (passage) {
                case Passage.Words words -> found.addAll(SaidThresholds.in(words));
                case Passage.Field field -> found.addAll(SaidThresholds.in(field));
                case Passage.Row row -> found.addAll(SaidThresholds.in(row));
                case Passage.Shell shell -> found.addAll(CommandThresholds.in(shell));
                case Passage.Config config -> found.addAll(ConfigThresholds.in(config));
                case Passage.Link _ -> {
                }
            }
        }
        return once(found);
    }

    private static List<Threshold> once(List<Threshold> found) {
        var kept = new ArrayList<Threshold>();
        var said = new HashSet<List<Object>>();
        var retained = new HashMap<Integer, Integer>();
        for (int at = 0; at < found.size(); at++) {
            if (found.get(at).kind() == Kind.RETENTION) {
                retained.put(found.get(at).line(), at);
            }
        }
        for (int at = 0; at < found.size(); at++) {
            var one = found.get(at);
            boolean known = isOnce(one) && said.contains(figure(one));
            if (!isComment(one, at, retained) && !known) {
                kept.add(one);
                said.add(figure(one));
            }
        }
        return kept;
    }

    /// "keep 30 days" right above the command that deletes after 30 days.
    private static boolean isComment(Threshold one, int at, Map<Integer, Integer> retained) {
        return one.kind() == Kind.RETENTION && one.subject().isEmpty() && IntStream.rangeClosed(1, NEAR)
                .anyMatch(below -> retained.getOrDefault(one.line() + below, -1) > at);
    }

    private static boolean isOnce(Threshold one) {
        return one.kind() == Kind.SETTING || one.kind() == Kind.RETENTION && !one.subject().isEmpty();
    }

    private static List<Object> figure(Threshold one) {
        return List.of(one.kind(), one.value(), one.unit(), one.operator(), one.subject());
    }

    /// Files that one rule deletes before another one takes them (T-168, T-169).
    static List<Finding> findings(List<Threshold> thresholds) {
        var found = new ArrayList<Finding>();
        var kept = thresholds.stream().filter(each -> each.kind() == Kind.RETENTION).toList();
        for (var taken : kept.stream().filter(each -> each.name().startsWith("archive")).toList()) {
            kept.stream().filter(each -> each.name().startsWith("delete") || each.unit().equals("rotations"))
                    .filter(each -> concerns(each, taken)).filter(each -> days(each) < days(taken))
                    .forEach(each -> found.add(Rule.RETENTION_CONFLICT.at(taken.line(),
                            "Nothing is left to " + taken.name() + " after " + taken.value() + " " + taken.unit()
                                    + ": line " + each.line() + " keeps " + each.value() + " " + each.unit()
                                    + " only")));
        }
        return found;
    }

    private static boolean concerns(Threshold deleted, Threshold taken) {
        var one = taken.subject();
        return one.equals(deleted.subject())
                || one.isEmpty() && deleted.unit().equals("rotations") && deleted.subject().contains("log");
    }

    private static double days(Threshold threshold) {
        double value = Double.parseDouble(threshold.value());
        return switch (threshold.unit()) {
            case "hours" -> value / 24;
            case "weeks" -> 7 * value;
            case "months" -> 30 * value;
            case "years" -> 365 * value;
            default -> value;
        };
    }
}
