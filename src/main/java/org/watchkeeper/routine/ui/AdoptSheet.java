package org.watchkeeper.routine.ui;

import java.util.List;
import java.util.function.Consumer;

import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.beans.property.StringProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.watchkeeper.fx.Fx;
import org.watchkeeper.fx.Styles;
import org.watchkeeper.fx.Tone;
import org.watchkeeper.fx.control.Badge;
import org.watchkeeper.fx.control.Buttons;
import org.watchkeeper.fx.control.FillCell;
import org.watchkeeper.fx.control.FormField;
import org.watchkeeper.fx.control.Overlay;
import org.watchkeeper.fx.control.Sheet;
import org.watchkeeper.fx.control.Words;
import org.watchkeeper.host.Host;
import org.watchkeeper.host.ui.Stakes;
import org.watchkeeper.routine.Routine;
import org.watchkeeper.routine.Suggestion;

/// Asks what is asked once: which routines, when, where. Several can be adopted with one answer.
final class AdoptSheet {
    private static final double WIDTH = 760;
    private static final double OFFERS = 216;
    private static final double HOSTS = 120;
    private static final int GAP = 12;

    private AdoptSheet() {}

    static void show(Overlay overlay, AdoptForm form, Consumer<List<Routine>> adopt) {
        var sheet = new Sheet("Adopt routines", WIDTH);
        var offers = offers(form);
        sheet.with(offers, times(form), Words.strong("On these hosts"), hosts(form), remark(form));
        var consent = Buttons.primary("Adopt", () -> {
            overlay.close(sheet);
            adopt.accept(form.routines());
        });
        consent.setId(RoutineStyles.CONSENT);
        consent.setDefaultButton(true);
        consent.disableProperty().bind(Bindings.createBooleanBinding(() -> !form.objection().isEmpty(), of(form)));
        sheet.buttons(Buttons.plain("Cancel", () -> overlay.close(sheet)), consent);
        overlay.show(sheet, () -> {});
        Fx.later(offers::requestFocus);
    }

    private static Observable[] of(AdoptForm form) {
        return new Observable[]{form.chosen(), form.hosts(), form.time(), form.zone(), form.first()};
    }

    private static ListView<Suggestion> offers(AdoptForm form) {
        var list = new ListView<Suggestion>();
        list.setId(RoutineStyles.OFFERS);
        list.setAccessibleText("Routines found in documents");
        list.getStyleClass().add(Styles.PLAIN_LIST);
        list.getItems().setAll(form.offers().suggestions());
        list.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        list.setCellFactory(_ -> new Offer());
        list.setPrefHeight(OFFERS);
        list.setMinHeight(OFFERS);
        // The selection has no property to bind.
        list.getSelectionModel().getSelectedItems()
                .addListener((Observable _) -> form.chosen().setAll(list.getSelectionModel().getSelectedItems()));
        list.getSelectionModel().selectFirst();
        return list;
    }

    private static Node times(AdoptForm form) {
        var row = new HBox(GAP, field("Time of day", form.time(), RoutineStyles.TIME, 100),
                field("Zone", form.zone(), RoutineStyles.ZONE, 220),
                field("From this day on", form.first(), RoutineStyles.FIRST, 150));
        row.setAlignment(Pos.TOP_LEFT);
        return row;
    }

    private static Node field(String label, StringProperty value, String id, double width) {
        var field = new TextField();
        field.setId(id);
        field.textProperty().bindBidirectional(value);
        var box = new FormField(label, field, "");
        box.setPrefWidth(width);
        return box;
    }

    private static Node hosts(AdoptForm form) {
        var box = new VBox(4);
        form.offers().hosts().forEach(host -> box.getChildren().add(host(form, host)));
        if (form.offers().hosts().isEmpty()) {
            box.getChildren().add(Words.muted("There is no host in the inventory yet."));
        }
        var scroll = new ScrollPane(box);
        scroll.setFitToWidth(true);
        scroll.setPrefHeight(HOSTS);
        scroll.setMinHeight(HOSTS);
        scroll.getStyleClass().add(Styles.BARE_SCROLL);
        return scroll;
    }

    private static Node host(AdoptForm form, Host host) {
        var box = new CheckBox(host.name());
        box.setId("adopt-host-" + host.name());
        box.setAccessibleText(host.name() + ", " + Stakes.of(host).word());
        box.setSelected(form.hosts().contains(host));
        box.setGraphic(Badge.of(Stakes.of(host)));
        box.setContentDisplay(ContentDisplay.RIGHT);
        box.selectedProperty().subscribe(on -> form.choose(host, on));
        return box;
    }

    private static Node remark(AdoptForm form) {
        var label = Words.prose("");
        label.textProperty().bind(Bindings.createStringBinding(
                () -> form.objection().isEmpty() ? form.forecast() : form.objection(), of(form)));
        label.textProperty().subscribe(_ -> dye(label, form.objection().isEmpty()));
        return label;
    }

    private static void dye(Label label, boolean well) {
        label.getStyleClass().removeAll(Styles.MUTED, Styles.WARNING_TEXT);
        label.getStyleClass().add(well ? Styles.MUTED : Styles.WARNING_TEXT);
    }

    /// A routine that a document offers.
    private static final class Offer extends FillCell<Suggestion> {
        @Override
        protected Region show(Suggestion one) {
            var title = Words.clipped(Words.strong(one.subject().title()));
            var book = Words.clipped(one.subject().document());
            book.getStyleClass().addAll(Styles.MUTED, Styles.SMALL);
            var what = new VBox(2, title, book);
            what.setMinWidth(0);
            HBox.setHgrow(what, Priority.ALWAYS);
            var box = new HBox(GAP, what);
            if (one.looksOnly()) {
                box.getChildren().add(new Badge("only looks", Tone.SUCCESS));
            }
            box.getChildren().add(new Badge(one.cadence().words(), Tone.NEUTRAL));
            box.setAlignment(Pos.CENTER_LEFT);
            box.getStyleClass().add(RoutineStyles.LINE);
            return box;
        }
    }
}
