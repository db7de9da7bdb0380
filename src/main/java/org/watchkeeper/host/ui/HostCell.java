package org.watchkeeper.host.ui;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.watchkeeper.fx.Icon;
import org.watchkeeper.fx.Styles;
import org.watchkeeper.fx.Tone;
import org.watchkeeper.fx.control.Badge;
import org.watchkeeper.fx.control.FillCell;
import org.watchkeeper.fx.control.Words;
import org.watchkeeper.host.Host;

/// A line of the inventory: what it is and where, what it belongs to, how the last contact went.
final class HostCell extends FillCell<HostRow> {
    private static final int GAP = 12;
    private static final int NEAR = 6;
    private static final int BADGES = 2;
    private static final double NAME = 224;
    private static final double NAME_AT_MOST = 520;
    private static final double BELONGS = 200;
    private static final double BELONGS_AT_MOST = 420;
    private static final double BADGE = 44;
    private static final double CONTACT = 176;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm z", java.util.Locale.ROOT);

    private final boolean showsEnvironment;

    HostCell(boolean showsEnvironment) {
        this.showsEnvironment = showsEnvironment;
    }

    @Override
    protected Region show(HostRow row) {
        return switch (row) {
            case HostRow.Head head -> head(head);
            case HostRow.Line line -> line(line);
        };
    }

    private static Region head(HostRow.Head head) {
        var box = new HBox(NEAR);
        box.setAlignment(Pos.CENTER_LEFT);
        box.getStyleClass().add(HostStyles.HEAD);
        box.getChildren().add(head.stake().<Node>map(Badge::of).orElseGet(() -> Words.strong(head.title())));
        box.getChildren().add(Words.muted(Integer.toString(head.count())));
        return box;
    }

    private Region line(HostRow.Line line) {
        var host = line.host();
        var stake = Stakes.of(host);
        var box = new HBox(GAP, stake.icon().node(9, stake.tone()), name(line), badges(host), contact(line));
        box.setAlignment(Pos.CENTER_LEFT);
        box.getStyleClass().add(HostStyles.LINE);
        box.setAccessibleText(host.name() + ", " + stake.word());
        return box;
    }

    private static Node name(HostRow.Line line) {
        var host = line.host();
        var name = Words.clipped(Words.strong(host.name()));
        var way = line.way().isEmpty() ? "" : "  via " + line.way();
        var address = Words.clipped(Words.mono(host.login().user() + "@" + host.endpoint() + way));
        address.getStyleClass().add(Styles.MUTED);
        var box = new VBox(2, name, address);
        box.setAlignment(Pos.CENTER_LEFT);
        box.setMinWidth(NAME);
        box.setPrefWidth(NAME);
        // In a wide window what a host belongs to stays near its name.
        box.setMaxWidth(NAME_AT_MOST);
        HBox.setHgrow(box, Priority.ALWAYS);
        return box;
    }

    private Node badges(Host host) {
        var box = new HBox(NEAR);
        box.setAlignment(Pos.CENTER_LEFT);
        // They begin below each other, and in a wide window the last contact stays near them.
        box.setMinWidth(BELONGS);
        box.setMaxWidth(BELONGS_AT_MOST);
        HBox.setHgrow(box, Priority.SOMETIMES);
        if (showsEnvironment) {
            box.getChildren().add(Badge.of(Stakes.of(host)));
        } else if (host.practice()) {
            // The head says that it is practice; what it plays is said here.
            box.getChildren().add(new Badge("plays " + host.environment().word(), Tone.PRACTICE));
        }
        host.groups().forEach(group -> box.getChildren().add(yielding(new Badge(Icon.GROUP, group, Tone.NEUTRAL))));
        host.tags().forEach(tag -> box.getChildren().add(yielding(new Badge(tag, Tone.NEUTRAL))));
        int more = box.getChildren().size() - BADGES;
        if (more > 0) {
            box.getChildren().remove(BADGES, box.getChildren().size());
            box.getChildren().add(new Badge("+" + more, Tone.NEUTRAL));
        }
        return box;
    }

    /// Where there is no room its text is cut, so that it never runs into the next column.
    private static Badge yielding(Badge badge) {
        badge.setMinWidth(BADGE);
        return badge;
    }

    private static Node contact(HostRow.Line line) {
        var box = line.contact().map(HostCell::contact)
                .orElseGet(() -> quiet(Icon.WAITING, Tone.NEUTRAL, "not tried yet"));
        box.setMinWidth(CONTACT);
        box.setPrefWidth(CONTACT);
        box.setAlignment(Pos.CENTER_LEFT);
        return box;
    }

    private static HBox contact(Contact contact) {
        var time = TIME.format(contact.at().atZone(ZoneId.systemDefault()));
        return contact.reached()
                ? quiet(Icon.OK_CIRCLE, Tone.SUCCESS, "reached " + time)
                : quiet(Icon.FAILED, Tone.DANGER, contact.words() + " " + time);
    }

    private static HBox quiet(Icon icon, Tone tone, String text) {
        var label = Words.clipped(text);
        label.getStyleClass().addAll(Styles.MUTED, Styles.SMALL);
        return new HBox(NEAR, icon.node(14, tone), label);
    }
}
