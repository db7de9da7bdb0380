package org.watchkeeper.cli;

import java.io.PrintStream;
import java.util.List;
import java.util.Optional;

import org.watchkeeper.run.Entry;
import org.watchkeeper.run.RunEvent;
import org.watchkeeper.run.RunState;
import org.watchkeeper.run.Story;

/// A journal as lines of text, one an entry: who decided what and why, also where nothing ran.
final class Chronicle {
    private final PrintStream out;
    private Optional<RunState> state = Optional.empty();

    Chronicle(PrintStream out) {
        this.out = out;
    }

    /// The entries come in order.
    void tell(Entry entry) {
        if (state.isEmpty()) {
            out.println();
            out.println("What happened:");
        }
        var now = state.map(before -> before.after(entry)).orElseGet(() -> RunState.of(List.of(entry)));
        state = Optional.of(now);
        out.println("  " + Stamp.second(entry.at()) + "  " + Story.of(entry, now) + note(entry.event()));
    }

    private static String note(RunEvent event) {
        return event instanceof RunEvent.Finished(_, var note, _) && !note.isBlank() ? ": " + note : "";
    }
}
