package org.watchkeeper.calendar.ui;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;

import javafx.scene.Parent;

import org.watchkeeper.calendar.Blackout;
import org.watchkeeper.calendar.CalendarEntry;
import org.watchkeeper.calendar.CalendarEntry.Kind;
import org.watchkeeper.calendar.Calendars;
import org.watchkeeper.calendar.Edit;
import org.watchkeeper.calendar.Length;
import org.watchkeeper.calendar.Rulebook;
import org.watchkeeper.calendar.Ruling;
import org.watchkeeper.calendar.Scope;
import org.watchkeeper.calendar.Series;
import org.watchkeeper.calendar.Span;
import org.watchkeeper.calendar.Window;
import org.watchkeeper.calendar.ui.entry.Shape;
import org.watchkeeper.calendar.ui.entry.Sight;
import org.watchkeeper.fx.Background;
import org.watchkeeper.fx.Choosers;
import org.watchkeeper.fx.Shot;
import org.watchkeeper.fx.control.Overlay;
import org.watchkeeper.fx.place.Desk;
import org.watchkeeper.host.Environment;
import org.watchkeeper.host.ui.HostShots;
import org.watchkeeper.kernel.Operator;
import org.watchkeeper.runbook.Library;
import org.watchkeeper.runbook.RunbookReader;
import org.watchkeeper.host.Host;

/// The Calendar place in its states, to be looked at.
public final class CalendarShots {
    private static final ZoneId HERE = ZoneId.of("Europe/Berlin");
    private static final ZoneId UTC = ZoneId.of("UTC");
    private static final Instant NOW = Instant.parse("2026-11-21T02:19:00Z");
    private static final Scope PRODUCTION = Scope.environment(Environment.PRODUCTION);
    private static final int DAYS = 61;

    private final Library library;
    private final RunbookReader reader;

    private final HealthHere health;

    private CalendarShots(Library library, RunbookReader reader, HealthHere health) {
        this.health = health;
        this.library = library;
        this.reader = reader;
    }

    /// `library` is where the pictures' documents come from, `health` shows how hosts are in them.
    public static List<Shot> of(Library library, RunbookReader reader, HealthHere health) {
        var shots = new CalendarShots(library, reader, health);
        return List.of(new Shot("calendar-empty", () -> shots.screen(List.of(), List.of(), _ -> {})),
                new Shot("calendar-month", () -> shots.full(here -> choose(here.sight(), "Database window"))),
                new Shot("calendar-week", () -> shots.full(here -> here.sight().shape().set(Shape.WEEK))),
                new Shot("calendar-day", () -> shots.full(here -> {
                    here.sight().goTo(LocalDate.of(2026, 11, 28));
                    here.sight().shape().set(Shape.DAY);
                })),
                new Shot("calendar-timeline", () -> shots.full(here -> here.sight().shape().set(Shape.TIMELINE))),
                new Shot("calendar-agenda", () -> shots.full(here -> here.sight().shape().set(Shape.AGENDA))),
                new Shot("calendar-conflict", () -> shots.full(here -> choose(here.sight(), "Last-Saturday window"))),
                new Shot("calendar-solve", () -> shots.full(CalendarShots::solve)),
                new Shot("calendar-new",
                        () -> shots.full(here -> here.forms().fresh("first Saturday 02:00-04:00 Europe/Berlin"))),
                new Shot("calendar-new-open",
                        () -> shots.full(here -> here.forms().fresh("every second Wednesday 20:00-22:00"))),
                new Shot("calendar-found", () -> shots.full(here -> here.forms().adopt())),
                new Shot("calendar-all", () -> shots.full(here -> here.forms().all())),
                new Shot("calendar-job", () -> shots.full(here -> choose(here.sight(), "certbot renew"))),
                new Shot("calendar-move", () -> shots.full(CalendarShots::move)));
    }

    /// What a picture acts on.
    private record Opened(CalendarModel model, Deeds deeds, Forms forms) {
        Sight sight() {
            return model.sight();
        }
    }

    private static void choose(Sight sight, String title) {
        entry(sight, title).forEach(sight::select);
    }

    private static Stream<CalendarEntry> entry(Sight sight, String title) {
        return sight.page().get().entries().stream().filter(one -> one.title().equals(title))
                .filter(one -> one.span().start().isAfter(NOW)).limit(1);
    }

    private static void move(Opened here) {
        entry(here.sight(), "Database window").forEach(one -> here.deeds().move(one,
                LocalDateTime.of(2026, 11, 28, 2, 30)));
    }

    private static void solve(Opened here) {
        entry(here.sight(), "Primary maintenance window").forEach(one -> here.deeds().shorten(one,
                new Span(one.span().start().plus(Duration.ofMinutes(27)), one.span().end()),
                "certbot renew runs inside the window Primary maintenance window"));
    }

    private Parent full(Consumer<Opened> then) {
        return screen(rulings(), entries(), then);
    }

    private Parent screen(List<Ruling> rulings, List<CalendarEntry> others, Consumer<Opened> then) {
        var overlay = new Overlay();
        var desk = new Desk(overlay, (_, _) -> {}, Background.direct(), Choosers.none(), _ -> {});
        var services = new CalendarServices(new Still(Rulebook.of(rulings)), List.of(span -> others.stream()
                .filter(entry -> entry.span().meets(span)).toList()), HostShots.hosts(), library, reader,
                () -> new Operator("Mara Lindqvist"), Clock.fixed(NOW, HERE), new Possible(), AskJobs.NOBODY,
                health);
        var model = new CalendarModel(services, Background.direct(), _ -> {});
        var deeds = new Deeds(model, desk);
        var forms = new Forms(model, deeds, desk);
        var screen = new CalendarScreen(model, deeds, forms, new PaperWays(model.sight(), desk));
        overlay.over(screen);
        model.load();
        then.accept(new Opened(model, deeds, forms));
        return overlay;
    }

    private static List<Ruling> rulings() {
        var document = new Ruling.Source("runbooks/unet-service-update.md", 41);
        return List.of(
                window("Primary maintenance window", "FREQ=MONTHLY;BYDAY=1SA", "2026-01-03T02:00", UTC, PRODUCTION,
                        document, Window.Standing.CONFIRMED),
                window("Last-Saturday window", "FREQ=MONTHLY;BYDAY=-1SA", "2026-01-31T02:00", UTC, PRODUCTION,
                        Ruling.Source.NONE, Window.Standing.CONFIRMED),
                window("Database window", "FREQ=WEEKLY;BYDAY=TU", "2026-01-06T22:00", HERE, Scope.group("db"), document,
                        Window.Standing.CONFIRMED),
                window("Staging window", "FREQ=WEEKLY;BYDAY=MO,WE,FR", "2026-01-05T14:00", HERE,
                        Scope.environment(Environment.STAGING), Ruling.Source.NONE, Window.Standing.CONFIRMED),
                window("If needed: hypervisors", "FREQ=MONTHLY;BYDAY=3SU", "2026-01-18T05:00", UTC,
                        Scope.group("hypervisor"), document, Window.Standing.TENTATIVE),
                new Blackout(new Ruling.Id("month-end"), "Month-end closing",
                        Series.every("FREQ=MONTHLY;BYMONTHDAY=-3", LocalDateTime.parse("2026-01-29T00:00"),
                                Length.parse("P4D"), HERE),
                        "Invoices are written", PRODUCTION, Ruling.Source.NONE));
    }

    private static Window window(String name, String rule, String start, ZoneId zone, Scope scope, Ruling.Source source,
            Window.Standing standing) {
        var series = Series.every(rule, LocalDateTime.parse(start), Length.of(Duration.ofHours(2)), zone);
        return new Window(new Ruling.Id(name), name, series, Window.Terms.USUAL.with(standing), scope, source);
    }

    private static List<CalendarEntry> entries() {
        var entries = new ArrayList<CalendarEntry>();
        var db = Scope.of(List.of(HostShots.host("db-1").id()));
        var app = Scope.of(List.of(HostShots.host("app-1").id()));
        var first = LocalDate.of(2026, 10, 26);
        first.datesUntil(first.plusDays(DAYS)).forEach(day -> {
            entries.add(entry(Kind.JOB, "pg_dump of the orders database", day.atTime(1, 30), 40, db, Set.of()));
            entries.add(entry(Kind.JOB, "certbot renew", day.atTime(3, 12), 2, app, Set.of()));
            entries.add(entry(Kind.JOB, "logrotate", day.atStartOfDay(), 2, app, Set.of()));
        });
        entries.add(entry(Kind.CHANGE, "μNet minor update 0.1.0 → 0.2.0", LocalDateTime.of(2026, 11, 7, 3, 10), 75,
                new Scope(Set.of(), new TreeSet<>(Set.of("app")), List.of()), Set.of()));
        entries.add(entry(Kind.CHANGE, "PostgreSQL 17.2 on db-1 and db-2", LocalDateTime.of(2026, 11, 24, 22, 15), 90,
                Scope.group("db"), Set.of()));
        return entries;
    }

    private static CalendarEntry entry(Kind kind, String title, LocalDateTime start, int minutes, Scope scope,
            Set<CalendarEntry.Flag> flags) {
        var from = start.atZone(HERE).toInstant();
        var detail = kind == Kind.JOB
                ? "/etc/cron.d/night, line 3 as root: 12 3 * * *; read Fri 6 Nov 2026 09:00 UTC\n"
                        + "To pause it: sudo sed -i '3{/^[-[:blank:]]*12[[:blank:]][[:blank:]]*3[[:blank:]]/s/^/#paused /;}' "
                        + "/etc/cron.d/night && sudo grep -n '^#paused ' /etc/cron.d/night\n"
                        + "To let it run again: sudo sed -i '3s/^#paused //' /etc/cron.d/night"
                : "";
        return new CalendarEntry(kind, new CalendarEntry.Ref(title, start.toString(), Ruling.Source.NONE), title,
                new Span(from, from.plus(Duration.ofMinutes(minutes))), HERE, scope, flags, detail);
    }

    /// Nothing is kept in a picture.
    private record Still(Rulebook current) implements Calendars {
        @Override
        public boolean keep(Edit edit) {
            return false;
        }

        @Override
        public List<Edit> history(Ruling.Id subject) {
            return List.of();
        }

        @Override
        public long version() {
            return 1;
        }
    }

    /// Changes are offered and go nowhere.
    private static final class Possible implements PlanHere {
        @Override
        public void plan(CalendarEntry window, List<Host> hosts) {
            throw new UnsupportedOperationException("nothing is planned in a picture");
        }

        @Override
        public void planAt(Instant start, List<Host> hosts) {
            throw new UnsupportedOperationException("nothing is planned in a picture");
        }

        @Override
        public void open(CalendarEntry change) {
            throw new UnsupportedOperationException("nothing is planned in a picture");
        }

        @Override
        public void move(CalendarEntry change, Instant start) {
            throw new UnsupportedOperationException("nothing is planned in a picture");
        }

        @Override
        public void fit(CalendarEntry change) {
            throw new UnsupportedOperationException("nothing is planned in a picture");
        }

        @Override
        public void cancel(CalendarEntry change) {
            throw new UnsupportedOperationException("nothing is planned in a picture");
        }
    }
}
