package org.watchkeeper.now.ui;

import java.util.Optional;
import java.util.stream.Stream;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;

import org.jspecify.annotations.Nullable;
import org.watchkeeper.calendar.MomentWords;
import org.watchkeeper.fx.Icon;
import org.watchkeeper.fx.Styles;
import org.watchkeeper.fx.control.Buttons;
import org.watchkeeper.fx.control.Words;
import org.watchkeeper.fx.place.Navigation;
import org.watchkeeper.now.Situation;

/// What is there when nothing is to do: a calm sea and what comes next; at the very first, where to begin.
final class Calm {
    private static final int GAP = 12;
    private static final double WIDTH = 480;

    private Calm() {}

    static Node of(NowModel.Seen seen, NowServices services, Navigation navigation) {
        return seen.board().fresh() ? beginning(seen, services) : quiet(seen, services, navigation);
    }

    /// The one thing to do there, when there is one.
    static Optional<Node> deed(@Nullable Node calm) {
        return Stream.of(NowStyles.PRACTICE, NowStyles.OFFERS)
                .flatMap(id -> Optional.ofNullable(calm == null ? null : calm.lookup("#" + id)).stream()).findFirst();
    }

    private static Node beginning(NowModel.Seen seen, NowServices services) {
        var box = box("A quiet watch begins", seen.offersPractice()
                ? "Start where nothing can break: the practice upgrade runs on hosts that this console plays itself, with the "
                        + "same wizard, the same walk and the same way back."
                : "Nothing has been run here yet. What needs you will stand here: runs that wait, routines that are due, hosts "
                        + "that were not reached.");
        if (seen.offersPractice()) {
            var practice = Buttons.primary(Icon.PRACTICE, "Walk the practice upgrade", services.practice());
            practice.setId(NowStyles.PRACTICE);
            box.getChildren().add(practice);
        }
        return sea(box);
    }

    private static Node quiet(NowModel.Seen seen, NowServices services, Navigation navigation) {
        var next = seen.board().ahead().map(ahead -> "Next: " + ahead.title() + "\n"
                + MomentWords.near(ahead.at().toInstant(), services.here(), ahead.at().getZone(),
                        services.clock().instant()));
        var box = box("All is well", next.orElse("Nothing needs you, and nothing is due: no routine is adopted yet."));
        if (next.isEmpty()) {
            var offers = Buttons.plain(Icon.REPEAT, "See what documents offer",
                    () -> navigation.open(Situation.ROUTINES, ""));
            offers.setId(NowStyles.OFFERS);
            box.getChildren().add(offers);
        }
        return sea(box);
    }

    private static VBox box(String title, String text) {
        var head = Words.title(title);
        head.getStyleClass().setAll(Styles.DISPLAY, "label");
        var prose = Words.prose(text);
        prose.getStyleClass().add(Styles.MUTED);
        prose.setMaxWidth(WIDTH);
        prose.setTextAlignment(TextAlignment.CENTER);
        prose.setAlignment(Pos.CENTER);
        var box = new VBox(GAP, head, prose);
        box.setAlignment(Pos.CENTER);
        box.setId(NowStyles.CALM);
        return box;
    }

    private static Node sea(VBox box) {
        var sea = new Sea(box);
        sea.getStyleClass().add(NowStyles.SEA);
        return sea;
    }
}
