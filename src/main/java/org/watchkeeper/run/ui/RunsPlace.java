package org.watchkeeper.run.ui;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

import org.watchkeeper.fx.Fx;
import org.watchkeeper.fx.Icon;
import org.watchkeeper.fx.Pulse;
import org.watchkeeper.fx.control.ConfirmPane;
import org.watchkeeper.fx.control.Patience;
import org.watchkeeper.fx.control.Question;
import org.watchkeeper.fx.place.Desk;
import org.watchkeeper.fx.place.Place;
import org.watchkeeper.fx.place.Shortcut;
import org.watchkeeper.health.ui.live.HealthNow;
import org.watchkeeper.host.Host;
import org.watchkeeper.run.Clearance;
import org.watchkeeper.run.Gatekeeper;
import org.watchkeeper.run.Plan;
import org.watchkeeper.run.RunId;
import org.watchkeeper.run.account.Edit;
import org.watchkeeper.run.fact.StartQuestions;
import org.watchkeeper.run.fact.Told;
import org.watchkeeper.run.search.Hit;
import org.watchkeeper.run.ui.close.Accounts;
import org.watchkeeper.run.ui.close.RunScreen;
import org.watchkeeper.run.ui.search.SearchModel;
import org.watchkeeper.run.ui.walk.Action;
import org.watchkeeper.run.ui.walk.WalkViewModel;

/// Runs: the list, the wizard and the walk of each run that is open here. Opened on a run's id it brings that run; on
/// `change:ID` it begins the next run of a change, on
/// `new` it begins a new one, on `new:FILE#PROCEDURE` with that procedure and on `new:FILE#PROCEDURE@HOST,HOST` on those hosts.
public final class RunsPlace implements Place {
    public static final String ID = "runs";
    public static final String NEW = "new";
    /// Before the id of a change: its next run.
    public static final String CHANGE = "change:";
    private static final Question LEAVE = Question.plain("Leave the new run?",
            "What was filled in for it is not kept. Nothing of it has run.", "Leave it", "Stay");
    private final RunServices services;
    private final StackPane page = new StackPane();
    private final OpenWalks walks = new OpenWalks();
    private final ReadOnlyStringWrapper subject = new ReadOnlyStringWrapper("");
    private Optional<Built> built = Optional.empty();
    /// The questions of the wizard on screen, as long as its run is not started.
    private Optional<StartQuestions> unstarted = Optional.empty();

    public RunsPlace(RunServices services) {
        this.services = services;
    }

    /// What there is once the place was opened.
    private record Built(Desk desk, RunsModel model, RunsList list, LeftNotices left) {}

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String title() {
        return "Runs";
    }

    @Override
    public Icon icon() {
        return Icon.RUNS;
    }

    @Override
    public Parent build(Desk desk) {
        var model = new RunsModel(services.runs(), this::hasPracticeHosts, desk.background(),
                desk.overlay().notices()::warn);
        var search = new SearchModel(services.search(), desk.background().worker(), services.clock(),
                receiver -> Fx.feed(receiver)::send);
        var list = new RunsList(model, search, new RunsList.Ways(this::bring, () -> wizard(Wanted.NOTHING),
                services.practice(), hit -> bring(hit, search.textProperty().get().strip())));
        var left = new LeftNotices(desk.overlay().notices(), desk.background(),
                new LeftNotices.Facts(services.runs(), services.driven()),
                run -> desk.navigation().open(ID, run.toString()));
        built = Optional.of(new Built(desk, model, list, left));
        page.getChildren().setAll(list);
        model.announce(services.driven(), left::show);
        Pulse.whileShown(desk.overlay().notices(), left::look);
        return page;
    }

    @Override
    public void opened(String parameter) {
        if (parameter.isEmpty() && isFilledIn()) {
            return; // what was typed is not lost by looking elsewhere
        } else if (parameter.isEmpty()) {
            list();
        } else if (parameter.startsWith(CHANGE)) {
            wizard(Wanted.change(parameter.substring(CHANGE.length())));
        } else if (parameter.equals(NEW) || parameter.startsWith(NEW + ":")) {
            wizard(Wanted.of(parameter));
        } else {
            come(RunId.of(parameter));
        }
    }

    /// As Back and "All runs" do; what is filled in on more than the first page is asked about.
    @Override
    public void leadOut() {
        if (page.getChildren().stream().anyMatch(each -> each instanceof WizardScreen wizard && wizard.isUnderWay())) {
            built.ifPresent(here -> ConfirmPane.ask(here.desk().overlay(), LEAVE, yes -> {
                if (yes) {
                    list();
                }
            }));
        } else {
            list();
        }
    }

    /// Brings a run from elsewhere: what stands here is not what was asked for, and what was typed stays until the run is there.
    private void come(RunId run) {
        if (!isFilledIn() && walks.find(run).isEmpty()) {
            show(new Reading());
        }
        bring(run);
    }

    /// Stands in for a run that is being read.
    private static final class Reading extends StackPane {
        Reading() {
            super(Patience.words("Reading the run …"));
        }
    }

    /// A run that cannot be read leaves the list behind.
    private void unread(RuntimeException trouble) {
        if (page.getChildren().stream().anyMatch(Reading.class::isInstance)) {
            list();
        }
        warn(trouble);
    }

    @Override
    public List<Shortcut> shortcuts() {
        var shortcuts = new java.util.ArrayList<>(
                List.of(new Shortcut("Ctrl+Enter", "Next page of the wizard; on its last page: start the run"),
                        new Shortcut("PgUp, PgDn", "On the review and the closing page: page by page"),
                        new Shortcut("Alt+Left", "Back, to the list at last"),
                        new Shortcut("Ctrl+Shift+F", "In the list: search in everything that runs printed"),
                        new Shortcut("F6", "From pane to pane of a walk")));
        shortcuts.addAll(ofTheWalk());
        shortcuts.addAll(List.of(new Shortcut("W", "On the closing page: the walk and its output"),
                new Shortcut("C, S", "On the closing page: copy the record, save it as a file"),
                new Shortcut("Ctrl+Enter", "On the closing page: close the run"),
                new Shortcut("Ctrl+F, F3", "Search in the output, next place"),
                new Shortcut("↑, ↓, ←, →", "In the output: line by line, sideways"),
                new Shortcut("PgUp, PgDn", "In the output: page by page; with Shift selected"),
                new Shortcut("Home, End", "In the output: to the beginning, to the end"),
                new Shortcut("F, W", "In the output: follow, wrap"),
                new Shortcut("Ctrl+A, Ctrl+C", "In the output: select all, copy")));
        return shortcuts;
    }

    /// One line a key: Pause and Resume have the same.
    private static List<Shortcut> ofTheWalk() {
        var verbs = new LinkedHashMap<String, String>();
        for (var action : Action.values()) {
            verbs.merge(action.keyWord(), action.verb(), (one, other) -> one + " / " + other);
        }
        return verbs.entrySet().stream().map(each -> new Shortcut(each.getKey(), each.getValue())).toList();
    }

    private boolean hasPracticeHosts() {
        return services.hosts().all().stream().anyMatch(Host::practice);
    }

    private boolean isFilledIn() {
        return page.getChildren().stream().anyMatch(WizardScreen.class::isInstance);
    }

    /// What would go on without this window: commands that run on hosts, each as a sentence.
    @Override
    public List<String> unfinished() {
        return walks.unfinished();
    }

    private void list() {
        built.ifPresent(here -> {
            show(here.list());
            walks.tidy();
            here.model().load();
            here.list().focus();
        });
    }

    /// The run on screen, its hosts and what is at stake there, so that the window says so in a task bar too.
    @Override
    public ObservableValue<String> subject() {
        return subject.getReadOnlyProperty();
    }

    /// Passwords that a wizard was given go with it.
    private void show(Parent content) {
        unstarted.ifPresent(StartQuestions::close);
        unstarted = Optional.empty();
        subject.set(content instanceof RunScreen run ? run.walkScreen().headline() : "");
        page.getChildren().setAll(content);
    }

    private void wizard(Wanted wanted) {
        built.ifPresent(here -> here.desk().background().run(
                () -> stock(wanted),
                stock -> wizard(stock, wanted), this::warn));
    }

    private Stock stock(Wanted wanted) {
        var clearance = clearance(wanted);
        return new Stock(Offer.of(services.library().entries(), clearance), services.hosts().all(),
                services.lastValues().all(), clearance.gatekeeper(), wanted.change().flatMap(services.changes()));
    }

    private Clearance clearance(Wanted wanted) {
        return wanted.change().map(services.clearance()::as).orElse(services.clearance());
    }

    private void wizard(Stock stock, Wanted wanted) {
        var permit = new Permit(stock.gatekeeper(), stock.change(), services.operator(), services.clock());
        var model = new WizardViewModel(stock, services.planner(), services.clock(), permit);
        wanted.into(model, stock);
        var questions = new StartQuestions(services.questions());
        model.asks(() -> ask(model, wanted, questions));
        model.pageProperty().subscribe(page -> {
            if (page == Page.PARAMETERS) {
                model.ask();
            }
        });
        var wording = new WizardScreen.Wording(services.operator().get().name(),
                "when you start it; nothing runs before the first step is run", this::health);
        var screen = new WizardScreen(model, wording,
                new WizardScreen.Ways(this::list, _ -> start(model, questions), this::changes));
        show(screen);
        unstarted = Optional.of(questions);
        screen.focusFirst();
        built.ifPresent(here -> keep(here, screen, model, wanted));
    }

    /// What may be chosen, and what has to be accepted before, is kept as it is by now.
    private void keep(Built here, WizardScreen screen, WizardViewModel model, Wanted wanted) {
        var background = here.desk().background();
        var clearances = new Clearances(clearance(wanted), background);
        var late = new LateOffers(services.library(), clearance(wanted), background, wanted);
        Pulse.whileShown(screen, () -> {
            late.poll(model);
            clearances.poll(model);
        });
    }

    private Node health(List<Host> hosts) {
        return built.<Node>map(here -> new HealthNow(services.monitor(), hosts, here.desk().background(),
                HealthNow.Form.WIDE)).orElseGet(Region::new);
    }

    /// Hosts are asked what they are: it may decide between several ways, and which machines they are stands against starting. One
    /// that does not answer decides nothing.
    private void ask(WizardViewModel model, Wanted wanted, StartQuestions questions) {
        var hosts = model.toAsk();
        built.filter(_ -> !hosts.isEmpty()).ifPresent(here -> here.desk().background().run(
                () -> heard(hosts, wanted, questions),
                heard -> model.learn(hosts, heard.told(), heard.gatekeeper()), trouble -> {
                    model.learn(hosts, Map.of(), model.permit().gatekeeper());
                    warn(trouble);
                }));
    }

    /// What hosts said, and what stands against starting on them then.
    private record Heard(Map<Host, Told> told, Gatekeeper gatekeeper) {}

    private Heard heard(List<Host> hosts, Wanted wanted, StartQuestions questions) {
        var told = questions.ask(services.facts(), hosts);
        return new Heard(told, clearance(wanted).gatekeeper());
    }

    /// Brings what changed in a document since it was used before.
    private void changes(Offer offer) {
        built.ifPresent(here -> here.desk().navigation().open("runbooks", offer.entry().file() + "?changes"));
    }

    private void start(WizardViewModel model, StartQuestions questions) {
        model.begin().ifPresent(plan -> built.ifPresent(here -> {
            unstarted = Optional.empty();
            start(here, model, plan, questions);
        }));
    }

    private void start(Built here, WizardViewModel model, Plan plan, StartQuestions questions) {
        var secrets = model.values().secrets();
        var document = model.offerProperty().get().map(Offer::entry);
        here.desk().background().run(
                () -> {
                    document.ifPresent(entry -> services.clearance().used(entry, services.operator().get()));
                    return services.walks().open(plan, secrets, services.operator().get(), questions);
                }, this::walk,
                trouble -> {
                    if (unstarted.isEmpty()) {
                        unstarted = Optional.of(questions);
                    } else {
                        questions.close(); // another wizard is on screen by now, with its own
                    }
                    lookAgain(here, model);
                    warn(trouble);
                });
    }

    /// What was refused at the last moment may be refused for what nobody had seen yet: it is read again and shown.
    private void lookAgain(Built here, WizardViewModel model) {
        here.desk().background().run(services.clearance()::gatekeeper, read -> {
            model.permit().read(read);
            model.startAgain();
        }, unread -> {
            model.startAgain();
            warn(unread);
        });
    }

    private void bring(RunId run) {
        var open = walks.find(run);
        if (open.isPresent()) {
            show(open.get());
            return;
        }
        bring(() -> services.walks().bring(run, services.operator().get(), services.questions()), _ -> {});
    }

    /// Brings a run where a line stands that was found.
    private void bring(Hit hit, String words) {
        var run = hit.where().run();
        Consumer<RunScreen> atLine = screen -> {
            screen.toWalk();
            screen.walkScreen().show(hit, words);
        };
        var open = walks.find(run);
        if (open.isPresent()) {
            show(open.get());
            atLine.accept(open.get());
        } else {
            bring(() -> services.walks().bring(run, services.operator().get(), services.questions()), atLine);
        }
    }

    private void takeUp(RunId run) {
        bring(() -> services.walks().takeUp(run, services.operator().get(), services.questions()), _ -> {});
    }

    private void bring(Supplier<WalkViewModel> work, Consumer<RunScreen> then) {
        built.ifPresent(here -> here.desk().background().run(work, model -> walk(model, then), this::unread));
    }

    private void walk(WalkViewModel model) {
        walk(model, _ -> {});
    }

    private void walk(WalkViewModel model, Consumer<RunScreen> then) {
        built.ifPresent(here -> {
            var screen = new RunScreen(model,
                    new RunScreen.Sources(
                            new Accounts(services.runs(), services.walks().outputs(), services.library()),
                            services.deadlines(), services.monitor(), services.clock()),
                    here.desk(),
                    new RunScreen.Ways(this::list, () -> takeUp(model.state().plan().id()), edit -> edit(model, edit)));
            walks.keep(model.state().plan().id(), screen);
            here.left().opened(model.state().plan().id());
            show(screen);
            then.accept(screen);
        });
    }

    /// Brings the document at the line where an edit belongs.
    private void edit(WalkViewModel model, Edit edit) {
        built.ifPresent(here -> here.desk().navigation().open("runbooks",
                "edit:" + model.state().plan().source().file() + "?line=" + edit.lines().first()));
    }

    private void warn(RuntimeException trouble) {
        built.ifPresent(here -> here.desk().overlay().notices().warn(String.valueOf(trouble.getMessage())));
    }
}
