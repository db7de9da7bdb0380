package org.watchkeeper.run.ui.walk;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

import org.watchkeeper.remote.AttemptId;
import org.watchkeeper.remote.OutputChunk;
import org.watchkeeper.run.Entry;
import org.watchkeeper.run.RunEvent;
import org.watchkeeper.run.RunState;

/// Tells a run again from its journal and its stored output, as if it happened now.
final class Replay {
    private Replay() {}

    /// `outputs` hands over the stored chunks of an attempt. Returns what the screen would have heard.
    static List<Heard> tell(List<Entry> entries, BiConsumer<AttemptId, Consumer<OutputChunk>> outputs,
            Recorder recorder) {
        var heard = new ArrayList<Heard>();
        var state = RunState.of(entries.subList(0, 1));
        for (var entry : entries) {
            state = entry.number() == 1 ? state : state.after(entry);
            recorder.tell(entry, state);
            if (entry.event() instanceof RunEvent.AttemptBegan began) {
                outputs.accept(began.attempt(), recorder::printed);
            }
            heard.add(new Heard.Happened(entry, state));
        }
        return heard;
    }
}
