package org.watchkeeper.routine.ui;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.IntStream;

import javafx.scene.Parent;

import org.watchkeeper.fx.Background;
import org.watchkeeper.fx.Choosers;
import org.watchkeeper.fx.Shot;
import org.watchkeeper.fx.control.Overlay;
import org.watchkeeper.fx.place.Desk;
import org.watchkeeper.host.ui.HostShots;
import org.watchkeeper.kernel.Operator;
import org.watchkeeper.remote.AttemptId;
import org.watchkeeper.remote.Offsets;
import org.watchkeeper.remote.OutputChunk;
import org.watchkeeper.remote.Questions;
import org.watchkeeper.routine.Cadence;
import org.watchkeeper.routine.Diaries;
import org.watchkeeper.routine.Diary;
import org.watchkeeper.routine.Ending;
import org.watchkeeper.routine.Ending.Verdict;
import org.watchkeeper.routine.Finding;
import org.watchkeeper.routine.Findings;
import org.watchkeeper.routine.Preparation;
import org.watchkeeper.routine.Routine;
import org.watchkeeper.routine.RoutineId;
import org.watchkeeper.routine.Routines;
import org.watchkeeper.routine.Subject;
import org.watchkeeper.routine.Suggestion;
import org.watchkeeper.routine.Timetable;
import org.watchkeeper.routine.Turn;
import org.watchkeeper.routine.round.Going;
import org.watchkeeper.routine.round.Progress;
import org.watchkeeper.routine.round.Rounds;
import org.watchkeeper.run.Clearance;
import org.watchkeeper.run.Ids;
import org.watchkeeper.run.LastValues;
import org.watchkeeper.run.Outputs;
import org.watchkeeper.run.Planner;
import org.watchkeeper.run.RunId;
import org.watchkeeper.run.ui.shots.RunShots;
import org.watchkeeper.runbook.Library;

/// The Routines place in its states, to be looked at.
public final class RoutineShots {
    public static final ZoneId HERE = ZoneId.of("Europe/Berlin");
    public static final Instant NOW = Instant.parse("2026-11-21T02:31:00Z");
    private static final Operator MARA = new Operator("Mara Lindqvist");
    private static final String CARE = "Governance app: maintenance";
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 16);

    private RoutineShots() {}

    /// `library` is where the pictures' documents come from.
    public static List<Shot> of(Library library) {
        return List.of(new Shot("routines-none", () -> screen(library, List.of(), _ -> {})),
                new Shot("routines-odd", () -> screen(library, diaries(), _ -> {})),
                new Shot("routines-running", () -> screen(new Still(library, diaries(), few()), library,
                        (_, model) -> runs(model))),
                new Shot("routines-ahead", () -> screen(library, ahead(), _ -> {})),
                new Shot("routines-fine", () -> screen(library, fine(), _ -> {})),
                new Shot("routines-adopt", () -> screen(library, fine(), screen -> screen.deeds().adopt())),
                new Shot("routines-adopt-many", () -> screen(new Still(library, fine(), many()), library,
                        RoutineShots::adoptSome)),
                new Shot("routines-crowded", () -> screen(library, crowded(), _ -> {})),
                new Shot("routines-dismiss", () -> screen(library, diaries(), screen -> screen.deeds().dismiss())));
    }

    /// Routines in several states: odd, missed, due, settled.
    public static List<Diary> diaries() {
        var daily = routine("Daily maintenance (5 minutes)", Cadence.DAILY, 7, MONDAY, 5, true);
        var verification = routine("Daily verification", Cadence.DAILY, 9, MONDAY, 0, false);
        var weekly = routine("Weekly maintenance (30 minutes)", Cadence.WEEKLY, 22, MONDAY.minusDays(2), 30, false);
        return List.of(
                diary(daily, turn(daily, "2026-11-19T06:00:00Z", Verdict.AS_IT_SHOULD, "36 are as they should be"),
                        turn(daily, "2026-11-20T06:00:00Z", Verdict.ODD,
                                "1 is not as it should be, 35 are as they should be")),
                diary(verification, turn(verification, "2026-11-16T08:00:00Z", Verdict.DONE, ""),
                        turn(verification, "2026-11-17T08:00:00Z", Verdict.DISMISSED, "the backup host moved")),
                diary(weekly), fine().getFirst());
    }

    /// One whose first date is still to come.
    private static List<Diary> ahead() {
        return List.of(diary(routine("Weekly maintenance (30 minutes)", Cadence.WEEKLY, 22, MONDAY.plusDays(7), 30,
                true)));
    }

    /// The selected routine is being run.
    private static void runs(RoutinesModel model) {
        model.selected().get().ifPresent(item -> model.follow(item.id(), new Rounds.Begun.UnderWay(
                new RunId(new UUID(5, 5)), new CompletableFuture<>(), new Going() {
                    @Override
                    public void follow(Consumer<Progress> listener) {
                        listener.accept(new Progress(2, 3, "app-2",
                                "journalctl -u governance-app --since yesterday --priority err --no-pager", false));
                    }

                    @Override
                    public void stop() {
                        // Nothing runs in a picture.
                    }
                })));
        model.items().setAll(List.copyOf(model.items()));
    }

    /// One that is settled today and comes again.
    public static List<Diary> fine() {
        var early = routine("Morning look at the practice hosts", Cadence.DAILY, 3, LocalDate.of(2026, 11, 20), 5,
                true);
        return List.of(
                diary(early, turn(early, "2026-11-20T02:00:00Z", Verdict.AS_IT_SHOULD, "36 are as they should be"),
                        turn(early, "2026-11-21T02:00:00Z", Verdict.AS_IT_SHOULD, "36 are as they should be")));
    }

    /// Forty of them, with names as long as people write them.
    private static List<Diary> crowded() {
        return IntStream.rangeClosed(1, 40).mapToObj(at -> routine(
                at + ". Weekly maintenance (30 minutes): what has to be true of the payment, order and loyalty services",
                Cadence.values()[at % Cadence.values().length], at % 24, MONDAY.minusDays(at), 30, at % 3 == 0))
                .map(one -> diary(one, turn(one, "2026-11-20T06:00:00Z", Verdict.ODD,
                        "1 is not as it should be, 35 are as they should be")))
                .toList();
    }

    private static Routine routine(String title, Cadence cadence, int hour, LocalDate first, int minutes,
            boolean byItself) {
        return new Routine(new RoutineId(new UUID(4, title.hashCode())),
                new Subject(Subject.Kind.PROCEDURE, "runbooks/governance-app-maintenance.md", CARE, "care/" + title,
                        title),
                new Timetable(cadence, first, LocalTime.of(hour, 0), HERE),
                List.of(HostShots.host("app-1").id(), HostShots.host("app-2").id(), HostShots.host("db-1").id()),
                Duration.ofMinutes(minutes), byItself, first.atStartOfDay(HERE).toInstant(), MARA);
    }

    private static Diary diary(Routine routine, Turn... turns) {
        return Diary.of(routine, List.of(turns), Diary.Done.NOTHING, NOW);
    }

    private static Turn turn(Routine routine, String due, Verdict verdict, String note) {
        var at = Instant.parse(due);
        var run = verdict == Verdict.DONE || verdict == Verdict.DISMISSED
                ? Optional.<RunId>empty()
                : Optional.of(new RunId(new UUID(5, at.getEpochSecond())));
        return new Turn(routine.id(), at, 1, MARA, routine.byItself(), at.plusSeconds(12), run,
                Optional.of(new Ending(verdict, note, at.plusSeconds(19))));
    }

    private static Offers few() {
        return new Offers(List.of(offer("Daily operations", "μNet service update", Cadence.DAILY, true),
                offer("Weekly maintenance", "μNet service update", Cadence.WEEKLY, false),
                offer("Daily security check", "FreeAgentics: maintenance", Cadence.DAILY, true),
                offer("Daily checklist", "FreeAgentics: maintenance", Cadence.DAILY, false),
                offer("Monthly maintenance (2 hours)", CARE, Cadence.MONTHLY, false),
                offer("Quarterly maintenance (4 hours): Disaster recovery test", CARE, Cadence.QUARTERLY, false)),
                HostShots.hosts().all().stream().limit(6).toList());
    }

    /// As many as a large team has, with names as long as people write them.
    private static Offers many() {
        return new Offers(IntStream.rangeClosed(1, 60).mapToObj(at -> offer("Maintenance of region " + at
                + ": what has to be true of the payment, order and loyalty services",
                "Platform maintenance of the payment, order and loyalty services in all four regions",
                Cadence.values()[at % Cadence.values().length], at % 3 == 0)).toList(), HostShots.hosts().all());
    }

    private static Suggestion offer(String title, String document, Cadence cadence, boolean looksOnly) {
        return new Suggestion(new Subject(Subject.Kind.PROCEDURE, document + ".md", document, title, title), cadence,
                Duration.ZERO, 1, looksOnly);
    }

    private static Parent screen(Library library, List<Diary> diaries, Consumer<RoutinesScreen> then) {
        return screen(new Still(library, diaries, few()), library, (screen, _) -> then.accept(screen));
    }

    /// Some of many are ticked.
    private static void adoptSome(RoutinesScreen screen, RoutinesModel model) {
        var form = new AdoptForm(model.offers().get(), model.services(), List.of());
        form.chosen().setAll(form.offers().suggestions().get(1), form.offers().suggestions().get(30));
        form.hosts().setAll(form.offers().hosts().get(1), form.offers().hosts().get(4));
        AdoptSheet.show((Overlay) screen.getParent(), form, _ -> {});
    }

    private static Parent screen(Still still, Library library, BiConsumer<RoutinesScreen, RoutinesModel> then) {
        var overlay = new Overlay();
        var desk = new Desk(overlay, (_, _) -> {}, Background.direct(), Choosers.none(), _ -> {});
        var model = new RoutinesModel(services(library), still, Background.direct(), _ -> {});
        var screen = new RoutinesScreen(model, desk);
        overlay.over(screen);
        model.load(Optional.empty());
        then.accept(screen, model);
        return overlay;
    }

    private static RoutineServices services(Library library) {
        var clock = Clock.fixed(NOW, HERE);
        var hosts = HostShots.hosts();
        var preparation = new Preparation(library, hosts, new Planner(Ids.of(new Random(7))), LastValues.none(),
                Clearance.EVERYTHING, clock);
        var none = new None();
        return new RoutineServices(none, new Diaries(none, RunShots.still(), hosts, () -> Diary.Done.NOTHING, clock),
                new Rounds(none, RunShots.still(), preparation, clock), RunShots.still(), new NoOutput(), library,
                hosts,
                () -> MARA, Questions.refuseAll(), clock, _ -> {});
    }

    /// A shelf that does not move.
    private record Still(Library library, List<Diary> diaries, Offers offers) implements Shelf {
        @Override
        public Found read() {
            var items = diaries.stream().map(diary -> new Item(diary, diary.routine().byItself(),
                    List.of("app-1", "app-2", "db-1"))).toList();
            return new Found(items, offers);
        }

        @Override
        public Optional<Told> tell(Item item) {
            return item.diary().appointments().stream().flatMap(one -> one.turns().stream())
                    .filter(turn -> turn.run().isPresent()).reduce((_, later) -> later).map(Still::told);
        }

        private static Told told(Turn turn) {
            boolean odd = turn.ending().filter(ending -> ending.verdict() == Verdict.ODD).isPresent();
            var found = new ArrayList<Finding>();
            if (odd) {
                found.add(new Finding(Finding.Kind.ODD, "app-2", "System health check", "systemctl status nginx",
                        "exit status 3", Optional.of(new AttemptId("%024x".formatted(7)))));
            }
            return new Told(turn, new Findings(found, odd ? 35 : 36, 3), found.stream().map(one -> new Told.Odd(one,
                    "● nginx.service - A high performance web server\n     Active: failed (Result: exit-code) since Thu "
                            + "23:52:07 UTC; 6h ago\n    Process: 9133 ExecStart=/usr/sbin/nginx (code=exited, status=1)"))
                    .toList());
        }
    }

    /// Nothing is kept in a picture.
    private static final class None implements Routines {
        @Override
        public List<Routine> all() {
            return List.of();
        }

        @Override
        public void save(Routine routine) {
            throw new UnsupportedOperationException("a picture keeps nothing");
        }

        @Override
        public void giveUp(RoutineId routine) {
            throw new UnsupportedOperationException("a picture keeps nothing");
        }

        @Override
        public List<Turn> turns() {
            return List.of();
        }

        @Override
        public boolean claim(Turn turn) {
            return false;
        }

        @Override
        public void note(Turn turn) {
            throw new UnsupportedOperationException("a picture keeps nothing");
        }
    }

    /// Nothing was printed in a picture.
    private static final class NoOutput implements Outputs {
        @Override
        public void append(OutputChunk chunk) {
            throw new UnsupportedOperationException("a picture keeps nothing");
        }

        @Override
        public Offsets held(AttemptId attempt) {
            return Offsets.START;
        }

        @Override
        public void read(AttemptId attempt, Offsets from, Consumer<OutputChunk> reader) {
            // Nothing was printed.
        }

        @Override
        public void read(AttemptId attempt, Consumer<OutputChunk> reader) {
            // Nothing was printed.
        }
    }
}
