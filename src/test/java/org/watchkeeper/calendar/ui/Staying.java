package org.watchkeeper.calendar.ui;

import org.watchkeeper.fx.Quiet;

/// News goes by no clock: on a busy machine one would be read after it is gone.
final class Staying implements Quiet {
    @Override
    public void after(Runnable action) {
        // It stays as long as the test looks.
    }

    @Override
    public void cancel() {
        throw new AssertionError("nobody takes news back");
    }
}
