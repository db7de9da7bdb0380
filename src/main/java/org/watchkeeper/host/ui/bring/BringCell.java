package org.watchkeeper.host.ui.bring;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.watchkeeper.fx.Icon;
import org.watchkeeper.fx.Stake;
import org.watchkeeper.fx.Styles;
import org.watchkeeper.fx.Tone;
import org.watchkeeper.fx.control.Badge;
import org.watchkeeper.fx.control.FillCell;
import org.watchkeeper.fx.control.Words;
import org.watchkeeper.host.Host;
import org.watchkeeper.host.bring.Change;

/// A host in the preview: chosen or not, what becomes of it, where it is, and each field that changes.
final class BringCell extends FillCell<BringRow> {
    private static final int GAP = 12;
    private static final int NEAR = 6;
    private static final int GROUPS = 2;
    private static final double CHECK = 24;
    private static final double MARK = 136;
    private static final double PART = 92;

    private final BringModel model;

    BringCell(BringModel model) {
        this.model = model;
    }

    @Override
    protected Region show(BringRow row) {
        var words = new VBox(2, head(row));
        words.getChildren().addAll(below(row));
        HBox.setHgrow(words, Priority.ALWAYS);
        var box = new HBox(GAP, check(row), mark(row), words);
        box.setAlignment(Pos.TOP_LEFT);
        box.getStyleClass().add(BringStyles.LINE);
        box.setAccessibleText(row.change().name() + ", " + row.mark().word());
        return box;
    }

    private Node check(BringRow row) {
        var check = new CheckBox();
        check.setMinWidth(CHECK);
        check.setSelected(row.isChosen());
        check.setVisible(row.mark().isTaken());
        check.setAccessibleText("Take over " + row.change().name());
        check.setOnAction(_ -> model.choose(row.change().name(), check.isSelected()));
        return check;
    }

    private static Node mark(BringRow row) {
        var badge = new Badge(row.mark().icon(), row.mark().word(), row.mark().tone());
        var box = new HBox(badge);
        box.setMinWidth(MARK);
        box.setPrefWidth(MARK);
        return box;
    }

    private static Node head(BringRow row) {
        var name = Words.clipped(Words.strong(row.change().name()));
        name.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(name, Priority.ALWAYS);
        var box = new HBox(NEAR, name);
        box.setAlignment(Pos.CENTER_LEFT);
        host(row.change()).ifPresent(host -> box.getChildren().addAll(groups(host)));
        if (row.mark() == Mark.ADDED) {
            box.getChildren().add(row.environment().map(said -> Badge.of(Stake.of(said.word(), false)))
                    .orElseGet(() -> new Badge("environment?", Tone.WARNING)));
        }
        return box;
    }

    private static Node where(Host host) {
        var where = Words.clipped(Words.mono(host.login().user() + "@" + host.endpoint()));
        where.getStyleClass().add(Styles.MUTED);
        return where;
    }

    private static Optional<Host> host(Change change) {
        return switch (change) {
            case Change.Added added -> Optional.of(added.host());
            case Change.Restored restored -> Optional.of(restored.after());
            case Change.Changed changed -> Optional.of(changed.after());
            case Change.Same same -> Optional.of(same.host());
            case Change.Gone gone -> Optional.of(gone.host());
            case Change.Refused _ -> Optional.empty();
        };
    }

    private static List<? extends Node> groups(Host host) {
        var badges = new ArrayList<Badge>();
        host.groups().stream().limit(GROUPS).forEach(group -> badges.add(new Badge(Icon.GROUP, group, Tone.NEUTRAL)));
        if (host.groups().size() > GROUPS) {
            badges.add(new Badge("+" + (host.groups().size() - GROUPS), Tone.NEUTRAL));
        }
        return badges;
    }

    private static List<Node> below(BringRow row) {
        var lines = new ArrayList<Node>();
        host(row.change()).ifPresent(host -> lines.add(where(host)));
        switch (row.change()) {
            case Change.Changed changed -> changed.differences().forEach(one -> lines.add(difference(one)));
            case Change.Restored restored -> {
                lines.add(small("It was removed; it comes back as the host it was, with its runs.", Styles.MUTED));
                restored.differences().forEach(one -> lines.add(difference(one)));
            }
            case Change.Refused refused -> lines.add(small(refused.why(), Styles.DANGER_TEXT));
            case Change.Gone _ -> lines.add(small("It stays in the inventory; remove it there when it is to go.",
                    Styles.MUTED));
            case Change.Added _, Change.Same _ -> {
            }
        }
        row.change().remarks().forEach(remark -> lines.add(small(remark, Styles.WARNING_TEXT)));
        return lines;
    }

    private static Node difference(Change.Difference one) {
        var part = Words.muted(one.part());
        part.setMinWidth(PART);
        var words = Words.prose(shown(one.before()) + "  →  " + shown(one.after()));
        words.getStyleClass().addAll(Styles.MONO, Styles.SMALL);
        HBox.setHgrow(words, Priority.ALWAYS);
        return new HBox(NEAR, part, words);
    }

    private static String shown(String value) {
        return value.isEmpty() ? "nothing" : value;
    }

    private static Node small(String text, String style) {
        var words = Words.prose(text);
        words.getStyleClass().addAll(Styles.SMALL, style);
        return words;
    }
}
