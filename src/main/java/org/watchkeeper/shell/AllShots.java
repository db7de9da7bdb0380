package org.watchkeeper.shell;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.scene.layout.Region;

import org.watchkeeper.calendar.Almanac;
import org.watchkeeper.calendar.ui.CalendarPlace;
import org.watchkeeper.calendar.ui.CalendarShots;
import org.watchkeeper.calendar.ui.HealthHere;
import org.watchkeeper.change.ui.ChangeShots;
import org.watchkeeper.change.ui.ChangesPlace;
import org.watchkeeper.checklist.ui.ChecklistsPlace;
import org.watchkeeper.checklist.ui.ListShots;
import org.watchkeeper.drill.ui.PracticeShots;
import org.watchkeeper.fx.Icon;
import org.watchkeeper.fx.Shot;
import org.watchkeeper.fx.place.Place;
import org.watchkeeper.health.ui.HealthPlace;
import org.watchkeeper.health.ui.HealthShots;
import org.watchkeeper.host.ui.HostShots;
import org.watchkeeper.host.ui.HostsPlace;
import org.watchkeeper.host.ui.fact.FactShots;
import org.watchkeeper.now.ui.NowPlace;
import org.watchkeeper.now.ui.NowShots;
import org.watchkeeper.remote.ui.ConnectionShots;
import org.watchkeeper.remote.ui.QuestionShots;
import org.watchkeeper.remote.ui.terminal.TerminalShots;
import org.watchkeeper.remote.ui.terminal.TerminalsPlace;
import org.watchkeeper.routine.ui.RoutineShots;
import org.watchkeeper.routine.ui.RoutinesPlace;
import org.watchkeeper.run.ui.shots.RunShots;
import org.watchkeeper.runbook.Dates;
import org.watchkeeper.runbook.Runbook;
import org.watchkeeper.runbook.RunbookReader;
import org.watchkeeper.runbook.ui.RunbookShots;
import org.watchkeeper.runbook.ui.RunbooksPlace;

/// Every screen state that can be looked at.
public final class AllShots {
    private AllShots() {}

    /// `reader` reads the sample documents; `more` are the shots of features that make their own.
    public static List<Shot> all(RunbookReader reader, List<Shot> more) {
        var shots = new ArrayList<>(ofTheWindow(reader));
        shots.addAll(more);
        return List.copyOf(shots);
    }

    /// The window and its places but for runs, which are many and have a list of their own.
    static List<Shot> ofTheWindow(RunbookReader reader) {
        return shots(once(reader));
    }

    // Every picture opens the whole window, and with it all samples: each is understood once.
    private static RunbookReader once(RunbookReader reader) {
        var read = new ConcurrentHashMap<Sample, Runbook>();
        return (name, document) -> read.computeIfAbsent(
                new Sample(name, new String(document, StandardCharsets.ISO_8859_1)), _ -> reader.read(name, document));
    }

    private static List<Shot> shots(RunbookReader reader) {
        Supplier<List<Place>> places = () -> places(reader);
        Supplier<List<Place>> empty = () -> with(reader, RunbookShots.emptyPlace(reader),
                ListShots.empty(reader, HostShots.hosts()), HostShots.emptyPlace());
        var shots = new ArrayList<>(Gallery.shots());
        shots.addAll(ShellShots.of(places, List.of(HostsPlace.commands(HostShots.hosts(), (_, _) -> {}),
                RunbooksPlace.commands(RunbookShots.library(reader), (_, _) -> {}))));
        shots.add(ShellShots.at("now", places, NowPlace.ID, ""));
        shots.add(ShellShots.at("routines", places, RoutinesPlace.ID, ""));
        shots.add(ShellShots.at("health", places, HealthPlace.ID, ""));
        shots.add(ShellShots.at("runs", places, "runs", ""));
        shots.add(ShellShots.at("hosts", places, HostsPlace.ID, id("app-1")));
        shots.add(ShellShots.at("hosts-refused", places, HostsPlace.ID, id("stage-db")));
        Supplier<List<Place>> facts = () -> List.of(runs(), HostShots.place(FactShots.panel()));
        shots.add(ShellShots.at("hosts-facts", facts, HostsPlace.ID, id("app-1")));
        shots.add(ShellShots.at("hosts-facts-other", facts, HostsPlace.ID, id("db-1")));
        shots.add(ShellShots.at("hosts-facts-stale", facts, HostsPlace.ID, id("app-2")));
        shots.add(ShellShots.at("hosts-facts-silent", facts, HostsPlace.ID, id("app-4")));
        shots.add(ShellShots.at("hosts-facts-never", facts, HostsPlace.ID, id("app-3")));
        shots.add(ShellShots.at("hosts-add", places, HostsPlace.ID, HostsPlace.NEW));
        shots.add(ShellShots.at("hosts-empty", empty, HostsPlace.ID, ""));
        Supplier<List<Place>> importing = () -> with(reader, HostShots.importing((_, _) -> new Region()));
        shots.add(ShellShots.at("hosts-import", importing, HostsPlace.ID, HostsPlace.IMPORT));
        shots.add(
                ShellShots.at("hosts-import-preview", importing, HostsPlace.ID, HostsPlace.IMPORT + ":inventory.yml"));
        shots.add(ShellShots.at("hosts-import-500", importing, HostsPlace.ID, HostsPlace.IMPORT + ":large.yml"));
        shots.add(ShellShots.at("hosts-import-refused", importing, HostsPlace.ID, HostsPlace.IMPORT + ":cloud.sh"));
        shots.add(ShellShots.at("hosts-removed", importing, HostsPlace.ID, HostsPlace.REMOVED));
        shots.add(ShellShots.at("runbooks", places, RunbooksPlace.ID, ""));
        shots.add(ShellShots.at("runbook", places, RunbooksPlace.ID, procedure(reader)));
        shots.add(ShellShots.at("runbook-broken", places, RunbooksPlace.ID, RunbookShots.brokenFile()));
        shots.add(ShellShots.at("runbook-short", places, RunbooksPlace.ID, RunbookShots.rotationFile()));
        Supplier<List<Place>> changed = () -> with(reader, RunbookShots.changedPlace(reader));
        shots.add(ShellShots.at("runbooks-search", places, RunbooksPlace.ID, RunbooksPlace.SEARCH + "nginx reload"));
        shots.add(ShellShots.at("runbooks-no-match", places, RunbooksPlace.ID, RunbooksPlace.SEARCH + "zebra"));
        shots.add(ShellShots.at("runbook-changed", changed, RunbooksPlace.ID, RunbookShots.rotationFile()));
        shots.add(ShellShots.at("runbook-changes", changed, RunbooksPlace.ID,
                RunbookShots.rotationFile() + RunbooksPlace.CHANGES));
        Supplier<List<Place>> stated = () -> with(reader, RunbookShots.factsPlace(reader, almanac()));
        shots.add(ShellShots.at("runbook-facts", stated, RunbooksPlace.ID, ""));
        shots.add(ShellShots.at("runbook-notes", places, RunbooksPlace.ID, RunbookShots.notesFile()));
        shots.add(ShellShots.at("runbook-fidelity", places, RunbooksPlace.ID,
                RunbooksPlace.REPORT + RunbookShots.brokenFile()));
        shots.add(ShellShots.at("runbook-fidelity-shipped", places, RunbooksPlace.ID,
                RunbooksPlace.REPORT + RunbookShots.shippedFile()));
        shots.add(ShellShots.at("runbook-fidelity-answered", places, RunbooksPlace.ID,
                RunbooksPlace.REPORT + RunbookShots.answeredFile()));
        shots.add(ShellShots.at("runbook-editor", places, RunbooksPlace.ID,
                RunbooksPlace.EDIT + RunbookShots.brokenFile()));
        shots.add(ShellShots.at("runbooks-empty", empty, RunbooksPlace.ID, ""));
        shots.addAll(checklists(reader));
        shots.add(ShellShots.at("terminals-empty", places, TerminalsPlace.ID, ""));
        shots.add(ShellShots.at("terminal", places, TerminalsPlace.ID, id("stage-app-1")));
        shots.add(ShellShots.at("terminal-lost", places, TerminalsPlace.ID, id("stage-app-2")));
        shots.add(ShellShots.at("terminal-asked", places, TerminalsPlace.ID, id("db-1")));
        shots.add(ShellShots.at("files", places, TerminalsPlace.ID, TerminalsPlace.FILES + id("stage-app-1")));
        shots.addAll(QuestionShots.all());
        shots.addAll(FactShots.questions());
        shots.addAll(PracticeShots.of(RunbookShots.library(reader).entries().getFirst().runbook()));
        return List.copyOf(shots);
    }

    private static List<Place> places(RunbookReader reader) {
        var library = RunbookShots.library(reader);
        return List.of(still(NowPlace.ID, "Now", Icon.NOW, NowShots.of(library), "now-busy"), runs(),
                ListShots.full(reader, HostShots.hosts()),
                still(RoutinesPlace.ID, "Routines", Icon.REPEAT, RoutineShots.of(library), "routines-odd"),
                RunbookShots.place(reader),
                still(CalendarPlace.ID, "Calendar", Icon.SCHEDULE,
                        CalendarShots.of(library, reader, HealthHere.NOWHERE), "calendar-month"),
                still(ChangesPlace.ID, "Changes", Icon.HAND, ChangeShots.of(library), "change-approved"),
                still(HealthPlace.ID, "Health", Icon.HEALTH, HealthShots.of(library), "health-hosts"),
                HostShots.place(ConnectionShots.panel()), TerminalShots.place(HostShots.hosts(), "stage-app-2"));
    }

    /// The same rail, with some of its places in another state.
    private static List<Place> with(RunbookReader reader, Place... others) {
        return places(reader).stream().map(place -> Stream.of(others)
                .filter(other -> other.id().equals(place.id())).findFirst().orElse(place)).toList();
    }

    private static Place still(String id, String title, Icon icon, List<Shot> shots, String name) {
        return new StillPlace(id, title, icon,
                shots.stream().filter(shot -> shot.name().equals(name)).findFirst().orElseThrow());
    }

    private static List<Shot> checklists(RunbookReader reader) {
        Supplier<List<Place>> full = () -> places(reader);
        Supplier<List<Place>> late = () -> with(reader, ListShots.overdue(reader, HostShots.hosts()));
        Supplier<List<Place>> none = () -> with(reader, ListShots.empty(reader, HostShots.hosts()));
        Supplier<List<Place>> crowd = () -> with(reader, ListShots.crowded(reader, HostShots.hosts()));
        var early = ListShots.list(reader, "48 hours");
        var commands = ListShots.list(reader, "Day of");
        return List.of(ShellShots.at("checklists", full, ChecklistsPlace.ID, early),
                ShellShots.at("checklists-overdue", late, ChecklistsPlace.ID, early),
                ShellShots.at("checklists-commands", full, ChecklistsPlace.ID, commands),
                ShellShots.at("checklists-pass", full, ChecklistsPlace.ID, ChecklistsPlace.PASS + early),
                ShellShots.at("checklists-prove", full, ChecklistsPlace.ID, ChecklistsPlace.PASS + commands),
                ShellShots.at("checklists-open", full, ChecklistsPlace.ID, ChecklistsPlace.NEW),
                ShellShots.at("checklists-crowded", crowd, ChecklistsPlace.ID, ListShots.first(reader)),
                ShellShots.at("checklists-crowded-pass", crowd, ChecklistsPlace.ID,
                        ChecklistsPlace.PASS + ListShots.first(reader)),
                ShellShots.at("checklists-empty", none, ChecklistsPlace.ID, ""));
    }

    private static String id(String host) {
        return HostShots.host(host).id().toString();
    }

    private static Dates almanac() {
        return new Almanac(Clock.fixed(Instant.parse("2026-11-21T02:10:00Z"), ZoneOffset.UTC), ZoneOffset.UTC);
    }

    private static Place runs() {
        var page = RunShots.shots().stream().filter(shot -> shot.name().equals("runs-full")).findFirst().orElseThrow();
        return new StillPlace("runs", "Runs", Icon.RUNS, page);
    }

    private static String procedure(RunbookReader reader) {
        var runbook = RunbookShots.library(reader).entries().getFirst().runbook();
        return RunbookShots.shippedFile() + "#" + runbook.procedures().getFirst().id();
    }

    // Its bytes are the key too: the editor reads what was changed under the same name.
    private record Sample(String name, String bytes) {}
}
