package org.watchkeeper.remote.ui;

import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;
import org.watchkeeper.fx.Background;
import org.watchkeeper.host.Host;
import org.watchkeeper.host.ui.Contact;
import org.watchkeeper.remote.ConnectionReport;
import org.watchkeeper.remote.ConnectionTest;
import org.watchkeeper.remote.Leg;
import org.watchkeeper.remote.Questions;

/// A connection test as it goes: the legs so far, and in the end what they mean.
final class ConnectionTestModel {
    private final Host host;
    private final ConnectionTest test;
    private final Questions questions;
    private final Background background;
    private final Consumer<Contact> contacts;
    private final Clock clock;
    private final ObservableList<Leg> legs = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<Optional<ConnectionReport>> report = new ReadOnlyObjectWrapper<>(
            Optional.empty());
    private final ReadOnlyBooleanWrapper isRunning = new ReadOnlyBooleanWrapper();
    private final AtomicReference<@Nullable Thread> worker = new AtomicReference<>();

    /// `contacts` hears how it ended, unless it was cancelled.
    ConnectionTestModel(Host host, Tools tools, Background background, Consumer<Contact> contacts) {
        this.host = host;
        this.test = tools.test();
        this.questions = tools.questions();
        this.clock = tools.clock();
        this.background = background;
        this.contacts = contacts;
    }

    ObservableList<Leg> legs() {
        return legs;
    }

    ReadOnlyObjectProperty<Optional<ConnectionReport>> report() {
        return report.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty isRunning() {
        return isRunning.getReadOnlyProperty();
    }

    /// Goes the whole way once; a test that runs already goes on.
    void start() {
        if (isRunning.get()) {
            return;
        }
        legs.clear();
        report.set(Optional.empty());
        isRunning.set(true);
        background.run(this::go, this::end, failure -> {
            isRunning.set(false);
            throw failure;
        });
    }

    /// Breaks it off; the report then ends with a cancelled leg.
    @SuppressWarnings("Interruption") // It is what the port asks for: interrupting the calling thread cancels.
    void cancel() {
        var thread = worker.get();
        if (thread != null) {
            thread.interrupt();
        }
    }

    private ConnectionReport go() {
        worker.set(Thread.currentThread());
        try {
            return test.test(host, questions, leg -> background.screen().execute(() -> legs.add(leg)));
        } finally {
            worker.set(null);
        }
    }

    private void end(ConnectionReport ended) {
        isRunning.set(false);
        legs.setAll(ended.legs());
        report.set(Optional.of(ended));
        verdict(ended).ifPresent(contacts);
    }

    private Optional<Contact> verdict(ConnectionReport ended) {
        if (ended.hasReachedTheHost()) {
            return Optional.of(new Contact(true, clock.instant(), "reached"));
        }
        return ended.legs().stream().filter(leg -> leg.result() == Leg.Result.FAILED).findFirst()
                .map(leg -> new Contact(false, clock.instant(), words(leg.stage())));
    }

    private static String words(Leg.Stage stage) {
        return switch (stage) {
            case RESOLVE -> "no address";
            case CONNECT -> "no connection";
            case KEY_EXCHANGE -> "no encryption";
            case HOST_KEY -> "key not trusted";
            case LOGIN -> "login refused";
            case SHELL -> "no shell";
        };
    }

    /// What a test works with.
    record Tools(ConnectionTest test, Questions questions, Clock clock) {}
}
