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
import org.watchkeeper.health.ui.tile.Tile;

/// Draws the small tiles of the dense mode: shape, name, and as much more as there is room for.
record CellPainter(Brush brush, Colours colours, Instant now, Names names) {
    private static final List<HealthState> LOUD = List.of(HealthState.CRITICAL);

    void draw(Cell cell, Grain grain, boolean isUnderPointer) {
        var state = cell.tile().state();
        var trio = colours.of(Look.of(state));
        boolean isLoud = LOUD.contains(state);
        double radius = grain == Grain.TINY ? 3 : 5;
        brush.box(cell.x(), cell.y(), cell.width(), cell.height(), radius, ground(state, trio, isUnderPointer));
        if (state == HealthState.STALE || state == HealthState.UNKNOWN) {
            brush.dashed(cell.x(), cell.y(), cell.width(), cell.height(), radius, trio.full());
        } else if (!isLoud) {
            brush.frame(cell.x(), cell.y(), cell.width(), cell.height(), radius,
                    state == HealthState.WARNING ? trio.full() : colours.of(Paper.LINE));
        }
        production(cell, grain, isLoud);
        var ink = isLoud ? Color.WHITE : trio.text();
        double icon = grain == Grain.TINY ? 10 : 13;
        double middle = cell.y() + Math.min(cell.height(), 30) / 2;
        brush.icon(Look.of(state).icon(), cell.x() + icon * 0.9, middle, icon, ink);
        double left = cell.x() + icon * 1.8;
        brush.name(names.of(cell), left, middle, cell.x() + cell.width() - left - 4 - mark(cell, grain), face(grain),
                name(state));
        if (grain == Grain.LARGE) {
            second(cell, isLoud);
        }
    }

    private Color ground(HealthState state, Colours.Trio trio, boolean isUnderPointer) {
        return switch (state) {
            case CRITICAL -> trio.full();
            case WARNING, MAINTENANCE -> trio.faint();
            case OK -> colours.of(isUnderPointer ? Paper.HOVER : Paper.RAISED);
            case STALE, UNKNOWN -> trio.faint();
        };
    }

    private Color name(HealthState state) {
        return switch (state) {
            case CRITICAL -> Color.WHITE;
            case STALE -> colours.of(Paper.MUTED);
            case OK, MAINTENANCE, UNKNOWN, WARNING -> colours.of(Paper.TEXT);
        };
    }

    private static Typeface face(Grain grain) {
        return switch (grain) {
            case TILE, LARGE -> Typeface.strong(12);
            case MEDIUM -> Typeface.plain(12);
            case SMALL -> Typeface.plain(11);
            case TINY -> Typeface.plain(10);
        };
    }

    /// Where heads do not say it, production is marked on each cell.
    private void production(Cell cell, Grain grain, boolean isLoud) {
        if (mark(cell, grain) > 0) {
            var trio = colours.of(Stake.PRODUCTION);
            brush.icon(Icon.PRODUCTION, cell.x() + cell.width() - 8, cell.y() + Math.min(cell.height(), 30) / 2,
                    grain == Grain.TINY ? 7 : 9, isLoud ? Color.WHITE : trio.text());
        }
    }

    private static double mark(Cell cell, Grain grain) {
        boolean isSaid = cell.section().stake().isPresent();
        return !isSaid && cell.tile().stake().filter(stake -> stake == Stake.PRODUCTION).isPresent()
                ? grain == Grain.TINY ? 9 : 12
                : 0;
    }

    private void second(Cell cell, boolean isLoud) {
        var tile = cell.tile();
        var ink = isLoud ? Color.WHITE : colours.of(Paper.MUTED);
        double y = cell.y() + 42;
        var age = tile.face().at().map(at -> Age.words(at, now)).orElse("never");
        var small = Typeface.plain(11);
        brush.textTo(age, cell.x() + cell.width() - 8, y, small, ink);
        brush.text(says(tile), cell.x() + 10, y, cell.width() - 26 - small.width(age), small, ink);
    }

    private static String says(Tile tile) {
        return tile.state() == HealthState.STALE ? tile.why() : tile.face().says();
    }
}
