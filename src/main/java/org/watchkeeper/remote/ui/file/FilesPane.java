package org.watchkeeper.remote.ui.file;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.watchkeeper.fx.Icon;
import org.watchkeeper.fx.Styles;
import org.watchkeeper.fx.control.Buttons;
import org.watchkeeper.fx.control.ConfirmPane;
import org.watchkeeper.fx.control.EnvironmentBar;
import org.watchkeeper.fx.control.Question;
import org.watchkeeper.fx.control.Words;
import org.watchkeeper.fx.place.Desk;
import org.watchkeeper.host.Host;
import org.watchkeeper.host.ui.Stakes;
import org.watchkeeper.remote.Questions;
import org.watchkeeper.remote.file.Copying;
import org.watchkeeper.remote.file.FileHosts;
import org.watchkeeper.remote.file.LocalName;
import org.watchkeeper.remote.file.RemoteFile;
import org.watchkeeper.remote.file.RemoteFile.Kind;

/// The files of a host: what is at stake, the folder, its files, and below them the copy that is under way.
public final class FilesPane extends BorderPane {
    /// The ids of its parts.
    public static final String TABLE = "files-table";
    public static final String FOLDER = "files-folder";
    public static final String DOWN = "files-download";
    public static final String UP = "files-upload";
    public static final String GIVE_UP = "files-give-up";
    public static final String AGAIN = "files-again";
    private static final int GAP = 8;
    private static final double NAME = 300;
    private static final double SMALL = 120;
    private static final double TIME = 180;
    /// The frame of the table, and its scroll bar.
    private static final double EDGE = 20;

    private final FilesModel model;
    private final Desk desk;
    private final ZoneId zone;
    private final TableView<RemoteFile> table = new TableView<>();

    /// Times are shown in `zone`.
    public FilesPane(Host host, FileHosts hosts, Questions questions, Desk desk, ZoneId zone) {
        this.model = new FilesModel(host, hosts, questions, desk.background());
        this.desk = desk;
        this.zone = zone;
        setTop(new VBox(new EnvironmentBar(Stakes.of(host), host.name()), toolbar()));
        setCenter(table());
        setBottom(below());
        addEventFilter(KeyEvent.KEY_PRESSED, this::steer);
    }

    /// Connects and shows the folder in which a login begins.
    public void open() {
        model.open();
    }

    public Host host() {
        return model.host();
    }

    /// Whether a copy is under way, which closing would give up.
    public boolean isCopying() {
        return model.isCopying();
    }

    /// The keyboard is in the list.
    public void begin() {
        table.requestFocus();
    }

    public void close() {
        model.close();
    }

    private Node toolbar() {
        var folder = new TextField();
        folder.setId(FOLDER);
        folder.setAccessibleText("Folder");
        folder.getStyleClass().add(Styles.MONO);
        // Typed into, so not bound: it follows the folder that is shown.
        model.folder().subscribe(folder::setText);
        // A folder that could not be read is not the one below, into which a copy would go.
        model.trouble().subscribe(_ -> folder.setText(model.folder().get()));
        folder.setOnAction(_ -> model.go(folder.getText().strip()));
        HBox.setHgrow(folder, Priority.ALWAYS);
        var down = Buttons.plain(Icon.DOWNLOAD, "Copy here…", this::download);
        down.setId(DOWN);
        down.disableProperty().bind(model.isRead().not());
        var up = Buttons.plain(Icon.UPLOAD, "Copy there…", this::upload);
        up.setId(UP);
        up.disableProperty().bind(model.isRead().not());
        var row = new HBox(GAP, Buttons.icon(Icon.UP, "Folder above (Backspace)", model::up), folder,
                Buttons.icon(Icon.REFRESH, "Look again (F5)", model::refresh), down, up);
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add(Styles.TOOLBAR);
        row.disableProperty().bind(model.isBusy());
        return row;
    }

    private Node table() {
        table.setId(TABLE);
        table.setItems(model.rows());
        table.setAccessibleText("Files");
        table.setPlaceholder(Words.bound(model.contents(), Styles.MUTED));
        var size = column("Size", SMALL, FilesPane::size);
        size.setStyle("-fx-alignment: CENTER_RIGHT");
        var named = named();
        // A long name gets what the window has.
        named.prefWidthProperty().bind(table.widthProperty().subtract(2 * SMALL + TIME + EDGE).map(
                rest -> Math.max(NAME, rest.doubleValue())));
        table.getColumns().addAll(List.of(named, size,
                column("Changed (" + zone.getId() + ")", TIME,
                        file -> DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss",
                                Locale.ROOT).format(file.modified().atZone(zone))),
                column("Permissions", SMALL, RemoteFile::permissions)));
        table.setRowFactory(_ -> {
            var row = new TableRow<RemoteFile>();
            row.setOnMouseClicked(click -> {
                if (click.getClickCount() == 2 && row.getItem() != null) {
                    model.enter(row.getItem());
                }
            });
            return row;
        });
        return table;
    }

    private static TableColumn<RemoteFile, String> named() {
        var column = column("Name", NAME, file -> file.shown()
                + (file.kind() == Kind.LINK ? " → " + RemoteFile.shown(file.target()) : ""));
        column.setCellFactory(_ -> new TableCell<>() {
            @Override
            protected void updateItem(@Nullable String text, boolean isEmpty) {
                super.updateItem(text, isEmpty);
                var file = isEmpty || getTableRow() == null ? null : getTableRow().getItem();
                setText(isEmpty ? null : text);
                setGraphic(file == null ? null : picture(file).node());
            }
        });
        return column;
    }

    private static Icon picture(RemoteFile file) {
        return switch (file.kind()) {
            case FOLDER -> Icon.FOLDER;
            case FILE -> Icon.FILE;
            case LINK -> Icon.LINK;
            case OTHER -> Icon.UNKNOWN;
        };
    }

    private static TableColumn<RemoteFile, String> column(String title, double width,
            Function<RemoteFile, String> text) {
        var column = new TableColumn<RemoteFile, String>(title);
        column.setPrefWidth(width);
        column.setSortable(false);
        column.setCellValueFactory(cell -> new ReadOnlyStringWrapper(text.apply(cell.getValue())));
        return column;
    }

    private static String size(RemoteFile file) {
        return file.kind() == Kind.FILE ? String.format(Locale.ROOT, "%,d B", file.size()).replace(',', ' ') : "";
    }

    private Node below() {
        var bar = new ProgressBar();
        bar.progressProperty().bind(model.progress());
        bar.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(bar, Priority.ALWAYS);
        var giveUp = Buttons.plain(Icon.STOP, "Give up", model::giveUp);
        giveUp.setId(GIVE_UP);
        var copy = foot(Words.bound(model.copying().map(name -> "Copying " + name + "…")), bar, giveUp);
        copy.visibleProperty().bind(model.copying().isNotEmpty());
        var words = Words.prose("");
        words.textProperty().bind(model.trouble());
        words.getStyleClass().add(Styles.DANGER_TEXT);
        HBox.setHgrow(words, Priority.ALWAYS);
        words.setMaxWidth(Double.MAX_VALUE);
        var again = Buttons.plain(Icon.RETRY, "Connect again", model::open);
        again.setId(AGAIN);
        var trouble = foot(words, again);
        trouble.visibleProperty().bind(model.trouble().isNotEmpty());
        return new VBox(copy, trouble);
    }

    private static HBox foot(Node... nodes) {
        var row = new HBox(GAP, nodes);
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("wk-terminal-foot");
        row.managedProperty().bind(row.visibleProperty());
        return row;
    }

    private void download() {
        var file = table.getSelectionModel().getSelectedItem();
        if (file == null || file.kind() == Kind.FOLDER) {
            desk.overlay().notices().tell("Select a file first");
            return;
        }
        desk.choosers().save("Copy " + file.shown() + " here", LocalName.of(file.name())).ifPresent(local -> model
                .isHere(local,
                        isHere -> replacing(isHere, local.getFileName() + " here", () -> model.download(file, local,
                                copied -> tell(file.shown(), copied)))));
    }

    private void upload() {
        desk.choosers().file("Copy which file to " + model.host().name() + "?").ifPresent(local -> {
            var name = String.valueOf(local.getFileName());
            model.isThere(name, isThere -> replacing(isThere, name + " on " + model.host().name(),
                    () -> model.upload(local, name, copied -> tell(name, copied))));
        });
    }

    private void replacing(boolean isThere, String what, Runnable then) {
        if (!isThere) {
            then.run();
            return;
        }
        var host = model.host();
        ConfirmPane.ask(desk.overlay(), Question.destructive("Replace " + what + "?",
                "There is a file of this name already. It is replaced when the copy is complete; a link stays and what it points at is replaced.",
                "Replace it",
                "Keep it")
                .on(Stakes.of(host), List.of(host.name())), consent -> {
                    if (consent) {
                        then.run();
                    }
                });
    }

    private void tell(String name, Copying.Copied copied) {
        var words = name + " is copied, " + copied.bytes() + " bytes, "
                + (copied.compared() ? "SHA-256 compared" : "size compared (the host tells no SHA-256)")
                + (copied.grown() > 0 ? "; it has grown by " + copied.grown() + " bytes since" : "");
        if (copied.lost().isEmpty()) {
            desk.overlay().notices().tell(words);
        } else {
            desk.overlay().notices().warn(words + ". Not kept of the file that was there: "
                    + String.join(", ", copied.lost()) + ".");
        }
    }

    private void steer(KeyEvent event) {
        if (event.getCode() == KeyCode.F5) {
            model.refresh();
        } else if (table.isFocused() && event.getCode() == KeyCode.BACK_SPACE) {
            model.up();
        } else if (table.isFocused() && event.getCode() == KeyCode.ENTER
                && table.getSelectionModel().getSelectedItem() != null) {
            model.enter(table.getSelectionModel().getSelectedItem());
        } else {
            return;
        }
        event.consume();
    }
}
