package org.watchkeeper.run.account;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import org.watchkeeper.host.Host;
import org.watchkeeper.run.RunState;
import org.watchkeeper.run.Task;
import org.watchkeeper.run.TaskState;
import org.watchkeeper.run.Walked;

/// The way forward or the way back as a matrix of steps and hosts.
public record Way(String title, List<Row> rows) {
    public Way {
        rows = List.copyOf(rows);
    }

    /// A step: what became of it on each host of the run, in the run's order, and how long its commands took together. `person`
    /// holds its one task where a person settles it; `leftOut` says why it is not carried out, and is empty where it is.
    public record Row(int number, String id, String title, String leftOut, List<Cell> cells, Optional<TaskState> person,
            Optional<Duration> took) {
        public Row {
            cells = List.copyOf(cells);
        }

        /// On how many hosts it was tried.
        public int tried() {
            return (int) cells.stream()
                    .filter(cell -> cell.tasks().stream().anyMatch(task -> !task.attempts().isEmpty())).count();
        }
    }

    /// The tasks of a step on one host; none where it has none there.
    public record Cell(Host host, List<TaskState> tasks) {
        public Cell {
            tasks = List.copyOf(tasks);
        }
    }

    static Way of(RunState state, String title, Walked walked) {
        return new Way(title, IntStream.range(0, walked.passage().steps().size())
                .mapToObj(step -> row(state, walked, step)).toList());
    }

    private static Row row(RunState state, Walked walked, int step) {
        var planned = walked.passage().steps().get(step);
        var cells = state.plan().hosts().stream().map(host -> new Cell(host, tasks(walked, step, host))).toList();
        var person = IntStream.range(0, walked.tasks().size())
                .filter(task -> walked.passage().tasks().get(task).equals(new Task.ByPerson(step)))
                .mapToObj(walked.tasks()::get).findFirst();
        return new Row(step + 1, planned.id(), planned.title(), planned.leftOut(), cells, person, took(cells));
    }

    private static List<TaskState> tasks(Walked walked, int step, Host host) {
        return IntStream.range(0, walked.tasks().size())
                .filter(task -> walked.passage().tasks().get(task) instanceof Task.OnHost on && on.step() == step
                        && on.host().equals(host.id()))
                .mapToObj(walked.tasks()::get).toList();
    }

    private static Optional<Duration> took(List<Cell> cells) {
        return cells.stream().flatMap(cell -> cell.tasks().stream()).flatMap(task -> task.attempts().stream())
                .flatMap(attempt -> attempt.ended().stream().map(end -> Duration.between(attempt.began(), end)))
                .reduce(Duration::plus);
    }
}
