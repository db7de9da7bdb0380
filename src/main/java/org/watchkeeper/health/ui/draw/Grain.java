package org.watchkeeper.health.ui.draw;

import java.util.List;

import org.watchkeeper.health.ui.tile.Section;

/// How large tiles are, in pixels: `width` at least, as they share what a row has left; `head` is the height of a section's
/// head with the space above.
public enum Grain {
    TILE(232, 150, 12, 34), LARGE(168, 56, 8, 34), MEDIUM(120, 34, 6, 32), SMALL(84, 22, 4, 30), TINY(64, 14, 3, 24);

    /// For as many as there may be.
    private static final List<Grain> DENSE = List.of(LARGE, MEDIUM, SMALL, TINY);

    private static final double STEP = 0.125;

    private final double width;
    private final double height;
    private final double gap;
    private final double head;

    Grain(double width, double height, double gap, double head) {
        this.width = width;
        this.height = height;
        this.gap = gap;
        this.head = head;
    }

    double width() {
        return width;
    }

    double height() {
        return height;
    }

    double gap() {
        return gap;
    }

    double head() {
        return head;
    }

    /// How much larger than usual tiles may be drawn while all of them are seen at once, up to `most`: 1 where there is no room for that.
    public static double zoom(List<Section> sections, double width, double height, double most) {
        double zoom = most;
        while (zoom > 1 && Placement.of(sections, width / zoom, LARGE).height() > height / zoom) {
            zoom -= STEP;
        }
        return Math.max(1, zoom);
    }

    /// The largest with which all of it can be seen at once; the smallest where none is.
    public static Grain fitting(List<Section> sections, double width, double height) {
        return DENSE.stream().filter(grain -> Placement.of(sections, width, grain).height() <= height).findFirst()
                .orElse(TINY);
    }
}
