package org.watchkeeper.health.ui.alert;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Predicate;

import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.watchkeeper.fx.Background;
import org.watchkeeper.fx.Icon;
import org.watchkeeper.fx.control.Buttons;
import org.watchkeeper.fx.control.Words;
import org.watchkeeper.health.alert.Watching;
import org.watchkeeper.health.alert.Watching.Ring;

/// The settings of Health: whether this console watches, and when an alert is heard.
public final class WatchingPane {
    static final String ON = "settings-watching";
    static final String RING = "settings-ring-";
    static final String NIGHTS = "settings-ring-nights";
    static final String TRY = "settings-ring-try";
    private static final int GAP = 8;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private WatchingPane() {}

    /// `now` is what is kept, `keep` changes it; `ring` makes the sound and tells whether it could be made. Nights are
    /// those of `zone`.
    public static Node of(ObservableValue<Watching> now, Consumer<Watching> keep, Predicate<Boolean> ring,
            ZoneId zone, Background background) {
        var on = new CheckBox("Watch hosts while this console is open");
        on.setId(ON);
        on.setOnAction(_ -> keep.accept(now.getValue().withOn(on.isSelected())));
        var nights = new CheckBox("Also at night, from " + TIME.format(Watching.EVENING) + " to "
                + TIME.format(Watching.MORNING) + " " + zone);
        nights.setId(NIGHTS);
        nights.setOnAction(_ -> keep.accept(now.getValue().withNights(nights.isSelected())));
        // Selected by what is kept.
        now.subscribe(watching -> {
            on.setSelected(watching.on());
            nights.setSelected(watching.atNight());
            nights.setDisable(watching.ring() == Ring.NEVER);
        });
        return new VBox(GAP, on, Words.muted("Switched off, nothing is asked, and what was read turns stale."),
                sounds(now, keep, ring, background), nights);
    }

    private static Node sounds(ObservableValue<Watching> now, Consumer<Watching> keep, Predicate<Boolean> ring,
            Background background) {
        var label = Words.muted("Sound of an alert");
        label.setMinWidth(Region.USE_PREF_SIZE);
        var group = new ToggleGroup();
        var pills = new HBox(choice("none", Ring.NEVER, "left-pill", group, now, keep),
                choice("when critical", Ring.CRITICAL, "center-pill", group, now, keep),
                choice("for any trouble", Ring.TROUBLE, "right-pill", group, now, keep));
        var heard = Words.muted("");
        var attempt = Buttons.plain(Icon.PLAY, "Try it", () -> background.run(() -> ring.test(true),
                could -> heard.setText(could ? "" : "No sound device answers on this machine"),
                trouble -> heard.setText(String.valueOf(trouble.getMessage()))));
        attempt.setId(TRY);
        var row = new HBox(GAP, label, pills, attempt, heard);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private static ToggleButton choice(String text, Ring ring, String pill, ToggleGroup group,
            ObservableValue<Watching> now, Consumer<Watching> keep) {
        var button = new ToggleButton(text);
        button.setId(RING + ring.name().toLowerCase(Locale.ROOT));
        button.setToggleGroup(group);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.getStyleClass().addAll(List.of(pill));
        button.setOnAction(_ -> {
            button.setSelected(true);
            keep.accept(now.getValue().withRing(ring));
        });
        now.subscribe(watching -> button.setSelected(watching.ring() == ring));
        return button;
    }
}
