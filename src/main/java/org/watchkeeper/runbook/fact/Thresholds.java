package org.watchkeeper.runbook.fact;

import org.watchkeeper.runbook.fact.passage.Passage;

import java.util.ArrayList;
import java.util.List;

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
        for (int at = 0; at < found.size(); at++) {
            var one = found.get(at);
            boolean commented = found.subList(at + 1, found.size()).stream().anyMatch(later -> isCommentOf(one, later));
            boolean known = kept.stream().anyMatch(other -> isSame(one, other));
            if (!commented && !known) {
                kept.add(one);
            }
        }
        return kept;
    }

    /// "keep 30 days" right above the command that deletes after 30 days.
    private static boolean isCommentOf(Threshold one, Threshold later) {
        return one.kind() == Kind.RETENTION && later.kind() == Kind.RETENTION && one.subject().isEmpty()
                && later.line() > one.line()
                && later.line() - one.line() <= NEAR;
    }

    private static boolean isSame(Threshold one, Threshold other) {
        boolean figure = one.value().equals(other.value()) && one.unit().equals(other.unit())
                && one.operator().equals(other.operator()) && one.subject().equals(other.subject());
        return figure && one.kind() == other.kind()
                && (one.kind() == Kind.SETTING || one.kind() == Kind.RETENTION && !one.subject().isEmpty());
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
