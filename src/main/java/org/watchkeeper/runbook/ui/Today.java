package org.watchkeeper.runbook.ui;

import java.time.Clock;
import java.time.LocalDate;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// Which day it is in the clock's zone: a console stays open over midnight. Confined to the FX thread.
final class Today {
    private final Clock clock;
    private final ReadOnlyObjectWrapper<LocalDate> day;

    Today(Clock clock) {
        this.clock = clock;
        this.day = new ReadOnlyObjectWrapper<>(LocalDate.now(clock));
    }

    ReadOnlyObjectProperty<LocalDate> day() {
        return day.getReadOnlyProperty();
    }

    /// Looks at the clock again.
    void look() {
        day.set(LocalDate.now(clock));
    }
}
