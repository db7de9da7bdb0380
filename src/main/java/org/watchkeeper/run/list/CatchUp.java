package org.watchkeeper.run.list;

import java.util.List;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.watchkeeper.kernel.Problem;
import org.watchkeeper.run.Entry;
import org.watchkeeper.run.RunEvent;
import org.watchkeeper.run.RunId;
import org.watchkeeper.run.Runs;

/// Brings up the lists of runs whose console was killed between their end and these lists. Any number of consoles may do it at
/// once, and while the run's own console does: the lists come up once. Reads and writes; not for the FX thread.
public final class CatchUp implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(CatchUp.class);

    private final Runs runs;
    private final Sequels sequels;
    private final After after;

    public CatchUp(Runs runs, Sequels sequels, After after) {
        this.runs = runs;
        this.sequels = sequels;
        this.after = after;
    }

    /// One that cannot be written does not keep the others back; it is tried again the next time.
    @Override
    public void run() {
        for (var run : sequels.due()) {
            try {
                bring(run, runs.journal(run));
            } catch (Problem unwritten) {
                LOG.warn("the lists for after run {} are not opened: {}", run, unwritten.getMessage());
            }
        }
    }

    private void bring(RunId run, List<Entry> journal) {
        var ended = journal.stream().filter(entry -> entry.event() instanceof RunEvent.Finished).findFirst();
        ended.ifPresent(end -> runs.look(run).ifPresent(state -> after.finished(state, end.at())));
    }
}
