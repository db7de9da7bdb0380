package org.watchkeeper.checklist.ui;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;

import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

import org.watchkeeper.checklist.ItemKey;
import org.watchkeeper.checklist.ItemState;
import org.watchkeeper.checklist.ListEvent;
import org.watchkeeper.checklist.ListState;
import org.watchkeeper.fx.Background;
import org.watchkeeper.runbook.Procedure;

/// The item of a list that is in hand, and what is written about it. One key settles an item that needs no thought, and the
/// next one comes by itself. What would prove it is `proof`.
final class PassModel {
    /// Behind the last item: nothing is left but to sign off.
    static final int END = -1;

    private final SheetModel sheet;
    private final Background background;
    private final Binder binder;
    private final ProofModel proof;
    private final ReadOnlyIntegerWrapper index = new ReadOnlyIntegerWrapper(END);
    private final ReadOnlyStringWrapper said = new ReadOnlyStringWrapper("");
    private Optional<ItemKey> writing = Optional.empty();

    PassModel(SheetModel sheet, ListServices services, Background background) {
        this.sheet = sheet;
        this.background = background;
        this.binder = new Binder(services);
        this.proof = new ProofModel(sheet, services, background, new Hand());
    }

    ProofModel proof() {
        return proof;
    }

    ReadOnlyIntegerProperty indexProperty() {
        return index.getReadOnlyProperty();
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
        proof.begin();
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
        proof.show();
    }

    /// The next open item, after the one in hand was settled.
    private void onwards() {
        go(nextOpen(index.get() + 1));
    }

    /// Settles an item that a person settles, and brings the next one.
    void tick() {
        item().filter(ItemState::isOpen).ifPresentOrElse(
                item -> settle(item, new ListEvent.Ticked(item.item().key(), List.of()), "✓ " + item.item().text()),
                this::onwards);
    }

    void notApplicable(ItemKey key, String reason) {
        open(key).ifPresent(item -> settle(item, new ListEvent.NotApplicable(key, reason),
                "Not applicable: " + item.item().text()));
    }

    void tickByHand(ItemKey key, String reason) {
        open(key).ifPresent(item -> sheet.tickByHand(key, reason, () -> {
            said.set("✓ by hand: " + item.item().text());
            onwards(item);
        }));
    }

    void undo() {
        item().filter(item -> !item.isOpen())
                .ifPresent(item -> write(new ListEvent.Unticked(item.item().key(), ""),
                        "Open again: " + item.item().text()));
    }

    void assign(ItemKey key, String person) {
        asked(key).ifPresent(_ -> write(new ListEvent.Assigned(key, person),
                person.isEmpty() ? "For nobody in particular" : "For " + person));
    }

    void note(ItemKey key, String text) {
        asked(key).ifPresent(_ -> write(new ListEvent.Noted(key, text), "The note is kept"));
    }

    /// Runs what was confirmed, unless another item came in hand while it was asked.
    void runConfirmed(ItemKey key) {
        if (isInHand(key)) {
            proof.run(true);
        } else {
            said.set("Nothing is run: another item is in hand than was asked about.");
        }
    }

    /// The item of the list that a question was about, which need not be the one in hand any more.
    private Optional<ItemState> asked(ItemKey key) {
        var found = list().flatMap(
                list -> list.items().stream().filter(item -> item.item().key().equals(key)).findFirst());
        if (found.isEmpty()) {
            said.set("Nothing is written: what was asked about is not in this list.");
        }
        return found;
    }

    /// The same for what only an open item takes.
    private Optional<ItemState> open(ItemKey key) {
        return asked(key).filter(item -> {
            if (!item.isOpen()) {
                said.set("Nothing is written: settled meanwhile: " + item.item().text());
            }
            return item.isOpen();
        });
    }

    private boolean isInHand(ItemKey key) {
        return item().filter(here -> here.item().key().equals(key)).isPresent();
    }

    private void write(ListEvent event, String words) {
        sheet.write(event, () -> said.set(words));
    }

    /// Pressed twice it is written once, and only whoever still has the item in hand is brought to the next one.
    private void settle(ItemState item, ListEvent event, String words) {
        var key = item.item().key();
        if (writing.filter(key::equals).isPresent()) {
            return;
        }
        writing = Optional.of(key);
        sheet.write(event, () -> {
            writing = Optional.empty();
            said.set(words);
            onwards(item);
        }, () -> writing = Optional.empty());
    }

    private void onwards(ItemState settled) {
        if (isInHand(settled.item().key())) {
            onwards();
        }
    }

    /// The procedure that would prove the item, by the document's own words; empty for one that is proved already.
    Optional<Procedure> proposed() {
        return list().flatMap(list -> item().flatMap(item -> binder.proposed(list, item)));
    }

    /// Writes into the document that a procedure proves that item, which counts for lists that are opened from now on. `open` is
    /// told how the item stands in lists that are open, for the operator to decide about.
    void bind(ItemState item, Procedure procedure, Consumer<Binder.Open> open) {
        list().filter(_ -> asked(item.item().key()).isPresent()).ifPresent(list -> background.run(() -> {
            var found = binder.open(list, item, procedure);
            binder.bind(list, item, procedure);
            return found;
        }, found -> {
            said.set("Written into the document: '" + procedure.title()
                    + "' proves it, in lists opened from now on.");
            open.accept(found);
        }, this::failed));
    }

    /// Binds the item in lists that are open.
    void bind(Binder.Open open) {
        background.run(() -> binder.bind(open), () -> {
            said.set("'" + open.procedure().title() + "' proves it here, too.");
            sheet.again();
        }, this::failed);
    }

    private void failed(RuntimeException trouble) {
        said.set(String.valueOf(trouble.getMessage()));
    }

    private final class Hand implements ProofModel.InHand {
        @Override
        public Optional<ItemState> item() {
            return PassModel.this.item();
        }

        @Override
        public void say(String what) {
            said.set(what);
        }

        /// The item counts as settled although the list with its tick is not here yet. Whoever has moved on is left alone.
        @Override
        public void proved(ItemState proved) {
            say("✓ proved: " + proved.item().text());
            if (!isInHand(proved.item().key())) {
                return;
            }
            var items = list().map(ListState::items).orElse(List.of());
            int here = index.get();
            go(IntStream.range(1, items.size()).map(i -> (here + i) % items.size())
                    .filter(i -> items.get(i).isOpen()).findFirst().orElse(END));
        }
    }
}
