package org.watchkeeper.remote.ui.terminal;

import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
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
import org.watchkeeper.remote.file.FileHosts;
import org.watchkeeper.remote.terminal.Terminals;
import org.watchkeeper.remote.ui.file.FilesPane;
import org.watchkeeper.remote.ui.own.ByHand;

/// The tabs of open terminals and of hosts' files. Closing one hangs up; one in which something goes on is asked about first.
final class TerminalTabs extends StackPane {
    static final String TABS = "terminal-tabs";
    private static final int MARK = 12;

    private final TerminalsPlace.Services services;
    private final Desk desk;
    private final Latest latest;
    private final TabPane tabs = new TabPane();

    /// `subject` hears what is at stake in the tab that is shown.
    TerminalTabs(TerminalsPlace.Services services, Desk desk, Consumer<String> subject) {
        this.services = services;
        this.desk = desk;
        this.latest = new Latest(services.hosts());
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
                    held(tab).map(Held::host).map(host -> Stakes.of(host).loudWord() + " " + host.name()).orElse(""));
            begin();
        });
        addEventFilter(KeyEvent.KEY_PRESSED, this::steer);
    }

    private Node nothing() {
        return new EmptyState(Icon.CODE, "No terminal is open",
                "A terminal is a login shell on a host, for looking and for what no runbook covers. No run keeps a record of it.",
                Buttons.primary(Icon.HOSTS, "Choose a host", () -> desk.navigation().open(HostsPlace.ID, "")));
    }

    /// What stands in a tab. `question` is asked before it is closed while it is open.
    private record Held(Host host, BooleanSupplier isOpen, Runnable begin, Runnable close, Question question,
            String unfinished) {}

    /// Opens a terminal on that host, in production after the question.
    void ask(HostId id) {
        asked(id, "Open a terminal on ", this::open);
    }

    /// Opens the files of that host, in production after the question.
    void askForFiles(HostId id) {
        asked(id, "Open the files of ", this::openFiles);
    }

    private void asked(HostId id, String title, Consumer<Host> open) {
        desk.background().run(() -> services.hosts().find(id), found -> found.ifPresent(host -> ByHand.ask(host,
                title + host.name() + "?", desk, () -> open.accept(host))),
                trouble -> desk.overlay().notices().warn(String.valueOf(trouble.getMessage())));
    }

    private void open(Host host) {
        Terminals terminals = (on, questions, size, screen) -> services.terminals().open(latest.of(on), questions, size,
                screen);
        var model = new TerminalModel(host, terminals, services.questions(), desk.background());
        var pane = new TerminalPane(model, desk, services.clipboard());
        var question = Question.destructive("Close the terminal on " + host.name() + "?",
                "The shell is hung up on, and what runs in it ends unless it was detached.", "Close the terminal",
                "Keep it");
        add(pane, host.name(), new Held(host, pane::isOpen, pane::begin, pane::close, question,
                "The terminal on " + host.name() + " is hung up on."));
        model.connect();
    }

    private void openFiles(Host host) {
        FileHosts files = (on, questions) -> services.files().open(latest.of(on), questions);
        var pane = new FilesPane(host, files, services.questions(), desk, services.zone());
        var question = Question.destructive("Give up the copy on " + host.name() + "?", "Nothing of it is left.",
                "Give it up", "Go on");
        add(pane, host.name() + ": files", new Held(host, pane::isCopying, pane::begin, pane::close, question,
                "The copy on " + host.name() + " is given up."));
        pane.open();
    }

    private void add(Node pane, String name, Held held) {
        var stake = Stakes.of(held.host());
        var tab = new Tab(name, pane);
        tab.setUserData(held);
        tab.setGraphic(stake.icon().node(MARK, stake.tone()));
        tab.setOnCloseRequest(request -> askToClose(tab, held, request));
        tabs.getTabs().add(tab);
        tabs.getSelectionModel().select(tab);
    }

    private void askToClose(Tab tab, Held held, Event request) {
        request.consume();
        if (!held.isOpen().getAsBoolean()) {
            close(tab, held);
            return;
        }
        ConfirmPane.ask(desk.overlay(), held.question().on(Stakes.of(held.host()), List.of(held.host().name())),
                consent -> {
                    if (consent) {
                        close(tab, held);
                    }
                });
    }

    private void close(Tab tab, Held held) {
        held.close().run();
        tabs.getTabs().remove(tab);
    }

    /// Hangs up on all.
    void hangUp() {
        tabs.getTabs().stream().flatMap(tab -> held(tab).stream()).forEach(held -> held.close().run());
    }

    /// The keyboard is in what is shown.
    void begin() {
        held(tabs.getSelectionModel().getSelectedItem()).ifPresent(held -> held.begin().run());
    }

    List<String> unfinished() {
        return tabs.getTabs().stream().flatMap(tab -> held(tab).stream()).filter(held -> held.isOpen().getAsBoolean())
                .map(Held::unfinished).toList();
    }

    private static Optional<Held> held(@org.jspecify.annotations.Nullable Tab tab) {
        return tab != null && tab.getUserData() instanceof Held held ? Optional.of(held) : Optional.empty();
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
