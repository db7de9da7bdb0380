package org.watchkeeper.health.ui.draw;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.watchkeeper.health.ui.tile.Section;
import org.watchkeeper.health.ui.tile.Subject;
import org.watchkeeper.health.ui.tile.Tile;
import org.watchkeeper.health.ui.tile.TileId;

/// Where each tile lies: sections below each other, their tiles in rows of equal width. `cells` are in reading order.
public record Placement(Grain grain, List<Head> heads, List<Cell> cells, double height) {
    private static final double MARGIN = 16;

    /// Nothing at all.
    public static final Placement NONE = new Placement(Grain.TILE, List.of(), List.of(), 0);

    /// The head of a section; `y` is its upper edge.
    public record Head(double x, double y, double width, double height, Section section) {}

    /// A tile's place. `row` counts from 0 over all sections.
    public record Cell(double x, double y, double width, double height, int row, Tile tile, Section section) {
        double middle() {
            return x + width / 2;
        }

        private boolean holds(double px, double py) {
            return px >= x && px < x + width && py >= y && py < y + height;
        }
    }

    public static Placement of(List<Section> sections, double width, Grain grain) {
        double room = Math.max(grain.width(), width - 2 * MARGIN);
        int columns = (int) Math.max(1, (room + grain.gap()) / (grain.width() + grain.gap()));
        double cellWidth = Math.floor((room - (columns - 1) * grain.gap()) / columns);
        var heads = new ArrayList<Head>();
        var cells = new ArrayList<Cell>();
        double y = grain.gap();
        int row = 0;
        for (var section : sections) {
            if (!section.title().isEmpty()) {
                heads.add(new Head(MARGIN, y, room, grain.head(), section));
                y += grain.head();
            }
            for (int at = 0; at < section.tiles().size(); at++) {
                int line = at / columns;
                cells.add(new Cell(MARGIN + at % columns * (cellWidth + grain.gap()),
                        y + line * (grain.height() + grain.gap()), cellWidth, grain.height(), row + line,
                        section.tiles().get(at), section));
            }
            int lines = (section.tiles().size() + columns - 1) / columns;
            row += lines;
            y += lines * (grain.height() + grain.gap());
        }
        return new Placement(grain, List.copyOf(heads), List.copyOf(cells), y + grain.gap());
    }

    /// The tile at that point.
    public Optional<Cell> at(double x, double y) {
        return cells.stream().filter(cell -> cell.holds(x, y)).findFirst();
    }

    public Optional<Cell> of(TileId id) {
        return cells.stream().filter(cell -> cell.tile().id().equals(id)).findFirst();
    }

    /// Where the tile of the same subject stands, if not in the same section.
    public Optional<Cell> about(Subject subject) {
        return cells.stream().filter(cell -> cell.tile().id().subject().equals(subject)).findFirst();
    }

    /// What can be seen between two heights.
    public List<Cell> between(double top, double bottom) {
        return cells.stream().filter(cell -> cell.y() + cell.height() > top && cell.y() < bottom).toList();
    }

    /// Where an arrow leads from there: along the row, on to the next one at its end, or to the nearest tile above or below.
    /// The same tile where there is none.
    public Cell next(Cell from, Direction direction) {
        int at = cells.indexOf(from);
        return switch (direction) {
            case LEFT -> cells.get(Math.max(0, at - 1));
            case RIGHT -> cells.get(Math.min(cells.size() - 1, at + 1));
            case UP -> nearest(from, from.row() - 1);
            case DOWN -> nearest(from, from.row() + 1);
        };
    }

    private Cell nearest(Cell from, int row) {
        return cells.stream().filter(cell -> cell.row() == row)
                .min(Comparator.comparingDouble(cell -> Math.abs(cell.middle() - from.middle()))).orElse(from);
    }
}
