package org.watchkeeper.routine.ui;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.watchkeeper.routine.Appointment;
import org.watchkeeper.routine.Diary;
import org.watchkeeper.routine.RoutineId;
import org.watchkeeper.routine.Subject;

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

    /// The appointment that matters most: one that stands out, else the newest, else what is open of those before it.
    Optional<Appointment> foremost() {
        var open = diary.open();
        return open.stream().filter(one -> one.standing() == Appointment.Standing.UNKNOWN
                || one.standing() == Appointment.Standing.ODD).findFirst()
                .or(() -> open.reversed().stream().findFirst()).or(diary::current);
    }

    /// Whether one can begin with it now: a list is opened for one of its dates, everything else can be run ahead of the first.
    boolean canBeCarriedOut() {
        return diary.routine().subject().kind() == Subject.Kind.PROCEDURE || diary.current().isPresent()
                || diary.early().isPresent();
    }

    /// What needs somebody first: what stands out, what was missed or begun, what is due; within one kind the oldest.
    static Comparator<Item> urgency() {
        return Comparator.comparingInt(Item::rank)
                .thenComparing(item -> item.diary().open().stream().findFirst().map(Appointment::due)
                        .orElse(Instant.MAX))
                .thenComparing(Item::title);
    }

    private int rank() {
        return diary.open().stream().mapToInt(one -> switch (one.standing()) {
            case ODD, UNKNOWN -> 0;
            case MISSED, BEGUN -> 1;
            case DUE -> 2;
            case AHEAD, SETTLED -> 3;
        }).min().orElse(3);
    }

    boolean isOpen() {
        return !diary.open().isEmpty();
    }
}
