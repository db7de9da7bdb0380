package org.watchkeeper.host.ui;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.util.StringConverter;

import org.watchkeeper.fx.Icon;
import org.watchkeeper.fx.Styles;
import org.watchkeeper.fx.control.Buttons;
import org.watchkeeper.fx.control.EmptyState;
import org.watchkeeper.fx.control.Toolbar;
import org.watchkeeper.fx.control.Words;
import org.watchkeeper.fx.place.Desk;
import org.watchkeeper.host.Host;

/// The hosts page: the inventory, and at its right the selected host or the form.
final class HostsScreen extends BorderPane {
    private static final double FILTER = 220;
    private static final double SIDE = 440;
    private static final int GAP = 8;

    private final HostsModel model;
    private final Desk desk;
    private final HostPanel panel;
    private final Ways ways;
    private final TextField filter = new TextField();
    private final ListView<HostRow> list = new ListView<>();
    private final StackPane side = new StackPane();
    private Optional<HostForm> shownForm = Optional.empty();

    /// The ways to the other pages of the place.
    record Ways(Runnable bring, Runnable removed) {}

    HostsScreen(HostsModel model, Desk desk, HostPanel panel, Ways ways) {
        this.ways = ways;
        this.model = model;
        this.desk = desk;
        this.panel = panel;
        getStyleClass().add(Styles.PAGE);
        setTop(toolbar());
        setCenter(list());
        setRight(side());
        addEventHandler(KeyEvent.KEY_PRESSED, this::steer);
        // What stands beside the list depends on three things.
        model.selected().subscribe(_ -> showSide());
        model.form().subscribe(_ -> showSide());
        model.isEmpty().subscribe(_ -> showSide());
    }

    private Node toolbar() {
        filter.setPromptText("Filter by name, group, tag…");
        filter.setAccessibleText("Filter");
        filter.setId(HostStyles.FILTER);
        filter.setPrefWidth(FILTER);
        filter.textProperty().bindBidirectional(model.filter());
        var grouping = choice(HostRows.Grouping.values(), HostRows.Grouping::label);
        grouping.valueProperty().bindBidirectional(model.grouping());
        var sorting = choice(HostRows.Sorting.values(), HostRows.Sorting::label);
        sorting.valueProperty().bindBidirectional(model.sorting());
        var add = Buttons.primary(Icon.ADD, "Add host…", model::add);
        add.setId(HostStyles.ADD);
        return new Toolbar(filter, labelled("Group by", grouping), labelled("Sort by", sorting)).trailing(bring(),
                more(), add);
    }

    private Node bring() {
        var bring = Buttons.plain(Icon.DOWNLOAD, "Import…", ways.bring());
        bring.setId(HostStyles.IMPORT);
        return bring;
    }

    private Node more() {
        var more = new MenuButton("", Icon.MORE.node(), item("Export as CSV…", this::export),
                item("Removed hosts…", ways.removed()));
        more.setId(HostStyles.MORE);
        more.setAccessibleText("More");
        more.setTooltip(new Tooltip("Export, removed hosts"));
        more.setMinWidth(USE_PREF_SIZE);
        return more;
    }

    private static MenuItem item(String verb, Runnable action) {
        var item = new MenuItem(verb);
        item.setOnAction(_ -> action.run());
        return item;
    }

    private void export() {
        desk.choosers().save("Export the inventory", "hosts.csv").ifPresent(file -> model.export(file,
                () -> desk.overlay().notices().tell("The inventory is in " + file)));
    }

    /// The keyboard is at the list.
    void begin() {
        list.requestFocus();
    }

    private static Node labelled(String text, Node control) {
        var label = Words.muted(text);
        label.setLabelFor(control);
        label.setMinWidth(USE_PREF_SIZE);
        var box = new HBox(GAP, label, control);
        box.setAlignment(Pos.CENTER_LEFT);
        return box;
    }

    private static <T> ComboBox<T> choice(T[] values, java.util.function.Function<T, String> label) {
        var box = new ComboBox<T>();
        box.getItems().setAll(List.of(values));
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(T value) {
                return value == null ? "" : label.apply(value);
            }

            @Override
            public T fromString(String text) {
                throw new UnsupportedOperationException("nothing is typed here");
            }
        });
        return box;
    }

    private Node list() {
        list.setId(HostStyles.LIST);
        list.setItems(model.rows());
        list.getStyleClass().add(Styles.PLAIN_LIST);
        list.setAccessibleText("Hosts");
        // The cells say the environment themselves where the heads do not.
        model.grouping().subscribe(grouping -> list.setCellFactory(
                _ -> new HostCell(grouping != HostRows.Grouping.ENVIRONMENT)));
        list.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        list.getSelectionModel().selectedItemProperty().subscribe(this::selected);
        // One selected host is shown, several can be removed together.
        list.getSelectionModel().getSelectedIndices().subscribe(this::showSide);
        model.selected().subscribe(this::reveal);
        model.rows().subscribe(() -> reveal(model.selected().get()));
        list.setPlaceholder(nothing());
        return list;
    }

    private void selected(HostRow row) {
        if (row instanceof HostRow.Line line) {
            model.selected().set(Optional.of(line.host()));
        }
    }

    private List<Host> several() {
        // The list of selected items cannot be asked while the rows change; their places can.
        return list.getSelectionModel().getSelectedIndices().stream().filter(at -> at < list.getItems().size())
                .flatMap(at -> list.getItems().get(at) instanceof HostRow.Line line
                        ? Stream.of(line.host())
                        : Stream.<Host>empty())
                .distinct().toList();
    }

    private void reveal(Optional<Host> host) {
        if (several().size() > 1) {
            return;
        }
        for (int i = 0; i < model.rows().size(); i++) {
            if (model.rows().get(i) instanceof HostRow.Line line && Optional.of(line.host()).equals(host)) {
                list.getSelectionModel().clearAndSelect(i);
                return;
            }
        }
    }

    private Node nothing() {
        var empty = new EmptyState(Icon.HOSTS, "No hosts yet",
                "Add the first machine that you keep running: a name, an address and whom to log in as are enough. Or import them from your ssh configuration, an Ansible inventory or a CSV file.",
                Buttons.primary(Icon.ADD, "Add host…", model::add),
                Buttons.plain(Icon.DOWNLOAD, "Import…", ways.bring()));
        empty.visibleProperty().bind(model.isEmpty());
        var unmatched = new EmptyState(Icon.SEARCH, "No host matches",
                "Nothing in the inventory has all of these words.",
                Buttons.plain("Show all hosts", () -> model.filter().set("")));
        unmatched.visibleProperty().bind(model.isEmpty().not());
        return new StackPane(empty, unmatched);
    }

    private Node side() {
        side.setMinWidth(SIDE);
        side.setMaxWidth(SIDE);
        side.managedProperty().bind(side.visibleProperty());
        side.getStyleClass().add(HostStyles.DETAIL);
        return side;
    }

    private void showSide() {
        var form = model.form().get();
        if (form.isPresent() && form.equals(shownForm)) {
            // What is being typed stays as it is.
            return;
        }
        boolean wasForm = shownForm.isPresent();
        shownForm = form;
        var node = form.<Node>map(open -> new HostFormPane(open, model, desk))
                .or(this::many)
                .or(() -> model.selected().get().map(host -> new HostDetail(host, model, desk, panel)))
                .orElseGet(
                        () -> new EmptyState(Icon.HOSTS, "No host selected", "Select one to see how it is reached."));
        side.getChildren().setAll(node);
        side.setVisible(form.isPresent() || !model.isEmpty().get());
        if (node instanceof HostFormPane pane) {
            pane.begin();
        } else if (wasForm) {
            list.requestFocus();
        }
    }

    private Optional<Node> many() {
        var several = several();
        return several.size() > 1 ? Optional.of(new ManyHosts(several, model, desk)) : Optional.empty();
    }

    private void remove() {
        var several = several();
        if (several.size() > 1) {
            HostRemoval.askMany(several, model, desk);
        } else {
            model.selected().get().ifPresent(host -> HostRemoval.ask(host, model, desk));
        }
    }

    private void steer(KeyEvent event) {
        if (event.isShortcutDown() && event.getCode() == KeyCode.N) {
            model.add();
        } else if (event.isShortcutDown() && event.getCode() == KeyCode.F) {
            filter.requestFocus();
        } else if (event.getCode() == KeyCode.F2) {
            model.edit();
        } else if (event.getCode() == KeyCode.DELETE && list.isFocused()) {
            remove();
        } else if (event.isShortcutDown() && event.getCode() == KeyCode.I) {
            ways.bring().run();
        } else if (event.getCode() == KeyCode.ESCAPE && model.form().get().isPresent()) {
            model.leaveForm();
        } else {
            return;
        }
        event.consume();
    }
}
