package org.watchkeeper.run.ui;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;

import org.watchkeeper.fx.Stake;
import org.watchkeeper.host.Host;
import org.watchkeeper.run.Casting;
import org.watchkeeper.run.Gatekeeper;
import org.watchkeeper.run.Order;
import org.watchkeeper.run.Plan;
import org.watchkeeper.run.Planned;
import org.watchkeeper.run.Planner;
import org.watchkeeper.run.Wish;
import org.watchkeeper.run.fact.Told;
import org.watchkeeper.runbook.Parameter;

/// What has been chosen so far, and whether it is enough to go on. Confined to the FX thread.
public final class WizardViewModel {
    private final ReadOnlyObjectWrapper<Stock> stock;
    private final ReadOnlyBooleanWrapper reading = new ReadOnlyBooleanWrapper();
    private final Planner planner;
    private final ReadOnlyObjectWrapper<Page> page = new ReadOnlyObjectWrapper<>(Page.CHOOSE);
    private final Chosen chosen = new Chosen();
    private final ObjectProperty<Order> order = new SimpleObjectProperty<>(Order.STEP_BY_STEP);
    private final TypedValues values;
    private final Permit permit;
    private final ChosenWays ways = new ChosenWays(chosen, this::judge);
    private final HostNotes notes;
    private final Cast cast = new Cast();
    private final StringProperty reason = new SimpleStringProperty("");
    private final BooleanProperty confirmed = new SimpleBooleanProperty();
    private final ReadOnlyObjectWrapper<Optional<Planned>> planned = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyBooleanWrapper ready = new ReadOnlyBooleanWrapper();
    private boolean isStarting;
    private Runnable asking = () -> {};
    private final ReadOnlyStringWrapper missing = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper unaccepted = new ReadOnlyBooleanWrapper();
    private List<Offer> asNow = List.of();

    public WizardViewModel(List<Offer> offers, List<Host> inventory, Planner planner, Clock clock) {
        this(new Stock(offers, inventory), planner, clock);
    }

    WizardViewModel(Stock stock, Planner planner, Clock clock) {
        this(stock, planner, clock, Permit.free(clock));
    }

    /// With what windows, blackouts and changes say to it.
    WizardViewModel(Stock stock, Planner planner, Clock clock, Permit permit) {
        this.stock = new ReadOnlyObjectWrapper<>(stock);
        this.permit = permit;
        this.planner = planner;
        this.notes = new HostNotes(clock);
        this.values = new TypedValues(chosen, stock.lastValues(), clock, this::judge);
        page.subscribe(this::judge);
        chosen.offer().subscribe(() -> cast.over(roles(), targets()));
        chosen.offer().subscribe(this::judge);
        targets().addListener((ListChangeListener<Host>) _ -> {
            ways.forget();
            notes.forget();
            cast.over(roles(), targets());
            judge();
        });
        order.subscribe(this::judge);
        reason.subscribe(this::judge);
        permit.reasonProperty().subscribe(this::judge);
        permit.secondProperty().subscribe(this::judge);
        confirmed.subscribe(this::judge);
        judge();
    }

    /// The procedures that a filter leaves.
    List<Offer> offers(String filter) {
        return stock.get().offers().stream().filter(one -> one.matches(filter)).toList();
    }

    /// The hosts of the inventory, those first that the document is meant for: practice hosts where it came with the console.
    List<Host> inventory() {
        boolean isPractice = offerProperty().get().filter(one -> one.entry().shipped()).isPresent();
        return stock.get().hosts().stream().sorted(Comparator.comparing(host -> host.practice() != isPractice))
                .toList();
    }

    /// What there is to choose from; procedures come to it while documents are being read.
    ReadOnlyObjectProperty<Stock> stockProperty() {
        return stock.getReadOnlyProperty();
    }

    Stock stock() {
        return stock.get();
    }

    /// Whether documents that are there have yet to be read.
    ReadOnlyBooleanProperty readingProperty() {
        return reading.getReadOnlyProperty();
    }

    /// These are the procedures now, and whether more may come.
    void stock(List<Offer> offers, boolean isReading) {
        stock.set(stock.get().with(offers));
        reading.set(isReading);
    }

    ReadOnlyObjectProperty<Page> pageProperty() {
        return page.getReadOnlyProperty();
    }

    ObjectProperty<Optional<Offer>> offerProperty() {
        return chosen.offer();
    }

    /// Whether changed commands of the chosen document wait to be accepted.
    ReadOnlyBooleanProperty unacceptedProperty() {
        return unaccepted.getReadOnlyProperty();
    }

    /// What has to be accepted and done before the procedures may run was asked again. Nothing else of them changes.
    void renew(List<Offer> offers) {
        var before = offerProperty().get().map(this::now);
        asNow = List.copyOf(offers);
        if (!before.equals(offerProperty().get().map(this::now))) {
            judge();
        }
    }

    private Offer now(Offer offer) {
        return asNow.stream().filter(offer::isSame).findFirst().orElse(offer);
    }

    /// The chosen procedure and its document, as far as one is chosen.
    String subject() {
        return offerProperty().get().map(one -> one.procedure().title() + " · " + one.entry().runbook().title())
                .orElse("");
    }

    /// The parameters of the chosen procedure.
    List<Parameter> parameters() {
        return offerProperty().get().map(one -> one.procedure().parameters()).orElse(List.of());
    }

    /// The hosts of the run, in the order they are walked.
    ObservableList<Host> targets() {
        return chosen.targets();
    }

    ObjectProperty<Order> orderProperty() {
        return order;
    }

    /// Why it is done without a way back.
    StringProperty reasonProperty() {
        return reason;
    }

    /// What windows, blackouts and changes say, and what is said to that.
    Permit permit() {
        return permit;
    }

    /// The operator has said that these are the hosts they mean. Not so by default (PRODUCT rule 10).
    BooleanProperty confirmedProperty() {
        return confirmed;
    }

    /// What the planner says; present on the last page.
    ReadOnlyObjectProperty<Optional<Planned>> plannedProperty() {
        return planned.getReadOnlyProperty();
    }

    /// Whether the page is complete.
    ReadOnlyBooleanProperty readyProperty() {
        return ready.getReadOnlyProperty();
    }

    /// What the page still needs, as a sentence; empty when nothing.
    ReadOnlyStringProperty missingProperty() {
        return missing.getReadOnlyProperty();
    }

    /// The values of the procedure's parameters.
    TypedValues values() {
        return values;
    }

    /// The ways that are taken where there are several.
    ChosenWays ways() {
        return ways;
    }

    /// What should be known of the hosts before the run.
    HostNotes notes() {
        return notes;
    }

    /// How the hosts are asked what they are.
    void asks(Runnable how) {
        asking = how;
    }

    /// Asks the hosts what they are, where some have not answered yet.
    void ask() {
        asking.run();
    }

    /// Asks them once more, also where all have answered: since then one may not have.
    void askAgain() {
        ways.doubt();
        ask();
    }

    /// The hosts to be asked what they are; none where just these were asked before and have answered.
    List<Host> toAsk() {
        var hosts = ways.toAsk();
        if (!hosts.isEmpty()) {
            notes.ask();
        }
        return hosts;
    }

    /// What these hosts said of themselves, and what stands against starting since.
    void learn(List<Host> hosts, Map<Host, Told> told, Gatekeeper again) {
        permit.read(again);
        if (hosts.equals(targets())) {
            notes.learn(told);
        }
        ways.learn(told);
    }

    /// The roles that the chosen procedure and its way back speak of, and who plays them.
    Cast cast() {
        return cast;
    }

    /// Lets a host play a role, or not.
    void play(String role, Host host, boolean on) {
        cast.play(role, host, on);
        judge();
    }

    List<String> roles() {
        return chosen.roles();
    }

    /// Whether any command of the procedure does not end by itself and is bounded.
    boolean hasEndless() {
        return chosen.hasEndless();
    }

    /// Puts a host at the end of the list, or takes it out.
    void choose(Host host, boolean on) {
        chosen.choose(host, on);
    }

    /// Moves a host up (-1) or down (+1).
    void move(Host host, int by) {
        chosen.move(host, by);
    }

    void next() {
        if (ready.get()) {
            page.set(page.get().next());
        }
    }

    void back() {
        page.set(page.get().back());
    }

    /// Every command with the values so far, in order; secrets as dots.
    List<Preview> preview() {
        return Preview.all(chosen, values.shown(), ways);
    }

    /// What is at stake on the chosen hosts; empty without hosts.
    Optional<Stake> stake() {
        return chosen.stake();
    }

    /// Whether the hosts must be confirmed before the run is started.
    boolean wantsConfirmation() {
        return stake().filter(stake -> stake == Stake.PRODUCTION).isPresent();
    }

    /// The plan to start; present when everything is complete.
    Optional<Plan> plan() {
        return planned.get().filter(_ -> ready.get() && page.get() == Page.REVIEW)
                .filter(Planned.Ready.class::isInstance).map(one -> ((Planned.Ready) one).plan());
    }

    /// The plan to start, once: from then on there is none, unless `startAgain` says that it could not be opened.
    Optional<Plan> begin() {
        var begun = plan();
        if (begun.isPresent()) {
            isStarting = true;
            ready.set(false);
        }
        return begun;
    }

    /// The run could not be opened: it may be tried again.
    void startAgain() {
        isStarting = false;
        judge();
    }

    private void judge() {
        unaccepted.set(offerProperty().get().map(this::now).filter(one -> !one.unaccepted().isNothing()).isPresent());
        planned.set(
                page.get() == Page.REVIEW ? offerProperty().get().map(this::now).map(this::planNow) : Optional.empty());
        missing.set(whatIsMissing());
        ready.set(missing.get().isEmpty() && !isStarting);
    }

    private Planned planNow(Offer offer) {
        return planner.plan(new Wish(offer.entry().file().toString(), offer.entry().runbook(), offer.procedure().id(),
                targets(), order.get(), values.open(), values.secrets(), ways.names(),
                new Casting(ways.own(), cast.players(targets())), reason.get(), values.bound()), offer.unaccepted(),
                offer.undone(), reason.get(), permit.admission(offer, targets()));
    }

    private String whatIsMissing() {
        return switch (page.get()) {
            case CHOOSE ->
                offerProperty().get().map(this::now).map(WizardViewModel::unaccepted).orElse("Choose a procedure.");
            case TARGETS -> targets().isEmpty()
                    ? "Choose at least one host: an empty list never means all of them."
                    : roles().stream().filter(role -> cast.players(role, targets()).isEmpty()).findFirst()
                            .map(role -> "Choose who is the " + role + ".").orElse("");
            case PARAMETERS -> parametersMissing();
            case REVIEW -> review();
        };
    }

    private String parametersMissing() {
        var wrong = chosen.parameters().stream().map(values::missing);
        var open = chosen.choices().stream().filter(one -> ways.way(one).get().isEmpty())
                .map(one -> "Choose how it is done: " + one.title() + ".");
        return Stream.of(wrong, open, Stream.of(hasEndless() ? values.boundObjection() : "")).flatMap(all -> all)
                .filter(text -> !text.isEmpty()).findFirst().orElse("");
    }

    private static String unaccepted(Offer offer) {
        return offer.unaccepted().isNothing() ? "" : offer.unaccepted().sentence();
    }

    private String review() {
        if (planned.get().filter(Planned.Ready.class::isInstance).isEmpty()) {
            return "It cannot be run as it stands: see what is objected to.";
        }
        return wantsConfirmation() && !confirmed.get() ? "Confirm the production hosts." : "";
    }
}
