package org.watchkeeper;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.watchkeeper.calendar.Almanac;
import org.watchkeeper.calendar.Calendars;
import org.watchkeeper.calendar.EntrySource;
import org.watchkeeper.calendar.Published;
import org.watchkeeper.calendar.job.HostJobs;
import org.watchkeeper.calendar.job.JobEntries;
import org.watchkeeper.calendar.job.JobRound;
import org.watchkeeper.change.ChangeDesk;
import org.watchkeeper.change.ChangeEntries;
import org.watchkeeper.change.ChangeReports;
import org.watchkeeper.change.Changes;
import org.watchkeeper.checklist.Checklists;
import org.watchkeeper.checklist.Pencil;
import org.watchkeeper.checklist.attach.Attaching;
import org.watchkeeper.checklist.attach.EvidenceFiles;
import org.watchkeeper.checklist.prove.Proving;
import org.watchkeeper.cli.HealthBooks;
import org.watchkeeper.cli.Tools;
import org.watchkeeper.drill.Fleet;
import org.watchkeeper.health.Monitor;
import org.watchkeeper.health.Rounds;
import org.watchkeeper.health.alert.Alert;
import org.watchkeeper.host.Inventory;
import org.watchkeeper.host.bring.Sources;
import org.watchkeeper.host.config.SshConfig;
import org.watchkeeper.host.fact.FactBook;
import org.watchkeeper.kernel.Operator;
import org.watchkeeper.notice.post.PostOffice;
import org.watchkeeper.notice.silence.Hush;
import org.watchkeeper.now.Visits;
import org.watchkeeper.now.watch.Reminding;
import org.watchkeeper.remote.ConnectionTest;
import org.watchkeeper.remote.Questions;
import org.watchkeeper.remote.file.FileHosts;
import org.watchkeeper.remote.own.OwnTerminal;
import org.watchkeeper.remote.own.TerminalPrograms;
import org.watchkeeper.remote.terminal.Terminals;
import org.watchkeeper.report.change.Archive;
import org.watchkeeper.routine.Diaries;
import org.watchkeeper.routine.Routines;
import org.watchkeeper.routine.lists.RoutineLists;
import org.watchkeeper.run.Clearance;
import org.watchkeeper.run.Ids;
import org.watchkeeper.run.Journal;
import org.watchkeeper.run.LastValues;
import org.watchkeeper.run.Outputs;
import org.watchkeeper.run.RunId;
import org.watchkeeper.run.Runs;
import org.watchkeeper.run.change.Deadlines;
import org.watchkeeper.run.fact.FactRound;
import org.watchkeeper.run.search.OutputIndex;
import org.watchkeeper.run.search.OutputSearch;
import org.watchkeeper.runbook.Dates;
import org.watchkeeper.runbook.Library;
import org.watchkeeper.runbook.RunbookReader;
import org.watchkeeper.runbook.library.FolderLibrary;
import org.watchkeeper.runbook.ui.Pen;
import org.watchkeeper.runbook.version.Acceptances;
import org.watchkeeper.store.DataFolder;
import org.watchkeeper.store.SettingsFile;

/// All services of the console, each built when first asked for: a table of contents of the parts that build them. `close` ends
/// them in reverse.
final class Wiring implements Tools, AutoCloseable {
    private final Ground ground;
    private final DocumentWiring documents;
    private final HostWiring hosts;
    private final ListWiring lists;
    private final CalendarWiring calendar;
    private final RunWiring runs;
    private final RoutineWiring routines;
    private final NoticeWiring notices;
    private final HealthWiring health;

    Wiring(Map<String, String> environment, Path home) {
        ground = new Ground(environment, home);
        documents = new DocumentWiring(ground);
        hosts = new HostWiring(ground);
        lists = new ListWiring(ground);
        calendar = new CalendarWiring(ground, documents, hosts, lists::checklists);
        runs = new RunWiring(ground, documents, hosts, lists, calendar);
        routines = new RoutineWiring(ground, documents, hosts, lists, runs);
        notices = new NoticeWiring(ground, hosts, runs::ids);
        health = new HealthWiring(ground, hosts, runs::work);
    }

    @Override
    public RunbookReader reader() {
        return documents.reader();
    }

    /// The library with everything read: the command line asks once and ends.
    @Override
    public Library library() {
        return documents.whole();
    }

    @Override
    public Acceptances acceptances() {
        return documents.acceptances();
    }

    @Override
    public Clearance clearance() {
        return runs.clearance();
    }

    /// The library as it fills and changes, for the window; empty until it begins.
    FolderLibrary followedLibrary() {
        return documents.followed();
    }

    /// What changes documents; copies go into the first of the operator's `folders`.
    Pen pen(Supplier<List<Path>> folders) {
        return documents.pen(folders);
    }

    @Override
    public Inventory hosts() {
        return hosts.inventory();
    }

    @Override
    public Inventory inventory() {
        return hosts.inventory();
    }

    @Override
    public Sources sources() {
        return hosts.sources();
    }

    @Override
    public SshConfig sshConfig() {
        return hosts.sshConfig();
    }

    @Override
    public ConnectionTest connectionTest() {
        return hosts.connectionTest();
    }

    @Override
    public Fleet fleet() {
        return hosts.drill();
    }

    @Override
    public FactRound facts() {
        return hosts.facts();
    }

    @Override
    public FactBook factBook() {
        return hosts.factBook();
    }

    @Override
    public Rounds asking(Questions questions) {
        return hosts.asking(questions);
    }

    @Override
    public OwnTerminal ownTerminal() {
        return ownTerminal(() -> ground.settings().terminal());
    }

    /// The operator's own ssh in the terminal program of that setting.
    OwnTerminal ownTerminal(Supplier<String> program) {
        return hosts.ownTerminal(program);
    }

    Terminals terminals() {
        return hosts.terminals();
    }

    @Override
    public FileHosts files() {
        return hosts.files();
    }

    TerminalPrograms terminalPrograms() {
        return hosts.terminalPrograms();
    }

    @Override
    public Runs runs() {
        return runs.runs();
    }

    Set<RunId> driven() {
        return runs.driven();
    }

    Journal journal() {
        return runs.journal();
    }

    @Override
    public LastValues lastValues() {
        return runs.lastValues();
    }

    @Override
    public Outputs outputs() {
        return runs.outputs();
    }

    @Override
    public OutputSearch search() {
        return runs.search();
    }

    @Override
    public OutputIndex index() {
        return runs.index();
    }

    /// Takes what runs print into the index from now on, until this is closed.
    void keepIndex() {
        runs.keepIndex();
    }

    @Override
    public Ids ids() {
        return runs.ids();
    }

    @Override
    public Checklists checklists() {
        return lists.checklists();
    }

    @Override
    public EvidenceFiles evidenceFiles() {
        return lists.evidenceFiles();
    }

    @Override
    public Attaching attaching() {
        return runs.attaching();
    }

    /// What writes into checklists as that person.
    Pencil pencil(Supplier<Operator> operator) {
        return lists.pencil(operator);
    }

    /// For the command line, which also names documents that are in no folder of the library.
    @Override
    public Proving proving(Questions questions) {
        return runs.provingAny(questions);
    }

    /// For whoever sits at the screen now.
    Proving proving(Questions questions, Supplier<Operator> operator) {
        return runs.proving(questions, operator);
    }

    @Override
    public Calendars calendars() {
        return calendar.calendars();
    }

    @Override
    public HostJobs hostJobs() {
        return calendar.hostJobs();
    }

    @Override
    public JobRound jobRound() {
        return calendar.jobRound();
    }

    /// Jobs of hosts as entries of the calendar.
    JobEntries hostsJobs() {
        return calendar.jobs();
    }

    @Override
    public List<EntrySource> entries() {
        return calendar.entries();
    }

    @Override
    public EntrySource planned() {
        return calendar.snapshot();
    }

    @Override
    public List<Published> published() {
        return calendar.published();
    }

    @Override
    public Changes changes() {
        return calendar.changes();
    }

    /// Planned changes as entries of the calendar.
    ChangeEntries plannedChanges() {
        return calendar.planned();
    }

    /// What writes into changes as that person.
    ChangeDesk changeDesk(Supplier<Operator> operator) {
        return calendar.desk(operator);
    }

    /// Until when runs are to be over; who gives them more time is that person.
    Deadlines deadlines(Supplier<Operator> operator) {
        return calendar.deadlines(operator);
    }

    @Override
    public ChangeReports changeReports() {
        return reports(this::notices);
    }

    /// What became of changes; the post office is asked for each time.
    ChangeReports reports(Supplier<PostOffice> office) {
        var kept = health.books();
        return new Archive(new Archive.Sources(calendar.changes(), office, lists.checklists(), runs.live(),
                kept.duties(), kept.logbook()), ground.clock);
    }

    @Override
    public Routines routines() {
        return routines.routines();
    }

    @Override
    public Diaries diaries() {
        return routines.diaries();
    }

    /// The lists of routines, written by the operator of the settings file.
    RoutineLists routineLists() {
        return routines.routineLists();
    }

    @Override
    public org.watchkeeper.routine.round.Rounds rounds() {
        return routines.rounds(library());
    }

    /// Those of a console with a window, over what its library holds by then.
    org.watchkeeper.routine.round.Rounds followedRounds() {
        return routines.followedRounds();
    }

    /// Looks after routines, and after lists that finished runs and planned changes still bring up, from now on until this is
    /// closed.
    void attend(Supplier<Operator> attending) {
        routines.attend(attending);
        runs.bringUpLists(attending);
        ground.every(Duration.ofSeconds(20), "lists-of-changes", calendar.changes()::catchUp);
    }

    /// What is told to whoever sits at the screen.
    Reminding reminding(Supplier<Operator> who) {
        return routines.reminding(who);
    }

    Visits visits() {
        return routines.visits();
    }

    /// For the command line, which has no window.
    @Override
    public PostOffice notices() {
        return notices(this::operator, Optional.empty());
    }

    /// For whoever sits at the screen; `window` shows a line where the desktop has no notifications of its own.
    PostOffice notices(Supplier<Operator> sender, Optional<Consumer<String>> window) {
        return notices.office(sender, window);
    }

    /// Sends what is due from now on, until this is closed.
    void post(Supplier<PostOffice> office) {
        ground.every(Duration.ofSeconds(15), "notices", () -> {
            calendar.toldChanges().catchUp();
            office.get().sendDue();
        });
    }

    @Override
    public Hush hush() {
        return notices.hush(this::operator);
    }

    /// Opens and closes silences from now on, until this is closed; what an earlier console left is closed too.
    void hushFor(Supplier<Operator> who) {
        ground.every(Duration.ofSeconds(20), "silences", () -> notices.hush(who).round());
    }

    @Override
    public HealthBooks health() {
        return health.books();
    }

    /// Health as it is known now; nothing is asked before `watchHealth`.
    Monitor monitor() {
        return health.vigil();
    }

    /// Asks nobody while it is off.
    void watching(boolean isOn) {
        health.vigil().pause(!isOn);
    }

    /// Asks hosts how they are from now on, until this is closed; each alert is told on a thread of its own.
    void watchHealth(Consumer<Alert> told) {
        health.watch(told);
    }

    /// What schedules of documents mean, seen from here.
    Dates dates() {
        return new Almanac(ground.clock, ZoneId.systemDefault());
    }

    DataFolder folder() {
        return ground.folder();
    }

    SettingsFile settingsFile() {
        return ground.settingsFile();
    }

    /// The database as a JDBC URL, which never holds a password.
    String databaseName() {
        return ground.databaseUrl().toString();
    }

    @Override
    public Operator operator() {
        return ground.operator();
    }

    @Override
    public Clock clock() {
        return ground.clock;
    }

    @Override
    public void close() {
        ground.close();
    }
}
