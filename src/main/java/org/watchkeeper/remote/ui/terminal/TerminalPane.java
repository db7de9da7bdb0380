package org.watchkeeper.remote.ui.terminal;

import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.watchkeeper.fx.Icon;
import org.watchkeeper.fx.Styles;
import org.watchkeeper.fx.Tone;
import org.watchkeeper.fx.control.Buttons;
import org.watchkeeper.fx.control.EnvironmentBar;
import org.watchkeeper.fx.control.ProblemBox;
import org.watchkeeper.fx.control.Words;
import org.watchkeeper.fx.output.OutputView;
import org.watchkeeper.fx.place.Desk;
import org.watchkeeper.host.Host;
import org.watchkeeper.host.ui.Stakes;
import org.watchkeeper.remote.terminal.Parting;

/// One terminal: what is at stake above it, the screen, and below it how it ended and what can be done then.
final class TerminalPane extends BorderPane {
    static final String AGAIN = "terminal-again";
    static final String BREAK_OFF = "terminal-break-off";
    private static final int GAP = 8;

    private final TerminalModel model;
    private final Desk desk;
    private final Supplier<String> clipboard;
    private final Colours colours = new Colours(this::repaint);
    private final StackPane screen = new StackPane();
    private final ReadOnlyStringWrapper title = new ReadOnlyStringWrapper("");
    private Optional<Emulator> emulator = Optional.empty();

    TerminalPane(TerminalModel model, Desk desk, Supplier<String> clipboard) {
        this.model = model;
        this.desk = desk;
        this.clipboard = clipboard;
        getStylesheets().add(OutputView.class.getResource("output.css").toExternalForm());
        screen.getStyleClass().add("wk-terminal");
        Keystrokes.watch(screen, key -> emulator.ifPresent(open -> open.type((byte) key)));
        setTop(head());
        setCenter(screen);
        getChildren().add(colours);
        // Each connection has a screen of its own; that of the last one stays until the next.
        model.line().subscribe((_, made) -> show(made));
        model.state().subscribe(state -> setBottom(below(state)));
    }

    private Node head() {
        var bar = new EnvironmentBar(Stakes.of(model.host()), model.host().name());
        var called = Words.clipped(Words.bound(title, Styles.MUTED));
        HBox.setHgrow(called, Priority.ALWAYS);
        called.setMaxWidth(Double.MAX_VALUE);
        called.setAlignment(Pos.CENTER_RIGHT);
        bar.getChildren().add(called);
        return bar;
    }

    private void show(HostLine made) {
        emulator.ifPresent(Emulator::close);
        title.set("");
        var fresh = new Emulator(colours, new Pasting(model.host(), desk, clipboard),
                name -> desk.background().screen().execute(() -> title.set(name)));
        emulator = Optional.of(fresh);
        screen.getChildren().setAll(fresh.screen());
        fresh.run(made);
        fresh.keyboard().requestFocus();
    }

    /// The keyboard is in the terminal.
    void begin() {
        emulator.map(Emulator::keyboard).ifPresent(Node::requestFocus);
    }

    /// What the host calls its window, short and plain; empty where it says nothing.
    ReadOnlyStringProperty title() {
        return title.getReadOnlyProperty();
    }

    Optional<Emulator> emulator() {
        return emulator;
    }

    Host host() {
        return model.host();
    }

    boolean isOpen() {
        return model.isOpen();
    }

    void close() {
        model.close();
        emulator.ifPresent(Emulator::close);
    }

    private void repaint() {
        emulator.ifPresent(Emulator::repaint);
    }

    private @org.jspecify.annotations.Nullable Node below(TerminalModel.State state) {
        return switch (state) {
            case TerminalModel.State.Connecting _ -> line(Words.muted("On the way to " + model.host().name() + "…"),
                    named(BREAK_OFF, Buttons.plain(Icon.STOP, "Break off", model::breakOff)));
            case TerminalModel.State.Open _ -> null;
            case TerminalModel.State.Over(Parting.Left left) -> line(Words.plain("The shell has ended"
                    + (left.signal().isEmpty() ? ", exit status " + left.status() : " by signal " + left.signal())),
                    again("Open again"));
            case TerminalModel.State.Over(Parting.Lost lost) -> problem(new ProblemBox(Tone.WARNING, Icon.LOST,
                    "The connection to " + model.host().name() + " is lost: " + lost.why(), "",
                    "What was running there may be running still.", ""), "Connect again");
            case TerminalModel.State.Failed(var what, var remedy) -> what.isEmpty()
                    ? null
                    : problem(new ProblemBox(Tone.DANGER, Icon.ERROR, what, "", remedy, ""), "Try again");
        };
    }

    private Node problem(ProblemBox box, String verb) {
        HBox.setHgrow(box, Priority.ALWAYS);
        return new VBox(line(box, again(verb)));
    }

    private Button again(String verb) {
        return named(AGAIN, Buttons.plain(Icon.RETRY, verb, model::connect));
    }

    private static Button named(String id, Button button) {
        button.setId(id);
        return button;
    }

    private static HBox line(Node text, Button button) {
        var spring = new Region();
        HBox.setHgrow(spring, Priority.SOMETIMES);
        var row = new HBox(GAP, text, spring, button);
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("wk-terminal-foot");
        return row;
    }
}
