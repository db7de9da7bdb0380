package org.watchkeeper.checklist.ui;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.watchkeeper.checklist.ItemState;
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
    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper();
    private final Map<String, String> values = new HashMap<>();
    private Optional<Proving.Going> going = Optional.empty();

    /// The item that is gone through, and who hears what became of it.
    interface InHand {
        Optional<ItemState> item();

        void say(String what);

        /// The item is ticked on disk; the list with the tick is on its way.
        void proved();
    }

    ProofModel(SheetModel sheet, ListServices services, Background background, InHand inHand) {
        this.sheet = sheet;
        this.services = services;
        this.background = background;
        this.inHand = inHand;
        background.run(() -> services.hosts().all(), all -> hosts.setAll(all), this::failed);
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

    ReadOnlyBooleanProperty runningProperty() {
        return running.getReadOnlyProperty();
    }

    /// Another item is in hand.
    void show() {
        prospect.set(Optional.empty());
        inHand.item().ifPresent(item -> {
            showLatest(item);
            think();
        });
    }

    private void showLatest(ItemState item) {
        item.latestTrial().ifPresent(trial -> {
            var kept = new Transcript();
            background.run(() -> services.proving().get().output(trial, some -> kept.append(printed(some))),
                    () -> transcript.set(kept), this::failed);
        });
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
        if (!isReady()) {
            return;
        }
        errand().ifPresent(errand -> {
            var fresh = new Transcript();
            transcript.set(fresh);
            running.set(true);
            inHand.say("Running on " + errand.host() + " …");
            background.run(() -> services.proving().get().begin(errand, confirmed, new Told(fresh)),
                    begun -> going = Optional.of(begun), this::stopped);
        });
    }

    /// Gets in touch again with a try that was left running.
    void takeUp(Trial trial) {
        sheet.now().ifPresent(here -> inHand.item().ifPresent(item -> {
            running.set(true);
            background.run(() -> services.proving().get().takeUp(here.occasion(), item.item().key(), trial,
                    new Told(transcript.get())), begun -> going = Optional.of(begun), this::stopped);
        }));
    }

    void stop() {
        going.ifPresent(Proving.Going::stop);
    }

    /// Leaves what runs to itself: it goes on at its host, and is found again.
    void leave() {
        going.ifPresent(Proving.Going::close);
        going = Optional.empty();
        running.set(false);
    }

    private void ended(Proving.Verdict verdict) {
        running.set(false);
        going = Optional.empty();
        sheet.again();
        switch (verdict) {
            case Proving.Verdict.Proved() -> inHand.proved();
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

    private void stopped(RuntimeException trouble) {
        running.set(false);
        failed(trouble);
    }

    /// What a try tells, brought to the screen.
    private final class Told implements Proving.Report {
        private final Transcript into;

        Told(Transcript into) {
            this.into = into;
        }

        @Override
        public void printed(Proving.Printed some) {
            into.append(ProofModel.printed(some));
        }

        @Override
        public void doing(String what) {
            if (!what.isEmpty()) {
                Fx.run(() -> inHand.say(what));
            }
        }

        @Override
        public void ended(Proving.Verdict verdict) {
            Fx.run(() -> ProofModel.this.ended(verdict));
        }
    }
}
