package org.watchkeeper.run.change;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

import org.watchkeeper.change.ChangeState;

/// Until when a run is to be over: the change it carries out as it stands, and when the window that it was opened in closes.
public record Deadline(Optional<ChangeState> change, Optional<Closing> window) {
    /// Nobody planned it, and it is in no window.
    public static final Deadline NONE = new Deadline(Optional.empty(), Optional.empty());

    /// When a window closes, or is cut off by a blackout; `zone` is where it is at home.
    public record Closing(String name, Instant at, ZoneId zone) {}

    /// When its change is to be over, with what it was extended by.
    public Optional<Instant> planned() {
        return change.flatMap(ChangeState::end);
    }
}
