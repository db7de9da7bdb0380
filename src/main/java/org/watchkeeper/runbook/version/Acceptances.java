package org.watchkeeper.runbook.version;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.watchkeeper.kernel.Operator;
import org.watchkeeper.runbook.Library;
import org.watchkeeper.runbook.Procedure;
import org.watchkeeper.runbook.Runbook;
import org.watchkeeper.runbook.RunbookReader;
import org.watchkeeper.runbook.ShellCommand;

/// Decides which documents may be run: a document that is new here, one that was used or accepted, one whose commands are
/// still the same. Changed commands are looked at and accepted first. Calls read and write what is kept.
///
/// What comes with the console counts as accepted.
public final class Acceptances {
    private final Versions versions;
    private final RunbookReader reader;
    private final Clock clock;

    public Acceptances(Versions versions, RunbookReader reader, Clock clock) {
        this.versions = versions;
        this.reader = reader;
        this.clock = clock;
    }

    /// How the document stands now. The version before is the one of its place, else the one it was moved or copied from.
    public Standing standing(Library.Entry entry) {
        return before(entry).<Standing>map(before -> standing(entry, before)).orElseGet(Standing.Unknown::new);
    }

    /// Keeps the version that a run is opened with, unless it is the one that is kept already.
    public void used(Library.Entry entry, Operator by) {
        keep(entry, entry.shipped() ? Version.Cause.SHIPPED : Version.Cause.USED, by);
    }

    /// An operator has looked at what changed: this version, and no other, may be run from now on.
    public void accept(Library.Entry entry, Operator by) {
        keep(entry, Version.Cause.ACCEPTED, by);
    }

    /// Grows whenever a version is used or accepted, at this console, another one or the command line: cheap to ask for.
    public long kept() {
        return versions.count();
    }

    /// The document that a locally corrected copy was made of: the kept version that has most in common with it, other than
    /// itself and the new version it shall be brought up to.
    public Optional<Version> origin(Library.Entry mine, Runbook theirs) {
        return alike(mine.runbook()).stream()
                .filter(version -> !version.sha256().equals(mine.runbook().sha256())
                        && !version.sha256().equals(theirs.sha256()))
                .max(java.util.Comparator.comparingDouble(
                        version -> Tokens.likeness(version.text(), mine.runbook().text())));
    }

    private Standing standing(Library.Entry entry, Version before) {
        if (before.sha256().equals(entry.runbook().sha256())) {
            return new Standing.Known(before);
        }
        var comparison = Comparison.of(read(before), entry.runbook());
        return new Standing.Differs(before, comparison, !entry.shipped() && !comparison.toAccept().isEmpty());
    }

    private Optional<Version> before(Library.Entry entry) {
        return versions.newest(Version.fileOf(entry))
                .or(() -> versions.withDigest(entry.runbook().sha256()))
                .or(() -> alike(entry.runbook()).stream().findFirst());
    }

    /// A title alone says little ("README"): half of the procedures must be the same ones. Their names alone say little as well
    /// ("upgrade"): under another title it must share a command.
    private List<Version> alike(Runbook runbook) {
        var ids = runbook.procedures().stream().map(Procedure::id).toList();
        return versions.alike(runbook.title(), ids).stream()
                .filter(version -> 2 * version.procedures().stream().filter(ids::contains).count() >= Math
                        .max(1, Math.min(ids.size(), version.procedures().size())))
                .filter(version -> version.title().equals(runbook.title())
                        || !Collections.disjoint(commands(read(version)), commands(runbook)))
                .toList();
    }

    private static Set<String> commands(Runbook runbook) {
        return runbook.procedures().stream().flatMap(procedure -> procedure.commands().stream())
                .map(ShellCommand::text).collect(Collectors.toSet());
    }

    private Runbook read(Version version) {
        return reader.read(version.title(), version.text().getBytes(StandardCharsets.UTF_8));
    }

    private void keep(Library.Entry entry, Version.Cause cause, Operator by) {
        var newest = versions.newest(Version.fileOf(entry));
        if (newest.filter(version -> version.sha256().equals(entry.runbook().sha256())).isEmpty()) {
            versions.keep(Version.of(entry, cause, by, clock.instant()));
        }
    }
}
