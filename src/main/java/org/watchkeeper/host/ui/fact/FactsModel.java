package org.watchkeeper.host.ui.fact;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;
import org.watchkeeper.fx.Background;
import org.watchkeeper.host.Host;
import org.watchkeeper.host.fact.FactBook;
import org.watchkeeper.host.fact.FactWords;
import org.watchkeeper.host.fact.Gathering;
import org.watchkeeper.host.fact.HostFacts;
import org.watchkeeper.host.fact.Known;
import org.watchkeeper.host.fact.KnownMachine;
import org.watchkeeper.host.fact.MachineWord;
import org.watchkeeper.kernel.Operator;

/// What one host said of itself, and asking it anew.
final class FactsModel {
    private final Host host;
    private final Sources sources;
    private final Background background;
    private final ReadOnlyObjectWrapper<Optional<Known>> known = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyStringWrapper trouble = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper refusal = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper isRunning = new ReadOnlyBooleanWrapper();
    private final ObservableList<KnownMachine> words = FXCollections.observableArrayList();
    private final AtomicReference<@Nullable Thread> worker = new AtomicReference<>();
    private boolean isCancelled;

    /// What it works with; times are shown in the zone of `clock`.
    record Sources(FactBook book, Gathering gathering, Supplier<Operator> operator, Clock clock) {}

    FactsModel(Host host, Sources sources, Background background) {
        this.host = host;
        this.sources = sources;
        this.background = background;
    }

    Host host() {
        return host;
    }

    /// What is known; empty until it was read.
    ReadOnlyObjectProperty<Optional<Known>> known() {
        return known.getReadOnlyProperty();
    }

    /// Why it is not known, or not anew; empty when nothing is wrong.
    ReadOnlyStringProperty trouble() {
        return trouble.getReadOnlyProperty();
    }

    /// Why a machine was not taken for the host; empty when nothing was refused.
    ReadOnlyStringProperty refusal() {
        return refusal.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty isRunning() {
        return isRunning.getReadOnlyProperty();
    }

    /// Reads what is kept; another console may have asked meanwhile.
    void look() {
        background.run(() -> read(sources.book().of(host.id())), this::take, this::complain);
    }

    /// Asks the host; one that is being asked already is not asked twice.
    void refresh() {
        if (isRunning.get()) {
            return;
        }
        isRunning.set(true);
        isCancelled = false;
        trouble.set("");
        refusal.set("");
        background.run(this::gather, found -> {
            isRunning.set(false);
            take(found);
        }, failure -> {
            isRunning.set(false);
            if (!isCancelled) {
                complain(failure);
            }
        });
    }

    /// Breaks it off; what was known before stays.
    @SuppressWarnings("Interruption") // It is what the port asks for: interrupting the calling thread breaks it off.
    void cancel() {
        isCancelled = true;
        var thread = worker.get();
        if (thread != null) {
            thread.interrupt();
        }
    }

    private Read gather() {
        worker.set(Thread.currentThread());
        try {
            return read(sources.gathering().gather(host));
        } finally {
            worker.set(null);
        }
    }

    /// From now on the host is known by this word of whoever sits here about what was `shown`: that, and nothing that came meanwhile.
    void say(MachineWord word, Known shown, String reason) {
        var accepted = word.of(shown, sources.clock().instant(), sources.operator().get().name(), reason.strip());
        var before = shown.machine().orElseThrow();
        refusal.set("");
        background.run(() -> sources.book().accept(host.id(), before, accepted), this::look, refused -> {
            refusal.set(reason(refused));
            look();
        });
    }

    /// When it said so, and how long ago that is now; empty where it never did.
    String age() {
        return facts().map(said -> FactWords.age(said.at(), sources.clock().instant(), sources.clock().getZone()))
                .orElse("");
    }

    /// Whether what it said is too old to say how things are.
    boolean isStale() {
        return facts().isPresent() && known.get().filter(all -> all.isStale(sources.clock().instant())).isPresent();
    }

    Optional<HostFacts> facts() {
        return known.get().flatMap(Known::facts);
    }

    /// What is known, and what persons said of its machine, the latest first.
    private record Read(Known known, List<KnownMachine> words) {}

    private Read read(Known found) {
        return new Read(found, sources.book().machines(host.id()).stream().filter(machine -> !machine.by().isEmpty())
                .toList());
    }

    private void take(Read found) {
        words.setAll(found.words());
        known.set(Optional.of(found.known()));
    }

    /// Who said what of its machine, and when.
    List<String> said() {
        return words.stream().map(word -> FactWords.said(word, sources.clock().getZone())).toList();
    }

    private void complain(RuntimeException failure) {
        trouble.set(reason(failure));
    }

    private static String reason(RuntimeException failure) {
        return failure.getMessage() == null ? failure.toString() : failure.getMessage();
    }
}
