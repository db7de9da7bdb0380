package org.watchkeeper;

import java.time.Duration;
import java.util.function.Supplier;

import org.watchkeeper.kernel.Operator;
import org.watchkeeper.now.Told;
import org.watchkeeper.now.Visits;
import org.watchkeeper.now.store.SqlTold;
import org.watchkeeper.now.store.SqlVisits;
import org.watchkeeper.now.watch.Reminding;
import org.watchkeeper.routine.Diaries;
import org.watchkeeper.routine.Preparation;
import org.watchkeeper.routine.Routines;
import org.watchkeeper.routine.lists.RoutineLists;
import org.watchkeeper.routine.round.Attendance;
import org.watchkeeper.routine.round.Rounds;
import org.watchkeeper.routine.store.SqlRoutines;
import org.watchkeeper.run.Planner;
import org.watchkeeper.runbook.Library;

/// Builds routines, and what Now and reminders remember of each person.
final class RoutineWiring {
    private final Ground ground;
    private final DocumentWiring documents;
    private final HostWiring hosts;
    private final ListWiring lists;
    private final RunWiring runs;
    private final Lazy<Routines> routines;
    private final Lazy<Rounds> followedRounds;
    private final Lazy<Told> told;
    private final Lazy<Visits> visits;

    RoutineWiring(Ground ground, DocumentWiring documents, HostWiring hosts, ListWiring lists, RunWiring runs) {
        this.ground = ground;
        this.documents = documents;
        this.hosts = hosts;
        this.lists = lists;
        this.runs = runs;
        routines = ground.lazy(() -> new SqlRoutines(ground.database()));
        followedRounds = ground.lazy(() -> rounds(documents.followed()));
        told = ground.lazy(() -> new SqlTold(ground.database()));
        visits = ground.lazy(() -> new SqlVisits(ground.database()));
    }

    Routines routines() {
        return routines.get();
    }

    Diaries diaries() {
        return new Diaries(routines.get(), runs.live(), hosts.inventory(), () -> routineLists().done(), ground.clock);
    }

    /// The lists of routines, written by the operator of the settings file.
    RoutineLists routineLists() {
        return new RoutineLists(lists.checklists(), lists.pencil(ground::operator), documents.followed());
    }

    /// Rounds over what that library holds; it may still be filling.
    Rounds rounds(Library library) {
        return new Rounds(routines.get(), runs.remembering(), new Preparation(library, hosts.inventory(),
                new Planner(runs.ids()), runs.lastValues(), runs.clearance(), ground.clock), ground.clock);
    }

    /// Those of a console with a window, over what its library holds by then: what it begins by itself is among them.
    Rounds followedRounds() {
        return followedRounds.get();
    }

    /// Looks after routines from now on, until the ground is closed.
    void attend(Supplier<Operator> attending) {
        ground.every(Duration.ofSeconds(20), "routines",
                new Attendance(diaries(), followedRounds(), attending, ground.clock)::tick);
    }

    /// What is told to whoever sits at the screen.
    Reminding reminding(Supplier<Operator> who) {
        return new Reminding(new Reminding.Sources(lists.checklists(), diaries()), told.get(), who, ground.clock);
    }

    /// When each person was here last.
    Visits visits() {
        return visits.get();
    }
}
