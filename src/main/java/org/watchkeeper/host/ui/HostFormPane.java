package org.watchkeeper.host.ui;

import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.watchkeeper.fx.Fx;
import org.watchkeeper.fx.Icon;
import org.watchkeeper.fx.Styles;
import org.watchkeeper.fx.Tone;
import org.watchkeeper.fx.control.Buttons;
import org.watchkeeper.fx.control.FormField;
import org.watchkeeper.fx.control.ProblemBox;
import org.watchkeeper.fx.control.Words;
import org.watchkeeper.fx.place.Desk;
import org.watchkeeper.host.Environment;

/// The form for a host, top to bottom in the order one is asked about it.
final class HostFormPane extends BorderPane {
    private static final int GAP = 8;
    private static final int SECTION = 16;
    private static final double PORT = 88;
    private static final Insets MARGIN = new Insets(20, 24, 20, 24);

    private final HostForm form;
    private final HostsModel model;
    private final Desk desk;
    private final TextField name = new TextField();

    HostFormPane(HostForm form, HostsModel model, Desk desk) {
        this.form = form;
        this.model = model;
        this.desk = desk;
        setCenter(fields());
        setBottom(foot());
    }

    /// Puts the keyboard where typing begins, as soon as the scrolled fields have come into the scene.
    void begin() {
        name.sceneProperty().subscribe(scene -> {
            if (scene != null) {
                Fx.later(name::requestFocus);
            }
        });
    }

    private Node fields() {
        var title = Words.title(form.isNew() ? "Add a host" : "Edit " + form.name().value());
        var box = new VBox(SECTION, title,
                field("Name", name, form.name(), "As you call it on the phone", HostStyles.NAME),
                where(), environment(), login(), new KeyFilesPane(form, desk), new JumpsPane(form),
                field("Groups", new TextField(), form.groups(), "Such as web, db; separated by commas", ""),
                field("Tags", new TextField(), form.tags(), "", ""));
        if (form.isOfSshConfig()) {
            box.getChildren().add(1, new ProblemBox(Tone.ACCENT, Icon.INFO, "ssh decides how this host is reached",
                    "", "Address, port, login and way below are what its configuration said last. Change them there.",
                    ""));
        }
        box.setPadding(MARGIN);
        var scroll = new ScrollPane(box);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add(Styles.BARE_SCROLL);
        return scroll;
    }

    private static FormField field(String label, TextField control, Input input, String hint, String id) {
        control.textProperty().bindBidirectional(input.text());
        control.setId(id);
        var field = new FormField(label, control, hint).keepingRoom();
        field.objectionProperty().bind(input.objection());
        return field;
    }

    private Node where() {
        var address = field("Address", new TextField(), form.address(), "", HostStyles.ADDRESS);
        HBox.setHgrow(address, Priority.ALWAYS);
        var port = field("Port", new TextField(), form.port(), "", "");
        port.setMinWidth(PORT);
        port.setMaxWidth(PORT);
        return new HBox(GAP, address, port);
    }

    private Node environment() {
        var group = new ToggleGroup();
        var row = new HBox(GAP);
        for (var environment : Environment.values()) {
            row.getChildren().add(choice(environment, group));
        }
        var objection = Words.bound(form.objection(), Styles.DANGER_TEXT, Styles.SMALL);
        objection.setWrapText(true);
        objection.visibleProperty().bind(form.objection().isNotEmpty());
        objection.managedProperty().bind(objection.visibleProperty());
        var label = Words.plain("Environment");
        label.getStyleClass().add(Styles.FIELD_LABEL);
        return new VBox(4, label, row, objection);
    }

    private Node choice(Environment environment, ToggleGroup group) {
        var stake = Stakes.of(environment);
        var button = new ToggleButton(environment.word(), stake.icon().node(9, stake.tone()));
        button.setToggleGroup(group);
        button.setId(HostStyles.ENVIRONMENT + environment.word());
        button.setMinWidth(USE_PREF_SIZE);
        button.getStyleClass().addAll(Styles.CHOICE, stake.tone().styleClass());
        button.setSelected(form.environment().get().filter(environment::equals).isPresent());
        button.setOnAction(_ -> {
            // A second click does not take the choice back.
            button.setSelected(true);
            form.environment().set(java.util.Optional.of(environment));
        });
        return button;
    }

    private Node login() {
        var agent = new CheckBox("Offer the keys of the ssh-agent");
        agent.selectedProperty().bindBidirectional(form.agent());
        var password = new CheckBox("Allow a password when the host asks for one");
        password.selectedProperty().bindBidirectional(form.password());
        return new VBox(GAP, field("Log in as", new TextField(), form.user(), "", HostStyles.USER), agent, password);
    }

    private Node foot() {
        var save = Buttons.primary(form.isNew() ? "Add host" : "Save", this::save);
        save.setDefaultButton(true);
        save.setId(HostStyles.SAVE);
        var foot = new HBox(GAP, Buttons.plain("Cancel", model::leaveForm), save);
        foot.setAlignment(Pos.CENTER_RIGHT);
        foot.getStyleClass().add(Styles.FORM_FOOT);
        return foot;
    }

    private void save() {
        var isNew = form.isNew();
        model.save(form, host -> desk.overlay().notices().tell(host.name() + (isNew ? " is added" : " is saved")));
    }
}
