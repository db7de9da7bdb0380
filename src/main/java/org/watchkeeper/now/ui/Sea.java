package org.watchkeeper.now.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;
import javafx.scene.shape.Rectangle;

/// A calm sea below a quiet sky: a light that stands over what is said, and its way on the water. By day a sun, by night a moon with
/// stars; the sheet decides. Nothing in it moves, and nothing in it means anything.
final class Sea extends Region {
    private static final double HORIZON = 0.66;
    private static final double LIGHT = 26;
    private static final double GLOW = 150;
    private static final double ABOVE = 36;
    private static final double APART = 32;
    private static final int STARS = 90;
    private static final int GLINTS = 16;
    private static final int RIPPLES = 56;

    private final Region sky = part(NowStyles.SKY);
    private final Region water = part(NowStyles.WATER);
    private final Circle glow = new Circle(GLOW);
    private final Circle light = new Circle(LIGHT);
    private final List<Speck> stars = new ArrayList<>();
    private final List<Stroke> glints = new ArrayList<>();
    private final List<Stroke> ripples = new ArrayList<>();
    private final Region words;

    /// A star, where it stands as a share of the sky.
    private record Speck(Circle star, double x, double y) {}

    /// A stroke on the water: `x` from the middle and `length` as shares of the width, `depth` as a share of the water.
    private record Stroke(Line line, double x, double depth, double length) {}

    /// `words` stand above the horizon.
    Sea(Region words) {
        super();
        this.words = words;
        glow.getStyleClass().add(NowStyles.GLOW);
        light.getStyleClass().add(NowStyles.LIGHT);
        var chance = new Random(7); // the same sky every night
        IntStream.range(0, STARS).forEach(_ -> stars.add(star(chance)));
        IntStream.range(0, GLINTS).forEach(at -> glints.add(glint(chance, (at + 0.5) / GLINTS)));
        IntStream.range(0, RIPPLES).forEach(_ -> ripples.add(ripple(chance)));
        getChildren().add(sky);
        stars.forEach(each -> getChildren().add(each.star()));
        getChildren().addAll(glow, light, water);
        ripples.forEach(each -> getChildren().add(each.line()));
        glints.forEach(each -> getChildren().add(each.line()));
        getChildren().add(words);
        getChildren().stream().filter(node -> !node.equals(words)).forEach(Sea::still);
        var edge = new Rectangle(); // what lies at the edge must not make the page wider
        edge.widthProperty().bind(widthProperty());
        edge.heightProperty().bind(heightProperty());
        setClip(edge);
    }

    private static void still(Node node) {
        node.setManaged(false);
        node.setMouseTransparent(true);
    }

    private static Region part(String style) {
        var part = new Region();
        part.getStyleClass().add(style);
        return part;
    }

    private static Speck star(Random chance) {
        var star = new Circle(0.5 + 0.7 * chance.nextDouble());
        star.getStyleClass().add(NowStyles.STAR);
        star.setOpacity(0.15 + 0.6 * chance.nextDouble());
        return new Speck(star, chance.nextDouble(), Math.pow(chance.nextDouble(), 1.3) * 0.92);
    }

    /// The way of the light gets wider and fainter towards whoever looks.
    private static Stroke glint(Random chance, double depth) {
        var line = line(NowStyles.GLINT, 1.6 + depth);
        line.setOpacity(0.75 * Math.pow(1 - depth, 1.4));
        return new Stroke(line, (chance.nextDouble() - 0.5) * 0.03 * depth, Math.pow(depth, 1.25),
                0.012 + 0.06 * depth * (0.4 + 0.6 * chance.nextDouble()));
    }

    private static Stroke ripple(Random chance) {
        double depth = Math.pow(chance.nextDouble(), 1.6);
        var line = line(NowStyles.RIPPLE, 1);
        line.setOpacity(0.25 + 0.5 * chance.nextDouble());
        return new Stroke(line, chance.nextDouble() - 0.5, 0.03 + 0.95 * depth,
                0.008 + 0.05 * depth * chance.nextDouble());
    }

    private static Line line(String style, double width) {
        var line = new Line();
        line.getStyleClass().add(style);
        line.setStrokeWidth(width);
        return line;
    }

    @Override
    protected double computeMinHeight(double width) {
        return words.minHeight(width);
    }

    @Override
    protected void layoutChildren() {
        double horizon = Math.round(getHeight() * HORIZON);
        sky.resizeRelocate(0, 0, getWidth(), horizon);
        water.resizeRelocate(0, horizon, getWidth(), getHeight() - horizon);
        var said = layWords(horizon);
        stars.forEach(each -> lay(each, horizon, said));
        glints.forEach(each -> lay(each, horizon));
        ripples.forEach(each -> lay(each, horizon));
    }

    /// Returns what the words and the light take up: no star stands there.
    private Bounds layWords(double horizon) {
        double height = words.prefHeight(getWidth());
        double top = Math.round(Math.max(2 * LIGHT + APART, horizon - ABOVE - height));
        words.resizeRelocate(0, top, getWidth(), height);
        light.relocate(getWidth() / 2 - LIGHT, top - APART - 2 * LIGHT);
        glow.relocate(getWidth() / 2 - GLOW, top - APART - LIGHT - GLOW);
        return new BoundingBox(getWidth() / 4, top - 2 * APART - 2 * LIGHT, getWidth() / 2,
                height + 2 * APART + 2 * LIGHT + ABOVE);
    }

    private void lay(Speck each, double horizon, Bounds taken) {
        double x = each.x() * getWidth();
        double y = each.y() * horizon;
        each.star().setCenterX(x);
        each.star().setCenterY(y);
        each.star().setVisible(!taken.contains(x, y));
    }

    private void lay(Stroke each, double horizon) {
        double middle = getWidth() * (0.5 + each.x());
        double half = getWidth() * each.length() / 2;
        double y = Math.round(horizon + 8 + each.depth() * (getHeight() - horizon - 16)) + 0.5;
        each.line().setStartX(middle - half);
        each.line().setEndX(middle + half);
        each.line().setStartY(y);
        each.line().setEndY(y);
    }
}
