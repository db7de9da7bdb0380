package org.watchkeeper.now.ui;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import javafx.scene.Parent;

import org.watchkeeper.checklist.ListId;
import org.watchkeeper.fx.Background;
import org.watchkeeper.fx.Shot;
import org.watchkeeper.fx.control.Overlay;
import org.watchkeeper.host.HostId;
import org.watchkeeper.host.ui.Contact;
import org.watchkeeper.host.ui.HostShots;
import org.watchkeeper.now.HostTrouble;
import org.watchkeeper.now.Kind;
import org.watchkeeper.now.Line;
import org.watchkeeper.now.OpenRun;
import org.watchkeeper.now.Paper;
import org.watchkeeper.now.Proven;
import org.watchkeeper.now.Situation;
import org.watchkeeper.now.Watch;
import org.watchkeeper.routine.ui.RoutineShots;
import org.watchkeeper.run.RunId;
import org.watchkeeper.run.RunLine;
import org.watchkeeper.run.ui.shots.RunShots;
import org.watchkeeper.runbook.Library;

/// Now in its states, to be looked at.
public final class NowShots {
    private static final Paper CHANGED = new Paper("runbooks/db.md", "Database care", 3, Optional.empty());
    private static final Paper OLD = new Paper("runbooks/network.md", "Network plan", 0,
            Optional.of(LocalDate.of(2026, 9, 30)));

    private static final String LONG = "Platform maintenance of the payment, order and loyalty services in all four regions: "
            + "what has to be true before anybody touches the primary";

    private NowShots() {}

    public static List<Shot> of(Library library) {
        return List.of(new Shot("now-first", () -> screen(library, fresh())),
                new Shot("now-quiet", () -> screen(library, quiet())),
                new Shot("now-calm", () -> screen(library, calm())),
                new Shot("now-busy", () -> screen(library, busy())),
                new Shot("now-overdue", () -> screen(library, overdue())),
                new Shot("now-crowded", () -> screen(library, crowded())));
    }

    private static Situation situation(List<OpenRun> open, List<RunLine> closed, boolean hosts, List<Line> lists,
            List<Paper> papers) {
        return new Situation(RoutineShots.NOW, RoutineShots.NOW.minus(Duration.ofDays(9)), RoutineShots.HERE, open,
                closed, hosts ? RoutineShots.diaries() : RoutineShots.fine(), lists,
                hosts ? troubles() : List.of(), papers, false);
    }

    /// Some of the runs prove items of lists.
    private static Situation proving(Situation all) {
        var list = new ListId(new UUID(3, 3));
        var proofs = new HashMap<RunId, Proven>();
        all.open().stream().limit(1).forEach(run -> proofs.put(run.line().id(),
                new Proven(list, "Day of the window checklist", "systemctl is-active shop")));
        all.closed().stream().limit(2).forEach(line -> proofs.put(line.id(),
                new Proven(list, "Day of the window checklist", "df -h /var/lib/shop")));
        return new Situation(all.now(), all.since(), all.here(), all.open(), all.closed(), proofs, all.diaries(),
                all.lists(), all.hosts(), all.papers(), all.fresh());
    }

    private static Situation fresh() {
        return new Situation(RoutineShots.NOW, RoutineShots.NOW, RoutineShots.HERE, List.of(), List.of(), List.of(),
                List.of(), List.of(), List.of(), true);
    }

    private static Situation calm() {
        return new Situation(RoutineShots.NOW, RoutineShots.NOW, RoutineShots.HERE, List.of(), List.of(),
                RoutineShots.fine(), List.of(), List.of(), List.of(), false);
    }

    private static Situation quiet() {
        return situation(List.of(), closed(), false, List.of(), List.of());
    }

    private static Situation busy() {
        return proving(situation(open(), closed(), true,
                List.of(list("Pre-maintenance: 2 hours before", Kind.DUE, "due", 40)), List.of(CHANGED, OLD)));
    }

    private static Situation overdue() {
        var lists = new ArrayList<Line>();
        IntStream.range(0, 40).forEach(at -> lists.add(
                list("Pre-maintenance checklist of node " + (at + 1), Kind.OVERDUE, "overdue", -20 - at * 13)));
        return situation(open(), closed(), true, lists, List.of(CHANGED, OLD));
    }

    /// Every kind of line, with names as long as people write them.
    private static Situation crowded() {
        var lines = Stream.of(Kind.values()).filter(kind -> kind != Kind.RUNNING && kind != Kind.HAPPENED)
                .map(kind -> new Line(kind, LONG, "not as it should be", LONG + " · " + LONG,
                        Optional.of(RoutineShots.NOW.minus(Duration.ofDays(400))), "production", false,
                        new Line.Destination("checklists", kind.word())))
                .toList();
        return new Situation(RoutineShots.NOW, RoutineShots.NOW.minus(Duration.ofDays(9)),
                ZoneId.of("America/Argentina/Buenos_Aires"), open(), closed(), List.of(), lines, List.of(), List.of(),
                false);
    }

    private static Line list(String title, Kind kind, String state, int minutes) {
        return new Line(kind, title, state,
                "3 of 5 done · Sunday window · Azora platform: maintenance · Mara Lindqvist",
                Optional.of(RoutineShots.NOW.plus(Duration.ofMinutes(minutes))), "", false,
                new Line.Destination("checklists", title));
    }

    private static List<OpenRun> open() {
        return RunShots.open().stream().map(state -> new OpenRun(RunLine.of(state), state, true)).toList();
    }

    private static List<RunLine> closed() {
        return RunShots.history().stream().filter(line -> line.result().isPresent()).limit(3).toList();
    }

    private static List<HostTrouble> troubles() {
        return List.of(new HostTrouble(HostShots.host("app-4"), "no answer within 10 s",
                RoutineShots.NOW.minus(Duration.ofMinutes(3))));
    }

    private static Parent screen(Library library, Situation situation) {
        var services = new NowServices(new Still(situation), RoutineShots.HERE, Map::<HostId, Contact>of,
                HostShots.hosts(), library, Clock.fixed(RoutineShots.NOW, RoutineShots.HERE), () -> {});
        var model = new NowModel(services, Background.direct());
        var screen = new NowScreen(model, (_, _) -> {});
        var overlay = new Overlay();
        overlay.over(screen);
        model.load();
        screen.arrive();
        return overlay;
    }

    /// A situation that does not move.
    private record Still(Situation situation) implements Watch {
        @Override
        public Situation read(List<HostTrouble> hosts, List<Paper> papers) {
            return situation;
        }

        @Override
        public List<Paper> papers() {
            return List.of();
        }
    }
}
