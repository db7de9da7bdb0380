package org.watchkeeper.health.ui.draw;

import java.util.Set;

import javafx.scene.paint.Color;

import eu.hansolo.tilesfx.Tile.SkinType;
import eu.hansolo.tilesfx.TileBuilder;

import org.watchkeeper.health.HealthState;
import org.watchkeeper.health.ui.draw.Colours.Paper;
import org.watchkeeper.health.ui.draw.Placement.Cell;
import org.watchkeeper.health.ui.tile.Skin;
import org.watchkeeper.health.ui.tile.Tile;

/// A dial of TilesFX, in the colours of the theme: the one place that knows the library (docs/decisions/0068). Numbers and
/// words stand beside it, drawn by us, so that the dial shows the shape of a value and nothing twice: its own words would be half
/// transparent, and its scale too small to be read.
final class Dial {
    /// By this the style sheet hides what it writes.
    private static final String STYLE_CLASS = "wk-health-dial";
    private static final Set<Skin> SKINS = Set.of(Skin.GAUGE, Skin.PERCENTAGE, Skin.COUNTS);
    private static final double SHARE = 100;
    /// Beside the counts.
    static final double MARGIN = 8;
    /// How far a dial goes on behind its last limit.
    private static final double BEHIND = 1.25;

    private final Skin skin;
    private final Colours colours;
    private final eu.hansolo.tilesfx.Tile node;

    Dial(Skin skin, Colours colours) {
        this.skin = skin;
        this.colours = colours;
        this.node = builder(type(skin)).build();
        node.setFocusTraversable(false);
        node.setMouseTransparent(true);
        node.setManaged(false);
        node.getStyleClass().add(STYLE_CLASS);
    }

    static boolean isFor(Skin skin) {
        return SKINS.contains(skin);
    }

    Skin skin() {
        return skin;
    }

    eu.hansolo.tilesfx.Tile node() {
        return node;
    }

    private static SkinType type(Skin skin) {
        return switch (skin) {
            case GAUGE -> SkinType.BAR_GAUGE;
            case PERCENTAGE -> SkinType.CIRCULAR_PROGRESS;
            case COUNTS -> SkinType.STATUS;
            case LINE, STRIP, NOTHING -> throw new IllegalArgumentException(skin + " is drawn without a dial");
        };
    }

    private TileBuilder<?> builder(SkinType type) {
        var text = colours.of(Paper.TEXT);
        return TileBuilder.create().skinType(type).title("").text("").textVisible(false).unit("").animated(false)
                .shadowsEnabled(false).backgroundColor(Color.TRANSPARENT).borderWidth(0).foregroundBaseColor(text)
                .textColor(Color.TRANSPARENT).unitColor(Color.TRANSPARENT).valueColor(Color.TRANSPARENT)
                .tickLabelColor(Color.TRANSPARENT).needleColor(text)
                .barBackgroundColor(colours.of(Paper.LINE)).thresholdColor(colours.of(Look.CRITICAL).full())
                .valueVisible(false).decimals(0).tickLabelDecimals(0).minValue(0);
    }

    /// Shows that tile where it lies.
    void show(Cell cell) {
        var tile = cell.tile();
        switch (skin) {
            case COUNTS -> counts(cell, tile);
            case GAUGE -> gauge(cell, tile);
            case PERCENTAGE -> share(cell, tile);
            case LINE, STRIP, NOTHING -> throw new IllegalArgumentException(skin + " is drawn without a dial");
        }
        node.setVisible(true);
    }

    private void counts(Cell cell, Tile tile) {
        // Its upper part is for a title, which stands there already.
        lay(cell.x() + MARGIN, cell.y() + 36, cell.width() - 2 * MARGIN, 94);
        node.setLeftValue(tile.tally().of(HealthState.CRITICAL));
        node.setMiddleValue(tile.tally().of(HealthState.WARNING));
        node.setRightValue(tile.tally().of(HealthState.OK));
    }

    private void gauge(Cell cell, Tile tile) {
        lay(cell.x() + cell.width() - 116, cell.y() + TilePainter.BODY - 8, 104, 76);
        var limits = tile.face().limits();
        double value = tile.face().number().orElse(0);
        double limit = limits.highest().map(at -> at.number()).orElse(SHARE);
        boolean isShare = tile.face().unit().equals("%") && value <= SHARE && limit <= SHARE;
        node.setMaxValue(isShare ? SHARE : Math.max(value, limit * BEHIND));
        limits.warning().or(limits::critical).ifPresent(at -> {
            node.setThreshold(at.number());
            node.setThresholdVisible(true);
        });
        colour(tile);
        node.setValue(value);
    }

    private void share(Cell cell, Tile tile) {
        lay(cell.x() + cell.width() - 88, cell.y() + TilePainter.BODY + 4, 68, 68);
        node.setMaxValue(SHARE);
        colour(tile);
        node.setValue(tile.face().number().orElse(0));
    }

    /// What is old is grey.
    private void colour(Tile tile) {
        node.setBarColor(tile.state() == HealthState.STALE
                ? colours.of(Paper.MUTED)
                : colours.of(Look.of(tile.state())).full());
    }

    private void lay(double x, double y, double width, double height) {
        node.setMinSize(width, height);
        node.setPrefSize(width, height);
        node.setMaxSize(width, height);
        node.resizeRelocate(x, y, width, height);
    }
}
