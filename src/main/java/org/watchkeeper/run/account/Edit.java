package org.watchkeeper.run.account;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.watchkeeper.remote.AttemptId;
import org.watchkeeper.run.Attempt;
import org.watchkeeper.run.Entry;
import org.watchkeeper.run.Outcome;
import org.watchkeeper.run.Passage;
import org.watchkeeper.run.RunEvent;
import org.watchkeeper.run.RunState;
import org.watchkeeper.run.Story;
import org.watchkeeper.run.Task;
import org.watchkeeper.runbook.Lines;
import org.watchkeeper.runbook.Runbook;
import org.watchkeeper.runbook.ShellCommand;
import org.watchkeeper.runbook.Slot;
import org.watchkeeper.runbook.Step;

/// A command that was run in other words than the document's, offered as a change to the document, which no run ever changes
/// (PRODUCT rule 12). `worked` says whether it let the run go on, on any host. Before `inWordsOf` the texts have values as
/// variables, as they are sent.
public record Edit(boolean back, int number, String title, Lines lines, String before, String after, List<String> hosts,
        String by, Instant at,
        boolean worked) {
    public Edit {
        hosts = List.copyOf(hosts);
    }

    /// What makes two edits the same.
    private record Key(boolean back, int number, Lines lines, String before, String after) {}

    /// All edits of a run, each once, in its order. `editors` says who began which edited attempt.
    public static List<Edit> of(RunState state, Map<AttemptId, String> editors) {
        var found = new LinkedHashMap<Key, Edit>();
        state.attempts().stream().filter(Attempt::edited)
                .map(attempt -> of(state, attempt, editors.getOrDefault(attempt.id(), "")))
                .forEach(edit -> found.merge(edit.key(), edit, Edit::and));
        return List.copyOf(found.values());
    }

    /// Who began the edited attempts of a journal.
    static Map<AttemptId, String> editors(List<Entry> journal) {
        var editors = new HashMap<AttemptId, String>();
        for (var entry : journal) {
            if (entry.event() instanceof RunEvent.AttemptBegan began && began.edited()) {
                editors.put(began.attempt(), began.by().name());
            }
        }
        return editors;
    }

    private static Edit of(RunState state, Attempt attempt, String by) {
        Passage passage = attempt.back() ? state.back().getLast().passage() : state.forward().passage();
        var task = (Task.OnHost) passage.tasks().get(attempt.task());
        var command = passage.command(task);
        return new Edit(attempt.back(), task.step() + 1, passage.steps().get(task.step()).title(), command.lines(),
                command.script(), attempt.script(), Story.host(state.plan(), task).stream().toList(), by,
                attempt.began(),
                attempt.outcome().map(Outcome::letsPass).orElse(false));
    }

    private Key key() {
        return new Key(back, number, lines, before, after);
    }

    private Edit and(Edit other) {
        var all = new ArrayList<>(hosts);
        other.hosts.stream().filter(host -> !all.contains(host)).forEach(all::add);
        return new Edit(back, number, title, lines, before, after, all, by, at, worked || other.worked);
    }

    /// The same as the document would have it: with its placeholders, where the command is found in it.
    public Edit inWordsOf(Runbook document) {
        return document.procedures().stream().flatMap(procedure -> procedure.steps().stream())
                .flatMap(Edit::commands)
                .filter(command -> command.lines().equals(lines) && command.script().equals(before)).findFirst()
                .map(command -> new Edit(back, number, title, lines, command.text(), unbound(command, after), hosts, by,
                        at, worked))
                .orElse(this);
    }

    private static Stream<ShellCommand> commands(Step step) {
        return step instanceof Step.Commands work
                ? Stream.concat(work.commands().stream(), work.undo().stream())
                : Stream.of();
    }

    private static String unbound(ShellCommand command, String script) {
        var text = script;
        // The reference inside single quotes holds the bare one: longer ones first.
        for (var slot : command.slots().stream()
                .sorted(Comparator.comparingInt((Slot slot) -> slot.reference().length()).reversed()).toList()) {
            text = text.replace(slot.reference(), command.text().substring(slot.start(), slot.end()));
        }
        return text;
    }

    /// "4 Stop the services", on the way back said so.
    public String step() {
        return (back ? "Way back, " : "") + number + " " + title;
    }

    /// The change as lines that begin with "- " and "+ ".
    public List<String> difference() {
        return Stream.concat(before.strip().lines().map(line -> "- " + line),
                after.strip().lines().map(line -> "+ " + line)).toList();
    }
}
