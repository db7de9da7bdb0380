package org.watchkeeper.routine.round;

import java.util.function.Consumer;

/// A round that this console walks: how far it is, and the way to end it early. Thread-safe.
public interface Going {
    /// Tells how far it is, now and whenever that changes, on the thread that changes it; must not block.
    void follow(Consumer<Progress> listener);

    /// Stops what runs on its host and looks no further. What was not looked at is unknown.
    void stop();
}
