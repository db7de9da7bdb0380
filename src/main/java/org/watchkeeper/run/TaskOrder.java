package org.watchkeeper.run;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.watchkeeper.host.Host;

/// The order in which steps go over hosts.
final class TaskOrder {
    private TaskOrder() {}

    static List<Task> stepByStep(List<PlannedStep> steps, List<Host> hosts) {
        return IntStream.range(0, steps.size()).boxed().filter(step -> !steps.get(step).isLeftOut())
                .flatMap(step -> isByPerson(steps.get(step))
                        ? Stream.of(new Task.ByPerson(step))
                        : hosts.stream().flatMap(host -> onHost(steps, step, host)))
                .toList();
    }

    static List<Task> hostByHost(List<PlannedStep> steps, List<Host> hosts) {
        int closing = closing(steps);
        var tasks = new ArrayList<Task>();
        for (int at = 0; at < hosts.size(); at++) {
            for (int step = 0; step < closing; step++) {
                if (steps.get(step).isLeftOut()) {
                    continue;
                }
                if (!isByPerson(steps.get(step))) {
                    onHost(steps, step, hosts.get(at)).forEach(tasks::add);
                } else if (at == 0) {
                    tasks.add(new Task.ByPerson(step));
                }
            }
        }
        IntStream.range(closing, steps.size()).filter(step -> !steps.get(step).isLeftOut())
                .forEach(step -> tasks.add(new Task.ByPerson(step)));
        return tasks;
    }

    /// The first of the person's steps at the end, after which no command comes.
    private static int closing(List<PlannedStep> steps) {
        int closing = steps.size();
        while (closing > 0 && !hasTasksOnHosts(steps.get(closing - 1))) {
            closing--;
        }
        return closing;
    }

    private static Stream<Task> onHost(List<PlannedStep> steps, int step, Host host) {
        return steps.get(step).work() instanceof PlannedStep.Work.Commands(var commands)
                && !steps.get(step).otherWay().contains(host.id())
                        ? IntStream.range(0, commands.size())
                                .mapToObj(command -> new Task.OnHost(step, host.id(), command))
                        : Stream.of();
    }

    private static boolean hasTasksOnHosts(PlannedStep step) {
        return !isByPerson(step) && !step.isLeftOut();
    }

    private static boolean isByPerson(PlannedStep step) {
        return !(step.work() instanceof PlannedStep.Work.Commands);
    }
}
