package org.watchkeeper.checklist.ui;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.watchkeeper.checklist.Clocks;
import org.watchkeeper.checklist.ItemState;
import org.watchkeeper.checklist.ListEvent;
import org.watchkeeper.checklist.Urgency;
import org.watchkeeper.fx.Icon;
import org.watchkeeper.fx.Styles;
import org.watchkeeper.fx.Tone;
import org.watchkeeper.fx.control.Badge;
import org.watchkeeper.fx.control.FillCell;
import org.watchkeeper.fx.control.Words;

/// An item of a list: its box, its words, and below them who did what.
final class ItemCell extends FillCell<ItemCell.Shown> {
    private static final int NEAR = 2;
    private static final int GAP = 12;
    private static final int BOX = 20;
    private static final double WIDEST = 1100;
    private final Clock clock;
    private final Consumer<ItemState> toggle;
    private final KeptFiles kept;

    ItemCell(Clock clock, Consumer<ItemState> toggle, KeptFiles kept) {
        super();
        this.clock = clock;
        this.toggle = toggle;
        this.kept = kept;
    }

    /// An item, the title of its part where one begins, and which other lists have it.
    record Shown(ItemState item, Clocks clocks, String group, String alsoIn) {}

    @Override
    protected Region show(Shown shown) {
        var item = shown.item();
        var box = Tell.icon(item.standing()).node(BOX, Tell.tone(item.standing()));
        box.setAccessibleText(item.isOpen() ? "open" : "settled");
        box.setOnMouseClicked(_ -> toggle.accept(item));
        var text = Words.prose(item.item().text());
        text.getStyleClass().addAll(item.item().isProvable() ? List.of(Styles.MONO) : List.of());
        if (!item.isOpen()) {
            text.getStyleClass().add(ListStyles.ITEM_DONE);
        }
        var words = new VBox(NEAR, text);
        below(shown).forEach(words.getChildren()::add);
        HBox.setHgrow(words, Priority.ALWAYS);
        var all = new HBox(GAP, box, words);
        badges(shown).forEach(all.getChildren()::add);
        all.setAlignment(Pos.TOP_LEFT);
        all.setMaxWidth(WIDEST); // on a wide screen what is said of an item stays near it, in columns
        HBox.setHgrow(all, Priority.ALWAYS);
        var row = new HBox(all);
        row.getStyleClass().add(ListStyles.ITEM);
        return shown.group().isEmpty() ? row : grouped(shown.group(), row);
    }

    private static VBox grouped(String group, HBox row) {
        var title = Words.prose(group);
        title.getStyleClass().addAll(Styles.HEADING, ListStyles.GROUP);
        return new VBox(title, row);
    }

    private List<Node> below(Shown shown) {
        var item = shown.item();
        var lines = new ArrayList<Node>();
        if (!shown.alsoIn().isEmpty()) {
            lines.add(small(shown.alsoIn()));
        }
        Tell.settled(item.standing(), Dial.of(clock, shown.clocks())).map(ItemCell::small).ifPresent(lines::add);
        item.notes().forEach(note -> lines.add(small(note.by().name() + ": "
                + (note.event() instanceof ListEvent.Noted(_, var text) ? text : ""))));
        item.evidence().forEach(each -> lines.add(kept.line(each, small(each.words()))));
        item.openTrial().filter(_ -> item.isOpen())
                .ifPresent(trial -> lines.add(small("being tried on " + trial.host())));
        item.failure().map(Tell::failed).map(ItemCell::small).ifPresent(lines::add);
        return lines;
    }

    private static Label small(String text) {
        var label = Words.prose(text);
        label.getStyleClass().addAll(Styles.MUTED, Styles.SMALL);
        return label;
    }

    private List<Node> badges(Shown shown) {
        var item = shown.item();
        var badges = new ArrayList<Node>();
        if (!item.assigned().isEmpty()) {
            badges.add(new Badge(Icon.OPERATOR, item.assigned(), Tone.NEUTRAL));
        }
        if (item.isOpen() && item.item().isProvable()) {
            badges.add(new Badge(Icon.CODE, "proves itself", Tone.ACCENT));
        }
        if (item.isOpen() && !item.item().mandatory()) {
            badges.add(new Badge("optional", Tone.NEUTRAL));
        }
        var urgency = item.urgency(shown.clocks(), clock.instant());
        if (urgency == Urgency.OVERDUE || urgency == Urgency.DUE) {
            badges.add(Tell.badge(urgency));
        }
        return badges;
    }
}
