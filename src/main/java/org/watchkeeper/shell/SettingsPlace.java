package org.watchkeeper.shell;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.watchkeeper.fx.Clip;
import org.watchkeeper.fx.Icon;
import org.watchkeeper.fx.Styles;
import org.watchkeeper.fx.Theme;
import org.watchkeeper.fx.control.Buttons;
import org.watchkeeper.fx.control.FormField;
import org.watchkeeper.fx.control.Words;
import org.watchkeeper.fx.place.Desk;
import org.watchkeeper.fx.place.Place;

/// Settings: who works here, how it looks, where runbooks come from, and where everything lies.
public final class SettingsPlace implements Place {
    public static final String ID = "settings";
    public static final String OPERATOR_ID = "settings-operator";
    private static final double WIDTH = 760;
    private static final int GAP = 8;
    private static final int SECTION = 24;
    private static final int MARGIN = 24;

    private final SettingsModel model;
    private final List<Fact> facts;
    private final List<Section> sections;

    /// `facts` are shown as they are: storage, known_hosts, data folder.
    public SettingsPlace(Preferences preferences, List<Fact> facts) {
        this(preferences, facts, List.of());
    }

    /// With sections of features, which stand before where things are.
    public SettingsPlace(Preferences preferences, List<Fact> facts, List<Section> sections) {
        this.model = new SettingsModel(preferences);
        this.facts = List.copyOf(facts);
        this.sections = List.copyOf(sections);
    }

    /// A section that a feature brings along: its title, a line about it, and its content.
    public record Section(String title, String text, Function<Desk, Node> content) {}

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String title() {
        return "Settings";
    }

    @Override
    public Icon icon() {
        return Icon.SETTINGS;
    }

    @Override
    public Parent build(Desk desk) {
        var column = new VBox(SECTION,
                section("Operator", "The name that goes into the record of every run.", operator()),
                section("Appearance", "Dark suits the night; both have the same contrast.", appearance()),
                section("Reminders",
                        "What becomes due is told in the window. Remembered for your name, also over a restart.",
                        reminders()),
                section("Runbook folders", "Every Markdown file in them is a runbook; changes are seen at once.",
                        folders(desk)));
        sections.forEach(one -> column.getChildren().add(section(one.title(), one.text(), one.content().apply(desk))));
        column.getChildren().add(
                section("Where things are", "Read only; each says how to change it.", facts(desk.clip())));
        column.setMaxWidth(WIDTH);
        column.setPadding(new Insets(MARGIN));
        var holder = new StackPane(column);
        StackPane.setAlignment(column, Pos.TOP_LEFT);
        var scroll = new ScrollPane(holder);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add(Styles.BARE_SCROLL);
        return scroll;
    }

    private static Node section(String title, String text, Node content) {
        var line = Words.prose(text);
        line.getStyleClass().add(Styles.MUTED);
        var head = new VBox(2, Words.heading(title), line);
        var card = new VBox(content);
        card.getStyleClass().add(Styles.CARD);
        return new VBox(GAP, head, card);
    }

    private Node operator() {
        var name = new TextField();
        name.setId(OPERATOR_ID);
        name.textProperty().bindBidirectional(model.operator());
        name.setOnAction(_ -> model.keepOperator());
        var field = new FormField("Name", name, "Enter keeps it");
        field.objectionProperty().bind(model.operatorObjection());
        HBox.setHgrow(field, Priority.ALWAYS);
        return field;
    }

    private Node appearance() {
        var group = new ToggleGroup();
        var row = new HBox();
        for (var theme : Theme.values()) {
            var button = new ToggleButton(theme.label(), picture(theme).node());
            button.setToggleGroup(group);
            button.setMinWidth(Region.USE_PREF_SIZE);
            button.setOnAction(_ -> model.choose(theme));
            // Selected by what is kept, also when it was changed elsewhere.
            model.settings().subscribe(settings -> button.setSelected(settings.theme() == theme));
            row.getChildren().add(button);
        }
        row.getChildren().getFirst().getStyleClass().add(atlantafx.base.theme.Styles.LEFT_PILL);
        row.getChildren().get(1).getStyleClass().add(atlantafx.base.theme.Styles.CENTER_PILL);
        row.getChildren().getLast().getStyleClass().add(atlantafx.base.theme.Styles.RIGHT_PILL);
        return row;
    }

    private Node reminders() {
        var box = new CheckBox("Also on the desktop, while another window is in front");
        box.setId("settings-desktop-notes");
        box.setOnAction(_ -> model.wantDesktopNotes(box.isSelected()));
        // Selected by what is kept.
        model.settings().subscribe(settings -> box.setSelected(settings.desktopNotes()));
        return box;
    }

    private static Icon picture(Theme theme) {
        return switch (theme) {
            case LIGHT -> Icon.LIGHT;
            case DARK -> Icon.DARK;
            case SYSTEM -> Icon.SYSTEM;
        };
    }

    private Node folders(Desk desk) {
        var list = new VBox();
        // A list of rows cannot be bound.
        model.settings().map(Settings::runbookFolders).subscribe(folders -> fill(list, folders));
        return new VBox(GAP, list, adding(desk));
    }

    private void fill(VBox list, List<Path> folders) {
        list.getChildren().setAll(folders.stream().map(this::folder).toList());
        if (folders.isEmpty()) {
            list.getChildren().add(Words.muted("None yet: only the runbooks that came with the console are shown."));
        }
    }

    private Node folder(Path path) {
        var name = Words.clipped(Words.mono(path.toString()));
        HBox.setHgrow(name, Priority.ALWAYS);
        name.setMaxWidth(Double.MAX_VALUE);
        var row = new HBox(GAP, Icon.FOLDER.node(), name,
                Buttons.icon(Icon.CLOSE, "Remove " + path + " from the list", () -> model.removeFolder(path)));
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private Node adding(Desk desk) {
        var path = new TextField();
        path.setPromptText("/path/to/runbooks");
        path.textProperty().bindBidirectional(model.folder());
        path.setOnAction(_ -> model.addFolder());
        var field = new FormField("Add a folder", path, "");
        field.objectionProperty().bind(model.folderObjection());
        HBox.setHgrow(field, Priority.ALWAYS);
        var row = new HBox(GAP, field, Buttons.plain("Choose…", () -> desk.choosers().folder("Folder with runbooks")
                .ifPresent(chosen -> model.folder().set(chosen.toString()))), Buttons.plain("Add", model::addFolder));
        row.setAlignment(Pos.TOP_LEFT);
        row.getChildren().stream().skip(1).forEach(button -> HBox.setMargin(button, new Insets(20, 0, 0, 0)));
        return row;
    }

    private Node facts(Clip clip) {
        var box = new VBox(MARGIN / 2.0);
        facts.forEach(fact -> box.getChildren().add(fact(fact, clip)));
        return box;
    }

    private static Node fact(Fact fact, Clip clip) {
        var value = Words.clipped(Words.mono(fact.value()));
        var note = Words.prose(fact.note());
        note.getStyleClass().addAll(Styles.MUTED, Styles.SMALL);
        var text = new VBox(2, Words.strong(fact.label()), value, note);
        HBox.setHgrow(text, Priority.ALWAYS);
        text.setMinWidth(0);
        var row = new HBox(GAP, text, Buttons.icon(Icon.COPY, "Copy " + fact.value(), () -> clip.put(fact.value())));
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }
}
