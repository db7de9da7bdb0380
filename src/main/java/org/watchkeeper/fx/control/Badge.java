package org.watchkeeper.fx.control;

import org.watchkeeper.fx.Tone;

import org.watchkeeper.fx.Icon;

import org.watchkeeper.fx.Stake;
import org.watchkeeper.fx.Styles;

import javafx.scene.control.Label;

/// A short word in a tinted box: a state, a count, a kind.
public final class Badge extends Label {
    private static final int ICON = 12;
    private static final int MARK = 9;

    public Badge(String text, Tone tone) {
        super(text);
        getStyleClass().addAll(Styles.BADGE, tone.styleClass());
        setMinWidth(USE_PREF_SIZE);
    }

    public Badge(Icon icon, String text, Tone tone) {
        this(text, tone);
        setGraphic(icon.node(ICON, tone));
    }

    /// The environment by colour, icon and word; what must not be overlooked in capitals.
    public static Badge of(Stake stake) {
        var isLoud = stake == Stake.PRODUCTION || stake == Stake.PRACTICE;
        var badge = new Badge(isLoud ? stake.loudWord() : stake.word(), stake.tone());
        badge.setGraphic(stake.icon().node(stake == Stake.PRACTICE ? ICON : MARK, stake.tone()));
        return badge;
    }
}
