package org.watchkeeper.host.ui.fact;

import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

import org.jspecify.annotations.Nullable;
import org.watchkeeper.fx.Background;
import org.watchkeeper.host.Host;
import org.watchkeeper.host.fact.FactBook;
import org.watchkeeper.host.fact.FactWords;
import org.watchkeeper.host.fact.Gathering;
import org.watchkeeper.host.fact.HostFacts;
import org.watchkeeper.host.fact.Known;
import org.watchkeeper.host.fact.KnownMachine;
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
        background.run(() -> sources.book().of(host.id()), this::take, this::complain);
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

    private Known gather() {
        worker.set(Thread.currentThread());
        try {
            return sources.gathering().gather(host);
        } finally {
            worker.set(null);
        }
    }

    /// From now on the host is known as the machine that it said it is in what was `shown`, instead of the one it was known as there:
    /// that, and nothing that came meanwhile.
    void accept(Known shown, String reason) {
        var accepted = new KnownMachine(shown.facts().map(HostFacts::machine).orElse(""), sources.clock().instant(),
                sources.operator().get().name(), reason.strip());
        var before = shown.machine().orElseThrow();
        refusal.set("");
        background.run(() -> sources.book().accept(host.id(), before, accepted), this::look, refused -> {
            refusal.set(words(refused));
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

    private void take(Known found) {
        known.set(Optional.of(found));
    }

    private void complain(RuntimeException failure) {
        trouble.set(words(failure));
    }

    private static String words(RuntimeException failure) {
        return failure.getMessage() == null ? failure.toString() : failure.getMessage();
    }
}
