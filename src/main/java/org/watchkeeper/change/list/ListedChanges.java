package org.watchkeeper.change.list;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.watchkeeper.change.ChangeEntry;
import org.watchkeeper.change.ChangeId;
import org.watchkeeper.change.ChangeLine;
import org.watchkeeper.change.ChangeState;
import org.watchkeeper.change.Changes;
import org.watchkeeper.change.Settlement;
import org.watchkeeper.change.Stage;
import org.watchkeeper.checklist.Checklists;
import org.watchkeeper.kernel.Problem;
import org.watchkeeper.runbook.Library;

/// Changes whose checklists follow everything that is written. What could not be written, or waits for its document to be read, is
/// done by `catchUp`.
public final class ListedChanges implements Changes {
    private static final Logger LOG = LoggerFactory.getLogger(ListedChanges.class);

    private final Changes changes;
    private final ChangeLists lists;
    private final Set<ChangeId> behind = ConcurrentHashMap.newKeySet();
    private volatile long seen = -1;

    /// `documents` finds a document by its file, as far as it is read.
    public ListedChanges(Changes changes, Checklists checklists, Function<Path, Optional<Library.Entry>> documents) {
        this.changes = changes;
        this.lists = new ChangeLists(checklists, documents);
    }

    @Override
    public ChangeState append(ChangeId change, long basis, ChangeEntry.Happening happening) {
        var state = changes.append(change, basis, happening);
        follow(state);
        return state;
    }

    @Override
    public ChangeState plan(ChangeId change, long basis, ChangeEntry.Happening happening, long calendar) {
        var state = changes.plan(change, basis, happening, calendar);
        follow(state);
        return state;
    }

    @Override
    public List<ChangeState> settle(Settlement settlement) {
        var states = changes.settle(settlement);
        states.forEach(this::follow);
        return states;
    }

    /// Follows what other consoles wrote since this was last asked, and what was not done then. Reads the database.
    public void catchUp() {
        long version = changes.version();
        if (version != seen) {
            changes.lines().stream().filter(ListedChanges::hasLists).forEach(line -> behind.add(line.id()));
            seen = version;
        }
        List.copyOf(behind).forEach(this::retry);
    }

    /// One change that cannot be read keeps no other one from its lists.
    private void retry(ChangeId change) {
        try {
            changes.look(change).ifPresent(this::follow);
        } catch (Problem later) {
            LOG.warn("a change cannot be read, its lists do not follow yet", later);
        }
    }

    /// What is over has what it needs; what was cancelled has lists to be closed.
    private static boolean hasLists(ChangeLine line) {
        return !line.settled().isOver() || line.settled() == Stage.CANCELLED;
    }

    private void follow(ChangeState state) {
        try {
            if (lists.follow(state)) {
                behind.remove(state.id());
            } else {
                behind.add(state.id());
            }
        } catch (Problem later) {
            behind.add(state.id());
            LOG.warn("a change was written and its lists do not follow yet, they will", later);
        }
    }

    @Override
    public List<ChangeEntry> read(ChangeId change) {
        return changes.read(change);
    }

    @Override
    public List<ChangeLine> lines() {
        return changes.lines();
    }

    @Override
    public long version() {
        return changes.version();
    }
}
