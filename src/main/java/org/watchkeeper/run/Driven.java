package org.watchkeeper.run;

import java.io.Serial;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

import org.watchkeeper.kernel.Problem;

/// The run is driven by another console: it can be watched, and asked here for nothing but more time.
public final class Driven extends Problem {
    @Serial
    private static final long serialVersionUID = 1L;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss 'UTC'")
            .withZone(ZoneOffset.UTC);

    public Driven(RunId run, Driver driver) {
        super(words(driver), "run " + run,
                "Nothing was started or stopped here. Close the run there, or wait until that console is silent for half a minute.");
    }

    /// "Ada drives this run at laptop-7 since 02:10:03 UTC".
    public static String words(Driver driver) {
        return driver.by().name() + " drives this run at " + driver.machine() + " since "
                + TIME.format(driver.since());
    }
}
