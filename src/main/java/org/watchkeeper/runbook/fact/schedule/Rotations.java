package org.watchkeeper.runbook.fact.schedule;

import org.watchkeeper.runbook.fact.passage.Passage;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import org.watchkeeper.runbook.Finding;
import org.watchkeeper.runbook.Rule;

/// Logs that are rotated more than once a day: by logrotate itself, by force, and by a job (T-181).
public final class Rotations {
    private static final Pattern FORCED = Pattern.compile("\\blogrotate (?:-\\w+ )*(?:-f|--force)\\b");
    private static final Pattern DAILY = Pattern.compile("(?m)^\\s*daily\\s*$");
    private static final Pattern JOB = Pattern.compile("(?m)^\\W*(?:name: *)?log[_-]?rotat\\w*\\W*$");

    private Rotations() {}

    public static List<Finding> findings(List<Passage> passages) {
        var daily = configs(passages, DAILY);
        var jobs = configs(passages, JOB);
        var found = new ArrayList<Finding>();
        for (var passage : passages) {
            if (passage instanceof Passage.Shell shell && FORCED.matcher(shell.command().text()).find()
                    && !daily.isEmpty()) {
                found.add(Rule.DONE_TWICE.at(shell.lines().first(),
                        "Logs are rotated here although logrotate does it daily by itself (line " + daily.getFirst()
                                + ")" + (jobs.isEmpty() ? "" : ", and the job in line " + jobs.getFirst() + " too")));
            }
        }
        return found;
    }

    private static List<Integer> configs(List<Passage> passages, Pattern form) {
        return passages.stream().filter(Passage.Config.class::isInstance).map(Passage.Config.class::cast)
                .filter(config -> form.matcher(config.block().text()).find()).map(config -> config.place().line())
                .toList();
    }
}
