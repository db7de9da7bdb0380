package org.watchkeeper.host.config;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// What ssh says while it reads its configuration (`-vvv`), line by line, as far as it matters here.
///
/// The words are those of OpenSSH's readconf.c (checked with 9.2); others are passed over, and what is then not known is said
/// to be not known.
record Trace(List<Event> events) {
    private static final Pattern READING = Pattern.compile("debug1: Reading configuration data (.+)");
    private static final Pattern INCLUDING = Pattern
            .compile("debug3: (.+) line (\\d+): Including file (.+) depth \\d+.*");
    private static final Pattern APPLYING = Pattern.compile("debug1: (.+) line (\\d+): Applying options for (.*)");
    private static final Pattern CHECKING = Pattern.compile("debug2: checking match for '(.*)' host .* originally .*");
    private static final Pattern VERDICT = Pattern.compile("debug2: match (not )?found");

    sealed interface Event {}

    /// A file begins.
    record Reading(String file) implements Event {}

    /// An Include line leads to a file, which begins next.
    record Including(String file, int line) implements Event {}

    /// A Host line matched.
    record Applying(String file, int line) implements Event {}

    /// A Match line was looked at.
    record Matching(String criteria, boolean found) implements Event {}

    Trace {
        events = List.copyOf(events);
    }

    static Trace parse(String err) {
        var events = new ArrayList<Event>();
        var criteria = "";
        for (var line : err.lines().toList()) {
            var reading = READING.matcher(line);
            var including = INCLUDING.matcher(line);
            var applying = APPLYING.matcher(line);
            var checking = CHECKING.matcher(line);
            var verdict = VERDICT.matcher(line);
            if (reading.matches()) {
                events.add(new Reading(reading.group(1)));
            } else if (including.matches()) {
                events.add(new Including(including.group(1), Integer.parseInt(including.group(2))));
            } else if (applying.matches()) {
                events.add(new Applying(applying.group(1), Integer.parseInt(applying.group(2))));
            } else if (checking.matches()) {
                criteria = checking.group(1);
            } else if (verdict.matches()) {
                events.add(new Matching(criteria, verdict.group(1) == null));
            }
        }
        return new Trace(events);
    }
}
