package org.watchkeeper.health.ui.draw;

import java.util.stream.Stream;

import javafx.scene.paint.Color;

import org.watchkeeper.fx.Stake;
import org.watchkeeper.health.HealthState;
import org.watchkeeper.health.ui.draw.Colours.Paper;
import org.watchkeeper.health.ui.draw.Placement.Head;

/// Draws the heads of sections: what is at stake by word, picture and colour, and how many checks are in which state.
record HeadPainter(Brush brush, Colours colours) {
    private static final Typeface WORD = Typeface.strong(11);
    private static final Typeface TITLE = Typeface.strong(14);
    private static final Typeface SMALL = Typeface.plain(12);

    void draw(Head head) {
        double y = head.y() + head.height() - 15;
        double x = head.x();
        var stake = head.section().stake();
        boolean isOnlyStake = stake.filter(at -> at.loudWord().equals(head.section().title())).isPresent();
        if (stake.isPresent()) {
            x += badge(stake.get(), x, y) + 10;
        }
        if (!isOnlyStake) {
            x += brush.text(head.section().title(), x, y, head.width() * 0.6, TITLE, colours.of(Paper.TEXT)) + 12;
        }
        counts(head, x, y);
    }

    private double badge(Stake stake, double x, double y) {
        var trio = colours.of(stake);
        double width = WORD.width(stake.loudWord()) + 30;
        boolean isLoud = stake == Stake.PRODUCTION;
        brush.box(x, y - 10, width, 20, 4, isLoud ? trio.full() : trio.faint());
        var ink = isLoud ? Color.WHITE : trio.text();
        brush.icon(stake.icon(), x + 12, y, 10, ink);
        brush.text(stake.loudWord(), x + 23, y, width, WORD, ink);
        return width;
    }

    private void counts(Head head, double from, double y) {
        var tally = head.section().tally();
        double x = from;
        for (var state : Stream.of(HealthState.values()).sorted((one, other) -> other.compareTo(one)).toList()) {
            if (tally.of(state) > 0) {
                var look = Look.of(state);
                brush.icon(look.icon(), x + 6, y, 12, colours.of(look).text());
                x += 16;
                x += brush.text(tally.of(state) + " " + state.word(), x, y, 200, SMALL, colours.of(Paper.MUTED)) + 12;
            }
        }
    }
}
