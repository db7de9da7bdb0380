package org.watchkeeper;

import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.watchkeeper.change.ChangeId;
import org.watchkeeper.kernel.Operator;
import org.watchkeeper.run.Clearance;
import org.watchkeeper.run.Gatekeeper;
import org.watchkeeper.run.Unaccepted;
import org.watchkeeper.run.Undone;
import org.watchkeeper.run.change.Gates;
import org.watchkeeper.run.fact.MachineGate;
import org.watchkeeper.run.list.Before;
import org.watchkeeper.runbook.Library;
import org.watchkeeper.runbook.Procedure;
import org.watchkeeper.runbook.version.Acceptances;
import org.watchkeeper.runbook.version.Standing;

/// Runs ask here which documents may be run: those whose commands are the ones that were used or accepted before.
record AcceptedVersions(Acceptances acceptances, Before before, Gates gates, Supplier<MachineGate> machines,
        Optional<ChangeId> change)
        implements
        Clearance {
    @Override
    public Clearance as(ChangeId other) {
        return new AcceptedVersions(acceptances, before, gates, machines, Optional.of(other));
    }

    @Override
    public Unaccepted unaccepted(Library.Entry entry) {
        return acceptances.standing(entry) instanceof Standing.Differs(var before, var comparison, var mustBeAccepted)
                && mustBeAccepted
                        ? new Unaccepted(comparison.toAccept().size(), before.at(),
                                entry.file().toString())
                        : Unaccepted.NOTHING;
    }

    @Override
    public Undone undone(Library.Entry entry, Procedure procedure) {
        return before.undone(entry, procedure, change);
    }

    // All only grow.
    @Override
    public long version() {
        return acceptances.kept() + before.version() + gates.version();
    }

    @Override
    public Gatekeeper gatekeeper() {
        var calendar = gates.read();
        var known = machines.get();
        return (file, procedure, hosts, mandate, now) -> Stream.concat(known.hurdles(hosts).stream(),
                calendar.hurdles(file, procedure, hosts, mandate, now).stream()).toList();
    }

    @Override
    public void used(Library.Entry entry, Operator by) {
        acceptances.used(entry, by);
    }
}
