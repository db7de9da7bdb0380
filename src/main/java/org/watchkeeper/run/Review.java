package org.watchkeeper.run;

import java.util.List;

import org.watchkeeper.host.Host;

/// The page an operator reads before anything runs: each step, on each host, with its commands filled in and its gates.
public record Review(List<Part> forward, List<Part> linkedRollback) {
    public Review {
        forward = List.copyOf(forward);
        linkedRollback = List.copyOf(linkedRollback);
    }

    /// One step. `hosts` is empty for a person's step.
    public record Part(PlannedStep step, List<OnHost> hosts, Gate gate) {
        public Part {
            hosts = List.copyOf(hosts);
        }
    }

    /// What a step does on one host.
    public record OnHost(Host host, List<Line> lines) {
        public OnHost {
            lines = List.copyOf(lines);
        }
    }

    /// One command as it will run, and what must happen before.
    public record Line(PlannedCommand command, Gate gate) {}

    /// The review of a plan. The hosts are exactly those of the plan's tasks (PRODUCT rule 1).
    public static Review of(Plan plan) {
        var back = Passage.of(plan.linkedRollback(), plan.hosts(), plan.order());
        return new Review(parts(plan, plan.forward()), parts(plan, back));
    }

    private static List<Part> parts(Plan plan, Passage passage) {
        return java.util.stream.IntStream.range(0, passage.steps().size()).mapToObj(step -> part(plan, passage, step))
                .toList();
    }

    private static Part part(Plan plan, Passage passage, int step) {
        var tasks = passage.tasks().stream().filter(task -> task.step() == step).toList();
        var hosts = tasks.stream().filter(Task.OnHost.class::isInstance).map(task -> ((Task.OnHost) task).host())
                .distinct()
                .map(host -> new OnHost(plan.host(host), lines(passage, step))).toList();
        var gate = tasks.stream().map(task -> Gate.of(passage, task)).filter(one -> !(one instanceof Gate.Free))
                .findFirst();
        return new Part(passage.steps().get(step), hosts, gate.orElse(new Gate.Free()));
    }

    private static List<Line> lines(Passage passage, int step) {
        return passage.steps().get(step).work() instanceof PlannedStep.Work.Commands(var commands)
                ? commands.stream().map(command -> new Line(command, Gate.of(command.flags()))).toList()
                : List.of();
    }
}
