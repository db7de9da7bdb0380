package org.watchkeeper.now.ui;

/// Ids and style classes of the Now place.
final class NowStyles {
    static final String LIST = "now-list";
    static final String PRACTICE = "now-practice";
    static final String CALM = "now-calm";
    static final String HEAD = "wk-now-head";
    static final String LINE = "wk-now-line";
    static final String LINES = "wk-now-lines";
    static final String TITLE = "wk-now-title";
    static final String OFFERS = "now-offers";
    static final String TOP = "wk-now-top";
    static final String SEA = "wk-now-calm";
    static final String SKY = "wk-now-sky";
    static final String WATER = "wk-now-water";
    static final String LIGHT = "wk-now-light";
    static final String GLOW = "wk-now-glow";
    static final String STAR = "wk-now-star";
    static final String GLINT = "wk-now-glint";
    static final String RIPPLE = "wk-now-ripple";

    private NowStyles() {}
}
