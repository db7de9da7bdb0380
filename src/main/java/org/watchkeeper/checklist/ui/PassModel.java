package org.watchkeeper.checklist.ui;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.watchkeeper.checklist.ItemState;
import org.watchkeeper.checklist.ListEvent;
import org.watchkeeper.checklist.ListState;
import org.watchkeeper.checklist.Proving;
import org.watchkeeper.checklist.Trial;
import org.watchkeeper.fx.Background;
import org.watchkeeper.fx.Fx;
import org.watchkeeper.fx.output.Printed;
import org.watchkeeper.fx.output.Transcript;
import org.watchkeeper.host.Host;
import org.watchkeeper.runbook.Procedure;

/// The item of a list that is in hand: what is written about it, what would prove it, what its command prints. One key settles
/// an item that needs no thought, and the next one comes by itself.
final class PassModel {
    /// Behind the last item: nothing is left but to sign off.
    static final int END = -1;

    private final SheetModel sheet;
    private final ListServices services;
    private final Background background;
    private final Binder binder;
    private final ReadOnlyIntegerWrapper index = new ReadOnlyIntegerWrapper(END);
    private final ObservableList<Host> hosts = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<Optional<Host>> host = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Proving.Prospect>> prospect = new ReadOnlyObjectWrapper<>(
            Optional.empty());
    private final ReadOnlyObjectWrapper<Transcript> transcript = new ReadOnlyObjectWrapper<>(new Transcript());
    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper said = new ReadOnlyStringWrapper("");
    private final Map<String, String> values = new HashMap<>();
    private Optional<Proving.Going> going = Optional.empty();

    PassModel(SheetModel sheet, ListServices services, Background background) {
        this.sheet = sheet;
        this.services = services;
        this.background = background;
        this.binder = new Binder(services);
        background.run(() -> services.hosts().all(), all -> hosts.setAll(all), this::failed);
    }

    ReadOnlyIntegerProperty indexProperty() {
        return index.getReadOnlyProperty();
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

    /// What became of the last thing that was done, or what is being done.
    ReadOnlyStringProperty saidProperty() {
        return said.getReadOnlyProperty();
    }

    Optional<ListState> list() {
        return sheet.now().map(SheetModel.Open::list);
    }

    /// The item in hand; empty behind the last one.
    Optional<ItemState> item() {
        int at = index.get();
        return at == END
                ? Optional.empty()
                : list().filter(list -> at < list.items().size())
                        .map(list -> list.items().get(at));
    }

    /// Begins at the first open item from `from` on.
    void begin(int from) {
        said.set("");
        go(nextOpen(from));
    }

    void next() {
        list().ifPresent(list -> go(index.get() == END
                ? END
                : index.get() + 1 < list.items().size() ? index.get() + 1 : nextOpen(0)));
    }

    void previous() {
        list().ifPresent(list -> go(index.get() == END ? list.items().size() - 1 : Math.max(0, index.get() - 1)));
    }

    private int nextOpen(int from) {
        var items = list().map(ListState::items).orElse(List.of());
        return IntStream.range(0, items.size()).map(i -> (i + Math.max(0, from)) % items.size())
                .filter(i -> items.get(i).isOpen()).findFirst().orElse(END);
    }

    private void go(int to) {
        index.set(to);
        prospect.set(Optional.empty());
        item().ifPresent(item -> {
            showLatest(item);
            think();
        });
    }

    /// The next open item, after the one in hand was settled.
    private void onwards() {
        go(nextOpen(index.get() + 1));
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
        return item().filter(item -> item.item().isProvable()).flatMap(item -> sheet.now()
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

    /// Settles an item that a person settles, and brings the next one.
    void tick() {
        item().filter(ItemState::isOpen).ifPresentOrElse(
                item -> settle(new ListEvent.Ticked(item.item().key(), List.of()), "✓ " + item.item().text()),
                this::onwards);
    }

    void notApplicable(String reason) {
        item().filter(ItemState::isOpen).ifPresent(item -> settle(
                new ListEvent.NotApplicable(item.item().key(), reason), "Not applicable: " + item.item().text()));
    }

    void tickByHand(String reason) {
        item().filter(ItemState::isOpen).ifPresent(item -> sheet.tickByHand(item.item().key(), reason, () -> {
            said.set("✓ by hand: " + item.item().text());
            onwards();
        }));
    }

    void undo() {
        item().filter(item -> !item.isOpen())
                .ifPresent(item -> sheet.write(new ListEvent.Unticked(item.item().key(), "")));
    }

    void note(String text) {
        item().ifPresent(item -> sheet.write(new ListEvent.Noted(item.item().key(), text)));
    }

    private void settle(ListEvent event, String words) {
        sheet.write(event, () -> {
            said.set(words);
            onwards();
        });
    }

    /// The procedure that would prove the item, by the document's own words; empty for one that is proved already.
    Optional<Procedure> proposed() {
        return list().flatMap(list -> item().flatMap(item -> binder.proposed(list, item)));
    }

    /// Writes into the document that a procedure proves the item: it counts for lists that are opened from now on.
    void bind(Procedure procedure) {
        list().ifPresent(list -> item().ifPresent(item -> background.run(() -> binder.bind(list, item, procedure),
                () -> said.set("Written into the document: '" + procedure.title()
                        + "' proves it, in lists opened from now on."),
                this::failed)));
    }

    /// Whether the item's command can be started as things are.
    boolean isReady() {
        return !running.get() && item().filter(ItemState::isOpen).isPresent()
                && prospect.get().filter(Proving.Prospect::isReady).isPresent();
    }

    /// Runs what proves the item; when it is proved the next one comes.
    void run(boolean confirmed) {
        if (!isReady()) {
            return;
        }
        errand().ifPresent(errand -> {
            var fresh = new Transcript();
            transcript.set(fresh);
            running.set(true);
            said.set("Running on " + errand.host() + " …");
            background.run(() -> services.proving().get().begin(errand, confirmed, new Told(fresh)),
                    begun -> going = Optional.of(begun), this::stopped);
        });
    }

    /// Gets in touch again with a try that was left running.
    void takeUp(Trial trial) {
        sheet.now().ifPresent(here -> item().ifPresent(item -> {
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
            case Proving.Verdict.Proved() -> {
                said.set("✓ proved: " + item().map(item -> item.item().text()).orElse(""));
                go(nextOpenAfterProof());
            }
            case Proving.Verdict.NotProved(var why) -> said.set("Not ticked: " + why);
            case Proving.Verdict.Pending(var why) -> said.set(why);
        }
    }

    /// The state with the tick is on its way: the item in hand counts as settled.
    private int nextOpenAfterProof() {
        var items = list().map(ListState::items).orElse(List.of());
        int here = index.get();
        return IntStream.range(1, items.size()).map(i -> (here + i) % items.size())
                .filter(i -> items.get(i).isOpen()).findFirst().orElse(END);
    }

    private void showLatest(ItemState item) {
        item.latestTrial().ifPresent(trial -> {
            var kept = new Transcript();
            background.run(() -> services.proving().get().output(trial, some -> kept.append(printed(some))),
                    () -> transcript.set(kept), this::failed);
        });
    }

    private static Printed printed(Proving.Printed some) {
        return new Printed(some.attempt(), some.error() ? Printed.Channel.ERR : Printed.Channel.OUT, some.offset(),
                some.at(), some.bytes());
    }

    private void failed(RuntimeException trouble) {
        said.set(String.valueOf(trouble.getMessage()));
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
            into.append(PassModel.printed(some));
        }

        @Override
        public void doing(String what) {
            if (!what.isEmpty()) {
                Fx.run(() -> said.set(what));
            }
        }

        @Override
        public void ended(Proving.Verdict verdict) {
            Fx.run(() -> PassModel.this.ended(verdict));
        }
    }
}
