package org.watchkeeper.health.ui.watch;

import java.util.List;
import java.util.function.BiConsumer;

import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.collections.SetChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.cell.CheckBoxListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

import org.jspecify.annotations.Nullable;
import org.watchkeeper.fx.Icon;
import org.watchkeeper.fx.Styles;
import org.watchkeeper.fx.control.Buttons;
import org.watchkeeper.fx.control.Overlay;
import org.watchkeeper.fx.control.Sheet;
import org.watchkeeper.fx.control.Words;
import org.watchkeeper.health.Probe;
import org.watchkeeper.health.assign.Scope;
import org.watchkeeper.host.Host;

/// Asks what to watch and where. Looking changes nothing on a host; what is chosen is kept only by its button.
public final class WatchSheet {
    public static final String SCOPES = "watch-scopes";
    public static final String SEEK = "watch-seek";
    public static final String OFFERS = "watch-offers";
    public static final String WHAT = "watch-what";
    public static final String ADD = "watch-add";
    public static final String SAVE = "watch-save";
    private static final double WIDTH = 680;
    private static final double LIST = 150;
    private static final double LIMIT = 84;
    private static final int GAP = 8;

    private final Overlay overlay;
    private final WatchForm form;
    private final Sheet sheet = new Sheet("Watch", WIDTH);
    private final VBox rows = new VBox(GAP);
    private final StringProperty words = new javafx.beans.property.SimpleStringProperty("");

    private WatchSheet(List<Host> hosts, Overlay overlay) {
        this.overlay = overlay;
        this.form = new WatchForm(hosts);
    }

    /// What can be chosen.
    public record Stock(List<Host> hosts, List<Offer> offers) {
        /// Looks through all documents: belongs in the background.
        public static Stock of(List<Host> hosts, org.watchkeeper.runbook.Library library) {
            return new Stock(hosts, Offer.all(library));
        }
    }

    /// `keep` gets where and what.
    public static void open(Stock stock, Overlay overlay, BiConsumer<List<Scope>, List<Probe>> keep) {
        new WatchSheet(stock.hosts(), overlay).open(stock.offers(), keep);
    }

    private void open(List<Offer> offers, BiConsumer<List<Scope>, List<Probe>> keep) {
        sheet.with(Words.heading("Where"), where(), Words.heading("What"), what(offers), rows,
                Words.bound(form.objection(), Styles.DANGER_TEXT));
        var save = Buttons.primary(Icon.EYE, "Watch", () -> {
            if (form.isReady()) {
                overlay.close(sheet);
                keep.accept(List.copyOf(form.where()), form.wanted().stream().map(Wanted::result).toList());
            }
        });
        save.setId(SAVE);
        sheet.footnote(Words.bound(words, Styles.MUTED))
                .buttons(Buttons.plain("Watch nothing", () -> overlay.close(sheet)), save);
        form.chosen().addListener((SetChangeListener<Scope>) _ -> words.set(form.words()));
        form.wanted().addListener((ListChangeListener<Wanted>) _ -> list());
        words.set(form.words());
        overlay.show(sheet, () -> {});
    }

    private Node where() {
        ObservableList<Scope> shown = FXCollections.observableArrayList(form.scopes(""));
        var seek = new TextField();
        seek.setId(SEEK);
        seek.setPromptText("Find a group or a host");
        seek.setAccessibleText("Find a group or a host");
        seek.textProperty().subscribe(text -> shown.setAll(form.scopes(text)));
        var list = new ListView<>(shown);
        list.setId(SCOPES);
        list.setAccessibleText("Where to look");
        list.setMinHeight(LIST);
        list.setPrefHeight(LIST);
        list.setCellFactory(_ -> new CheckBoxListCell<>(this::isChosen, converter()));
        return new VBox(GAP, seek, list);
    }

    private SimpleBooleanProperty isChosen(Scope scope) {
        var property = new SimpleBooleanProperty(form.chosen().contains(scope));
        property.subscribe(yes -> {
            if (yes) {
                form.chosen().add(scope);
            } else {
                form.chosen().remove(scope);
            }
        });
        return property;
    }

    private StringConverter<Scope> converter() {
        return new StringConverter<>() {
            @Override
            public String toString(@Nullable Scope scope) {
                return scope == null ? "" : form.label(scope);
            }

            @Override
            public Scope fromString(String text) {
                throw new UnsupportedOperationException("nothing is typed here");
            }
        };
    }

    private Node what(List<Offer> offers) {
        var choice = new ComboBox<Offer>();
        choice.setId(OFFERS);
        choice.setAccessibleText("What to look at");
        choice.getItems().setAll(offers);
        choice.setPrefWidth(320);
        choice.setConverter(labels());
        choice.getSelectionModel().selectFirst();
        var what = new TextField();
        what.setId(WHAT);
        what.setAccessibleText("Of what");
        HBox.setHgrow(what, Priority.ALWAYS);
        // What it has to be told follows from the choice.
        choice.valueProperty().subscribe(offer -> {
            what.setDisable(offer == null || offer.argument().isEmpty());
            what.setPromptText(offer == null ? "" : offer.argument().toLowerCase(java.util.Locale.ROOT));
        });
        Runnable add = () -> {
            if (choice.getValue() != null && form.add(choice.getValue(), what.isDisabled() ? "" : what.getText())) {
                what.clear();
            }
        };
        what.setOnAction(_ -> add.run());
        var button = Buttons.plain(Icon.ADD, "Add", add);
        button.setId(ADD);
        return new HBox(GAP, choice, what, button);
    }

    private static StringConverter<Offer> labels() {
        return new StringConverter<>() {
            @Override
            public String toString(@Nullable Offer offer) {
                return offer == null ? "" : offer.label();
            }

            @Override
            public Offer fromString(String text) {
                throw new UnsupportedOperationException("nothing is typed here");
            }
        };
    }

    private void list() {
        rows.getChildren().setAll(form.wanted().stream().map(this::row).toList());
        words.set(form.words());
    }

    private Node row(Wanted wanted) {
        var title = Words.clipped(Words.strong(org.watchkeeper.runbook.Visible.of(wanted.probe().title())));
        HBox.setHgrow(title, Priority.ALWAYS);
        title.setMaxWidth(Double.MAX_VALUE);
        var row = new HBox(GAP, title);
        row.setAlignment(Pos.CENTER_LEFT);
        wanted.limits().warning().ifPresent(at -> limit(row, "warning " + at.operator(), wanted.warning(), wanted));
        wanted.limits().critical().ifPresent(at -> limit(row, "critical " + at.operator(), wanted.critical(), wanted));
        row.getChildren().add(Buttons.icon(Icon.REMOVE, "Leave out " + wanted.probe().title(),
                () -> form.wanted().remove(wanted)));
        return row;
    }

    private static void limit(HBox row, String label, StringProperty text, Wanted wanted) {
        var field = new TextField();
        field.setPrefWidth(LIMIT);
        field.setAccessibleText(label + " in " + wanted.probe().judgement().unit());
        field.textProperty().bindBidirectional(text);
        var words = Words.muted(label);
        words.setMinWidth(HBox.USE_PREF_SIZE);
        var unit = Words.muted(wanted.probe().judgement().unit());
        unit.setMinWidth(HBox.USE_PREF_SIZE);
        row.getChildren().addAll(words, field, unit);
    }
}
