package org.watchkeeper.run;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

import org.watchkeeper.kernel.Counted;

/// Commands of a document that differ from the version that was used or accepted at that time, and that nobody has accepted
/// yet. `document` is the name by which an operator asks for it.
public record Unaccepted(int commands, Instant since, String document) {
    public static final Unaccepted NOTHING = new Unaccepted(0, Instant.EPOCH, "");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy-MM-dd", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    public boolean isNothing() {
        return commands == 0;
    }

    /// What an operator reads who wants to run it all the same.
    public String sentence() {
        return Counted.of(commands, "command") + " changed since " + DAY.format(since)
                + " (UTC), and nobody has accepted that yet. Look at what changed and accept it, in Runbooks or with "
                + "`watchkeeper accept " + document + "`.";
    }
}
