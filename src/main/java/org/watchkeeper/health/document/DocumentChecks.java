package org.watchkeeper.health.document;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import org.watchkeeper.health.Probe;
import org.watchkeeper.health.ProbeId;
import org.watchkeeper.health.kind.Commands;
import org.watchkeeper.runbook.Runbook;

/// Proposes probes for the checks that a runbook names.
public final class DocumentChecks {
    /// What somebody has to fill in first.
    private static final Pattern OPEN = Pattern
            .compile("<[\\w-]+>|\\$\\{?[A-Za-z_]|/path/to/|your-|example\\.(?:com|org)");
    /// What a shell would make of it besides a plain command with pipes.
    private static final Pattern WATCHED = Pattern.compile("^watch\\b|\\btail -f\\b|\\b-f$");

    private DocumentChecks() {}

    /// One for each check of the document, in its order. The same check named twice is proposed once. `file` is how the
    /// document is called where a probe says what it is from.
    public static List<Proposed> of(Runbook runbook, String file) {
        var known = new HashSet<ProbeId>();
        return runbook.facts().probes().stream().map(said -> proposed(said, file, known)).toList();
    }

    private static Proposed proposed(org.watchkeeper.runbook.Probe said, String file, HashSet<ProbeId> known) {
        if (said.command().isEmpty()) {
            return none(said, "the document names no command, and none fits all");
        }
        if (said.command().indexOf('\0') >= 0) {
            return none(said, "its command holds a character that no shell can take");
        }
        if (OPEN.matcher(said.command()).find()) {
            return none(said, "something in its command has to be filled in first");
        }
        var probe = Known.of(said).or(() -> command(said));
        if (probe.isEmpty()) {
            return none(said, "its command does not end by itself");
        }
        if (!known.add(probe.get().id())) {
            return none(said, "the document names the same check above");
        }
        var limited = Limits.of(probe.get().judgement(), said.threshold());
        return new Proposed(said,
                Optional.of(new Probe(probe.get().id(), title(said, probe.get()), probe.get().ask(), limited,
                        probe.get().every(), probe.get().limit(), Optional.empty(), file + ":" + said.lines().first())),
                "");
    }

    private static Optional<Probe> command(org.watchkeeper.runbook.Probe said) {
        return WATCHED.matcher(said.command()).find()
                ? Optional.empty()
                : Optional.of(Commands.command(said.command(), said.title()));
    }

    private static String title(org.watchkeeper.runbook.Probe said, Probe probe) {
        return said.title().isBlank() ? probe.title() : said.title();
    }

    private static Proposed none(org.watchkeeper.runbook.Probe said, String why) {
        return new Proposed(said, Optional.empty(), why);
    }
}
