package org.watchkeeper.run.ui;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;

import org.watchkeeper.fx.Background;
import org.watchkeeper.fx.control.Notices;
import org.watchkeeper.kernel.Problem;
import org.watchkeeper.run.RunId;
import org.watchkeeper.run.RunState;
import org.watchkeeper.run.Runs;

/// The notices of open runs whose command was running when their console was left. One goes when its run is opened here, when a
/// console drives it, and when its command has ended. Confined to the FX thread; asks in the background.
final class LeftNotices {
    private final Notices notices;
    private final Background background;
    private final Facts facts;
    private final Consumer<RunId> open;
    private final Map<RunId, Runnable> shown = new HashMap<>();
    private final Map<RunId, RunState> seen = new HashMap<>();
    private final Set<RunId> opened = new HashSet<>();
    private boolean asking;

    /// What is asked of runs; `driven` tells whether a console drives one now. Both may block.
    record Facts(Runs runs, Predicate<RunId> driven) {}

    /// A run and whether it is still without a console, with a command running.
    private record Looked(RunState state, boolean isLeft) {}

    /// `open` brings a run to the screen.
    LeftNotices(Notices notices, Background background, Facts facts, Consumer<RunId> open) {
        this.notices = notices;
        this.background = background;
        this.facts = facts;
        this.open = open;
    }

    /// Says that a run was left, unless it was opened here before.
    void show(RunsModel.Left left) {
        var run = left.state().plan().id();
        if (!opened.contains(run)) {
            seen.putIfAbsent(run, left.state());
            shown.computeIfAbsent(run, _ -> notices.offer("'" + left.state().plan().title()
                    + "' was left with a command running on " + left.host().name(), "Open the run",
                    () -> open.accept(run)));
        }
    }

    /// The run is on screen here: it says itself how it stands.
    void opened(RunId run) {
        opened.add(run);
        withdraw(run);
    }

    /// Takes away what is no longer so; asks nothing while nothing is shown.
    void look() {
        if (shown.isEmpty() || asking) {
            return;
        }
        asking = true;
        var before = List.copyOf(seen.values());
        background.run(() -> before.stream().flatMap(one -> look(one).stream()).toList(), now -> {
            asking = false;
            now.forEach(this::take);
        }, _ -> asking = false);
    }

    /// Empty for what cannot be read, which stays as it was said, alone.
    private Optional<Looked> look(RunState before) {
        try {
            var state = facts.runs().later(before);
            return Optional.of(
                    new Looked(state, state.openAttempt().isPresent() && !facts.driven().test(state.plan().id())));
        } catch (Problem _) {
            return Optional.empty();
        }
    }

    private void take(Looked looked) {
        var run = looked.state().plan().id();
        seen.replace(run, looked.state());
        if (!looked.isLeft()) {
            withdraw(run);
        }
    }

    private void withdraw(RunId run) {
        seen.remove(run);
        Optional.ofNullable(shown.remove(run)).ifPresent(Runnable::run);
    }
}
