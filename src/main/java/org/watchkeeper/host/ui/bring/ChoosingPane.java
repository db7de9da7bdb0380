package org.watchkeeper.host.ui.bring;

import java.nio.file.Path;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.watchkeeper.fx.Icon;
import org.watchkeeper.fx.Styles;
import org.watchkeeper.fx.control.Buttons;
import org.watchkeeper.fx.control.Words;
import org.watchkeeper.fx.place.Desk;
import org.watchkeeper.host.Origin;

/// Where the hosts come from: a kind of source, and a file that is typed, chosen or dropped.
final class ChoosingPane extends StackPane {
    private static final double WIDTH = 620;
    private static final int GAP = 8;
    private static final int SECTION = 16;
    private static final int PICTURE = 32;
    private static final PseudoClass TARGET = PseudoClass.getPseudoClass("wk-target");

    private final BringModel model;
    private final Desk desk;
    private final TextField file = new TextField();

    ChoosingPane(BringModel model, Desk desk) {
        this.model = model;
        this.desk = desk;
        var box = new VBox(SECTION, head(), kinds(), path(), explanation());
        box.setMaxSize(WIDTH, USE_PREF_SIZE);
        box.setPadding(new Insets(SECTION * 2));
        box.getStyleClass().add(BringStyles.DROP);
        getChildren().add(box);
        setPadding(new Insets(SECTION));
        accept(box);
    }

    private static Node head() {
        var head = new VBox(GAP, Icon.DOWNLOAD.node(PICTURE), Words.heading("Where do the hosts come from?"),
                Words.muted(
                        "Drop a file or folder here, or choose one. Nothing is saved before you see it."));
        head.setAlignment(Pos.CENTER);
        return head;
    }

    private Node kinds() {
        var group = new ToggleGroup();
        var row = new HBox(GAP);
        row.setAlignment(Pos.CENTER);
        for (var kind : Origin.Kind.values()) {
            row.getChildren().add(choice(kind, group));
        }
        return row;
    }

    private Node choice(Origin.Kind kind, ToggleGroup group) {
        var button = new ToggleButton(kind.words());
        button.setToggleGroup(group);
        button.setMinWidth(USE_PREF_SIZE);
        button.getStyleClass().add(Styles.CHOICE);
        // A second click does not take the choice back.
        button.setOnAction(_ -> {
            button.setSelected(true);
            model.kind().set(kind);
        });
        model.kind().subscribe(chosen -> button.setSelected(chosen == kind));
        return button;
    }

    private Node path() {
        file.setId(BringStyles.FILE);
        file.setAccessibleText("Path of the source");
        file.textProperty().bindBidirectional(model.file());
        file.promptTextProperty().bind(model.kind().map(ChoosingPane::prompt));
        file.setOnAction(_ -> model.read());
        HBox.setHgrow(file, Priority.ALWAYS);
        var folder = Buttons.plain(Icon.FOLDER, "Folder…", () -> chosen(desk.choosers().folder("Inventory")));
        folder.visibleProperty().bind(model.kind().map(kind -> kind == Origin.Kind.ANSIBLE));
        folder.managedProperty().bind(folder.visibleProperty());
        var read = Buttons.primary("Show what changes", model::read);
        read.setId(BringStyles.READ);
        return new HBox(GAP, file, Buttons.plain(Icon.FILE, "File…", () -> chosen(desk.choosers().file("Hosts"))),
                folder,
                read);
    }

    private void chosen(Optional<Path> path) {
        path.ifPresent(one -> model.file().set(one.toString()));
    }

    private static String prompt(Origin.Kind kind) {
        return switch (kind) {
            case SSH_CONFIG -> "Your own: ~/.ssh/config";
            case ANSIBLE -> "/path/to/inventory";
            case CSV -> "/path/to/hosts.csv";
        };
    }

    private Node explanation() {
        var words = Words.prose("");
        words.getStyleClass().addAll(Styles.MUTED, Styles.SMALL);
        words.textProperty().bind(model.kind().map(ChoosingPane::explanation));
        return words;
    }

    private static String explanation(Origin.Kind kind) {
        return switch (kind) {
            case SSH_CONFIG ->
                "Each host as your own ssh resolves it, with Include, Match and jump hosts. It decides at each connection how the host is reached.";
            case ANSIBLE ->
                "INI, YAML, a folder of them with group_vars and host_vars, or what `ansible-inventory --list` printed. Ansible is not needed, and nothing is run.";
            case CSV ->
                "The first line names the columns: name, address, port, user, environment, groups, tags, jumps, keys. Others become variables.";
        };
    }

    /// Lets files be dropped on it.
    private void accept(Node target) {
        setOnDragOver(event -> {
            if (event.getDragboard().hasFiles()) {
                event.acceptTransferModes(TransferMode.COPY, TransferMode.LINK);
                event.consume();
            }
        });
        setOnDragEntered(event -> target.pseudoClassStateChanged(TARGET, event.getDragboard().hasFiles()));
        setOnDragExited(_ -> target.pseudoClassStateChanged(TARGET, false));
        setOnDragDropped(this::dropped);
    }

    private void dropped(DragEvent event) {
        var files = event.getDragboard().getFiles();
        event.setDropCompleted(!files.isEmpty());
        event.consume();
        files.stream().findFirst().ifPresent(first -> model.dropped(first.toPath()));
    }

    void begin() {
        file.requestFocus();
    }
}
