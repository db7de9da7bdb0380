package org.watchkeeper;

import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import javafx.scene.layout.VBox;
import javafx.stage.Stage;

import org.watchkeeper.calendar.job.JobRound;
import org.watchkeeper.calendar.ui.CalendarPlace;
import org.watchkeeper.calendar.ui.CalendarServices;
import org.watchkeeper.change.rule.RuleDesk;
import org.watchkeeper.change.ui.ChangeServices;
import org.watchkeeper.change.ui.ChangesPlace;
import org.watchkeeper.change.ui.rule.RuleAsking;
import org.watchkeeper.checklist.ui.ChecklistsPlace;
import org.watchkeeper.checklist.ui.ListCommands;
import org.watchkeeper.checklist.ui.ListServices;
import org.watchkeeper.cli.Status;
import org.watchkeeper.cli.Tools;
import org.watchkeeper.drill.Vitality;
import org.watchkeeper.drill.ui.PracticePane;
import org.watchkeeper.fx.Fx;
import org.watchkeeper.fx.Stake;
import org.watchkeeper.fx.control.Overlay;
import org.watchkeeper.fx.place.Command;
import org.watchkeeper.fx.place.Place;
import org.watchkeeper.health.alert.Watching;
import org.watchkeeper.health.list.CheckReadings;
import org.watchkeeper.health.sound.Chime;
import org.watchkeeper.health.ui.HealthPlace;
import org.watchkeeper.health.ui.HealthServices;
import org.watchkeeper.health.ui.alert.Announcer;
import org.watchkeeper.health.ui.alert.WatchingPane;
import org.watchkeeper.health.ui.live.HealthNow;
import org.watchkeeper.host.Host;
import org.watchkeeper.host.ui.Contacts;
import org.watchkeeper.host.ui.HostsPlace;
import org.watchkeeper.host.ui.Stakes;
import org.watchkeeper.host.ui.fact.FactsPanel;
import org.watchkeeper.kernel.Operator;
import org.watchkeeper.notice.Channel;
import org.watchkeeper.notice.post.PostOffice;
import org.watchkeeper.notice.ui.ChannelsPane;
import org.watchkeeper.notice.ui.DueNotices;
import org.watchkeeper.notice.ui.SilencersPane;
import org.watchkeeper.now.ChangeLines;
import org.watchkeeper.now.HealthLines;
import org.watchkeeper.now.Line;
import org.watchkeeper.now.ListLines;
import org.watchkeeper.now.NoticeLines;
import org.watchkeeper.now.ui.Bell;
import org.watchkeeper.now.ui.NowPlace;
import org.watchkeeper.now.ui.NowServices;
import org.watchkeeper.now.watch.ItemProofs;
import org.watchkeeper.now.watch.Lookout;
import org.watchkeeper.remote.RememberedPassphrases;
import org.watchkeeper.remote.ui.ConnectionPanel;
import org.watchkeeper.remote.ui.FxQuestions;
import org.watchkeeper.remote.ui.own.OwnTerminalActs;
import org.watchkeeper.remote.ui.own.OwnTerminalPanel;
import org.watchkeeper.remote.ui.own.TerminalSetting;
import org.watchkeeper.remote.ui.terminal.TerminalsPlace;
import org.watchkeeper.routine.Appointment;
import org.watchkeeper.routine.ui.RoutineServices;
import org.watchkeeper.routine.ui.RoutinesPlace;
import org.watchkeeper.run.LastUses;
import org.watchkeeper.run.Planner;
import org.watchkeeper.run.change.Ledger;
import org.watchkeeper.run.ui.RunCommands;
import org.watchkeeper.run.ui.RunServices;
import org.watchkeeper.run.ui.RunsPlace;
import org.watchkeeper.run.ui.walk.Walks;
import org.watchkeeper.runbook.Library;
import org.watchkeeper.runbook.ui.Records;
import org.watchkeeper.runbook.ui.RunbooksPlace;
import org.watchkeeper.shell.Console;
import org.watchkeeper.shell.Fact;
import org.watchkeeper.shell.Preferences;
import org.watchkeeper.shell.Settings;
import org.watchkeeper.shell.SettingsPlace;

/// The console with a window: places and palette over the same services as the command line.
final class Desktop {
    private static final int SECTION = 20;
    /// The runbook a newcomer is invited to walk.
    private static final String FIRST_WALK = "unet-service-update.md";

    private static final String CHECKLISTS = "checklists";

    private final Wiring wiring;
    private final Overlay overlay = new Overlay();
    private final Preferences preferences;
    private final RememberedPassphrases questions;
    private final List<Place> places = new ArrayList<>();
    private final Console console;
    private final Bell bell;
    private final Chime chime = new Chime();

    private Desktop(Wiring wiring) {
        this.wiring = wiring;
        var kept = new KeptSettings(wiring.settingsFile(), System.getProperty("user.name", ""));
        this.preferences = new Preferences(kept.read(), kept::write);
        this.questions = new RememberedPassphrases(new FxQuestions(overlay, this::stake,
                new FxQuestions.Machines(wiring.factBook(), this::operator, wiring.clock())));
        var contacts = new Contacts();
        var connection = new ConnectionPanel(wiring.connectionTest(), questions, contacts, wiring.clock());
        var byHand = new OwnTerminalPanel(new OwnTerminalActs(
                wiring.ownTerminal(() -> preferences.now().terminal()), questions));
        var facts = new FactsPanel(wiring.factBook(), host -> wiring.facts().gather(host, questions), this::operator,
                wiring.clock().withZone(ZoneId.systemDefault()));
        places.add(new NowPlace(nowServices(contacts)));
        places.add(new RunsPlace(runServices(contacts)));
        places.add(new ChecklistsPlace(listServices()));
        places.add(new RoutinesPlace(routineServices()));
        places.add(new RunbooksPlace(wiring.followedLibrary(), wiring.pen(() -> preferences.now().runbookFolders()),
                procedure -> go(RunsPlace.ID, RunsPlace.NEW + ":" + procedure.file() + "#" + procedure.procedure()),
                new Records(new KeptHistory(wiring.acceptances(), () -> new Operator(preferences.now().operator())),
                        () -> LastUses.of(wiring.runs().list()), wiring.clock(), wiring.dates())));
        places.add(new CalendarPlace(calendarServices()));
        places.add(new ChangesPlace(changeServices()));
        places.add(new HealthPlace(healthServices()));
        places.add(new HostsPlace(wiring.hosts(), wiring.sources(), contacts, this::openRuns,
                (host, desk) -> new VBox(SECTION,
                        byHand.show(host, desk), connection.show(host, desk), facts.show(host, desk),
                        PracticePane.of(wiring.fleet(), host, wiring.followedLibrary(), desk))));
        places.add(new TerminalsPlace(
                new TerminalsPlace.Services(wiring.hosts(), wiring.terminals(), wiring.files(), questions,
                        ZoneId.systemDefault())));
        places.add(new SettingsPlace(preferences, facts(), List.of(new SettingsPlace.Section("Notices",
                "Who is told of planned work, and where. Nothing is sent there before you have seen a test arrive.",
                desk -> ChannelsPane.of(this::office, () -> List.copyOf(wiring.hosts().all()), desk)),
                new SettingsPlace.Section("Terminal",
                        "Your own terminal program, which Hosts opens with ssh in it.",
                        desk -> TerminalSetting.of(wiring.terminalPrograms(), () -> preferences.now().terminal(),
                                program -> preferences.change(now -> now.withTerminal(program)),
                                desk.background())),
                new SettingsPlace.Section("Silences",
                        "Whose alerts are kept quiet while work is under way, for exactly its hosts.",
                        desk -> SilencersPane.of(new SilencersPane.Services(wiring::hush,
                                () -> office().vault(), this::operator), desk)),
                healthSettings())));
        preferences.settings().map(Settings::runbookFolders).subscribe(wiring.followedLibrary()::follow);
        this.console = new Console(overlay, places, offers(), preferences);
        this.bell = new Bell(wiring.reminding(this::operator), new Bell.Room(overlay, this::go, Fx.background(),
                console.desktopNotes()));
    }

    /// Opens the console over these services in that window; they outlive it.
    static void show(Stage stage, Wiring wiring) {
        var desktop = new Desktop(wiring);
        desktop.console.open(stage);
        Fx.onceDrawn(() -> {
            if (stage.isShowing()) {
                desktop.begin();
            }
        });
    }

    /// What goes on while the console is open, and is not needed for its first picture.
    private void begin() {
        wiring.attend(this::operator);
        wiring.keepIndex();
        wiring.post(this::office);
        wiring.hushFor(this::operator);
        catchUp();
        bell.follow();
        preferences.settings().map(settings -> settings.watching().on()).subscribe(wiring::watching);
        wiring.watchHealth(announcer()::tell);
    }

    private SettingsPlace.Section healthSettings() {
        return new SettingsPlace.Section("Health",
                "Whether hosts are asked how they are, and whether you hear it when something is wrong.",
                desk -> WatchingPane.of(preferences.settings().map(Settings::watching),
                        wanted -> watching(_ -> wanted), chime::ring, ZoneId.systemDefault(), desk.background()));
    }

    private void watching(UnaryOperator<Watching> change) {
        preferences.change(settings -> settings.withWatching(change.apply(settings.watching())));
    }

    private Announcer announcer() {
        // A sound device that hangs holds up no other alert.
        Consumer<Boolean> ring = isCritical -> Thread.ofVirtual().start(() -> chime.ring(isCritical));
        var room = new Announcer.Room(overlay.notices(), console.desktopNotes(), () -> go(HealthPlace.ID, ""));
        return new Announcer(room, new Announcer.Means(wiring.monitor(),
                () -> wiring.hosts().all().stream().collect(Collectors.toMap(Host::id, Host::name)), this::operator,
                () -> preferences.now().watching(), ring, wiring.clock().withZone(ZoneId.systemDefault())));
    }

    private void go(String place, String parameter) {
        console.navigation().open(place, parameter);
    }

    /// What is at stake on the host of that name; nothing for a key file or a host that is not in the inventory.
    private Optional<Stake> stake(String host) {
        return wiring.hosts().named(host).map(Stakes::of);
    }

    private Operator operator() {
        return new Operator(preferences.now().operator());
    }

    /// Called off the FX thread too.
    private PostOffice office() {
        return wiring.notices(this::operator,
                Optional.of(line -> Fx.later(() -> overlay.notices().tell(line))));
    }

    private NowServices nowServices(Contacts contacts) {
        var sources = new Lookout.Sources(wiring.runs(), () -> wiring.driven()::contains, wiring.diaries(),
                wiring.followedLibrary(),
                wiring.clearance(),
                wiring.visits(), this::lines, new ItemProofs(wiring.checklists())::since);
        var here = ZoneId.systemDefault();
        return new NowServices(new Lookout(sources, this::operator, wiring.clock(), here), here, contacts::all,
                wiring.hosts(), wiring.followedLibrary(), wiring.clock(), this::practise);
    }

    private List<Line> lines() {
        var now = wiring.clock().instant();
        var lines = new ArrayList<>(ChangeLines.of(wiring.changes().lines(), operator(), now));
        lines.addAll(HealthLines.of(wiring.monitor().wall(), wiring.hosts().all()));
        if (hasLists()) {
            lines.addAll(ListLines.of(wiring.checklists().lines(), now));
        }
        lines.addAll(notices());
        return lines;
    }

    private List<Line> notices() {
        var office = office();
        var channels = office.channels().stream().collect(Collectors.toMap(Channel::id, Channel::name));
        return channels.isEmpty()
                ? List.of()
                : office.desk().pages().stream()
                        .flatMap(page -> NoticeLines.of(page.subject(), page.slots(), channels).stream()).toList();
    }

    private boolean hasLists() {
        return places.stream().anyMatch(place -> place.id().equals(CHECKLISTS));
    }

    private HealthServices healthServices() {
        return new HealthServices(wiring.monitor(),
                new HealthServices.Kept(wiring.health().assignments(), wiring.health().marks()), wiring.hosts(),
                wiring.followedLibrary(), this::operator, wiring.clock().withZone(ZoneId.systemDefault()),
                host -> Vitality.units(wiring.fleet().scene(host)),
                new HealthServices.Switch(preferences.settings().map(settings -> settings.watching().on()),
                        () -> watching(now -> now.withOn(true))));
    }

    private RoutineServices routineServices() {
        return new RoutineServices(wiring.routines(), wiring.diaries(), wiring.followedRounds(),
                wiring.runs(), wiring.outputs(), wiring.followedLibrary(), wiring.hosts(), this::operator, questions,
                wiring.clock().withZone(ZoneId.systemDefault()), this::list);
    }

    /// Brings the list of a routine's date.
    private void list(Appointment appointment) {
        if (hasLists()) {
            Fx.background().run(() -> wiring.routineLists().open(appointment),
                    list -> go(CHECKLISTS, list.toString()),
                    trouble -> overlay.notices().warn(String.valueOf(trouble.getMessage())));
        } else {
            go("runbooks", appointment.routine().subject().file());
        }
    }

    private ChangeServices changeServices() {
        return new ChangeServices(wiring.changeDesk(this::operator), wiring.calendars(), wiring.plannedChanges(),
                () -> wiring.hostsJobs().snapshot(), wiring.hosts(), wiring.followedLibrary(),
                wiring.clock().withZone(ZoneId.systemDefault()),
                change -> go(RunsPlace.ID, RunsPlace.CHANGE + change), DueNotices.of(this::office),
                wiring.reports(this::office), wiring.monitor());
    }

    /// What consoles that were killed did not get to write into changes.
    private void catchUp() {
        Fx.background().run(() -> new Ledger(wiring.changeDesk(this::operator)).catchUp(wiring.runs()::look), () -> {},
                trouble -> overlay.notices().warn(String.valueOf(trouble.getMessage())));
    }

    private List<String> openRuns(Host host) {
        return wiring.runs().openOn(host).stream().map(run -> "the open run '" + run.title() + "'").toList();
    }

    private RunServices runServices(Contacts contacts) {
        return new RunServices(wiring.runs(),
                new Walks(wiring.runs(), wiring.journal(), wiring.outputs(), contacts, wiring.clock()),
                wiring.followedLibrary(), wiring.hosts(), new Planner(wiring.ids()), wiring.lastValues(),
                () -> new Operator(preferences.now().operator()),
                questions, wiring.clock(), this::practise, wiring.clearance(), wiring.facts(),
                wiring.search(), wiring.changes()::look, wiring.deadlines(this::operator),
                wiring.monitor(), run -> wiring.driven().contains(run));
    }

    private ListServices listServices() {
        return new ListServices(wiring.checklists(),
                wiring.pencil(this::operator),
                () -> wiring.proving(questions, this::operator), wiring.hosts(), wiring.followedLibrary(),
                wiring.clock().withZone(ZoneId.systemDefault()), wiring.attaching(),
                (entry, correction) -> wiring.pen(() -> preferences.now().runbookFolders()).corrector().correct(entry,
                        correction),
                new CheckReadings(() -> wiring.monitor().wall(), wiring.hosts(), ZoneId.systemDefault()));
    }

    /// Leads to the first walk: the shipped minor update on the first practice host, as soon as the shipped runbooks are read.
    private void practise() {
        Fx.background().run(this::firstWalk, walk -> walk.ifPresent(to -> go(RunsPlace.ID, to)),
                trouble -> overlay.notices().warn(String.valueOf(trouble.getMessage())));
    }

    /// Where the first walk begins; nowhere without a practice host in the inventory. Blocks.
    private Optional<String> firstWalk() {
        var host = wiring.fleet().hosts().stream().filter(one -> wiring.hosts().find(one.id()).isPresent()).findFirst();
        var runbook = wiring.library().entries().stream().filter(Library.Entry::shipped)
                .filter(entry -> entry.file().endsWith(FIRST_WALK)).findFirst();
        return runbook.flatMap(entry -> host
                .map(on -> RunsPlace.NEW + ":" + entry.file() + "#minor-update@" + on.name()));
    }

    private CalendarServices calendarServices() {
        return new CalendarServices(wiring.calendars(), List.of(wiring.plannedChanges(), wiring.hostsJobs()),
                wiring.hosts(),
                wiring.followedLibrary(),
                wiring.reader(), this::operator, wiring.clock().withZone(ZoneId.systemDefault()),
                new PlannedHere(this::go, ruleAsking()), this::readJobs,
                hosts -> Optional.of(
                        new HealthNow(wiring.monitor(), hosts, Fx.background(), HealthNow.Form.NARROW)));
    }

    private RuleAsking ruleAsking() {
        return new RuleAsking(new RuleDesk(wiring.changeDesk(this::operator), wiring.calendars(), wiring::planned,
                wiring.hosts()), overlay, Fx.background(), ZoneId.systemDefault());
    }

    private List<JobRound.Result> readJobs(List<Host> of) {
        try {
            return wiring.jobRound().read(of, questions);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the console is closing", e);
        }
    }

    private List<Supplier<List<Command>>> offers() {
        return List.of(new RunCommands(wiring.runs(), this::go),
                new ListCommands(wiring.checklists(), wiring.clock(), this::go),
                HostsPlace.commands(wiring.hosts(), this::go),
                TerminalsPlace.commands(wiring.hosts(), this::go),
                RunbooksPlace.commands(wiring.followedLibrary(), this::go),
                RoutinesPlace.commands(wiring.routines(), this::go), CalendarPlace.commands(this::go),
                ChangesPlace.commands(wiring.changes(), this::go), HealthPlace.commands(this::go), this::reminders);
    }

    /// Asked away from the screen: what is on it then is good enough.
    private List<Command> reminders() {
        return bell.commands();
    }

    private List<Fact> facts() {
        return List.of(
                new Fact("Database", wiring.databaseName(),
                        "Another one: \"database\": {\"url\": …} in the settings file, or WATCHKEEPER_DATABASE."),
                new Fact("Data folder", wiring.folder().data().toString(), "Another one: WATCHKEEPER_HOME."),
                new Fact("Settings file", wiring.folder().settings().toString(), ""),
                new Fact("Trusted host keys", wiring.folder().data().resolve("known_hosts").toString(),
                        "Keys you trust here are added to this file; ~/.ssh/known_hosts and /etc/ssh/ssh_known_hosts are read, never written."));
    }

    /// Renders every screen without a display: `shots DIR`.
    static int shots(Tools.Terminal terminal, String... arguments) {
        if (arguments.length != 2 || arguments[1].startsWith("-")) {
            terminal.err().println("usage: watchkeeper shots DIR");
            return Status.USAGE;
        }
        try {
            Screens.render(Path.of(arguments[1])).forEach(terminal.err()::println);
            return Status.OK;
        } catch (IOException e) {
            terminal.err().println("watchkeeper: the pictures cannot be written: " + e.getMessage());
            return Status.PROBLEM;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Status.PROBLEM;
        }
    }
}
