package org.watchkeeper.run.ui;

import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.watchkeeper.host.Host;
import org.watchkeeper.run.fact.FactNotes;
import org.watchkeeper.run.fact.Told;

/// What the operator should know of the hosts before the run, by what they say of themselves. Confined to the FX thread.
final class HostNotes {
    private static final List<String> ASKING = List.of("The hosts are being asked which machines they are …");

    private final Clock clock;
    private final ReadOnlyObjectWrapper<List<String>> notes = new ReadOnlyObjectWrapper<>(List.of());

    HostNotes(Clock clock) {
        this.clock = clock;
    }

    /// As sentences.
    ReadOnlyObjectProperty<List<String>> notes() {
        return notes.getReadOnlyProperty();
    }

    /// They are being asked: what they will say may keep the run from starting.
    void ask() {
        notes.set(ASKING);
    }

    void learn(Map<Host, Told> told) {
        notes.set(new FactNotes(ZoneId.systemDefault(), clock.instant()).of(told));
    }

    /// Nothing is known of other hosts.
    void forget() {
        notes.set(List.of());
    }
}
