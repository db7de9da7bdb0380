package org.watchkeeper.runbook.fact.schedule;

import org.watchkeeper.runbook.fact.passage.Passage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.watchkeeper.runbook.Finding;
import org.watchkeeper.runbook.Rule;
import org.watchkeeper.runbook.Schedule;

/// The schedule statements of a document. Of each passage the first reader that understands it has the word.
public final class Schedules {
    private static final List<Statements> READERS = List.of(new ReviewDates(), new WindowFields(), new HostJobs(),
            new ScheduleRows(), new TimedWords(), new RelativeTimes(), new DayTitles(), new Cadences());

    private Schedules() {}

    public static List<Schedule> in(List<Passage> passages) {
        var stated = new ArrayList<Stated>();
        FieldsTogether.joined(passages).parallelStream().map(Schedules::stated).toList().forEach(stated::addAll);
        stated.addAll(new OpenTimeBoxes(passages, stated).found());
        stated.sort(Comparator.comparingInt(each -> each.schedule().line()));
        return new Repeats(stated).left();
    }

    private static List<Stated> stated(Passage passage) {
        return first(passage).stream().map(schedule -> new Stated(schedule, passage)).toList();
    }

    private static List<Schedule> first(Passage passage) {
        return READERS.stream().map(reader -> reader.in(passage)).filter(found -> !found.isEmpty()).findFirst()
                .orElse(List.of());
    }

    /// A statement and where it was made.
    record Stated(Schedule schedule, Passage passage) {}

    /// What an operator has to be asked about them.
    public static List<Finding> findings(List<Schedule> schedules) {
        return schedules.stream().filter(Schedule::ambiguous).map(Schedules::finding).toList();
    }

    /// Sample times of commands that lie in none of the windows.
    public static List<Finding> samples(List<Passage> passages, List<Schedule> schedules) {
        return SampleTimes.findings(passages, schedules);
    }

    private static Finding finding(Schedule schedule) {
        boolean either = schedule.kind() == Schedule.Kind.JOB
                && schedule.question().startsWith("Cron runs this on days");
        return either
                ? Rule.CRON_EITHER_DAY.at(schedule.line(),
                        "Cron takes day of month OR day of week, not both. " + schedule.question())
                : Rule.SCHEDULE_UNCLEAR.at(schedule.line(), "'" + schedule.text() + "': " + schedule.question());
    }
}
