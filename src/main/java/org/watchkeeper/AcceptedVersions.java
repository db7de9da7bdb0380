package org.watchkeeper;

import org.watchkeeper.kernel.Operator;
import org.watchkeeper.run.Clearance;
import org.watchkeeper.run.Unaccepted;
import org.watchkeeper.runbook.Library;
import org.watchkeeper.runbook.version.Acceptances;
import org.watchkeeper.runbook.version.Standing;

/// Runs ask here which documents may be run: those whose commands are the ones that were used or accepted before.
record AcceptedVersions(Acceptances acceptances) implements Clearance {
    @Override
    public Unaccepted unaccepted(Library.Entry entry) {
        return acceptances.standing(entry) instanceof Standing.Differs(var before, var comparison, var mustBeAccepted)
                && mustBeAccepted
                        ? new Unaccepted(comparison.toAccept().size(), before.at(),
                                entry.file().toString())
                        : Unaccepted.NOTHING;
    }

    @Override
    public void used(Library.Entry entry, Operator by) {
        acceptances.used(entry, by);
    }
}
