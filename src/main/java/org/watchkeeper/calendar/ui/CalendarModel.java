package org.watchkeeper.calendar.ui;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.watchkeeper.calendar.CalendarEntry;
import org.watchkeeper.calendar.Conflict;
import org.watchkeeper.calendar.Conflicts;
import org.watchkeeper.calendar.Edit;
import org.watchkeeper.calendar.EntrySource;
import org.watchkeeper.calendar.Rulebook;
import org.watchkeeper.calendar.Ruling;
import org.watchkeeper.calendar.RulingEntries;
import org.watchkeeper.calendar.Span;
import org.watchkeeper.calendar.remedy.FreeDay;
import org.watchkeeper.calendar.ui.entry.Inventory;
import org.watchkeeper.calendar.ui.entry.Page;
import org.watchkeeper.calendar.ui.entry.Sight;
import org.watchkeeper.calendar.job.JobRound;
import org.watchkeeper.fx.Background;
import org.watchkeeper.host.Host;

/// Reads what the calendar shows and keeps what is changed, in the background; confined to the FX thread.
final class CalendarModel {
    private final CalendarServices services;
    private final Background background;
    private final Consumer<String> warn;
    private final Sight sight;
    private final ReadOnlyObjectWrapper<Rulebook> rulebook = new ReadOnlyObjectWrapper<>(Rulebook.EMPTY);
    private final ReadOnlyBooleanWrapper loaded = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper reading = new ReadOnlyBooleanWrapper();
    private Stand stand = Stand.UNREAD;
    private int asked;

    CalendarModel(CalendarServices services, Background background, Consumer<String> warn) {
        this.services = services;
        this.background = background;
        this.warn = warn;
        this.sight = new Sight(services.clock().getZone(), services.clock());
        sight.shape().subscribe((_, _) -> {
            sight.line().set(List.of());
            load();
        });
        sight.zone().subscribe((_, _) -> load());
        sight.filter().subscribe((_, _) -> load());
        sight.day().subscribe((_, _) -> loadOutside());
    }

    Sight sight() {
        return sight;
    }

    CalendarServices services() {
        return services;
    }

    ReadOnlyObjectProperty<Rulebook> rulebook() {
        return rulebook.getReadOnlyProperty();
    }

    /// Whether it was read at least once.
    ReadOnlyBooleanProperty loaded() {
        return loaded.getReadOnlyProperty();
    }

    /// Whether it is being read now.
    ReadOnlyBooleanProperty reading() {
        return reading.getReadOnlyProperty();
    }

    /// The window or blackout that an entry is a date of; none for others, and for one that is gone meanwhile.
    Optional<Edit.Version> ruling(CalendarEntry entry) {
        return switch (entry.kind()) {
            case WINDOW, BLACKOUT -> rulebook.get().find(new Ruling.Id(entry.ref().id()));
            case CHANGE, JOB -> Optional.empty();
        };
    }

    private Span wanted() {
        return sight.shape().get().span(sight.day().get(), sight.zone().get());
    }

    private void loadOutside() {
        if (!sight.page().get().span().equals(wanted())) {
            load();
        }
    }

    /// Reads when any console has written since it was read last.
    void poll() {
        background.run(() -> Stand.of(services), found -> {
            if (!found.equals(stand)) {
                load();
            }
        }, this::warn);
    }

    /// Everything that is shown, as a number each of whoever keeps it.
    private record Stand(long rules, List<Long> others, List<Host> hosts) {
        static final Stand UNREAD = new Stand(-1, List.of(), List.of());

        static Stand of(CalendarServices services) {
            return new Stand(services.calendars().version(),
                    services.others().stream().map(EntrySource::version).toList(), services.hosts().all());
        }
    }

    private record Read(Stand stand, Rulebook rulebook, Page page) {}

    /// Reads everything again. Of several readings only the one asked for last is shown.
    void load() {
        int mine = ++asked;
        var span = wanted();
        var filter = sight.filter().get();
        var zone = sight.zone().get();
        reading.set(true);
        background.run(() -> {
            var now = Stand.of(services);
            var rules = services.calendars().current();
            var inventory = new Inventory(now.hosts());
            return new Read(now, rules, Page.of(span, entries(rules, span), inventory, filter, zone));
        }, found -> {
            if (mine == asked) {
                show(found);
            }
        }, trouble -> {
            reading.set(false);
            warn(trouble);
        });
    }

    private List<CalendarEntry> entries(Rulebook rules, Span span) {
        var all = new ArrayList<>(new RulingEntries(() -> rules).entries(span));
        services.others().forEach(source -> all.addAll(source.entries(span)));
        return all;
    }

    private void show(Read found) {
        stand = found.stand();
        rulebook.set(found.rulebook());
        var before = sight.selected().get();
        sight.selected().set(before.flatMap(found.page()::now));
        sight.page().set(found.page());
        loaded.set(true);
        reading.set(false);
    }

    /// What an entry would not go together with if it were elsewhere; `answer` follows on the FX thread.
    void tryOut(CalendarEntry before, CalendarEntry after, Consumer<List<Conflict>> answer) {
        var rules = rulebook.get();
        var hosts = sight.page().get().inventory().hosts();
        background.run(() -> {
            var others = new ArrayList<>(entries(rules, after.span()).stream()
                    .filter(entry -> !Page.same(entry, before)).toList());
            others.add(after);
            return Conflicts.among(others, hosts).stream()
                    .filter(each -> each.first().equals(after) || each.second().equals(after)).toList();
        }, answer, this::warn);
    }

    /// Looks for another day for a date of a window; `answer` follows on the FX thread.
    void freeDay(CalendarEntry date, Consumer<Optional<LocalDateTime>> answer) {
        var rules = rulebook.get();
        var hosts = sight.page().get().inventory().hosts();
        background.run(() -> new FreeDay(new RulingEntries(() -> rules), hosts).after(date), answer, this::warn);
    }

    /// The inventory as it is now; `answer` follows on the FX thread.
    void hosts(Consumer<List<Host>> answer) {
        background.run(() -> services.hosts().all(), answer, this::warn);
    }

    /// Asks hosts what they do by themselves; what they said is shown, and `answer` follows on the FX thread.
    void readJobs(List<Host> hosts, Consumer<List<JobRound.Result>> answer) {
        background.run(() -> services.jobs().read(hosts), results -> {
            load();
            answer.accept(results);
        }, this::warn);
    }

    /// Keeps an edit; `kept` follows, unless somebody else was faster, which is said. What becomes of planned changes is asked first.
    void keep(Edit edit, Runnable kept) {
        services.changes().keep(edit, new PlanHere.Keeping(() -> keepAlone(edit, kept), () -> {
            kept.run();
            load();
        }, this::load));
    }

    private void keepAlone(Edit edit, Runnable kept) {
        background.run(() -> services.calendars().keep(edit), done -> {
            if (done) {
                kept.run();
            } else {
                warn.accept("Somebody else has changed it a moment ago. Nothing was kept; this is how it is now.");
            }
            load();
        }, this::warn);
    }

    private void warn(RuntimeException trouble) {
        warn.accept(String.valueOf(trouble.getMessage()));
    }
}
