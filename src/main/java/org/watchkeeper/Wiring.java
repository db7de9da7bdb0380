package org.watchkeeper;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

import javax.net.ssl.SSLSocketFactory;

import org.slf4j.LoggerFactory;
import org.watchkeeper.calendar.Almanac;
import org.watchkeeper.calendar.Calendars;
import org.watchkeeper.calendar.EntrySource;
import org.watchkeeper.calendar.Published;
import org.watchkeeper.calendar.RulingEntries;
import org.watchkeeper.calendar.Span;
import org.watchkeeper.calendar.job.HostJobs;
import org.watchkeeper.calendar.job.JobEntries;
import org.watchkeeper.calendar.job.JobRound;
import org.watchkeeper.calendar.store.SqlCalendars;
import org.watchkeeper.calendar.store.SqlHostJobs;
import org.watchkeeper.change.ChangeDesk;
import org.watchkeeper.change.ChangeEntries;
import org.watchkeeper.change.ChangeReports;
import org.watchkeeper.change.Changes;
import org.watchkeeper.change.list.ListedChanges;
import org.watchkeeper.change.store.SqlChanges;
import org.watchkeeper.change.told.ToldChanges;
import org.watchkeeper.checklist.Checklists;
import org.watchkeeper.checklist.Pencil;
import org.watchkeeper.checklist.attach.Attaching;
import org.watchkeeper.checklist.attach.EvidenceFiles;
import org.watchkeeper.checklist.prove.Proving;
import org.watchkeeper.checklist.store.SqlChecklists;
import org.watchkeeper.checklist.store.SqlEvidenceFiles;
import org.watchkeeper.cli.HealthBooks;
import org.watchkeeper.cli.Tools;
import org.watchkeeper.drill.Fleet;
import org.watchkeeper.drill.server.Drill;
import org.watchkeeper.health.Monitor;
import org.watchkeeper.health.Probe;
import org.watchkeeper.health.alert.Alert;
import org.watchkeeper.health.alert.Alerting;
import org.watchkeeper.health.assign.Watchlist;
import org.watchkeeper.health.net.NetAsks;
import org.watchkeeper.health.shell.ShellRounds;
import org.watchkeeper.health.store.SqlAssignments;
import org.watchkeeper.health.store.SqlLogbook;
import org.watchkeeper.health.store.SqlMarks;
import org.watchkeeper.health.watch.CheckKey;
import org.watchkeeper.health.watch.Vigil;
import org.watchkeeper.host.Host;
import org.watchkeeper.host.Hosts;
import org.watchkeeper.host.Inventory;
import org.watchkeeper.host.bring.Sources;
import org.watchkeeper.host.config.FileConsents;
import org.watchkeeper.host.config.SshConfig;
import org.watchkeeper.host.config.SshProgram;
import org.watchkeeper.host.fact.FactBook;
import org.watchkeeper.host.source.FileSources;
import org.watchkeeper.host.store.SqlFactBook;
import org.watchkeeper.host.store.SqlHosts;
import org.watchkeeper.kernel.Operator;
import org.watchkeeper.notice.Vault;
import org.watchkeeper.notice.desktop.DesktopCarrier;
import org.watchkeeper.notice.keychain.KeychainVault;
import org.watchkeeper.notice.keychain.LateVault;
import org.watchkeeper.notice.mail.MailCarrier;
import org.watchkeeper.notice.post.PostOffice;
import org.watchkeeper.notice.post.Postman;
import org.watchkeeper.notice.post.Routes;
import org.watchkeeper.notice.script.ScriptCarrier;
import org.watchkeeper.notice.silence.Hush;
import org.watchkeeper.notice.silence.MutingByKind;
import org.watchkeeper.notice.silence.alertmanager.Alertmanager;
import org.watchkeeper.notice.silence.kuma.UptimeKuma;
import org.watchkeeper.notice.store.SqlNoticeBook;
import org.watchkeeper.notice.store.SqlOutbox;
import org.watchkeeper.notice.store.SqlSilences;
import org.watchkeeper.notice.webhook.HookCarrier;
import org.watchkeeper.notice.webhook.Limits;
import org.watchkeeper.now.Told;
import org.watchkeeper.now.Visits;
import org.watchkeeper.now.store.SqlTold;
import org.watchkeeper.now.store.SqlVisits;
import org.watchkeeper.now.watch.Reminding;
import org.watchkeeper.remote.ConnectionTest;
import org.watchkeeper.remote.Questions;
import org.watchkeeper.remote.RemoteShells;
import org.watchkeeper.remote.Wires;
import org.watchkeeper.remote.detached.DetachedShells;
import org.watchkeeper.remote.file.FileHosts;
import org.watchkeeper.remote.own.OwnTerminal;
import org.watchkeeper.remote.own.TerminalPrograms;
import org.watchkeeper.remote.ssh.SshConnectionTest;
import org.watchkeeper.remote.ssh.SshFileHosts;
import org.watchkeeper.remote.ssh.SshSettings;
import org.watchkeeper.remote.ssh.SshTerminals;
import org.watchkeeper.remote.ssh.SshWires;
import org.watchkeeper.remote.ssh.option.Obedience;
import org.watchkeeper.remote.ssh.known.TrustFiles;
import org.watchkeeper.remote.terminal.Terminals;
import org.watchkeeper.routine.Diaries;
import org.watchkeeper.routine.Preparation;
import org.watchkeeper.routine.Routines;
import org.watchkeeper.routine.lists.RoutineLists;
import org.watchkeeper.routine.round.Attendance;
import org.watchkeeper.routine.round.Rounds;
import org.watchkeeper.routine.store.SqlRoutines;
import org.watchkeeper.report.change.Archive;
import org.watchkeeper.run.Clearance;
import org.watchkeeper.run.Drivers;
import org.watchkeeper.run.Ids;
import org.watchkeeper.run.Journal;
import org.watchkeeper.run.LastValues;
import org.watchkeeper.run.Outputs;
import org.watchkeeper.run.Planner;
import org.watchkeeper.run.RememberingRuns;
import org.watchkeeper.run.Runs;
import org.watchkeeper.run.fact.FactRound;
import org.watchkeeper.run.fact.KnownWires;
import org.watchkeeper.run.fact.MachineGate;
import org.watchkeeper.run.fact.MachineRuns;
import org.watchkeeper.run.change.ChangedRuns;
import org.watchkeeper.run.change.Deadlines;
import org.watchkeeper.run.change.Gates;
import org.watchkeeper.run.change.KeptDeadlines;
import org.watchkeeper.run.change.Ledger;
import org.watchkeeper.run.health.HostsAtWork;
import org.watchkeeper.run.list.After;
import org.watchkeeper.run.list.Before;
import org.watchkeeper.run.list.CatchUp;
import org.watchkeeper.run.list.ListedRuns;
import org.watchkeeper.run.list.Sequels;
import org.watchkeeper.run.loop.LiveRuns;
import org.watchkeeper.run.loop.Means;
import org.watchkeeper.run.loop.Pace;
import org.watchkeeper.run.proof.RunProofs;
import org.watchkeeper.run.proof.Stock;
import org.watchkeeper.run.search.OutputIndex;
import org.watchkeeper.run.search.OutputSearch;
import org.watchkeeper.run.store.SqlDrivers;
import org.watchkeeper.run.store.SqlJournal;
import org.watchkeeper.run.store.SqlLastValues;
import org.watchkeeper.run.store.SqlOutputs;
import org.watchkeeper.run.store.SqlSequels;
import org.watchkeeper.run.store.search.SqlOutputIndex;
import org.watchkeeper.run.store.search.SqlOutputSearch;
import org.watchkeeper.runbook.Dates;
import org.watchkeeper.runbook.Library;
import org.watchkeeper.runbook.RunbookReader;
import org.watchkeeper.runbook.library.FolderDrafts;
import org.watchkeeper.runbook.library.FolderLibrary;
import org.watchkeeper.runbook.library.FolderShelf;
import org.watchkeeper.runbook.markdown.MarkdownRunbooks;
import org.watchkeeper.runbook.store.SqlVersions;
import org.watchkeeper.runbook.version.Acceptances;
import org.watchkeeper.runbook.ui.Pen;
import org.watchkeeper.store.DataFolder;
import org.watchkeeper.store.Database;
import org.watchkeeper.store.DatabaseUrl;
import org.watchkeeper.store.Settings;
import org.watchkeeper.store.SettingsFile;
import org.watchkeeper.store.SqliteLibrary;

/// The only place that builds services: a table of contents. Each is built when first asked for; `close` ends them in reverse.
final class Wiring implements Tools, AutoCloseable {
    /// So far ahead the runs of jobs are published.
    private static final Duration JOBS_AHEAD = Duration.ofDays(90);
    private final Map<String, String> environment;
    private final Path home;
    private final Clock clock = Clock.systemUTC();
    private final Lazy.Built built = new Lazy.Built();

    private final Lazy<DataFolder> folder = lazy(this::prepareFolder);
    private final Lazy<SettingsFile> settingsFile = lazy(() -> new SettingsFile(folder.get().settings()));
    private final Lazy<Settings> settings = lazy(() -> settingsFile.get().load());
    private final Lazy<Database> database = lazy(this::openDatabase);

    private final Lazy<RunbookReader> reader = lazy(MarkdownRunbooks::new);
    private final Lazy<FolderLibrary> library = lazy(
            () -> FolderLibrary.prepared(settings.get().library(), reader.get()));

    private final Lazy<Acceptances> acceptances = lazy(
            () -> new Acceptances(new SqlVersions(database.get()), reader.get(), clock));

    private final ShippedPractices shippedPractices = new ShippedPractices();
    private final Lazy<Drill> drill = lazy(this::openDrill);
    private final Lazy<Inventory> hosts = lazy(this::openHosts);
    private final Lazy<SshConfig> sshConfig = lazy(this::openSshConfig);
    private final Lazy<SshWires> wires = lazy(
            () -> new SshWires(hosts.get(), drill.get(), sshConfig.get(), trustFiles(), ssh()));
    private final Lazy<ConnectionTest> connectionTest = lazy(
            () -> new SshConnectionTest(wires.get()));
    private final Lazy<RemoteShells> shells = lazy(() -> new DetachedShells(knownWires(), clock));

    private final Lazy<Checklists> checklists = lazy(() -> new SqlChecklists(database.get()));
    private final Lazy<EvidenceFiles> evidenceFiles = lazy(() -> new SqlEvidenceFiles(database.get()));
    private final Lazy<Before> before = lazy(() -> new Before(checklists.get()));
    private final Lazy<Journal> journal = lazy(() -> new SqlJournal(database.get()));
    private final Lazy<Drivers> drivers = lazy(() -> new SqlDrivers(database.get()));
    private final Lazy<Outputs> outputs = lazy(() -> new SqlOutputs(database.get()));
    private final Lazy<OutputIndex> index = lazy(() -> new SqlOutputIndex(database.get()));
    private final Lazy<Sequels> sequels = lazy(() -> new SqlSequels(database.get()));
    private final Lazy<Ids> ids = lazy(() -> Ids.of(new SecureRandom()));
    private final Lazy<LastValues> lastValues = lazy(() -> new SqlLastValues(database.get()));
    private final Lazy<LiveRuns> runs = lazy(
            () -> new LiveRuns(new Means(journal.get(), outputs.get(), shells.get(), ids.get(), clock,
                    Thread.ofVirtual().name("run-", 0).factory(), Pace.USUAL, drivers.get())));

    private final Lazy<Calendars> calendars = lazy(() -> new SqlCalendars(database.get()));
    private final Lazy<ListedChanges> changes = lazy(
            () -> new ListedChanges(this.toldChanges.get(), checklists.get(), this::document));
    private final Lazy<ToldChanges> toldChanges = lazy(
            () -> new ToldChanges(new SqlChanges(database.get()), new SqlNoticeBook(database.get())));
    private final Lazy<ChangeEntries> planned = lazy(() -> new ChangeEntries(changes.get(), clock));
    private final Lazy<HostJobs> hostJobs = lazy(() -> new SqlHostJobs(database.get()));
    private final Lazy<FactBook> facts = lazy(() -> new SqlFactBook(database.get()));
    private final Lazy<FactRound> factRound = lazy(() -> new FactRound(this::asking, facts.get(), clock));
    private final Lazy<Gates> gates = lazy(() -> new Gates(calendars.get(), changes.get(), planned.get()));
    private final Lazy<Routines> routines = lazy(() -> new SqlRoutines(database.get()));
    private final Lazy<Told> told = lazy(() -> new SqlTold(database.get()));
    private final Lazy<Visits> visits = lazy(() -> new SqlVisits(database.get()));

    private final Lazy<Vault> vault = lazy(() -> new LateVault(KeychainVault::open));
    private final Lazy<HookCarrier> hooks = lazy(() -> new HookCarrier(vault.get(), clock, Limits.USUAL));
    private final Lazy<Alertmanager> alertmanager = lazy(() -> new Alertmanager(vault.get(), Duration.ofSeconds(10)));
    private final Lazy<UptimeKuma> uptimeKuma = lazy(
            () -> new UptimeKuma(vault.get(), Duration.ofSeconds(20), clock));
    private final String console = UUID.randomUUID().toString();

    private final Lazy<HealthBooks> healthBooks = lazy(this::openHealthBooks);
    private final Lazy<NetAsks> netAsks = lazy(() -> new NetAsks(System::nanoTime));
    private final Lazy<Vigil> vigil = lazy(this::openVigil);

    Wiring(Map<String, String> environment, Path home) {
        this.environment = Map.copyOf(environment);
        this.home = home;
    }

    @Override
    public RunbookReader reader() {
        return reader.get();
    }

    /// The library with everything read: the command line asks once and ends.
    @Override
    public Library library() {
        try {
            library.get().await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return library.get();
    }

    @Override
    public Acceptances acceptances() {
        return acceptances.get();
    }

    @Override
    public Clearance clearance() {
        return new AcceptedVersions(acceptances.get(), before.get(), gates.get(),
                () -> new MachineGate(facts.get().all(), factRound.get().missed(), ZoneId.systemDefault()),
                Optional.empty());
    }

    /// The library as it fills and changes, for the window; empty until it begins.
    FolderLibrary followedLibrary() {
        return library.get();
    }

    /// What changes documents; copies go into the first of the operator's `folders`.
    Pen pen(Supplier<List<Path>> folders) {
        return new Pen(new FolderShelf(folders), new FolderDrafts(folder.get().data().resolve("drafts")),
                reader.get());
    }

    @Override
    public Inventory hosts() {
        return hosts.get();
    }

    @Override
    public Inventory inventory() {
        return hosts.get();
    }

    @Override
    public Sources sources() {
        return new FileSources(sshConfig.get());
    }

    @Override
    public SshConfig sshConfig() {
        return sshConfig.get();
    }

    @Override
    public Runs runs() {
        var here = ZoneId.systemDefault();
        return new MachineRuns(new ChangedRuns(new ListedRuns(remembering(), after(this::operator)), gates.get(),
                new Ledger(changeDesk(this::operator)), clock), facts(), facts.get(), here);
    }

    private After after(Supplier<Operator> operator) {
        return new After(pencil(operator), this::document,
                ZoneId.systemDefault(), sequels.get());
    }

    @Override
    public Changes changes() {
        return changes.get();
    }

    /// Planned changes as entries of the calendar.
    ChangeEntries plannedChanges() {
        return planned.get();
    }

    /// What writes into changes as that person.
    ChangeDesk changeDesk(Supplier<Operator> operator) {
        return new ChangeDesk(changes.get(), operator, clock, UUID::randomUUID);
    }

    @Override
    public ChangeReports changeReports() {
        return reports(this::notices);
    }

    /// What became of changes; the post office is asked for each time.
    ChangeReports reports(Supplier<PostOffice> office) {
        var books = healthBooks.get();
        return new Archive(new Archive.Sources(changes.get(), office, checklists.get(), runs.get(), books.duties(),
                books.logbook()), clock);
    }

    /// Until when runs are to be over; who gives them more time is that person.
    Deadlines deadlines(Supplier<Operator> operator) {
        return new KeptDeadlines(calendars.get(), changeDesk(operator), planned.get(), hosts.get());
    }

    @Override
    public org.watchkeeper.health.Rounds asking(Questions questions) {
        return new org.watchkeeper.health.shell.ShellRounds(wires.get(), questions, clock, "asked-" + console);
    }

    private Runs remembering() {
        return new RememberingRuns(runs.get(), lastValues.get(), clock);
    }

    /// What writes into checklists as that person.
    Pencil pencil(Supplier<Operator> operator) {
        return new Pencil(checklists.get(), operator, clock, UUID::randomUUID);
    }

    @Override
    public LastValues lastValues() {
        return lastValues.get();
    }

    @Override
    public Outputs outputs() {
        return outputs.get();
    }

    @Override
    public OutputSearch search() {
        return new SqlOutputSearch(database.get());
    }

    @Override
    public OutputIndex index() {
        return index.get();
    }

    @Override
    public Checklists checklists() {
        return checklists.get();
    }

    @Override
    public EvidenceFiles evidenceFiles() {
        return evidenceFiles.get();
    }

    @Override
    public Attaching attaching() {
        return new Attaching(evidenceFiles.get(), runs.get()::masked);
    }

    /// For the command line, which also names documents that are in no folder of the library.
    @Override
    public Proving proving(Questions questions) {
        return proving(questions, this::operator, file -> library().find(file).or(() -> read(file)));
    }

    /// For whoever sits at the screen now.
    Proving proving(Questions questions, Supplier<Operator> operator) {
        return proving(questions, operator, library.get()::find);
    }

    /// A document of the library, or of any other folder.
    private Optional<Library.Entry> document(Path file) {
        return library.get().find(file).or(() -> read(file));
    }

    private Optional<Library.Entry> read(Path file) {
        try {
            var runbook = reader().read(String.valueOf(file.getFileName()), Files.readAllBytes(file));
            return Optional.of(new Library.Entry(file, false, runbook));
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    private Proving proving(Questions questions, Supplier<Operator> operator,
            Function<Path, Optional<Library.Entry>> documents) {
        var stock = new Stock(documents, hosts.get(), new Planner(ids.get()), lastValues.get(), clearance());
        return new RunProofs(pencil(operator), remembering(), outputs.get(), stock, questions);
    }

    @Override
    public ConnectionTest connectionTest() {
        return connectionTest.get();
    }

    @Override
    public Calendars calendars() {
        return calendars.get();
    }

    @Override
    public HostJobs hostJobs() {
        return hostJobs.get();
    }

    @Override
    public JobRound jobRound() {
        return new JobRound(wires.get(), hostJobs.get(), clock);
    }

    /// Jobs of hosts as entries of the calendar.
    JobEntries hostsJobs() {
        return new JobEntries(hostJobs.get(), hosts.get()::all);
    }

    @Override
    public List<EntrySource> entries() {
        return List.of(new RulingEntries(calendars.get()::current), planned.get(), hostsJobs());
    }

    @Override
    public EntrySource planned() {
        return EntrySource.all(List.of(plannedChanges().snapshot(), hostsJobs().snapshot()));
    }

    @Override
    public List<Published> published() {
        var now = clock.instant();
        return Stream.concat(planned.get().published().stream(),
                hostsJobs().published(new Span(now, now.plus(JOBS_AHEAD))).stream()).toList();
    }

    @Override
    public Routines routines() {
        return routines.get();
    }

    @Override
    public Diaries diaries() {
        return new Diaries(routines.get(), runs.get(), hosts.get(), () -> routineLists().done(), clock);
    }

    /// The lists of routines, written by the operator of the settings file.
    RoutineLists routineLists() {
        return new RoutineLists(checklists.get(),
                pencil(this::operator), library.get());
    }

    /// Rounds over what the library holds now; `documents` may still be filling.
    Rounds rounds(Library documents) {
        return new Rounds(routines.get(), remembering(), new Preparation(documents, hosts.get(), new Planner(ids.get()),
                lastValues.get(), clearance(), clock), clock);
    }

    @Override
    public Rounds rounds() {
        return rounds(library());
    }

    /// Looks after routines, and after lists that finished runs still bring up, from now on until this is closed.
    void attend(Supplier<Operator> attending) {
        new Lazy<>(built, () -> new Ticking("routines", Duration.ofSeconds(20),
                new Attendance(diaries(), rounds(followedLibrary()), attending, clock)::tick)).get();
        new Lazy<>(built, () -> new Ticking("lists", Duration.ofSeconds(20),
                new CatchUp(runs.get(), sequels.get(), after(attending)))).get();
        new Lazy<>(built, () -> new Ticking("lists-of-changes", Duration.ofSeconds(20), changes.get()::catchUp)).get();
    }

    /// Takes what runs print into the index from now on, until this is closed.
    void keepIndex() {
        new Lazy<>(built, () -> new Ticking("output-index", Duration.ofSeconds(5), index.get()::catchUp)).get();
    }

    /// For the command line, which has no window.
    @Override
    public PostOffice notices() {
        return notices(this::operator, Optional.empty());
    }

    /// For whoever sits at the screen; `window` shows a line where the desktop has no notifications of its own.
    PostOffice notices(Supplier<Operator> sender, Optional<Consumer<String>> window) {
        var desk = new org.watchkeeper.notice.post.Desk(new SqlNoticeBook(database.get()),
                new SqlOutbox(database.get()), clock);
        var mail = new MailCarrier(vault.get(), clock, (SSLSocketFactory) SSLSocketFactory.getDefault(),
                Duration.ofSeconds(30));
        var desktop = new DesktopCarrier(environment.getOrDefault("PATH", ""), window);
        var script = new ScriptCarrier(hosts.get(), shells.get(), () -> ids.get().attempt());
        var routes = new Routes(vault.get(), hooks.get(), mail, desktop, script);
        return new PostOffice(desk, new Postman(desk, routes, sender, console), routes, vault.get(), sender);
    }

    @Override
    public Hush hush() {
        return hush(this::operator);
    }

    private Hush hush(Supplier<Operator> who) {
        return new Hush(new SqlNoticeBook(database.get()), new SqlSilences(database.get()),
                new MutingByKind(alertmanager.get(), uptimeKuma.get()), clock, who);
    }

    /// Opens and closes silences from now on, until this is closed; what an earlier console left is closed too.
    void hushFor(Supplier<Operator> who) {
        new Lazy<>(built, () -> new Ticking("silences", Duration.ofSeconds(20), () -> hush(who).round())).get();
    }

    /// Sends what is due from now on, until this is closed.
    void post(Supplier<PostOffice> office) {
        new Lazy<>(built, () -> new Ticking("notices", Duration.ofSeconds(15), () -> {
            toldChanges.get().catchUp();
            office.get().sendDue();
        })).get();
    }

    @Override
    public HealthBooks health() {
        return healthBooks.get();
    }

    /// Health as it is known now; nothing is asked before `watchHealth`.
    Monitor monitor() {
        return vigil.get();
    }

    /// Asks nobody while it is off.
    void watching(boolean isOn) {
        vigil.get().pause(!isOn);
    }

    /// Asks hosts how they are from now on, until this is closed; each alert is told on a thread of its own.
    void watchHealth(Consumer<Alert> told) {
        var watch = vigil.get();
        new Lazy<>(built, () -> new Ticking("health-book", Duration.ofSeconds(10), watch::keep)).get();
        new Lazy<>(built, () -> new Ticking("health", Duration.ofMillis(500), watch::tick)).get();
        new Lazy<>(built, () -> new Ticking("health-alerts", Duration.ofSeconds(5), new Alerting(watch,
                of -> watch.attention(new CheckKey(of.host(), of.probe())).isSnoozed(clock.instant()), clock, told)))
                .get();
    }

    /// What is told to whoever sits at the screen.
    Reminding reminding(Supplier<Operator> who) {
        return new Reminding(new Reminding.Sources(checklists.get(), diaries()), told.get(), who, clock);
    }

    Visits visits() {
        return visits.get();
    }

    Journal journal() {
        return journal.get();
    }

    @Override
    public OwnTerminal ownTerminal() {
        return ownTerminal(() -> settings.get().terminal());
    }

    /// The operator's own ssh in the terminal program of that setting.
    OwnTerminal ownTerminal(Supplier<String> program) {
        return new OwnTerminal(wires.get().own(folder.get().data().resolve("practice")), terminalPrograms(), program);
    }

    Terminals terminals() {
        return new SshTerminals(wires.get());
    }

    @Override
    public FileHosts files() {
        return new SshFileHosts(wires.get());
    }

    TerminalPrograms terminalPrograms() {
        return new TerminalPrograms(environment.getOrDefault("PATH", ""), System.getProperty("os.name", ""));
    }

    /// What schedules of documents mean, seen from here.
    Dates dates() {
        return new Almanac(clock, ZoneId.systemDefault());
    }

    DataFolder folder() {
        return folder.get();
    }

    SettingsFile settingsFile() {
        return settingsFile.get();
    }

    /// The database as a JDBC URL, which never holds a password.
    String databaseName() {
        return databaseUrl().toString();
    }

    @Override
    public Fleet fleet() {
        return drill.get();
    }

    @Override
    public FactRound facts() {
        return factRound.get();
    }

    @Override
    public FactBook factBook() {
        return facts.get();
    }

    @Override
    public Ids ids() {
        return ids.get();
    }

    @Override
    public Operator operator() {
        var named = settings.get().operator();
        return new Operator(named.isBlank() ? System.getProperty("user.name", "operator") : named);
    }

    @Override
    public Clock clock() {
        return clock;
    }

    /// What comes of closing one service does not keep the others open.
    @Override
    public void close() {
        for (var service : built.takeAll()) {
            try {
                service.close();
            } catch (Exception e) {
                LoggerFactory.getLogger(Wiring.class).warn("{} did not close", service, e);
            }
        }
    }

    private <T> Lazy<T> lazy(java.util.function.Supplier<T> maker) {
        return new Lazy<>(built, maker);
    }

    private DataFolder prepareFolder() {
        return DataFolder.of(environment, System.getProperty("os.name", ""), home).prepare();
    }

    private Database openDatabase() {
        SqliteLibrary.unpackInto(folder.get().data().resolve("native"));
        return Database.open(databaseUrl(), clock);
    }

    private DatabaseUrl databaseUrl() {
        return settings.get().databaseUrl(environment, folder.get());
    }

    /// A team's inventory is not for practice: its hosts are reached from other consoles too.
    private boolean isOwnDatabase() {
        return switch (databaseUrl()) {
            case DatabaseUrl.SqliteFile _ -> true;
            case DatabaseUrl.Postgres _ -> false;
        };
    }

    /// The inventory; the practice hosts of each shipped runbook are put into it once.
    private Inventory openHosts() {
        var kept = new SqlHosts(database.get(), clock);
        if (isOwnDatabase()) {
            shippedPractices.offer(folder.get().data().resolve("practice"), drill, kept);
        }
        return kept;
    }

    private SshConfig openSshConfig() {
        return new SshConfig(SshProgram.usual(), home,
                new FileConsents(folder.get().data().resolve("ssh-commands-allowed")), Obedience::notObeyed);
    }

    private HealthBooks openHealthBooks() {
        var assignments = new SqlAssignments(database.get());
        var marks = new SqlMarks(database.get());
        var work = new HostsAtWork.Sources(() -> runs.get().list(), run -> drivers.get().of(run).isPresent(),
                () -> changes.get().lines());
        return new HealthBooks(assignments, marks, new SqlLogbook(database.get()), () -> watched(assignments),
                new HostsAtWork(work, marks, hosts.get()));
    }

    private Map<Host, List<Probe>> watched(SqlAssignments assignments) {
        var all = assignments.all();
        return all.isEmpty() ? Map.of() : Watchlist.of(hosts.get().all(), all);
    }

    private Vigil openVigil() {
        var books = healthBooks.get();
        var rounds = new ShellRounds(wires.get(), Questions.refuseAll(), clock, console);
        return new Vigil(new Vigil.Sources(books.duties(), books.works(), rounds, netAsks.get(), books.logbook()),
                clock, work -> Thread.ofVirtual().name("health").start(work));
    }

    /// What runs commands goes over these: each connection is asked which machine it leads to.
    private Wires knownWires() {
        return new KnownWires(wires.get(), facts.get(), clock, ZoneId.systemDefault(),
                host -> factRound.get().doubt(host));
    }

    private Drill openDrill() {
        return new Drill(shippedPractices::read, folder.get().data().resolve("practice"), clock, practiceSpeed());
    }

    private double practiceSpeed() {
        var given = environment.getOrDefault("WATCHKEEPER_PRACTICE_SPEED", "");
        return given.matches("[0-9]{1,4}") && !given.matches("0+") ? Double.parseDouble(given) : 1;
    }

    private TrustFiles trustFiles() {
        return TrustFiles.usual(folder.get().data().resolve("known_hosts"), home);
    }

    private SshSettings ssh() {
        return SshSettings.standard(environment.getOrDefault("SSH_AUTH_SOCK", ""));
    }
}
