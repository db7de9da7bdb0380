package org.watchkeeper.change.ui;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;

import javafx.scene.Parent;

import org.watchkeeper.calendar.Blackout;
import org.watchkeeper.calendar.CalendarEntry;
import org.watchkeeper.calendar.Calendars;
import org.watchkeeper.calendar.Edit;
import org.watchkeeper.calendar.EntrySource;
import org.watchkeeper.calendar.Length;
import org.watchkeeper.calendar.Rulebook;
import org.watchkeeper.calendar.Ruling;
import org.watchkeeper.calendar.Scope;
import org.watchkeeper.calendar.Series;
import org.watchkeeper.calendar.Span;
import org.watchkeeper.calendar.Window;
import org.watchkeeper.change.ChangeDesk;
import org.watchkeeper.change.ChangeEntries;
import org.watchkeeper.change.ChangeEntry;
import org.watchkeeper.change.ChangeEvent;
import org.watchkeeper.change.ChangeId;
import org.watchkeeper.change.ChangeReports;
import org.watchkeeper.change.ChangeLine;
import org.watchkeeper.change.ChangeState;
import org.watchkeeper.change.Changes;
import org.watchkeeper.change.Phase;
import org.watchkeeper.change.Proposal;
import org.watchkeeper.change.Settlement;
import org.watchkeeper.change.Target;
import org.watchkeeper.change.rule.RuleDesk;
import org.watchkeeper.change.ui.rule.RuleSheet;
import org.watchkeeper.fx.Background;
import org.watchkeeper.fx.Choosers;
import org.watchkeeper.fx.Shot;
import org.watchkeeper.fx.control.Overlay;
import org.watchkeeper.fx.place.Desk;
import org.watchkeeper.host.Environment;
import org.watchkeeper.health.ui.live.SampleNow;
import org.watchkeeper.host.Host;
import org.watchkeeper.host.ui.HostShots;
import org.watchkeeper.kernel.Operator;
import org.watchkeeper.runbook.Library;
import org.watchkeeper.notice.ui.DueNotices;

/// Changes in each stage, and the forms, to be looked at.
public final class ChangeShots {
    private static final Instant START = Instant.parse("2026-12-05T02:00:00Z");
    private static final Instant BEFORE = Instant.parse("2026-12-04T15:00:00Z");
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Operator MARA = new Operator("Mara Lindqvist");
    private static final Operator JONAS = new Operator("Jonas Weber");
    private static final UUID RUN = new UUID(7, 7);
    /// A dump that a host makes by itself every night.
    private static final EntrySource JOBS = span -> Stream.iterate(Instant.parse("2026-11-01T02:20:00Z"),
            at -> at.isBefore(span.end()), at -> at.plus(Duration.ofDays(1))).filter(span::holds).map(ChangeShots::job)
            .toList();

    private ChangeShots() {}

    public static List<Shot> of(Library library) {
        var shots = new ArrayList<Shot>();
        shots.add(new Shot("changes-empty", () -> screen(library, BEFORE, new Still(List.of()), (_, _) -> {})));
        var stages = List.of("draft", "awaiting", "approved", "announced", "go", "running");
        for (int i = 0; i < stages.size(); i++) {
            int events = i;
            shots.add(new Shot("change-" + stages.get(i), () -> screen(library, BEFORE, way().subList(0, events))));
        }
        shots.add(new Shot("change-done", () -> screen(library, START.plus(Duration.ofHours(3)), way())));
        shots.add(new Shot("change-missed",
                () -> screen(library, START.plus(Duration.ofHours(3)), way().subList(0, 2))));
        shots.add(new Shot("change-overrun",
                () -> screen(library, START.plus(Duration.ofMinutes(80)), way().subList(0, 5))));
        shots.add(new Shot("change-cancelled", () -> screen(library, BEFORE,
                List.of(new ChangeEvent.Cancelled("The vendor withdrew 0.2.0")))));
        shots.add(new Shot("change-plan",
                () -> with(library, (model, deeds) -> deeds.plan(Optional.of(START), Set.of()))));
        shots.add(new Shot("change-revise", () -> with(library, (model, deeds) -> deeds.carryOut(Deed.REVISE,
                told(model)))));
        shots.add(new Shot("change-move", () -> with(library, (model, deeds) -> deeds.move(told(model),
                Instant.parse("2026-12-24T02:00:00Z")))));
        shots.add(new Shot("change-report", () -> with(library, (model, deeds) -> deeds.carryOut(Deed.REPORT,
                told(model)))));
        shots.add(new Shot("change-notices", () -> with(library, (model, deeds) -> deeds.notices(told(model).state())
                .plan())));
        shots.add(new Shot("change-cancel", () -> with(library, (model, deeds) -> deeds.carryOut(Deed.CANCEL,
                told(model)))));
        shots.add(new Shot("change-rule", () -> rule(library)));
        return List.copyOf(shots);
    }

    /// What becomes of a change when the nights of its window become others.
    private static Parent rule(Library library) {
        var changes = new Still(states(library, BEFORE, way().subList(0, 2)));
        var rules = new StillRules();
        var seen = rules.current().find(new Ruling.Id("nights")).orElseThrow();
        var nights = (Window) seen.ruling();
        var sundays = nights.series().ruled("FREQ=WEEKLY;BYDAY=SU", LocalDateTime.parse("2026-01-04T02:00"));
        var clock = Clock.fixed(BEFORE, BERLIN);
        var desk = new RuleDesk(new ChangeDesk(changes, () -> MARA, clock, UUID::randomUUID), rules,
                new ChangeEntries(changes, clock)::snapshot, HostShots.hosts());
        var overlay = (Overlay) screen(library, BEFORE, changes, (_, _) -> {});
        RuleSheet.show(overlay, desk.look(Edit.after(seen, BEFORE, MARA, "", new Edit.Kept(nights.with(sundays)))),
                BERLIN, _ -> {}, () -> {});
        return overlay;
    }

    private static Told told(ChangesModel model) {
        return model.told().get().orElseThrow();
    }

    private static List<ChangeEvent> way() {
        return List.of(new ChangeEvent.Submitted("Tested on staging since Monday"),
                new ChangeEvent.Approved("Fine, the backup of Friday is checked"),
                new ChangeEvent.Announced("Mail to all teams, status page"), new ChangeEvent.Decided(true, ""),
                new ChangeEvent.RunBegan(0, RUN), new ChangeEvent.RunEnded(RUN, ChangeEvent.Result.COMPLETED));
    }

    private static Parent screen(Library library, Instant now, List<ChangeEvent> events) {
        return screen(library, now, events, (_, _) -> {});
    }

    /// What is done with the screen when it stands.
    private interface Then {
        void with(ChangesModel model, Deeds deeds);
    }

    private static Parent with(Library library, Then then) {
        return screen(library, BEFORE, way().subList(0, 2), then);
    }

    private static Parent screen(Library library, Instant now, List<ChangeEvent> events, Then then) {
        return screen(library, now, new Still(states(library, now, events)), then);
    }

    private static Parent screen(Library library, Instant now, Still changes, Then then) {
        var clock = Clock.fixed(now, BERLIN);
        var services = new ChangeServices(new ChangeDesk(changes, () -> MARA, clock, UUID::randomUUID),
                new StillRules(),
                new ChangeEntries(changes, clock), () -> JOBS, HostShots.hosts(), library, clock, _ -> {},
                new SampleNotices(now),
                (change, form) -> new ChangeReports.Written("change" + form.ending(), ""),
                new SampleNow(production(), now));
        var overlay = new Overlay();
        var desk = new Desk(overlay, (_, _) -> {}, Background.direct(), Choosers.none(), _ -> {});
        var model = new ChangesModel(services, Background.direct(), overlay.notices()::warn);
        var deeds = new Deeds(model, desk);
        overlay.over(new ChangesScreen(model, deeds));
        model.load();
        changes.lines().stream().filter(line -> line.id().equals(id(0))).findFirst()
                .ifPresent(line -> model.selected().set(Optional.of(line.id())));
        then.with(model, deeds);
        return overlay;
    }

    private static CalendarEntry job(Instant at) {
        var host = production().getFirst();
        return new CalendarEntry(CalendarEntry.Kind.JOB,
                new CalendarEntry.Ref(host.id() + "/dump", at.toString(), Ruling.Source.NONE),
                "pg_dump on " + host.name(), new Span(at, at), ZoneId.of("UTC"), Scope.of(List.of(host.id())),
                Set.of(), "/etc/cron.d/dump, line 3 as postgres: 20 2 * * *");
    }

    private static List<Host> production() {
        return HostShots.hosts().all().stream().filter(host -> host.environment() == Environment.PRODUCTION
                && !host.practice()).limit(3).toList();
    }

    private static ChangeId id(int number) {
        return new ChangeId(new UUID(5, number));
    }

    private static List<ChangeState> states(Library library, Instant now, List<ChangeEvent> events) {
        var hosts = production();
        var staging = HostShots.hosts().all().stream().filter(host -> host.environment() == Environment.STAGING)
                .limit(2).toList();
        return List.of(state(0, proposal("μNet 0.2.0", library, hosts, START), events),
                state(1, proposal("Staging first: μNet 0.2.0 with a title that is longer than the list is wide",
                        library,
                        staging, now.plus(Duration.ofDays(5))), List.of()),
                state(2, proposal("Indexes rebuilt", library, hosts, START.minus(Duration.ofDays(7))), way()));
    }

    private static ChangeState state(int number, Proposal proposal, List<ChangeEvent> events) {
        var entries = new ArrayList<ChangeEntry>();
        add(entries, number, new ChangeEvent.Drafted(proposal));
        var fitting = proposal.approvals() > 0
                ? events
                : events.stream()
                        .filter(event -> !(event instanceof ChangeEvent.Approved)).toList();
        fitting.forEach(event -> add(entries, number, event));
        return ChangeState.of(id(number), entries);
    }

    private static void add(List<ChangeEntry> entries, int number, ChangeEvent event) {
        int at = entries.size();
        var by = event instanceof ChangeEvent.Approved ? JONAS : MARA;
        entries.add(new ChangeEntry(at + 1L, new ChangeEntry.Happening(new UUID(number, at),
                BEFORE.minus(Duration.ofHours(40L - at * 6L)), by, event)));
    }

    private static Proposal proposal(String title, Library library, List<Host> hosts, Instant start) {
        var offer = library.entries().stream().flatMap(entry -> entry.runbook().procedures().stream()
                .filter(one -> !one.steps().isEmpty()).map(one -> new Stock.Offer(entry, one))).findFirst()
                .orElseThrow();
        var targets = hosts.stream().map(Target::of).toList();
        return new Proposal(title, List.of(new Phase(offer.work(), start, Duration.ofHours(1))), targets,
                new TreeMap<>(Map.of("version", "0.2.0")), Window.Impact.UPDATE, BERLIN, Proposal.least(targets), "",
                "Watch the queue of app-1 after the start.");
    }

    /// Changes that nobody changes.
    private record Still(List<ChangeState> states) implements Changes {
        @Override
        public ChangeState append(ChangeId change, long basis, ChangeEntry.Happening happening) {
            throw new UnsupportedOperationException("a picture is not written into");
        }

        @Override
        public ChangeState plan(ChangeId change, long basis, ChangeEntry.Happening happening, long calendar) {
            throw new UnsupportedOperationException("a picture is not written into");
        }

        @Override
        public List<ChangeState> settle(Settlement settlement) {
            throw new UnsupportedOperationException("a picture is not written into");
        }

        @Override
        public List<ChangeEntry> read(ChangeId change) {
            return states.stream().filter(state -> state.id().equals(change)).findFirst().map(ChangeState::history)
                    .orElse(List.of());
        }

        @Override
        public List<ChangeLine> lines() {
            return states.stream().map(ChangeLine::of).toList();
        }

        @Override
        public long version() {
            return 1;
        }
    }

    /// Saturday nights, and nothing over the holidays.
    private static final class StillRules implements Calendars {
        @Override
        public Rulebook current() {
            var nights = Series.every("FREQ=WEEKLY;BYDAY=SA", LocalDateTime.parse("2026-01-03T02:00"),
                    Length.of(Duration.ofHours(4)), ZoneId.of("UTC"));
            var holidays = Series.once(LocalDateTime.parse("2026-12-20T00:00"), Length.parse("P14D"), BERLIN);
            return Rulebook.of(List.of(
                    new Window(new Ruling.Id("nights"), "Saturday nights", nights, Window.Terms.USUAL, Scope.EVERYTHING,
                            Ruling.Source.NONE),
                    new Blackout(new Ruling.Id("holidays"), "Holidays", holidays, "half the team is away",
                            Scope.EVERYTHING, Ruling.Source.NONE)));
        }

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
}
