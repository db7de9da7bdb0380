package org.watchkeeper.fx.output;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

import javafx.application.Platform;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleRole;
import javafx.scene.control.ScrollBar;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.shape.Rectangle;

/// The rows on screen: as many pooled nodes as fit, filled anew at most once a pulse, whatever is printed meanwhile.
final class OutputViewport extends Region {
    private static final int GUTTER = 14;
    private final Transcript transcript;
    private final Palette palette = new Palette(this::requestLayout);
    private final Cell cell = new Cell();
    private final List<RowNode> nodes = new ArrayList<>();
    private final ScrollBar scrollBar = new ScrollBar();
    private final BooleanProperty follow = new SimpleBooleanProperty(true);
    private final BooleanProperty wrap = new SimpleBooleanProperty(false);
    private final ReadOnlyLongWrapper rows = new ReadOnlyLongWrapper();
    private final AtomicBoolean isAsked = new AtomicBoolean();
    private List<RowNode.Piece> pieces = List.of();
    private Optional<Selection> selection = Optional.empty();
    private String needle = "";
    private Optional<Search.Place> found = Optional.empty();
    private long top;
    private int skip;
    private int left;
    private boolean isScrolling;

    OutputViewport(Transcript transcript) {
        this.transcript = transcript;
        getStyleClass().add("output-viewport");
        setAccessibleRole(AccessibleRole.TEXT_AREA);
        setFocusTraversable(true);
        scrollBar.setOrientation(Orientation.VERTICAL);
        scrollBar.setFocusTraversable(false);
        scrollBar.valueProperty().addListener((_, _, value) -> dragged(value.doubleValue()));
        getChildren().addAll(palette, cell.probe(), cell.ruler(), scrollBar);
        cell.probe().fontProperty().addListener(_ -> requestLayout());
        var clip = new Rectangle();
        clip.widthProperty().bind(widthProperty());
        clip.heightProperty().bind(heightProperty());
        setClip(clip);
        follow.addListener(_ -> requestLayout());
        wrap.addListener(_ -> requestLayout());
        transcript.onChange(this::changed);
    }

    BooleanProperty followProperty() {
        return follow;
    }

    BooleanProperty wrapProperty() {
        return wrap;
    }

    /// How many rows there are, gone ones included.
    ReadOnlyLongProperty rowsProperty() {
        return rows.getReadOnlyProperty();
    }

    Optional<Selection> selection() {
        return selection;
    }

    void select(Optional<Selection> next) {
        selection = next;
        requestLayout();
    }

    /// Marks every place of a text, and one of them especially.
    void mark(String text, Optional<Search.Place> current) {
        needle = text;
        found = current;
        requestLayout();
    }

    /// Shows that row, a third from the top; the end is not followed any more.
    void show(long row) {
        if (row < top || row >= top + visibleRows() - 1) {
            goTo(row - visibleRows() / 3, 0);
        }
        follow.set(false);
    }

    /// Moves by rows on screen: up is negative and stops following.
    void scroll(int by) {
        if (by < 0) {
            follow.set(false);
        }
        for (int i = 0; i < Math.abs(by); i++) {
            step(by < 0 ? -1 : 1);
        }
        requestLayout();
    }

    void toStart() {
        follow.set(false);
        goTo(transcript.first(), 0);
    }

    void toEnd() {
        follow.set(true);
        requestLayout();
    }

    void sideways(int columns) {
        left = wrap.get() ? 0 : Math.clamp(left + columns, 0, OpenLine.LONGEST * 2);
        requestLayout();
    }

    int visibleRows() {
        return Math.max(1, (int) (getHeight() / cell.height()));
    }

    long topRow() {
        return top;
    }

    /// The place in the transcript nearest to a point of this viewport.
    Selection.Place placeAt(double x, double y) {
        if (pieces.isEmpty()) {
            return new Selection.Place(transcript.first(), 0);
        }
        int line = Math.clamp((int) Math.floor(y / cell.height()), 0, pieces.size() - 1);
        var piece = pieces.get(line);
        if (y > pieces.size() * cell.height()) {
            return new Selection.Place(piece.number(), piece.row().text().length());
        }
        int column = cell.column(piece.tabs().drawn(), piece.from(), piece.to(), x - gutter());
        return new Selection.Place(piece.number(), piece.tabs().index(column));
    }

    @Override
    protected void layoutChildren() {
        isAsked.set(false);
        cell.measure();
        settle();
        draw();
        double bar = scrollBar.prefWidth(-1);
        scrollBar.resizeRelocate(getWidth() - bar, 0, bar, getHeight());
        scrollBar();
    }

    @Override
    protected double computeMinHeight(double width) {
        return cell.height() * 3;
    }

    @Override
    protected double computePrefHeight(double width) {
        return cell.height() * 12;
    }

    private void changed() {
        if (isAsked.compareAndSet(false, true)) {
            Platform.runLater(this::requestLayout);
        }
    }

    private void settle() {
        rows.set(transcript.end());
        var window = window();
        if (follow.get()) {
            pieces = window.tail(transcript);
            top = pieces.isEmpty() ? transcript.first() : pieces.getFirst().number();
            skip = pieces.isEmpty() ? 0 : pieces.getFirst().from() / window.columns();
            skip = wrap.get() ? skip : 0;
        } else {
            top = Math.max(top, transcript.first());
            pieces = window.from(transcript, top, skip);
        }
    }

    private void draw() {
        double width = getWidth() - scrollBar.prefWidth(-1);
        while (nodes.size() < pieces.size()) {
            var node = new RowNode(palette);
            nodes.add(node);
            getChildren().add(nodes.size(), node);
        }
        for (int i = 0; i < nodes.size(); i++) {
            var node = nodes.get(i);
            node.setVisible(i < pieces.size());
            if (i < pieces.size()) {
                node.resizeRelocate(0, i * cell.height(), width, cell.height());
                node.show(pieces.get(i), cell, gutter());
                highlights(node, pieces.get(i));
            }
        }
    }

    private void highlights(RowNode node, RowNode.Piece piece) {
        var text = piece.row().text();
        selection.ifPresent(selected -> highlight(node, piece, palette.shade(Palette.Shade.SELECTION),
                selected.firstIn(piece.number(), text.length()), selected.lastIn(piece.number(), text.length())));
        if (!needle.isEmpty()) {
            for (int at = Search.next(text, needle, 0); at >= 0; at = Search.next(text, needle, at + needle.length())) {
                boolean current = found.equals(Optional.of(new Search.Place(piece.number(), at)));
                highlight(node, piece, palette.shade(current ? Palette.Shade.FOUND : Palette.Shade.MATCH), at,
                        at + needle.length());
            }
        }
    }

    private void highlight(RowNode node, RowNode.Piece piece, Color colour, int start, int stop) {
        int from = Math.max(piece.from(), piece.tabs().column(start));
        int to = Math.min(piece.to(), piece.tabs().column(stop));
        if (from < to) {
            var drawn = piece.tabs().drawn();
            node.highlight(colour, gutter() + cell.width(drawn, piece.from(), from), cell.width(drawn, from, to),
                    cell.height());
        }
    }

    private Window window() {
        int columns = (int) ((getWidth() - gutter() - scrollBar.prefWidth(-1)) / cell.width());
        return new Window(visibleRows(), Math.max(8, columns), wrap.get(), left);
    }

    private double gutter() {
        return Math.ceil(GUTTER * cell.width());
    }

    private void step(int direction) {
        skip += direction;
        if (skip < 0) {
            top = Math.max(transcript.first(), top - 1);
            skip = pieceCount(top) - 1;
        } else if (skip >= pieceCount(top)) {
            skip = 0;
            top++;
        }
        if (direction > 0 && isAtEnd()) {
            follow.set(true);
        }
    }

    private int pieceCount(long number) {
        return transcript.rows(number, number + 1).stream().mapToInt(window()::pieceCount).findFirst().orElse(1);
    }

    private boolean isAtEnd() {
        return top >= lastTop();
    }

    private long lastTop() {
        return Math.max(transcript.first(), transcript.end() - visibleRows());
    }

    private void goTo(long row, int piece) {
        top = Math.clamp(row, transcript.first(), lastTop());
        skip = piece;
        requestLayout();
    }

    private void scrollBar() {
        isScrolling = true;
        scrollBar.setMin(transcript.first());
        scrollBar.setMax(Math.max(transcript.first() + 1, lastTop()));
        scrollBar.setVisibleAmount((scrollBar.getMax() - scrollBar.getMin()) * visibleRows()
                / Math.max(1.0, transcript.end() - transcript.first()));
        scrollBar.setValue(follow.get() ? scrollBar.getMax() : top);
        scrollBar.setBlockIncrement(visibleRows());
        scrollBar.setVisible(transcript.end() - transcript.first() > visibleRows());
        isScrolling = false;
    }

    private void dragged(double value) {
        if (!isScrolling) {
            follow.set(value >= scrollBar.getMax());
            goTo(Math.round(value), 0);
        }
    }
}
