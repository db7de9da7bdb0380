package org.watchkeeper.run.ui;

import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
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
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;

import org.watchkeeper.fx.Stake;
import org.watchkeeper.host.Host;
import org.watchkeeper.host.HostId;
import org.watchkeeper.kernel.Secret;
import org.watchkeeper.run.Casting;
import org.watchkeeper.run.LastValues;
import org.watchkeeper.run.Order;
import org.watchkeeper.run.Plan;
import org.watchkeeper.run.Planned;
import org.watchkeeper.run.Planner;
import org.watchkeeper.run.Proposals;
import org.watchkeeper.run.Wish;
import org.watchkeeper.run.fact.HostFacts;
import org.watchkeeper.run.ui.walk.Stakes;
import org.watchkeeper.runbook.Choice;
import org.watchkeeper.runbook.Filled;
import org.watchkeeper.runbook.Flag;
import org.watchkeeper.runbook.Parameter;
import org.watchkeeper.runbook.Proviso;
import org.watchkeeper.runbook.ShellCommand;
import org.watchkeeper.runbook.StandIn;
import org.watchkeeper.runbook.Step;

/// What has been chosen so far, and whether it is enough to go on. Confined to the FX thread.
public final class WizardViewModel {
    private final Stock stock;
    private final Planner planner;
    private final Clock clock;
    private final ReadOnlyObjectWrapper<Page> page = new ReadOnlyObjectWrapper<>(Page.CHOOSE);
    private final ObjectProperty<Optional<Offer>> offer = new SimpleObjectProperty<>(Optional.empty());
    private final ObservableList<Host> targets = FXCollections.observableArrayList();
    private final ObjectProperty<Order> order = new SimpleObjectProperty<>(Order.STEP_BY_STEP);
    private final Map<String, StringProperty> values = new HashMap<>();
    private final Map<String, StringProperty> ways = new HashMap<>();
    private final KnownWays crossroads = new KnownWays();
    private final Cast cast = new Cast();
    private final StringProperty reason = new SimpleStringProperty("");
    private final BooleanProperty confirmed = new SimpleBooleanProperty();
    private final ReadOnlyObjectWrapper<Optional<Planned>> planned = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyBooleanWrapper ready = new ReadOnlyBooleanWrapper();
    private final StringProperty bound = new SimpleStringProperty(Long.toString(Wish.USUAL_BOUND.toSeconds()));
    private boolean isStarting;
    private final ReadOnlyStringWrapper missing = new ReadOnlyStringWrapper("");

    public WizardViewModel(List<Offer> offers, List<Host> inventory, Planner planner, Clock clock) {
        this(new Stock(offers, inventory), planner, clock);
    }

    WizardViewModel(Stock stock, Planner planner, Clock clock) {
        this.stock = stock;
        this.planner = planner;
        this.clock = clock;
        page.subscribe(this::judge);
        offer.subscribe(() -> cast.over(roles(), targets));
        offer.subscribe(this::judge);
        targets.addListener((ListChangeListener<Host>) _ -> {
            crossroads.forget(this::way);
            cast.over(roles(), targets);
            judge();
        });
        order.subscribe(this::judge);
        reason.subscribe(this::judge);
        confirmed.subscribe(this::judge);
        bound.subscribe(this::judge);
        judge();
    }

    /// The procedures that a filter leaves.
    List<Offer> offers(String filter) {
        return stock.offers().stream().filter(one -> one.matches(filter)).toList();
    }

    /// The hosts of the inventory.
    List<Host> inventory() {
        return stock.hosts();
    }

    ReadOnlyObjectProperty<Page> pageProperty() {
        return page.getReadOnlyProperty();
    }

    ObjectProperty<Optional<Offer>> offerProperty() {
        return offer;
    }

    /// The hosts of the run, in the order they are walked.
    /// The chosen procedure and its document, as far as one is chosen.
    String subject() {
        return offer.get().map(chosen -> chosen.procedure().title() + " · " + chosen.entry().runbook().title())
                .orElse("");
    }

    /// The parameters of the chosen procedure.
    List<Parameter> parameters() {
        return offer.get().map(chosen -> chosen.procedure().parameters()).orElse(List.of());
    }

    ObservableList<Host> targets() {
        return targets;
    }

    ObjectProperty<Order> orderProperty() {
        return order;
    }

    /// Why it is done without a way back.
    StringProperty reasonProperty() {
        return reason;
    }

    /// For how many seconds commands run that do not end by themselves.
    StringProperty boundProperty() {
        return bound;
    }

    /// Whether any command of the procedure does not end by itself and is bounded.
    boolean hasEndless() {
        return offer.get().stream().flatMap(one -> one.procedure().steps().stream())
                .filter(Step.Commands.class::isInstance).map(Step.Commands.class::cast)
                .flatMap(step -> step.commands().stream()).map(ShellCommand::flags)
                .anyMatch(flags -> flags.contains(Flag.ENDLESS) && !flags.contains(Flag.INTERACTIVE));
    }

    /// What is wrong with the time for endless commands.
    String boundObjection() {
        return bound.get().matches("[1-9][0-9]{0,4}") ? "" : "Give whole seconds, from 1 to 99999.";
    }

    private Duration bound() {
        return boundObjection().isEmpty() ? Duration.ofSeconds(Integer.parseInt(bound.get())) : Wish.USUAL_BOUND;
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

    /// The value of a parameter, beginning with what is proposed for it.
    StringProperty value(Parameter parameter) {
        return values.computeIfAbsent(parameter.name(), _ -> {
            var value = new SimpleStringProperty(begin(parameter));
            value.subscribe(this::judge);
            return value;
        });
    }

    /// In practice, what stands in for a value does as it is.
    private String begin(Parameter parameter) {
        var proposed = proposals().value(parameter);
        return proposed.isEmpty() && isPractice() && parameter.isStoodInFor() ? parameter.sample() : proposed;
    }

    private boolean isPractice() {
        return !targets.isEmpty() && targets.stream().allMatch(Host::practice);
    }

    private Proposals proposals() {
        var last = offer.get().filter(_ -> !targets.isEmpty())
                .map(one -> LastValues.of(stock.lastValues(), one.entry().runbook().title(),
                        LastValues.environment(targets)))
                .orElse(Map.of());
        return new Proposals(clock.instant(), last);
    }

    /// What is known of a parameter's value: what was used last and where, what the document says.
    String hint(Parameter parameter) {
        return Hints.of(parameter, proposals(), targets.isEmpty() ? "" : LastValues.environment(targets));
    }

    /// The name of the way that is taken; nothing is taken by itself where the ways change something (PRODUCT rule 10).
    StringProperty way(Choice choice) {
        return ways.computeIfAbsent(choice.id(), _ -> {
            var way = new SimpleStringProperty(choice.usual());
            way.subscribe(this::judge);
            return way;
        });
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
        return offer.get().stream().flatMap(one -> Stream.concat(Stream.of(one.procedure()), one.rollback().stream()))
                .flatMap(procedure -> procedure.steps().stream()).map(step -> step.proviso().role())
                .filter(role -> !role.isEmpty()).distinct().toList();
    }

    /// Which way the hosts take by what they say of themselves, and why; what is being asked; or empty.
    ReadOnlyStringProperty told(Choice choice) {
        return crossroads.told(choice);
    }

    /// The hosts to be asked what they are; none where that would decide nothing, or was asked before.
    List<Host> toAsk() {
        return offer.get().map(Offer::choices).orElse(List.of()).isEmpty() ? List.of() : crossroads.toAsk(targets);
    }

    /// What hosts said of themselves. It decides where nobody has chosen yet, and can be changed.
    void learn(Map<Host, HostFacts> facts) {
        offer.get().ifPresent(chosen -> crossroads.learn(chosen.choices(), List.copyOf(targets), facts, this::way));
        judge();
    }

    private Map<String, String> chosen() {
        return offer.get().stream().flatMap(one -> one.choices().stream())
                .filter(choice -> !way(choice).get().isEmpty() && !way(choice).get().equals(Choice.EACH))
                .collect(Collectors.toMap(Choice::id, choice -> way(choice).get()));
    }

    /// The ways of hosts that take their own.
    private Map<HostId, Map<String, String>> own() {
        return crossroads.own(offer.get().map(Offer::choices).orElse(List.of()).stream()
                .filter(choice -> way(choice).get().equals(Choice.EACH)).toList());
    }

    /// What is wrong with a value that has been typed; empty for one that has not.
    String objection(Parameter parameter) {
        var value = value(parameter).get();
        return value.isEmpty() ? "" : objection(parameter, value);
    }

    private String objection(Parameter parameter, String value) {
        var objection = parameter.objection(value);
        return objection.isEmpty() && !isPractice() && StandIn.in(value).isPresent()
                ? "'" + StandIn.in(value).get() + "' only stands in for a value: give the real one"
                : objection;
    }

    /// Puts a host at the end of the list, or takes it out.
    void choose(Host host, boolean on) {
        if (on && !targets.contains(host)) {
            targets.add(host);
        } else if (!on) {
            targets.remove(host);
        }
    }

    /// Moves a host up (-1) or down (+1).
    void move(Host host, int by) {
        int at = targets.indexOf(host);
        int to = Math.clamp(at + by, 0, Math.max(0, targets.size() - 1));
        if (at >= 0 && at != to) {
            targets.remove(at);
            targets.add(to, host);
        }
    }

    void next() {
        if (ready.get()) {
            page.set(page.get().next());
        }
    }

    void back() {
        page.set(page.get().back());
    }

    /// The values so far, with what is missing left out; secrets as dots.
    Map<String, String> shownValues() {
        var shown = new HashMap<String, String>();
        for (var parameter : offer.get().map(Offer::parameters).orElse(List.of())) {
            var value = value(parameter).get();
            if (!value.isEmpty()) {
                shown.put(parameter.name(), parameter.type() == Parameter.Type.SECRET ? "••••••" : value);
            }
        }
        return shown;
    }

    /// Every command with the values so far, in order.
    List<Preview> preview() {
        return offer.get().stream().flatMap(one -> one.procedure().steps().stream())
                .filter(Step.Commands.class::isInstance).map(Step.Commands.class::cast)
                .flatMap(step -> step.commands().stream().map(command -> preview(step, command))).toList();
    }

    private Preview preview(Step.Commands step, ShellCommand command) {
        var shown = shownValues();
        var alternative = step.proviso().alternative();
        var chosen = alternative.map(one -> chosen().getOrDefault(one.choice(), "")).orElse("");
        var takers = alternative.map(one -> crossroads.takers(one, targets, own())).orElse("");
        var standing = alternative.isEmpty() || !takers.isEmpty()
                || !chosen.isEmpty() && Choice.isTaken(alternative.get(), chosen)
                        ? ""
                        : chosen.isEmpty() && own().isEmpty() ? "not chosen yet" : "not chosen";
        return new Preview(step.title() + (takers.isEmpty() ? "" : " · on " + takers), command.filled(shown),
                standing, step.proviso());
    }

    /// What is at stake on the chosen hosts; empty without hosts.
    Optional<Stake> stake() {
        return targets.isEmpty() ? Optional.empty() : Optional.of(Stakes.of(targets));
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

    /// The secrets that were typed, by parameter name. The caller closes them.
    Map<String, Secret> secrets() {
        var secrets = new HashMap<String, Secret>();
        for (var parameter : offer.get().map(Offer::parameters).orElse(List.of())) {
            if (parameter.type() == Parameter.Type.SECRET && !value(parameter).get().isEmpty()) {
                secrets.put(parameter.name(), Secret.of(value(parameter).get()));
            }
        }
        return secrets;
    }

    private void judge() {
        planned.set(page.get() == Page.REVIEW ? offer.get().map(this::planNow) : Optional.empty());
        missing.set(whatIsMissing());
        ready.set(missing.get().isEmpty() && !isStarting);
    }

    private Planned planNow(Offer chosen) {
        var typed = new HashMap<String, String>();
        for (var parameter : chosen.parameters()) {
            if (parameter.type() != Parameter.Type.SECRET) {
                typed.put(parameter.name(), value(parameter).get());
            }
        }
        return planner.plan(new Wish(chosen.entry().file().toString(), chosen.entry().runbook(),
                chosen.procedure().id(), targets, order.get(), typed, secrets(), chosen(),
                new Casting(own(), cast.players(targets)), reason.get(), bound()),
                chosen.unaccepted(), chosen.undone(), reason.get());
    }

    private String whatIsMissing() {
        return switch (page.get()) {
            case CHOOSE -> offer.get().map(WizardViewModel::unaccepted).orElse("Choose a procedure.");
            case TARGETS -> targets.isEmpty()
                    ? "Choose at least one host: an empty list never means all of them."
                    : roles().stream().filter(role -> cast.players(role, targets).isEmpty()).findFirst()
                            .map(role -> "Choose who is the " + role + ".").orElse("");
            case PARAMETERS -> offer.get().map(this::parameters).orElse("");
            case REVIEW -> review();
        };
    }

    private String parameters(Offer chosen) {
        // What is wrong with a value is said below it; here only where to look.
        var values = chosen.parameters().stream().map(one -> objection(one).isEmpty()
                ? objection(one, value(one).get())
                : "Put the value of '" + one.label() + "' right.");
        var ways = chosen.choices().stream().filter(one -> way(one).get().isEmpty())
                .map(one -> "Choose how it is done: " + one.title() + ".");
        return Stream.of(values, ways, Stream.of(hasEndless() ? boundObjection() : "")).flatMap(all -> all)
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

    /// A command with the values so far. `leftOut` says that its step is not chosen, and is empty where it is carried out.
    record Preview(String step, Filled command, String leftOut, Proviso proviso) {}
}
