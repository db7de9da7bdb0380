package org.watchkeeper.change.ui.rule;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

import org.watchkeeper.change.rule.Aftermath;
import org.watchkeeper.change.rule.Decision;
import org.watchkeeper.fx.Styles;
import org.watchkeeper.fx.control.Buttons;
import org.watchkeeper.fx.control.Overlay;
import org.watchkeeper.fx.control.Sheet;
import org.watchkeeper.fx.control.Words;

/// Asks what becomes of each planned change that an edit of the calendar touches. Nothing is chosen beforehand.
public final class RuleSheet {
    /// The buttons that keep everything, leave everything, and move all along.
    public static final String KEEP_ID = "rule-keep";
    public static final String LEAVE_ID = "rule-leave";
    public static final String ALL_ALONG_ID = "rule-all-along";
    private static final double WIDTH = 680;
    private static final int GAP = 20;

    private final List<WayChoice> choices;

    private RuleSheet(Aftermath aftermath, ZoneId here) {
        choices = aftermath.touched().stream().map(touched -> new WayChoice(touched, here)).toList();
    }

    /// `keep` hears a decision for each, `leave` that nothing is to be kept.
    public static void show(Overlay overlay, Aftermath aftermath, ZoneId here, Consumer<List<Decision>> keep,
            Runnable leave) {
        new RuleSheet(aftermath, here).show(overlay, aftermath, keep, leave);
    }

    private void show(Overlay overlay, Aftermath aftermath, Consumer<List<Decision>> keep, Runnable leave) {
        int count = choices.size();
        var sheet = new Sheet(
                count == 1 ? "What becomes of a planned change?" : "What becomes of " + count + " planned changes?",
                WIDTH);
        var go = Buttons.primary("Keep the edit and this", () -> decisions().ifPresent(all -> {
            overlay.close(sheet);
            keep.accept(all);
        }));
        go.setId(KEEP_ID);
        go.disableProperty().bind(Bindings.createBooleanBinding(() -> !isDecided(), all()));
        var stay = Buttons.plain("Leave the calendar as it is", () -> {
            overlay.close(sheet);
            leave.run();
        });
        stay.setId(LEAVE_ID);
        sheet.with(
                Words.prose(capital(aftermath.cause()) + ". Nothing is kept before it is decided about each. "
                        + "A change that moves takes its lists and notices along; what was approved is approved anew."));
        if (count > 1 && aftermath.touched().stream().anyMatch(each -> each.way("along").isPresent())) {
            var along = Buttons.plain("Move all along", () -> choices.forEach(each -> each.choose("along")));
            along.setId(ALL_ALONG_ID);
            sheet.with(along);
        }
        var list = new VBox(GAP);
        list.getChildren().addAll(choices);
        sheet.with(list, clashes()).buttons(stay, go);
        overlay.show(sheet, leave);
    }

    private Observable[] all() {
        return choices.stream().map(WayChoice::decision).toArray(Observable[]::new);
    }

    private List<Decision> decided() {
        return choices.stream().flatMap(each -> each.decision().get().stream()).toList();
    }

    private Optional<List<Decision>> decisions() {
        return isDecided() ? Optional.of(decided()) : Optional.empty();
    }

    private boolean isDecided() {
        var decided = decided();
        return decided.size() == choices.size() && Aftermath.clashes(decided).isEmpty();
    }

    /// Two that would be on one host at one time.
    private Label clashes() {
        var label = Words.prose("");
        label.setId("rule-clashes");
        label.getStyleClass().add(Styles.WARNING_TEXT);
        label.textProperty().bind(Bindings.createStringBinding(() -> {
            var found = Aftermath.clashes(decided());
            return found.isEmpty() ? "" : String.join(". ", found) + ". Choose otherwise for one of them.";
        }, all()));
        label.managedProperty().bind(label.textProperty().isNotEmpty());
        return label;
    }

    private static String capital(String words) {
        return words.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + words.substring(1);
    }
}
