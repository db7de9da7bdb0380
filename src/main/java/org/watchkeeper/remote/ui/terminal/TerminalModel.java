package org.watchkeeper.remote.ui.terminal;

import java.util.concurrent.atomic.AtomicReference;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;
import org.watchkeeper.fx.Background;
import org.watchkeeper.host.Host;
import org.watchkeeper.kernel.Problem;
import org.watchkeeper.remote.Questions;
import org.watchkeeper.remote.terminal.Parting;
import org.watchkeeper.remote.terminal.Size;
import org.watchkeeper.remote.terminal.Terminals;

/// One terminal as it goes: on the way, open, over. Each connection has a line of its own; connecting again is a person's decision.
@SuppressWarnings("ReferenceEquality") // a line is one connection, not a value
final class TerminalModel {
    private static final Size USUAL = new Size(80, 24);

    private final Host host;
    private final Terminals terminals;
    private final Questions questions;
    private final Background background;
    private final AtomicReference<@Nullable Thread> worker = new AtomicReference<>();
    private final ReadOnlyObjectWrapper<HostLine> line = new ReadOnlyObjectWrapper<>(new HostLine("", _ -> {}));
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(new State.Failed("", ""));
    private boolean isClosed;

    /// How it stands.
    sealed interface State {
        record Connecting() implements State {}

        record Open() implements State {}

        record Over(Parting parting) implements State {}

        /// It was not reached: what and what to try.
        record Failed(String what, String remedy) implements State {}
    }

    TerminalModel(Host host, Terminals terminals, Questions questions, Background background) {
        this.host = host;
        this.terminals = terminals;
        this.questions = questions;
        this.background = background;
    }

    Host host() {
        return host;
    }

    ReadOnlyObjectProperty<State> state() {
        return state.getReadOnlyProperty();
    }

    /// The line of the connection that is made, or was made last.
    ReadOnlyObjectProperty<HostLine> line() {
        return line.getReadOnlyProperty();
    }

    boolean isOpen() {
        return state.get() instanceof State.Open;
    }

    /// Connects; nothing while that goes on or it is open.
    void connect() {
        if (isClosed || isOpen() || state.get() instanceof State.Connecting) {
            return;
        }
        var fresh = new AtomicReference<@Nullable HostLine>();
        var made = new HostLine(host.name(), parting -> background.screen().execute(() -> over(fresh.get(), parting)));
        fresh.set(made);
        state.set(new State.Connecting());
        line.set(made);
        background.run(() -> open(made), () -> opened(made), trouble -> failed(made, trouble));
    }

    private void open(HostLine made) {
        worker.set(Thread.currentThread());
        try {
            made.to(terminals.open(host, questions, USUAL, made));
        } finally {
            worker.set(null);
        }
    }

    /// A shell may be over before this is heard.
    private void opened(HostLine made) {
        if (line.get() == made && state.get() instanceof State.Connecting) {
            state.set(new State.Open());
        }
    }

    private void over(@Nullable HostLine made, Parting parting) {
        if (line.get() == made) {
            state.set(new State.Over(parting));
        }
    }

    private void failed(HostLine made, RuntimeException trouble) {
        made.close();
        if (line.get() == made) {
            state.set(trouble instanceof Problem problem
                    ? new State.Failed(problem.what(), problem.remedy())
                    : new State.Failed(String.valueOf(trouble.getMessage()), ""));
        }
        if (!(trouble instanceof Problem)) {
            throw trouble;
        }
    }

    /// Breaks off, hangs up, and connects no more. The channel is closed away from the screen.
    void close() {
        isClosed = true;
        breakOff();
        background.worker().execute(line.get()::close);
    }

    /// Gives up connecting.
    @SuppressWarnings("Interruption") // it is what the port asks for: interrupting the calling thread cancels
    void breakOff() {
        var thread = worker.get();
        if (thread != null) {
            thread.interrupt();
        }
    }
}
