package org.watchkeeper.run.change;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

import org.watchkeeper.change.ChangeState;
import org.watchkeeper.run.RunState;

/// Until when a run is to be over: the change it carries out as it stands, when the window that it was opened in closes, and until when
/// the run itself was let last where no change planned it.
public record Deadline(Optional<ChangeState> change, Optional<Closing> window, Optional<Instant> extended) {
    /// Nobody planned it, and it is in no window.
    public static final Deadline NONE = new Deadline(Optional.empty(), Optional.empty(), Optional.empty());

    /// When a window closes, or is cut off by a blackout; `zone` is where it is at home.
    public record Closing(String name, Instant at, ZoneId zone) {}

    /// When it is to be over as somebody decided: its change, with what that was extended by, or the run itself.
    public Optional<Instant> planned() {
        return change.flatMap(ChangeState::end).or(() -> extended);
    }

    /// When it is to be over at all.
    public Optional<Instant> end() {
        return planned().or(() -> window.map(Closing::at));
    }

    /// With what its run says now.
    public Deadline with(RunState run) {
        return new Deadline(change, window, run.extended());
    }
}
