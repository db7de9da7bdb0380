package org.watchkeeper.health.ui.draw;

import java.time.Instant;
import java.util.List;

import javafx.scene.paint.Color;

import org.watchkeeper.fx.Icon;
import org.watchkeeper.fx.Stake;
import org.watchkeeper.health.HealthState;
import org.watchkeeper.health.ui.draw.Colours.Paper;
import org.watchkeeper.health.ui.draw.Placement.Cell;
import org.watchkeeper.health.ui.tile.Age;
import org.watchkeeper.health.ui.tile.Face;
import org.watchkeeper.health.ui.tile.Figure;
import org.watchkeeper.health.ui.tile.Skin;
import org.watchkeeper.health.ui.tile.Tile;

/// Draws large tiles: all but their dials.
record TilePainter(Brush brush, Colours colours, Instant now, Names names) {
    private static final double RADIUS = 8;
    private static final double PAD = 14;
    private static final Typeface WORD = Typeface.strong(12);
    private static final Typeface TITLE = Typeface.strong(13);
    private static final String NOT_READ = "not read yet";
    private static final Typeface SMALL = Typeface.plain(12);
    private static final Typeface TINY = Typeface.plain(11);
    private static final Typeface MARK = Typeface.strong(10);
    private static final Typeface NUMBER = Typeface.strong(24);
    private static final Typeface COUNT = Typeface.strong(18);
    private static final List<HealthState> COLUMNS = List.of(HealthState.CRITICAL, HealthState.WARNING, HealthState.OK);
    private static final Typeface UNIT = Typeface.plain(13);
    /// Where the middle of a tile begins.
    static final double BODY = 66;

    void draw(Cell cell, boolean isUnderPointer) {
        var tile = cell.tile();
        var trio = colours.of(Look.of(tile.state()));
        ground(cell, trio, isUnderPointer);
        head(cell, trio);
        brush.name(names.title(cell), left(cell), cell.y() + 40, room(cell), TITLE, colours.of(Paper.TEXT));
        place(cell);
        body(cell, trio);
        foot(cell);
    }

    private void ground(Cell cell, Colours.Trio trio, boolean isUnderPointer) {
        boolean isCalm = isCalm(cell.tile().state());
        var fill = isCalm ? colours.of(isUnderPointer ? Paper.HOVER : Paper.RAISED) : trio.faint();
        brush.box(cell.x(), cell.y(), cell.width(), cell.height(), RADIUS, fill);
        frame(cell, isCalm && !isUnderPointer ? colours.of(Paper.LINE) : trio.full());
        if (cell.tile().state() != HealthState.OK) {
            brush.box(cell.x() + 1, cell.y() + RADIUS, 3, cell.height() - 2 * RADIUS, 1, trio.full());
        }
    }

    /// What is not known, or no longer, has no firm edge.
    private void frame(Cell cell, Color line) {
        var state = cell.tile().state();
        if (state == HealthState.STALE || state == HealthState.UNKNOWN) {
            brush.dashed(cell.x(), cell.y(), cell.width(), cell.height(), RADIUS, colours.of(Look.of(state)).full());
        } else {
            brush.frame(cell.x(), cell.y(), cell.width(), cell.height(), RADIUS, line);
        }
    }

    private static boolean isCalm(HealthState state) {
        return state == HealthState.OK || state == HealthState.STALE || state == HealthState.UNKNOWN;
    }

    private void head(Cell cell, Colours.Trio trio) {
        var tile = cell.tile();
        double y = cell.y() + 19;
        brush.icon(Look.of(tile.state()).icon(), left(cell) + 7, y, 14, trio.text());
        double word = brush.text(tile.state().word(), left(cell) + 20, y, room(cell) - 80, WORD, trio.text());
        if (tile.isSeen()) {
            brush.icon(Icon.EYE, left(cell) + 20 + word + 14, y, 12, colours.of(Paper.MUTED));
        }
        var age = tile.face().at().map(at -> Age.words(at, now)).orElse("never read");
        boolean isOld = tile.state() == HealthState.STALE;
        brush.textTo(isOld ? age + " old" : age, right(cell), y, isOld ? WORD : TINY,
                colours.of(isOld ? Paper.TEXT : Paper.MUTED));
    }

    private void place(Cell cell) {
        double room = room(cell);
        double y = cell.y() + 57;
        if (cell.tile().stake().isPresent()) {
            room -= stake(cell, cell.tile().stake().get(), y);
        }
        brush.name(names.detail(cell), left(cell), y, room, SMALL, colours.of(Paper.MUTED));
    }

    /// By word, picture and colour; only the picture where the head of the section has the word. Returns its room.
    private double stake(Cell cell, Stake stake, double y) {
        var trio = colours.of(stake);
        if (cell.section().stake().isPresent()) {
            brush.icon(stake.icon(), right(cell) - 5, y, 10, trio.text());
            return 18;
        }
        var word = stake == Stake.PRODUCTION ? stake.loudWord() : stake.word();
        double width = MARK.width(word) + 26;
        boolean isLoud = stake == Stake.PRODUCTION;
        brush.box(right(cell) - width, y - 8, width, 16, 4, isLoud ? trio.full() : trio.faint());
        var ink = isLoud ? Color.WHITE : trio.text();
        brush.icon(stake.icon(), right(cell) - width + 10, y, 9, ink);
        brush.text(word, right(cell) - width + 19, y, width, MARK, ink);
        return width + 8;
    }

    private void body(Cell cell, Colours.Trio trio) {
        var face = cell.tile().face();
        double y = cell.y() + BODY;
        switch (face.skin()) {
            case COUNTS -> counts(cell);
            case NOTHING -> brush.text(NOT_READ, left(cell), y + 22, room(cell), SMALL, colours.of(Paper.MUTED));
            case STRIP -> {
                brush.text(face.says(), left(cell), y + 14, room(cell), SMALL, value(cell.tile()));
                spark(left(cell), y + 34, room(cell), 18).strip(face.recent(), colours);
            }
            case LINE -> {
                number(cell, face);
                double half = room(cell) / 2;
                line(cell, trio, left(cell) + half, y + 6, half - 4, 44);
            }
            case GAUGE, PERCENTAGE -> {
                number(cell, face);
                line(cell, trio, left(cell), y + 38, room(cell) * 0.44, 14);
            }
        }
    }

    /// In the columns of the dial.
    private void counts(Cell cell) {
        double column = (cell.width() - 2 * Dial.MARGIN) / COLUMNS.size();
        double middle = cell.x() + Dial.MARGIN + column / 2;
        for (var state : COLUMNS) {
            int count = cell.tile().tally().of(state);
            brush.textAround(Integer.toString(count), middle, cell.y() + BODY + 27, COUNT,
                    colours.of(count == 0 ? Paper.MUTED : Paper.TEXT));
            brush.textAround(state.word(), middle, cell.y() + BODY + 47, TINY, colours.of(Paper.MUTED));
            middle += column;
        }
    }

    private void number(Cell cell, Face face) {
        var figure = Figure.of(face.number().orElse(0), face.unit());
        double y = cell.y() + BODY + 20;
        double width = brush.text(figure.number(), left(cell), y, room(cell) / 2, NUMBER, value(cell.tile()));
        brush.text(figure.unit(), left(cell) + width + 4, y + 4, 60, UNIT, colours.of(Paper.MUTED));
    }

    /// What is old is not said as loud as what is new.
    private Color value(Tile tile) {
        return colours.of(tile.state() == HealthState.STALE ? Paper.MUTED : Paper.TEXT);
    }

    private void line(Cell cell, Colours.Trio trio, double x, double y, double width, double height) {
        var face = cell.tile().face();
        spark(x, y, width, height).line(face.recent(), face.limits(), trio.text(),
                colours.of(Look.CRITICAL).full());
    }

    private Sparkline spark(double x, double y, double width, double height) {
        return new Sparkline(brush.on(), x, y, width, height);
    }

    private void foot(Cell cell) {
        var face = cell.tile().face();
        var limits = face.skin() == Skin.COUNTS ? face.says() : face.limits().words(face.unit());
        var why = cell.tile().why();
        // That nothing was read stands above already.
        var words = why.isEmpty() || face.skin() == Skin.NOTHING && why.equals(NOT_READ) ? limits : why;
        brush.text(words, left(cell), cell.y() + cell.height() - 14, room(cell), TINY, colours.of(Paper.MUTED));
    }

    private static double left(Cell cell) {
        return cell.x() + PAD;
    }

    private static double right(Cell cell) {
        return cell.x() + cell.width() - PAD;
    }

    private static double room(Cell cell) {
        return cell.width() - 2 * PAD;
    }
}
