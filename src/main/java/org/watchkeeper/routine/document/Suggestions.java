package org.watchkeeper.routine.document;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.watchkeeper.routine.Subject;
import org.watchkeeper.routine.Suggestion;
import org.watchkeeper.runbook.Checklist;
import org.watchkeeper.runbook.Flag;
import org.watchkeeper.runbook.Library;
import org.watchkeeper.runbook.Lines;
import org.watchkeeper.runbook.Procedure;
import org.watchkeeper.runbook.ProcedureKind;
import org.watchkeeper.runbook.Runbook;
import org.watchkeeper.runbook.Schedule;
import org.watchkeeper.runbook.Step;
import org.watchkeeper.runbook.phrase.Cadence;

/// What in a document could be a routine: procedures and lists whose title says how often they come, or about which a
/// statement of the document does. Nothing is adopted by this.
public final class Suggestions {
    /// A statement this many lines below a title still speaks of the whole.
    private static final int NEAR = 8;

    private Suggestions() {}

    /// Those of all documents, in the order of the library and of their lines.
    public static List<Suggestion> in(List<Library.Entry> entries) {
        return entries.stream().flatMap(entry -> in(entry.file(), entry.runbook()).stream()).toList();
    }

    /// Those of one document, in the order of their lines.
    public static List<Suggestion> in(Path file, Runbook runbook) {
        var found = new ArrayList<Suggestion>();
        runbook.procedures().forEach(procedure -> procedure(file, runbook, procedure).ifPresent(found::add));
        runbook.checklists().forEach(list -> found.addAll(list(file, runbook, list)));
        found.sort(Comparator.comparingInt(Suggestion::line));
        return List.copyOf(found);
    }

    private static Optional<Suggestion> procedure(Path file, Runbook runbook, Procedure procedure) {
        if (isAWayBack(procedure) || procedure.commands().isEmpty()) {
            return Optional.empty();
        }
        var said = statement(runbook, procedure.lines(), procedure.title());
        return cadence(procedure.title(), said).map(cadence -> new Suggestion(
                new Subject(Subject.Kind.PROCEDURE, file.toString(), runbook.title(), procedure.id(),
                        procedure.title()),
                cadence, length(said), procedure.lines().first(), looksOnly(procedure)));
    }

    private static boolean isAWayBack(Procedure procedure) {
        return procedure.kind() == ProcedureKind.ROLLBACK || procedure.kind() == ProcedureKind.RESTORE
                || procedure.kind() == ProcedureKind.EMERGENCY;
    }

    /// A list made of commands is a part of the procedure that has them.
    private static List<Suggestion> list(Path file, Runbook runbook, Checklist list) {
        if (list.kind() == Checklist.Kind.COMMANDS) {
            return List.of();
        }
        var parts = Cadence.opens(list.title()) ? List.<Parts.Part>of() : Parts.of(runbook, list);
        if (!parts.isEmpty()) {
            return parts.stream().map(part -> suggestion(file, runbook, part, Duration.ZERO)).toList();
        }
        var said = statement(runbook, list.lines(), list.title());
        return cadence(list.title(), said).stream()
                .map(cadence -> suggestion(file, runbook, new Parts.Part(cadence, list), length(said))).toList();
    }

    private static Suggestion suggestion(Path file, Runbook runbook, Parts.Part part, Duration planned) {
        var list = part.list();
        return new Suggestion(
                new Subject(Subject.Kind.LIST, file.toString(), runbook.title(), list.title(), list.title()),
                part.cadence(), planned, list.lines().first(), false);
    }

    private static Optional<org.watchkeeper.routine.Cadence> cadence(String title, Optional<Schedule> said) {
        var byTitle = Cadence.opens(title) ? Cadence.rule(title) : "";
        var rule = byTitle.isEmpty() ? said.map(Schedule::rrule).orElse("") : byTitle;
        return org.watchkeeper.routine.Cadence.of(rule);
    }

    private static Duration length(Optional<Schedule> said) {
        return said.map(Schedule::duration).filter(text -> text.startsWith("PT")).map(Duration::parse)
                .orElse(Duration.ZERO);
    }

    /// The statement that speaks of these lines: in the title above them, or first thing in them.
    private static Optional<Schedule> statement(Runbook runbook, Lines lines, String title) {
        return runbook.schedules().stream().filter(schedule -> schedule.kind() == Schedule.Kind.CADENCE)
                .filter(schedule -> isTitle(schedule, lines, title) || isNear(schedule, lines)).findFirst();
    }

    private static boolean isTitle(Schedule schedule, Lines lines, String title) {
        return schedule.line() <= lines.first() && title.startsWith(schedule.text());
    }

    private static boolean isNear(Schedule schedule, Lines lines) {
        return schedule.line() >= lines.first() && schedule.line() <= Math.min(lines.last(), lines.first() + NEAR);
    }

    /// Whether all its commands are read-only, and nothing else is in it.
    public static boolean looksOnly(Procedure procedure) {
        return procedure.steps().stream().allMatch(step -> step instanceof Step.Commands work
                && work.commands().stream().allMatch(command -> command.flags().contains(Flag.READ_ONLY)));
    }
}
