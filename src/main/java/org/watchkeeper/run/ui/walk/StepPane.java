package org.watchkeeper.run.ui.walk;

import java.util.List;

import javafx.beans.property.SimpleSetProperty;
import javafx.collections.FXCollections;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.watchkeeper.fx.Icon;
import org.watchkeeper.fx.Styles;
import org.watchkeeper.fx.Tone;
import org.watchkeeper.fx.control.Badge;
import org.watchkeeper.fx.control.Words;
import org.watchkeeper.run.account.Edit;

/// The current step: what must not be overlooked, what it is for, how to tell that it worked, its command.
final class StepPane extends ScrollPane {
    static final String ID = "walk-step";
    private static final int GAP = 8;
    private static final int MOST = 380;
    private final WalkViewModel model;
    private final VBox box = new VBox(12);
    private final SimpleSetProperty<String> ticked = new SimpleSetProperty<>(FXCollections.observableSet());
    private String shown = "";

    StepPane(WalkViewModel model) {
        super();
        this.model = model;
        setId(ID);
        setContent(box);
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setMaxHeight(USE_PREF_SIZE);
        setFocusTraversable(true);
        getStyleClass().addAll(Styles.BARE_SCROLL);
        box.getStyleClass().add(RunStyles.STEP);
        model.pictureProperty().subscribe(this::show);
    }

    /// Whether everything that is to be ticked off is.
    boolean isTicked() {
        return model.pictureProperty().get().now().map(now -> ticked.containsAll(now.items())).orElse(true);
    }

    private void show(Picture picture) {
        box.getChildren().clear();
        picture.banner().ifPresent(banner -> box.getChildren().add(new BannerBox(banner, lastLines(banner))));
        picture.now().ifPresent(now -> box.getChildren().addAll(step(now)));
        requestLayout();
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefHeight(double width) {
        return Math.min(MOST, box.prefHeight(width < 0 ? getWidth() : width) + 2);
    }

    @Override
    protected double computeMinHeight(double width) {
        return Math.min(160, computePrefHeight(width));
    }

    private List<String> lastLines(Picture.Banner banner) {
        return banner.attempt().isEmpty() || banner.tone() == Tone.SUCCESS
                ? List.of()
                : model.lastLines(banner.attempt());
    }

    private List<Node> step(Picture.Now now) {
        var nodes = new java.util.ArrayList<Node>(List.of(head(now)));
        if (!now.why().isBlank()) {
            nodes.add(Words.prose(Prose.of(now.why())));
        }
        if (!now.command().text().isEmpty()) {
            nodes.add(new CommandText(now.command()));
        }
        now.edits().forEach(edit -> nodes.add(edited(edit)));
        if (!now.items().isEmpty()) {
            nodes.add(items(now));
        }
        nodes.add(facts(now));
        return nodes;
    }

    private static Node edited(Edit edit) {
        var words = Words.prose("Edited by " + edit.by() + " for this run on " + String.join(", ", edit.hosts()) + " ("
                + Tell.time(edit.at()) + (edit.worked() ? ")" : "), not done by it so far")
                + "; the document stays as it is");
        words.getStyleClass().addAll(Styles.MUTED, Styles.SMALL);
        return new VBox(4, words, new DifferenceText(edit));
    }

    private static Node head(Picture.Now now) {
        var title = Words.prose(now.number() + "  " + now.title());
        title.getStyleClass().add(Styles.HEADING);
        title.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(title, Priority.ALWAYS);
        var head = new HBox(GAP, title);
        head.setAlignment(Pos.TOP_LEFT);
        if (!now.position().isEmpty()) {
            var position = Words.muted(now.position());
            position.setMinWidth(Region.USE_PREF_SIZE);
            head.getChildren().add(position);
        }
        if (!now.host().isEmpty()) {
            head.getChildren().add(new Badge(Icon.HOSTS, now.host(), Tone.NEUTRAL));
        }
        head.getChildren().add(Badge.of(now.stake()));
        return head;
    }

    private static Node facts(Picture.Now now) {
        var facts = new VBox(4);
        if (!now.where().isEmpty()) {
            facts.getChildren().add(fact(Icon.HOSTS, "Where", now.where()));
        }
        if (!now.workedWhen().isEmpty()) {
            facts.getChildren().add(fact(Icon.OK, "Worked when", now.workedWhen()));
        }
        if (!now.flags().isEmpty()) {
            facts.getChildren().add(fact(Icon.FINDING, "It is", String.join(", ", now.flags())));
        }
        if (!now.tries().isEmpty()) {
            facts.getChildren()
                    .add(fact(Icon.RETRY, now.tries().size() == 1 ? "Tried once" : "Tried " + now.tries().size() + "×",
                            String.join("\n", now.tries())));
        }
        if (!now.gate().isEmpty()) {
            facts.getChildren().add(fact(Icon.WARNING, "Gate", now.gate()));
        }
        return facts;
    }

    private static Node fact(Icon icon, String name, String text) {
        var label = Words.muted(name);
        label.setMinWidth(88);
        var prose = Words.prose(text);
        HBox.setHgrow(prose, Priority.ALWAYS);
        var row = new HBox(GAP, icon.node(14, icon == Icon.WARNING ? Tone.WARNING : Tone.NEUTRAL), label, prose);
        row.setAlignment(Pos.TOP_LEFT);
        return row;
    }

    private Node items(Picture.Now now) {
        var key = now.number() + now.title();
        if (!key.equals(shown)) {
            ticked.clear();
            shown = key;
        }
        var list = new VBox(6);
        for (var item : now.items()) {
            var tick = new CheckBox(item);
            tick.setWrapText(true);
            tick.setSelected(ticked.contains(item));
            tick.selectedProperty().subscribe(on -> remember(item, on));
            list.getChildren().add(tick);
        }
        return list;
    }

    private void remember(String item, boolean on) {
        if (on) {
            ticked.add(item);
        } else {
            ticked.remove(item);
        }
    }
}
