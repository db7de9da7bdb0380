package org.watchkeeper.change.told;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.watchkeeper.change.ChangeEntry;
import org.watchkeeper.change.ChangeId;
import org.watchkeeper.change.ChangeLine;
import org.watchkeeper.change.ChangeState;
import org.watchkeeper.change.Changes;
import org.watchkeeper.change.Settlement;
import org.watchkeeper.kernel.Problem;
import org.watchkeeper.notice.NoticeBook;
import org.watchkeeper.notice.Subject;
import org.watchkeeper.notice.SubjectId;

/// Changes whose notices hear of everything that is written. What cannot be handed over is handed over by `catchUp`: to tell the same
/// again is harmless.
public final class ToldChanges implements Changes {
    private static final Logger LOG = LoggerFactory.getLogger(ToldChanges.class);

    private final Changes changes;
    private final NoticeBook notices;
    private final Map<ChangeId, ChangeLine> heard = new ConcurrentHashMap<>();
    private volatile long caughtUp = -1;

    public ToldChanges(Changes changes, NoticeBook notices) {
        this.changes = changes;
        this.notices = notices;
    }

    /// What people are told of a change about.
    public static SubjectId subject(ChangeId change) {
        return new SubjectId("change-" + change);
    }

    /// What approvers of a change are told about: how they were asked, each time that it was handed in.
    public static List<SubjectId> approvals(ChangeState change) {
        return Asking.of(change).stream().map(Subject::id).toList();
    }

    @Override
    public ChangeState append(ChangeId change, long basis, ChangeEntry.Happening happening) {
        var state = changes.append(change, basis, happening);
        written(state);
        return state;
    }

    @Override
    public ChangeState plan(ChangeId change, long basis, ChangeEntry.Happening happening, long calendar) {
        var state = changes.plan(change, basis, happening, calendar);
        written(state);
        return state;
    }

    @Override
    public List<ChangeState> settle(Settlement settlement) {
        var states = changes.settle(settlement);
        states.forEach(this::written);
        return states;
    }

    private void written(ChangeState state) {
        try {
            notices.tell(subjects(state).toList());
        } catch (Problem later) {
            LOG.warn("a change was written and its notices were not told, they will be", later);
        }
    }

    /// Hands over what no console got to hand over, where anything was written since this was last asked: all of it in one write. Reads
    /// the database.
    public void catchUp() {
        long version = changes.version();
        if (version != caughtUp) {
            var fresh = changes.lines().stream().filter(line -> !line.equals(heard.get(line.id()))).toList();
            notices.tell(fresh.stream().flatMap(line -> changes.look(line.id()).stream())
                    .flatMap(ToldChanges::subjects).toList());
            fresh.forEach(line -> heard.put(line.id(), line));
            caughtUp = version;
        }
    }

    /// All that people are told about of a change.
    private static Stream<Subject> subjects(ChangeState state) {
        return Stream.concat(Tidings.of(state).stream(), Asking.of(state).stream());
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
