package org.watchkeeper.health.ui;

import java.time.Clock;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;

import org.watchkeeper.health.Monitor;
import org.watchkeeper.health.assign.Assignments;
import org.watchkeeper.health.assign.Marks;
import org.watchkeeper.host.HostId;
import org.watchkeeper.host.Hosts;
import org.watchkeeper.kernel.Operator;
import org.watchkeeper.runbook.Library;

/// What the Health place works with. The clock's zone is that of the person who looks; `played` names the units that a practice
/// host plays; `watching` tells whether hosts are asked at all.
public record HealthServices(Monitor monitor, Kept kept, Hosts hosts, Library library, Supplier<Operator> operator,
        Clock clock, Function<HostId, List<String>> played, Switch watching) {
    /// What is watched where, and which hosts are marked as being worked on.
    public record Kept(Assignments assignments, Marks marks) {}

    /// Whether hosts are asked, and what has them asked again.
    public record Switch(ObservableValue<Boolean> on, Runnable turnOn) {
        static final Switch ALWAYS = new Switch(new ReadOnlyObjectWrapper<>(true), () -> {});
    }

    /// Where hosts are always asked.
    public HealthServices(Monitor monitor, Kept kept, Hosts hosts, Library library, Supplier<Operator> operator,
            Clock clock, Function<HostId, List<String>> played) {
        this(monitor, kept, hosts, library, operator, clock, played, Switch.ALWAYS);
    }

    /// Where practice hosts play no units.
    public HealthServices(Monitor monitor, Kept kept, Hosts hosts, Library library, Supplier<Operator> operator,
            Clock clock) {
        this(monitor, kept, hosts, library, operator, clock, _ -> List.of());
    }
}
