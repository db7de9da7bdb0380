package org.watchkeeper.checklist.ui;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.watchkeeper.checklist.ItemState;
import org.watchkeeper.checklist.ListEntry;
import org.watchkeeper.checklist.ListEvent;
import org.watchkeeper.checklist.OccasionId;
import org.watchkeeper.checklist.Trial;
import org.watchkeeper.checklist.prove.Proving;
import org.watchkeeper.fx.Background;
import org.watchkeeper.fx.Fx;
import org.watchkeeper.fx.output.Printed;
import org.watchkeeper.fx.output.Transcript;
import org.watchkeeper.host.Host;

/// What would prove the item in hand: on which host, with which values, what it prints, and what came of it.
final class ProofModel {
    private final SheetModel sheet;
    private final ListServices services;
    private final Background background;
    private final InHand inHand;
    private final ObservableList<Host> hosts = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<Optional<Host>> host = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Proving.Prospect>> prospect = new ReadOnlyObjectWrapper<>(
            Optional.empty());
    private final ReadOnlyObjectWrapper<Transcript> transcript = new ReadOnlyObjectWrapper<>(new Transcript());
    private final ReadOnlyStringWrapper owner = new ReadOnlyStringWrapper("");
    private String printedBy = "";
    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper tried = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper silence = new ReadOnlyStringWrapper("");
    private final Map<String, String> values = new HashMap<>();
    private Optional<Told> live = Optional.empty();
    private Optional<OccasionId> occasion = Optional.empty();

    /// The item that is gone through, and who hears what became of it.
    interface InHand {
        Optional<ItemState> item();

        void say(String what);

        /// That item is ticked on disk; the list with the tick is on its way.
        void proved(ItemState item);
    }

    ProofModel(SheetModel sheet, ListServices services, Background background, InHand inHand) {
        this.sheet = sheet;
        this.services = services;
        this.background = background;
        this.inHand = inHand;
        // Whoever else writes may have begun it, or settled it.
        sheet.openProperty().subscribe(_ -> think());
    }

    /// A list is gone through from here on. What was chosen and typed for one occasion is not carried into another: there the host
    /// is the one that the list was worked through on before, or none.
    void begin() {
        var now = sheet.now().map(SheetModel.Open::occasion);
        if (!now.equals(occasion)) {
            occasion = now;
            host.set(Optional.empty());
            values.clear();
            printedBy = "";
            transcript.set(new Transcript());
        }
        background.run(() -> services.hosts().all(), this::know, this::failed);
    }

    private void know(List<Host> all) {
        hosts.setAll(all);
        host.set(host.get().or(this::before)
                .flatMap(known -> all.stream().filter(each -> each.id().equals(known.id())).findFirst()));
        think();
    }

    private Optional<Host> before() {
        return sheet.now().stream().flatMap(here -> here.list().items().stream())
                .flatMap(item -> item.history().stream()).filter(entry -> entry.event() instanceof ListEvent.ProofBegan)
                .max(Comparator.comparingLong(ListEntry::number))
                .flatMap(entry -> entry.event() instanceof ListEvent.ProofBegan(_, var trial)
                        ? hosts.stream().filter(each -> each.name().equals(trial.host())).findFirst()
                        : Optional.empty());
    }

    ObservableList<Host> hosts() {
        return hosts;
    }

    ReadOnlyObjectProperty<Optional<Host>> hostProperty() {
        return host.getReadOnlyProperty();
    }

    /// What running the item would do; empty for one that only a person settles, and until it is worked out.
    ReadOnlyObjectProperty<Optional<Proving.Prospect>> prospectProperty() {
        return prospect.getReadOnlyProperty();
    }

    /// What was printed for the item, then for the one before until something new is printed.
    ReadOnlyObjectProperty<Transcript> transcriptProperty() {
        return transcript.getReadOnlyProperty();
    }

    /// Whose output is shown where it is not that of the item in hand; empty else.
    ReadOnlyStringProperty ownerProperty() {
        return owner.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty runningProperty() {
        return running.getReadOnlyProperty();
    }

    /// Whether it was to be run as it is and could not: only then is what is left to be given a mistake.
    ReadOnlyBooleanProperty triedProperty() {
        return tried.getReadOnlyProperty();
    }

    /// Why nothing stands where output would: an empty pane could be a broken one. Empty where something does, or may come.
    ReadOnlyStringProperty silenceProperty() {
        return silence.getReadOnlyProperty();
    }

    /// Another item is in hand.
    void show() {
        tried.set(false);
        prospect.set(Optional.empty());
        tellOwner();
        tellSilence();
        inHand.item().ifPresent(item -> {
            showLatest(item);
            think();
        });
    }

    private void tellSilence() {
        boolean open = inHand.item().flatMap(ItemState::openTrial).isPresent();
        silence.set(running.get() || open || transcript.get().end() > 0
                ? ""
                : printedBy.isEmpty() ? "Nothing has been run yet." : "It printed nothing.");
    }

    /// It was to be run, and could not.
    void lacks() {
        tried.set(true);
    }

    private void showLatest(ItemState item) {
        var own = live.filter(told -> told.isAbout(item)).map(told -> told.into);
        if (own.isPresent()) {
            show(item, own.get());
            return;
        }
        item.latestTrial().ifPresent(trial -> {
            var kept = new Transcript();
            background.run(() -> services.proving().get().output(trial, some -> kept.append(printed(some))),
                    () -> showKept(item, kept), this::failed);
        });
    }

    private void showKept(ItemState item, Transcript kept) {
        if (inHand.item().filter(here -> here.item().key().equals(item.item().key())).isPresent()) {
            show(item, kept);
        }
    }

    private void show(ItemState item, Transcript printed) {
        printedBy = item.item().text();
        transcript.set(printed);
        tellOwner();
        tellSilence();
    }

    private void tellOwner() {
        owner.set(inHand.item().map(here -> here.item().text()).filter(printedBy::equals).isPresent() ? "" : printedBy);
    }

    /// Works out what running the item would do on the chosen host.
    void think() {
        errand().ifPresent(errand -> background.run(() -> services.proving().get().prospect(errand),
                found -> thought(errand, found), this::failed));
    }

    private void thought(Proving.Errand errand, Proving.Prospect found) {
        if (errand().filter(errand::equals).isPresent()) {
            prospect.set(Optional.of(found));
        }
    }

    private Optional<Proving.Errand> errand() {
        return inHand.item().filter(item -> item.item().isProvable()).flatMap(item -> sheet.now()
                .map(here -> new Proving.Errand(here.occasion(), here.list().copy().id(), item.item().key(),
                        host.get().map(Host::name).orElse(""), values)));
    }

    /// What is left to be given before the item can be run, by parameter name.
    List<String> missing() {
        return prospect.get().map(Proving.Prospect::values).orElse(List.of()).stream()
                .filter(asked -> asked.value().isEmpty()).map(Proving.Asked::name).toList();
    }

    void choose(Host chosen) {
        host.set(Optional.of(chosen));
        think();
    }

    /// A value that the command takes; it counts for the items after it too.
    void value(String name, String value) {
        values.put(name, value);
        think();
    }

    /// Whether the item's command can be started as things are.
    boolean isReady() {
        return !running.get() && inHand.item().filter(ItemState::isOpen).isPresent()
                && prospect.get().filter(Proving.Prospect::isReady).isPresent();
    }

    /// Runs what proves the item.
    void run(boolean confirmed) {
        if (!isReady() || !sheet.isInUse()) {
            return;
        }
        errand().ifPresent(errand -> inHand.item().ifPresent(item -> {
            inHand.say("Running on " + errand.host() + " …");
            follow(new Told(item, errand.host(), new Transcript()),
                    told -> services.proving().get().begin(errand, confirmed, told));
        }));
    }

    /// Gets in touch again with a try that was left running.
    void takeUp(Trial trial) {
        if (!running.get()) {
            sheet.now().ifPresent(here -> inHand.item().ifPresent(item -> {
                inHand.say("Taking up what runs on " + trial.host() + " …");
                follow(new Told(item, trial.host(), transcript.get()),
                        told -> services.proving().get().takeUp(here.occasion(), item.item().key(), trial, told));
            }));
        }
    }

    private void follow(Told told, Function<Told, Proving.Going> begin) {
        live = Optional.of(told);
        running.set(true);
        show(told.item, told.into);
        background.run(() -> begin.apply(told), told::goes, trouble -> stopped(told, trouble));
    }

    void stop() {
        live.ifPresent(told -> told.going.ifPresent(Proving.Going::stop));
    }

    /// Leaves what runs to itself: it goes on at its host, and is found again.
    void leave() {
        live.ifPresent(told -> told.going.ifPresent(Proving.Going::close));
        live = Optional.empty();
        running.set(false);
    }

    /// What was left to itself is only looked at again.
    private void ended(Told told, Proving.Verdict verdict) {
        sheet.again();
        if (live.filter(told::equals).isEmpty()) {
            return;
        }
        live = Optional.empty();
        running.set(false);
        tellSilence();
        switch (verdict) {
            case Proving.Verdict.Proved() -> inHand.proved(told.item);
            case Proving.Verdict.NotProved(var why) -> inHand.say("Not ticked: " + why);
            case Proving.Verdict.Pending(var why) -> inHand.say(why);
        }
    }

    private static Printed printed(Proving.Printed some) {
        return new Printed(some.attempt(), some.error() ? Printed.Channel.ERR : Printed.Channel.OUT, some.offset(),
                some.at(), some.bytes());
    }

    private void failed(RuntimeException trouble) {
        inHand.say(String.valueOf(trouble.getMessage()));
    }

    private void stopped(Told told, RuntimeException trouble) {
        sheet.again();
        if (live.filter(told::equals).isPresent()) {
            live = Optional.empty();
            running.set(false);
            tellSilence();
        }
        failed(trouble);
    }

    /// What a try tells, brought to the screen.
    private final class Told implements Proving.Report {
        private final ItemState item;
        private final String host;
        private final Transcript into;
        private Optional<Proving.Going> going = Optional.empty();

        Told(ItemState item, String host, Transcript into) {
            this.item = item;
            this.host = host;
            this.into = into;
        }

        boolean isAbout(ItemState other) {
            return item.item().key().equals(other.item().key());
        }

        /// Left before it had begun, it is let go of now.
        void goes(Proving.Going begun) {
            if (live.filter(this::equals).isPresent()) {
                going = Optional.of(begun);
            } else {
                begun.close();
            }
        }

        @Override
        public void printed(Proving.Printed some) {
            into.append(ProofModel.printed(some));
        }

        @Override
        public void doing(String what) {
            Fx.run(() -> {
                if (live.filter(this::equals).isPresent()) {
                    inHand.say(what.isEmpty() ? "Running on " + host + " …" : what);
                }
            });
        }

        @Override
        public void ended(Proving.Verdict verdict) {
            Fx.run(() -> ProofModel.this.ended(this, verdict));
        }
    }
}
