package org.watchkeeper.routine.ui;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.watchkeeper.calendar.MomentWords;
import org.watchkeeper.calendar.ZoneName;
import org.watchkeeper.host.Host;
import org.watchkeeper.routine.Routine;
import org.watchkeeper.routine.RoutineId;
import org.watchkeeper.routine.Subject;
import org.watchkeeper.routine.Suggestion;
import org.watchkeeper.routine.Timetable;

/// What is asked once when routines are adopted: which, at what time of day in which zone, from which day on, on which hosts.
/// Begins with the time, zone and hosts that were given last.
final class AdoptForm {
    private static final String MORNING = "09:00";

    private final Offers offers;
    private final RoutineServices services;
    private final ObservableList<Suggestion> chosen = FXCollections.observableArrayList();
    private final ObservableList<Host> hosts = FXCollections.observableArrayList();
    private final StringProperty time = new SimpleStringProperty(MORNING);
    private final StringProperty zone = new SimpleStringProperty();
    private final StringProperty first = new SimpleStringProperty();

    AdoptForm(Offers offers, RoutineServices services, List<Item> adopted) {
        this.offers = offers;
        this.services = services;
        zone.set(services.clock().getZone().getId());
        first.set(LocalDate.ofInstant(services.clock().instant(), services.clock().getZone()).toString());
        adopted.stream().map(item -> item.diary().routine()).max(java.util.Comparator.comparing(Routine::since))
                .ifPresent(this::asLast);
    }

    private void asLast(Routine last) {
        time.set(last.timetable().time().toString());
        zone.set(last.timetable().zone().getId());
        hosts.setAll(offers.hosts().stream().filter(host -> last.hosts().contains(host.id())).toList());
    }

    Offers offers() {
        return offers;
    }

    ObservableList<Suggestion> chosen() {
        return chosen;
    }

    ObservableList<Host> hosts() {
        return hosts;
    }

    StringProperty time() {
        return time;
    }

    StringProperty zone() {
        return zone;
    }

    StringProperty first() {
        return first;
    }

    /// What is wrong, as a sentence; empty when it can be adopted.
    String objection() {
        if (chosen.isEmpty()) {
            return "Choose what is to be adopted.";
        }
        if (timeOf().isEmpty()) {
            return "A time of day is HH:MM, such as 09:00.";
        }
        if (zoneOf().isEmpty()) {
            return "'" + zone.get() + "' is no time zone, or could mean several. Write it as Europe/Berlin or UTC.";
        }
        if (firstOf().isEmpty()) {
            return "A day is YYYY-MM-DD.";
        }
        return isOnHosts() && hosts.isEmpty() ? "Choose hosts. An empty list never means all hosts." : "";
    }

    /// Whether something was typed that cannot be taken. What is only left to be chosen is no mistake.
    boolean isMistaken() {
        return timeOf().isEmpty() || zoneOf().isEmpty() || firstOf().isEmpty();
    }

    /// Whether something of it is carried out on hosts: a list is not.
    boolean isOnHosts() {
        return chosen.isEmpty() || chosen.stream().anyMatch(one -> one.subject().kind() == Subject.Kind.PROCEDURE);
    }

    /// The first dates of the first chosen one, in words; empty while something is wrong.
    String forecast() {
        return objection().isEmpty()
                ? "First: " + timetable(chosen.getFirst()).next(services.clock().instant(), 3).stream()
                        .map(date -> MomentWords.at(date.start().toInstant(), zoneOf().orElseThrow()))
                        .collect(java.util.stream.Collectors.joining(", then "))
                : "";
    }

    /// The routines that are adopted now.
    List<Routine> routines() {
        return chosen.stream().map(this::routine).toList();
    }

    private Routine routine(Suggestion one) {
        var on = one.subject().kind() == Subject.Kind.LIST
                ? List.<org.watchkeeper.host.HostId>of()
                : hosts.stream().map(Host::id).toList();
        return new Routine(new RoutineId(UUID.randomUUID()), one.subject(), timetable(one), on, one.planned(), false,
                services.clock().instant(), services.operator().get());
    }

    private Timetable timetable(Suggestion one) {
        return new Timetable(one.cadence(), firstOf().orElseThrow(), timeOf().orElseThrow(), zoneOf().orElseThrow());
    }

    private Optional<LocalTime> timeOf() {
        return parsed(time.get(), text -> LocalTime.parse(text.matches("\\d:\\d\\d") ? "0" + text : text));
    }

    private Optional<LocalDate> firstOf() {
        return parsed(first.get(), LocalDate::parse);
    }

    private Optional<ZoneId> zoneOf() {
        return ZoneName.zone(zone.get().strip());
    }

    private static <T> Optional<T> parsed(String text, java.util.function.Function<String, T> reader) {
        try {
            return Optional.of(reader.apply(text.strip()));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }
}
