package org.watchkeeper.routine.ui;

import java.util.List;
import java.util.Optional;

import org.watchkeeper.routine.Appointment;
import org.watchkeeper.routine.Diary;
import org.watchkeeper.routine.RoutineId;

/// A routine as the place shows it. `looksOnly` says that one key runs it; `hosts` are the names of its hosts.
record Item(Diary diary, boolean looksOnly, List<String> hosts) {
    Item {
        hosts = List.copyOf(hosts);
    }

    RoutineId id() {
        return diary.routine().id();
    }

    String title() {
        return diary.routine().subject().title();
    }

    /// The appointment that matters most: one that stands out, else today's or the newest.
    Optional<Appointment> foremost() {
        return diary.open().stream().filter(one -> one.standing() == Appointment.Standing.UNKNOWN
                || one.standing() == Appointment.Standing.ODD).findFirst().or(diary::current);
    }

    boolean isOpen() {
        return !diary.open().isEmpty();
    }
}
