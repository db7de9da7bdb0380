package org.watchkeeper.calendar.ui;

import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;

import org.watchkeeper.calendar.CalendarEntry;
import org.watchkeeper.calendar.Conflict;
import org.watchkeeper.calendar.SpanWords;
import org.watchkeeper.calendar.remedy.Remedies;
import org.watchkeeper.calendar.remedy.Remedy;
import org.watchkeeper.fx.Icon;
import org.watchkeeper.fx.Styles;
import org.watchkeeper.fx.control.Buttons;
import org.watchkeeper.fx.control.Words;

/// What an entry does not go together with, when, and the ways to solve that, a line each.
final class ConflictCard extends VBox {
    private static final int ICON = 14;
    private static final Insets BELOW = new Insets(0, 0, 8, 0);

    ConflictCard(Conflict conflict, CalendarEntry shown, CalendarModel model, Deeds deeds) {
        super(2);
        setPadding(BELOW);
        var when = Words.prose(SpanWords.between(conflict.at(), shown.zone()));
        when.getStyleClass().addAll(Styles.MUTED, Styles.SMALL);
        var remedy = Words.prose(conflict.remedy());
        remedy.getStyleClass().add(Styles.SMALL);
        getChildren().addAll(BeforeAfter.warning(conflict.words()), when, remedy);
        var solving = new Solving(model, deeds, conflict);
        Remedies.of(conflict).stream().filter(solving::isPossible).map(each -> way(each, shown, solving))
                .forEach(getChildren()::add);
        var other = conflict.first().equals(shown) ? conflict.second() : conflict.first();
        getChildren().add(line(Icon.RIGHT, "Show " + other.title(), () -> model.sight().select(other)));
    }

    private static Node way(Remedy remedy, CalendarEntry shown, Solving solving) {
        var line = line(icon(remedy), remedy.words(shown), () -> solving.solve(remedy));
        line.setId("calendar-solve-" + remedy.getClass().getSimpleName().toLowerCase(java.util.Locale.ROOT)
                + (remedy.entry().equals(shown) ? "" : "-other"));
        return line;
    }

    private static Icon icon(Remedy remedy) {
        return switch (remedy) {
            case Remedy.Skip _ -> Icon.SKIPPED;
            case Remedy.OnFreeDay _, Remedy.NextFit _ -> Icon.SCHEDULE;
            case Remedy.Shorten _ -> Icon.CLOCK;
            case Remedy.Pause _ -> Icon.COPY;
        };
    }

    private static Node line(Icon icon, String words, Runnable action) {
        var line = Buttons.link(words, action);
        line.setGraphic(icon.node(ICON));
        line.setMnemonicParsing(false);
        line.setMinWidth(0);
        line.getStyleClass().add(Styles.MAY_TRUNCATE);
        line.setTooltip(new Tooltip(words));
        return line;
    }
}
