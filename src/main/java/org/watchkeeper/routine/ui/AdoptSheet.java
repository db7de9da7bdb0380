package org.watchkeeper.routine.ui;

import java.util.List;
import java.util.function.Consumer;

import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.beans.property.StringProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.watchkeeper.fx.Fx;
import org.watchkeeper.fx.Icon;
import org.watchkeeper.fx.Styles;
import org.watchkeeper.fx.Tone;
import org.watchkeeper.fx.control.Badge;
import org.watchkeeper.fx.control.Buttons;
import org.watchkeeper.fx.control.EmptyState;
import org.watchkeeper.fx.control.FormField;
import org.watchkeeper.fx.control.Overlay;
import org.watchkeeper.fx.control.Sheet;
import org.watchkeeper.fx.control.Ticks;
import org.watchkeeper.fx.control.Words;
import org.watchkeeper.host.ui.pick.HostTicks;
import org.watchkeeper.routine.Routine;
import org.watchkeeper.routine.Suggestion;

/// Asks what is asked once: which routines, when, where. Several can be adopted with one answer.
final class AdoptSheet {
    private static final String LOOKS = "only looks";
    private static final double WIDTH = 1080;
    private static final double HOSTS = 440;
    private static final double OFFER = 52;
    private static final int OFFERS = 6;
    private static final int HOST_ROWS = 8;
    private static final int GAP = 12;
    private static final int COLUMNS = 24;

    private AdoptSheet() {}

    static void show(Overlay overlay, AdoptForm form, Consumer<List<Routine>> adopt) {
        var sheet = new Sheet("Adopt routines", WIDTH);
        var consent = Buttons.primary("Adopt", () -> {
            overlay.close(sheet);
            adopt.accept(form.routines());
        });
        consent.setId(RoutineStyles.CONSENT);
        consent.setDefaultButton(true);
        consent.disableProperty().bind(Bindings.createBooleanBinding(() -> !form.objection().isEmpty(), of(form)));
        var isOnHosts = Bindings.createBooleanBinding(form::isOnHosts, form.chosen());
        var offers = offers(form).onEnter(consent::fire);
        var hosts = HostTicks.of(RoutineStyles.HOSTS, HOST_ROWS, form.offers().hosts(), form.hosts())
                .onEnter(consent::fire);
        hosts.disableProperty().bind(isOnHosts.not());
        var where = Words.bound(isOnHosts.map(on -> on ? "On these hosts" : "A list needs no host"), Styles.STRONG);
        sheet.with(columns(column(Words.strong("What"), offers), column(where, hosts)), times(form), remark(form));
        sheet.buttons(Buttons.plain("Cancel", () -> overlay.close(sheet)), consent);
        overlay.show(sheet, () -> {});
        Fx.later(offers.first()::requestFocus);
    }

    private static Observable[] of(AdoptForm form) {
        return new Observable[]{form.chosen(), form.hosts(), form.time(), form.zone(), form.first()};
    }

    private static Node columns(VBox what, VBox where) {
        HBox.setHgrow(what, Priority.ALWAYS);
        where.setMinWidth(HOSTS);
        where.setMaxWidth(HOSTS);
        return new HBox(COLUMNS, what, where);
    }

    private static VBox column(Node caption, Node content) {
        VBox.setVgrow(content, Priority.ALWAYS);
        var column = new VBox(GAP, caption, content);
        column.setMinWidth(0);
        return column;
    }

    private static Ticks<Suggestion> offers(AdoptForm form) {
        return new Ticks<>(OFFERS, new Ticks.Look<Suggestion>(RoutineStyles.OFFER_FILTER,
                "Title, document or how often; Enter ticks it", RoutineStyles.OFFERS, "Routines found in documents",
                one -> one.subject().title(), AdoptSheet::words, OFFER, AdoptSheet::offer, "Nothing is chosen."),
                form.chosen())
                .otherwise(new EmptyState(Icon.REPEAT, "No such routine",
                        "No document offers a routine that has this in its title."))
                .offer(form.offers().suggestions());
    }

    private static String words(Suggestion one) {
        return one.subject().title() + " " + one.subject().document() + " " + one.cadence().words()
                + (one.looksOnly() ? " " + LOOKS : "");
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

    private static Node remark(AdoptForm form) {
        var label = Words.prose("");
        label.textProperty().bind(Bindings.createStringBinding(
                () -> form.objection().isEmpty() ? form.forecast() : form.objection(), of(form)));
        label.textProperty().subscribe(_ -> dye(label, !form.isMistaken()));
        return label;
    }

    private static void dye(Label label, boolean well) {
        label.getStyleClass().removeAll(Styles.MUTED, Styles.WARNING_TEXT);
        label.getStyleClass().add(well ? Styles.MUTED : Styles.WARNING_TEXT);
    }

    /// A routine that a document offers.
    private static Region offer(Suggestion one) {
        var title = Words.clipped(Words.strong(one.subject().title()));
        var book = Words.clipped(one.subject().document());
        book.getStyleClass().addAll(Styles.MUTED, Styles.SMALL);
        var what = new VBox(2, title, book);
        what.setAlignment(Pos.CENTER_LEFT);
        what.setMinWidth(0);
        HBox.setHgrow(what, Priority.ALWAYS);
        var box = new HBox(GAP, what);
        if (one.looksOnly()) {
            box.getChildren().add(badge(LOOKS, Tone.SUCCESS));
        }
        box.getChildren().add(badge(one.cadence().words(), Tone.NEUTRAL));
        box.setAlignment(Pos.CENTER_LEFT);
        return box;
    }

    private static Badge badge(String word, Tone tone) {
        var badge = new Badge(word, tone);
        badge.setMinWidth(Region.USE_PREF_SIZE);
        return badge;
    }
}
