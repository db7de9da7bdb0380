package org.watchkeeper.run.ui;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.watchkeeper.run.RunId;
import org.watchkeeper.run.ui.close.RunScreen;
import org.watchkeeper.run.ui.walk.WalkScreen;

/// The walks that stay open behind the list, the one looked at last at the end. Each holds its output in memory, so only a few
/// are kept; one with a command under way always is.
final class OpenWalks {
    private static final int MOST = 3;

    private final Map<RunId, RunScreen> screens = new LinkedHashMap<>(8, 0.75f, true);

    /// The screen of this run, unless its walk has ended under it.
    Optional<RunScreen> find(RunId run) {
        var screen = Optional.ofNullable(screens.get(run));
        if (screen.map(RunScreen::walkScreen).filter(WalkScreen::isOver).isPresent()) {
            drop(run);
            return Optional.empty();
        }
        return screen;
    }

    void keep(RunId run, RunScreen screen) {
        drop(run);
        screens.put(run, screen);
        for (var other : List.copyOf(screens.keySet())) {
            if (screens.size() > MOST && !other.equals(run) && isIdle(other)) {
                drop(other);
            }
        }
    }

    /// Puts away what is closed: it can be brought again from the journal.
    void tidy() {
        List.copyOf(screens.entrySet()).stream().filter(each -> each.getValue().walkScreen().isFinished())
                .map(Map.Entry::getKey)
                .forEach(this::drop);
    }

    /// A sentence for each run whose command runs now.
    List<String> unfinished() {
        return screens.values().stream().map(RunScreen::walkScreen)
                .filter(screen -> !screen.isIdle() && !screen.isOver())
                .map(screen -> screen.headline()
                        + " has a command running. It goes on there: open the run again to see how it ended.")
                .toList();
    }

    private boolean isIdle(RunId run) {
        return Optional.ofNullable(screens.get(run)).map(RunScreen::walkScreen).map(WalkScreen::isIdle).orElse(true);
    }

    private void drop(RunId run) {
        Optional.ofNullable(screens.remove(run)).map(RunScreen::walkScreen).ifPresent(WalkScreen::close);
    }
}
