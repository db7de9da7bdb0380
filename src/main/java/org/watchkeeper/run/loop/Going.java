package org.watchkeeper.run.loop;

import java.util.Optional;

import org.watchkeeper.host.HostId;
import org.watchkeeper.run.Gate;
import org.watchkeeper.run.Order;
import org.watchkeeper.run.RunState;
import org.watchkeeper.run.Task;

/// How far a walk goes by itself.
sealed interface Going {
    record Nowhere() implements Going {}

    /// To the end of this step; host by host, to its end on this host.
    record Step(int step, Optional<HostId> host, boolean confirmed) implements Going {
        static Step of(RunState state, int task, boolean confirmed) {
            var first = state.walked().passage().tasks().get(task);
            return new Step(first.step(), state.plan().order() == Order.HOST_BY_HOST ? hostOf(first) : Optional.empty(),
                    confirmed);
        }
    }

    record ToGate() implements Going {}

    /// Whether a task with this gate is still on the way.
    default boolean covers(Task task, Gate gate) {
        return switch (this) {
            case Nowhere _ -> false;
            case ToGate _ -> gate instanceof Gate.Free;
            case Step(var step, var host, var confirmed) ->
                task.step() == step && (host.isEmpty() || host.equals(hostOf(task)))
                        && (gate instanceof Gate.Free || confirmed && gate instanceof Gate.Confirm);
        };
    }

    private static Optional<HostId> hostOf(Task task) {
        return task instanceof Task.OnHost(_, var host, _) ? Optional.of(host) : Optional.empty();
    }
}
