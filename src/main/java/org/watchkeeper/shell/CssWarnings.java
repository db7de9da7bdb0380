package org.watchkeeper.shell;

import java.util.function.Consumer;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/// Listens to what JavaFX says of style sheets while it is open.
final class CssWarnings extends Handler implements AutoCloseable {
    // Held, because the log manager holds loggers weakly.
    private final Logger logger = Logger.getLogger("javafx.css");
    private final Consumer<String> listener;

    @SuppressWarnings("this-escape")
    CssWarnings(Consumer<String> listener) {
        this.listener = listener;
        setLevel(Level.WARNING);
        logger.addHandler(this);
    }

    @Override
    public void publish(LogRecord record) {
        listener.accept("css: " + record.getMessage());
    }

    @Override
    public void flush() {
        // Nothing is held back.
    }

    @Override
    public void close() {
        logger.removeHandler(this);
    }
}
