package org.watchkeeper.shell;

import java.util.Locale;
import java.util.function.Consumer;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.watchkeeper.kernel.Problem;

/// The last stop of every error nobody expected: a short code on screen, everything else in the log.
///
/// The same bug has the same code on every machine, so that it can be told over the phone and found again.
public final class UncaughtErrors implements Thread.UncaughtExceptionHandler {
    private static final Logger LOG = LoggerFactory.getLogger(UncaughtErrors.class);
    private static final int RADIX = 36;
    private static final int LENGTH = 6;

    private final Consumer<String> screen;

    /// `screen` shows a sentence; it is called on the failing thread.
    public UncaughtErrors(Consumer<String> screen) {
        this.screen = screen;
    }

    /// Catches what any thread lets go.
    public void install() {
        Thread.setDefaultUncaughtExceptionHandler(this);
    }

    @Override
    public void uncaughtException(Thread thread, Throwable error) {
        var code = code(error);
        LOG.error("error {} on thread {}", code, thread.getName(), error);
        screen.accept(error instanceof Problem problem
                ? problem.getMessage()
                : "The console made a mistake (" + code
                        + "). What runs on hosts is not affected; details are in the log.");
    }

    /// Six letters and digits made from the error's kind and the place it came from.
    static String code(Throwable error) {
        var root = error;
        while (root.getCause() != null && root.getCause() != root) {
            root = root.getCause();
        }
        var trace = root.getStackTrace();
        var place = trace.length == 0 ? "" : trace[0].getClassName() + "." + trace[0].getMethodName();
        var digits = Long.toString(Integer.toUnsignedLong((root.getClass().getName() + place).hashCode()), RADIX);
        var padded = "0".repeat(Math.max(0, LENGTH - digits.length())) + digits;
        return padded.substring(padded.length() - LENGTH).toUpperCase(Locale.ROOT);
    }
}
