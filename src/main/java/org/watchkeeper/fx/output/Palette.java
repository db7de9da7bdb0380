package org.watchkeeper.fx.output;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import javafx.beans.InvalidationListener;
import javafx.scene.Group;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;

/// The colours of the output, taken from the theme by style classes of `output.css`, and made legible on its ground.
///
/// Unmanaged regions without size carry the classes, so that a change of theme arrives here by itself.
final class Palette extends Group {
    private static final int NAMED = 16;
    private static final double LEGIBLE = 4.5;
    private final Region ground = probe("output-ground");
    private final Map<Shade, Region> shades = new EnumMap<>(Shade.class);
    private final List<Region> named = new ArrayList<>();

    Palette(Runnable changed) {
        InvalidationListener listener = _ -> changed.run();
        setManaged(false);
        getChildren().add(ground);
        for (var shade : Shade.values()) {
            shades.put(shade, probe("output-" + shade.name().toLowerCase(Locale.ROOT)));
        }
        getChildren().addAll(shades.values());
        for (int i = 0; i < NAMED; i++) {
            named.add(probe("ansi-" + i));
        }
        getChildren().addAll(named);
        getChildren().forEach(child -> ((Region) child).backgroundProperty().addListener(listener));
    }

    /// A colour with a role; transparent where the theme says nothing.
    Color shade(Shade shade) {
        var probe = shades.get(shade);
        return probe == null ? Color.TRANSPARENT : colour(probe, shade == Shade.TEXT ? Color.BLACK : Color.TRANSPARENT);
    }

    /// What plain text of a row of that kind is drawn with.
    Color front(Row.Kind kind) {
        return shade(switch (kind) {
            case OUT, ERR, HEADING -> Shade.TEXT;
            case GOOD -> Shade.GOOD;
            case BAD -> Shade.BAD;
            case DOUBT, GAP -> Shade.DOUBT;
            case NOTE -> Shade.MUTED;
        });
    }

    /// What lies behind a whole row of that kind.
    Color band(Row.Kind kind) {
        return switch (kind) {
            case OUT, NOTE, GOOD -> Color.TRANSPARENT;
            case HEADING -> shade(Shade.HEADING);
            case ERR, BAD -> shade(Shade.ERR);
            case DOUBT, GAP -> shade(Shade.GAP);
        };
    }

    /// What text of that ink is drawn with.
    Color front(long ink) {
        if (Ink.has(ink, Ink.INVERSE)) {
            return Ink.background(ink) == 0 ? ground() : colour(Ink.background(ink), ground());
        }
        var plain = Ink.has(ink, Ink.DIM) ? shade(Shade.MUTED) : shade(Shade.TEXT);
        var front = colour(Ink.foreground(ink), plain);
        return Ink.background(ink) == 0 ? Legible.on(ground(), front, LEGIBLE) : front;
    }

    /// What is behind text of that ink; transparent where nothing was asked for.
    Color back(long ink) {
        if (Ink.has(ink, Ink.INVERSE)) {
            return colour(Ink.foreground(ink), shade(Shade.TEXT));
        }
        return colour(Ink.background(ink), Color.TRANSPARENT);
    }

    private Color ground() {
        return colour(ground, Color.WHITE);
    }

    private Color colour(int colour, Color otherwise) {
        if (colour == 0) {
            return otherwise;
        }
        return colour <= NAMED
                ? colour(named.get(colour - 1), otherwise)
                : Color.rgb(colour >> 16 & 0xff, colour >> 8 & 0xff, colour & 0xff);
    }

    private static Color colour(Region probe, Color otherwise) {
        var background = probe.getBackground();
        if (background == null || background.getFills().isEmpty()) {
            return otherwise;
        }
        Paint fill = background.getFills().getFirst().getFill();
        return fill instanceof Color colour ? colour : otherwise;
    }

    private static Region probe(String styleClass) {
        var probe = new Region();
        probe.getStyleClass().add(styleClass);
        probe.setManaged(false);
        return probe;
    }

    /// The colours with a role, each a style class `output-…` of the style sheet.
    enum Shade {
        TEXT, MUTED, FAINT, GOOD, BAD, DOUBT, HEADING, ERR, GAP, SELECTION, MATCH, FOUND
    }
}
