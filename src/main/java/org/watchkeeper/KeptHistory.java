package org.watchkeeper;

import java.util.function.Supplier;

import org.watchkeeper.kernel.Operator;
import org.watchkeeper.runbook.Library;
import org.watchkeeper.runbook.ui.change.History;
import org.watchkeeper.runbook.version.Acceptances;
import org.watchkeeper.runbook.version.Standing;

/// What the reader asks of the versions that are kept; who accepts is the operator at this console.
record KeptHistory(Acceptances acceptances, Supplier<Operator> operator) implements History {
    @Override
    public Standing standing(Library.Entry entry) {
        return acceptances.standing(entry);
    }

    @Override
    public long kept() {
        return acceptances.kept();
    }

    @Override
    public void accept(Library.Entry entry) {
        acceptances.accept(entry, operator.get());
    }
}
