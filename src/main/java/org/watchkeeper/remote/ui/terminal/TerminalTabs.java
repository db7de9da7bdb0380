package org.watchkeeper.remote.ui.terminal;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;

import org.watchkeeper.fx.Icon;
import org.watchkeeper.fx.Styles;
import org.watchkeeper.fx.control.Buttons;
import org.watchkeeper.fx.control.ConfirmPane;
import org.watchkeeper.fx.control.EmptyState;
import org.watchkeeper.fx.control.Question;
import org.watchkeeper.fx.place.Desk;
import org.watchkeeper.host.Host;
import org.watchkeeper.host.HostId;
import org.watchkeeper.host.ui.HostsPlace;
import org.watchkeeper.host.ui.Stakes;
import org.watchkeeper.remote.ui.own.ByHand;

/// The tabs of open terminals. Closing one hangs up; an open one is asked about first.
final class TerminalTabs extends StackPane {
    static final String TABS = "terminal-tabs";
    private static final int MARK = 12;

    private final TerminalsPlace.Services services;
    private final Desk desk;
    private final TabPane tabs = new TabPane();

    /// `subject` hears what is at stake in the tab that is shown.
    TerminalTabs(TerminalsPlace.Services services, Desk desk, Consumer<String> subject) {
        this.services = services;
        this.desk = desk;
        getStyleClass().add(Styles.PAGE);
        tabs.setId(TABS);
        tabs.setTabClosingPolicy(TabPane.TabClosingPolicy.ALL_TABS);
        var nothing = nothing();
        tabs.visibleProperty().bind(nothing.visibleProperty().not());
        getChildren().addAll(tabs, nothing);
        // A list cannot be bound to.
        tabs.getTabs().subscribe(() -> nothing.setVisible(tabs.getTabs().isEmpty()));
        tabs.getSelectionModel().selectedItemProperty().subscribe(tab -> {
            subject.accept(
                    pane(tab).map(pane -> Stakes.of(pane.host()).loudWord() + " " + pane.host().name()).orElse(""));
            begin();
        });
        addEventFilter(KeyEvent.KEY_PRESSED, this::steer);
    }

    private Node nothing() {
        return new EmptyState(Icon.CODE, "No terminal is open",
                "A terminal is a login shell on a host, for looking and for what no runbook covers. No run keeps a record of it.",
                Buttons.primary(Icon.HOSTS, "Choose a host", () -> desk.navigation().open(HostsPlace.ID, "")));
    }

    /// Opens a terminal on that host, in production after the question.
    void ask(HostId id) {
        desk.background().run(() -> services.hosts().find(id), found -> found.ifPresent(host -> ByHand.ask(host,
                "Open a terminal on " + host.name() + "?", desk, () -> open(host))),
                trouble -> desk.overlay().notices().warn(String.valueOf(trouble.getMessage())));
    }

    private void open(Host host) {
        var model = new TerminalModel(host, services.terminals(), services.questions(), desk.background());
        var pane = new TerminalPane(model, desk, services.clipboard());
        var stake = Stakes.of(host);
        var tab = new Tab(host.name(), pane);
        tab.setGraphic(stake.icon().node(MARK, stake.tone()));
        tab.setOnCloseRequest(request -> askToClose(tab, pane, request));
        tabs.getTabs().add(tab);
        tabs.getSelectionModel().select(tab);
        model.connect();
    }

    private void askToClose(Tab tab, TerminalPane pane, Event request) {
        request.consume();
        if (!pane.isOpen()) {
            close(tab, pane);
            return;
        }
        var host = pane.host();
        var question = Question.destructive("Close the terminal on " + host.name() + "?",
                "The shell is hung up on, and what runs in it ends unless it was detached.", "Close the terminal",
                "Keep it")
                .on(Stakes.of(host), List.of(host.name()));
        ConfirmPane.ask(desk.overlay(), question, consent -> {
            if (consent) {
                close(tab, pane);
            }
        });
    }

    private void close(Tab tab, TerminalPane pane) {
        pane.close();
        tabs.getTabs().remove(tab);
    }

    /// The keyboard is in the terminal that is shown.
    void begin() {
        pane(tabs.getSelectionModel().getSelectedItem()).ifPresent(TerminalPane::begin);
    }

    List<String> unfinished() {
        return tabs.getTabs().stream().flatMap(tab -> pane(tab).stream()).filter(TerminalPane::isOpen)
                .map(pane -> "The terminal on " + pane.host().name() + " is hung up on.").toList();
    }

    private static Optional<TerminalPane> pane(@org.jspecify.annotations.Nullable Tab tab) {
        return tab != null && tab.getContent() instanceof TerminalPane pane ? Optional.of(pane) : Optional.empty();
    }

    /// The shell gets every key but this one.
    private void steer(KeyEvent event) {
        if (event.getCode() == KeyCode.F6) {
            if (tabs.isFocused()) {
                begin();
            } else {
                tabs.requestFocus();
            }
            event.consume();
        }
    }
}
