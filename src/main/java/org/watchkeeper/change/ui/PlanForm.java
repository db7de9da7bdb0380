package org.watchkeeper.change.ui;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.watchkeeper.calendar.Objection;
import org.watchkeeper.calendar.fit.Answer;
import org.watchkeeper.calendar.fit.FitWords;
import org.watchkeeper.calendar.Window;
import org.watchkeeper.calendar.ZoneName;
import org.watchkeeper.change.Phase;
import org.watchkeeper.change.Proposal;
import org.watchkeeper.change.Target;
import org.watchkeeper.host.Host;
import org.watchkeeper.runbook.Parameter;
import org.watchkeeper.change.ui.ask.LengthText;
import org.watchkeeper.change.ui.ask.StartText;

/// A change that is being planned: what is typed so far, what is missing, and what the calendar says to it. Confined to the FX
/// thread.
final class PlanForm {
    private final Stock stock;
    private final StringProperty title = new SimpleStringProperty("");
    private final StringProperty zone = new SimpleStringProperty("");
    private final StringProperty note = new SimpleStringProperty("");
    private final StringProperty exception = new SimpleStringProperty("");
    private final ObjectProperty<Window.Impact> impact = new SimpleObjectProperty<>(Window.Impact.UPDATE);
    private final ObservableList<PhaseForm> phases = FXCollections.observableArrayList();
    private final ObservableList<Host> hosts = FXCollections.observableArrayList();
    private final Map<String, StringProperty> values = new LinkedHashMap<>();
    private final ReadOnlyStringWrapper missing = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<List<Objection>> objections = new ReadOnlyObjectWrapper<>(List.of());
    private final ObjectProperty<Integer> approvals = new SimpleObjectProperty<>(0);
    private String self = "";

    private PlanForm(Stock stock) {
        this.stock = stock;
        zone.set(stock.clock().getZone().getId());
        phases.add(new PhaseForm(this::judge));
        List.of(title, zone, note, exception).forEach(each -> each.subscribe((_, _) -> judge()));
        impact.subscribe((_, _) -> judge());
        judge();
    }

    /// A new change.
    static PlanForm fresh(Stock stock) {
        return new PlanForm(stock);
    }

    /// What was planned before; the change with the id `self`, which may be empty, does not stand in its own way.
    static PlanForm of(Stock stock, Proposal proposal, String self) {
        var form = new PlanForm(stock);
        form.self = self;
        form.title.set(proposal.title());
        form.zone.set(proposal.zone().getId());
        form.note.set(proposal.note());
        form.exception.set(proposal.exception());
        form.impact.set(proposal.impact());
        form.approvals.set(proposal.approvals());
        form.phases.clear();
        proposal.phases().forEach(phase -> form.phases.add(form.phase(phase, proposal.zone())));
        stock.outlook().inventory().stream()
                .filter(host -> proposal.targets().stream().anyMatch(target -> target.id().equals(host.id())))
                .forEach(host -> form.choose(host, true));
        proposal.values().forEach((name, value) -> form.value(name).set(value));
        form.judge();
        return form;
    }

    private PhaseForm phase(Phase phase, ZoneId there) {
        var form = new PhaseForm(this::judge);
        form.offer().set(stock.offers().stream().filter(offer -> offer.work().equals(phase.work())).findFirst());
        form.start().set(StartText.of(phase.start(), there));
        form.length().set(LengthText.of(phase.length()));
        return form;
    }

    Stock stock() {
        return stock;
    }

    StringProperty title() {
        return title;
    }

    StringProperty zone() {
        return zone;
    }

    StringProperty note() {
        return note;
    }

    /// Why it lies outside the windows or in a blackout.
    StringProperty exception() {
        return exception;
    }

    ObjectProperty<Window.Impact> impact() {
        return impact;
    }

    /// How many others are to agree; where real production is touched it is one at least, whatever is chosen.
    ObjectProperty<Integer> approvals() {
        return approvals;
    }

    ObservableList<PhaseForm> phases() {
        return phases;
    }

    ObservableList<Host> hosts() {
        return hosts;
    }

    /// What is missing, as a sentence; empty when it can be drafted.
    ReadOnlyStringProperty missing() {
        return missing.getReadOnlyProperty();
    }

    /// What the calendar says to it.
    ReadOnlyObjectProperty<List<Objection>> objections() {
        return objections.getReadOnlyProperty();
    }

    void addPhase() {
        phases.add(new PhaseForm(this::judge));
        judge();
    }

    void choose(Host host, boolean on) {
        hosts.remove(host);
        if (on) {
            hosts.add(host);
        }
        judge();
    }

    /// What its procedures ask for; secrets are asked for when it is run.
    List<Parameter> parameters() {
        var all = new LinkedHashMap<String, Parameter>();
        phases.stream().flatMap(phase -> phase.offer().get().stream())
                .flatMap(offer -> offer.procedure().parameters().stream())
                .filter(parameter -> parameter.type() != Parameter.Type.SECRET)
                .forEach(parameter -> all.putIfAbsent(parameter.name(), parameter));
        return List.copyOf(all.values());
    }

    StringProperty value(Parameter parameter) {
        var value = value(parameter.name());
        if (value.get().isEmpty() && parameter.stamp().isEmpty()) {
            value.set(parameter.standard());
        }
        return value;
    }

    private StringProperty value(String name) {
        return values.computeIfAbsent(name, _ -> {
            var value = new SimpleStringProperty("");
            value.subscribe((_, _) -> judge());
            return value;
        });
    }

    /// What is wrong with a typed value; an empty one may be given when it is run.
    String objection(Parameter parameter) {
        var value = value(parameter.name()).get();
        return value.isEmpty() ? "" : parameter.objection(value);
    }

    void startAt(Instant start) {
        phases.getFirst().start().set(StartText.of(start, zoneNow()));
    }

    ZoneId zoneNow() {
        return ZoneName.zone(zone.get().strip()).orElse(stock.clock().getZone());
    }

    /// Puts the next time that fits a phase into its start; `said` hears why it is that one, or what it takes to look.
    void nextThatFits(PhaseForm phase, Consumer<String> said) {
        int number = phases.indexOf(phase);
        var after = number == 0
                ? stock.clock().instant()
                : phases.get(number - 1).phase(zoneNow()).map(before -> before.span().end())
                        .orElse(stock.clock().instant());
        var asked = phase.phase(zoneNow()).or(() -> phase.offer().get().flatMap(offer -> LengthText
                .read(phase.length().get()).map(length -> new Phase(offer.work(), after, length))));
        if (asked.isEmpty() || hosts.isEmpty()) {
            said.accept("Choose a procedure, its length and the hosts first: what fits depends on them.");
            return;
        }
        var proposal = proposal(List.of(asked.get()));
        stock.background().run(() -> stock.outlook().next(proposal, 0, self, after, stock.clock().instant()),
                answer -> found(phase, answer, said), trouble -> said.accept(String.valueOf(trouble.getMessage())));
    }

    private void found(PhaseForm phase, Answer answer, Consumer<String> said) {
        answer.fit().ifPresent(fit -> phase.start().set(StartText.of(fit.span().start(), zoneNow())));
        said.accept(String.join("\n", FitWords.of(answer, zoneNow())));
    }

    /// What is drafted; empty while anything is missing.
    Optional<Proposal> proposal() {
        return missing.get().isEmpty() ? Optional.of(proposal(read())) : Optional.empty();
    }

    private List<Phase> read() {
        return phases.stream().map(phase -> phase.phase(zoneNow())).flatMap(Optional::stream).toList();
    }

    private Proposal proposal(List<Phase> read) {
        var targets = hosts.stream().map(Target::of).toList();
        var kept = new TreeMap<String, String>();
        parameters().stream().filter(parameter -> !value(parameter.name()).get().isEmpty())
                .forEach(parameter -> kept.put(parameter.name(), value(parameter.name()).get()));
        var named = title.get().isBlank() ? read.getFirst().work().title() : title.get().strip();
        return new Proposal(named, read, targets, kept, impact.get(), zoneNow(),
                Math.max(approvals.get(), Proposal.least(targets)), exception.get().strip(), note.get().strip());
    }

    private void judge() {
        var lacking = lacking();
        var found = lacking.isEmpty()
                ? stock.outlook().objections(proposal(read()), 0, self, stock.clock().instant())
                : List.<Objection>of();
        if (!Objects.equals(found, objections.get())) {
            objections.set(found);
        }
        missing.set(lacking.isEmpty() && !found.isEmpty() && exception.get().isBlank()
                ? "Take another time, or say why it is planned all the same."
                : lacking);
    }

    private String lacking() {
        var wanting = new ArrayList<String>();
        phases.forEach(phase -> wanting.add(phase.missing(zoneNow())));
        wanting.add(hosts.isEmpty() ? "Choose at least one host: an empty list never means all." : "");
        wanting.add(ZoneName.zone(zone.get().strip()).isPresent() ? "" : "There is no zone '" + zone.get() + "'.");
        parameters().stream().filter(parameter -> !objection(parameter).isEmpty())
                .forEach(parameter -> wanting.add("Put the value of '" + parameter.label() + "' right."));
        return wanting.stream().filter(text -> !text.isEmpty()).findFirst().orElse("");
    }
}
