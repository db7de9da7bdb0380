package org.watchkeeper.health.ui.draw;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import javafx.scene.Group;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;

import org.watchkeeper.fx.Stake;

/// The colours of what is drawn, taken from the theme by the style classes of `health.css`. Unmanaged regions without size
/// carry them, so that a change of theme arrives here by itself.
public final class Colours extends Group {
    private final Region paper = probe("wk-health-paper");
    private final Map<Look, Region> looks = new EnumMap<>(Look.class);
    private final Map<Stake, Region> stakes = new EnumMap<>(Stake.class);

    /// What a surface is made of: `ground` behind all, `raised` for what lies on it, `line` around that; words from loud to quiet.
    public enum Paper {
        GROUND, RAISED, LINE, TEXT, MUTED, RING, HOVER
    }

    /// A state or a stake has three: full, faint, and for words on a faint ground.
    public record Trio(Color full, Color faint, Color text) {}

    public Colours(Runnable changed) {
        setManaged(false);
        var all = new ArrayList<>(List.of(paper));
        for (var look : Look.values()) {
            looks.put(look, probe(look.styleClass()));
        }
        for (var stake : Stake.values()) {
            stakes.put(stake, probe("wk-health-" + stake.word()));
        }
        all.addAll(looks.values());
        all.addAll(stakes.values());
        getChildren().addAll(all);
        // A change of theme has no other sign.
        all.forEach(each -> each.backgroundProperty().addListener(_ -> changed.run()));
    }

    public Color of(Paper which) {
        return colour(paper, which.ordinal());
    }

    public Trio of(Look look) {
        return trio(looks.getOrDefault(look, paper));
    }

    Trio of(Stake stake) {
        return trio(stakes.getOrDefault(stake, paper));
    }

    private static Trio trio(Region probe) {
        return new Trio(colour(probe, 0), colour(probe, 1), colour(probe, 2));
    }

    /// Black before the style sheet is there.
    private static Color colour(Region probe, int which) {
        var background = probe.getBackground();
        return background != null && which < background.getFills().size()
                && background.getFills().get(which).getFill() instanceof Color colour ? colour : Color.BLACK;
    }

    private static Region probe(String styleClass) {
        var probe = new Region();
        probe.setManaged(false);
        probe.getStyleClass().add(styleClass);
        return probe;
    }
}
