package org.watchkeeper.health.ui;

/// Ids and style classes of the Health place.
final class HealthStyles {
    static final String TILES = "health-tiles";
    static final String WHOLE = "health-whole";
    static final String FILTER = "health-filter";
    static final String DENSE = "health-dense";
    static final String WALL = "health-wall";
    static final String WATCH = "health-watch";
    static final String WATCH_AGAIN = "health-watch-again";
    static final String PRACTICE = "health-practice";
    static final String STATE = "health-state-";
    static final String CHIPS = "wk-health-chips";
    static final String SIDE = "wk-health-side";

    private HealthStyles() {}
}
