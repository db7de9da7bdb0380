package org.watchkeeper.fx.output;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import javafx.geometry.VPos;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Text;

/// One row on screen, used again for whatever row comes to stand there: time, mark, text with its inks, and highlights.
final class RowNode extends Region {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT)
            .withZone(ZoneOffset.UTC);
    private final Palette palette;
    private final Text time = text("output-time");
    private final Text mark = text("output-mark");
    private final List<Text> texts = new ArrayList<>();
    private final List<Text> bolds = new ArrayList<>();
    private final List<Rectangle> backs = new ArrayList<>();
    private int usedTexts;
    private int usedBolds;
    private int usedBacks;
    private Row.Kind kind = Row.Kind.OUT;
    private long shownSecond = -1;

    RowNode(Palette palette) {
        this.palette = palette;
        getStyleClass().add("output-row");
        setManaged(false);
        getChildren().addAll(time, mark);
    }

    /// Shows a piece of a row: the columns `[from, to)` of its drawn text.
    void show(Piece piece, Cell cell, double gutter) {
        usedTexts = 0;
        usedBolds = 0;
        usedBacks = 0;
        kind = piece.row().kind();
        band(palette.band(kind), cell);
        gutter(piece, cell, gutter);
        int at = piece.from();
        for (var span : piece.spans()) {
            draw(piece, at, span.start(), Ink.PLAIN, cell, gutter);
            draw(piece, Math.max(at, span.start()), span.end(), span.ink(), cell, gutter);
            at = Math.max(at, span.end());
        }
        draw(piece, at, piece.to(), Ink.PLAIN, cell, gutter);
        hideUnused();
    }

    /// Puts a colour behind a part of the row.
    void highlight(Color colour, double x, double width, double height) {
        var back = back();
        back.setFill(colour);
        back.setX(x);
        back.setWidth(Math.max(2, width));
        back.setHeight(height);
    }

    private void band(Color colour, Cell cell) {
        if (colour.getOpacity() > 0) {
            highlight(colour, 0, getWidth(), cell.height());
        }
    }

    private void gutter(Piece piece, Cell cell, double gutter) {
        time.setVisible(piece.isFirst());
        mark.setVisible(piece.isFirst());
        if (shownSecond != piece.row().at().getEpochSecond()) {
            shownSecond = piece.row().at().getEpochSecond();
            time.setText(TIME.format(piece.row().at()));
        }
        place(time, cell.width() * 0.5, cell);
        time.setFill(palette.shade(Palette.Shade.FAINT));
        mark.setText(mark(kind));
        mark.setFill(kind == Row.Kind.ERR ? palette.shade(Palette.Shade.BAD) : palette.front(kind));
        place(mark, gutter - cell.width() * 4, cell);
    }

    private static String mark(Row.Kind kind) {
        return switch (kind) {
            case OUT -> "";
            case ERR -> "err";
            case HEADING -> " ▸";
            case GOOD -> " ✓";
            case BAD -> " ✗";
            case DOUBT -> " ?";
            case NOTE -> " ·";
            case GAP -> "gap";
        };
    }

    private void draw(Piece piece, int start, int stop, long ink, Cell cell, double gutter) {
        int from = Math.max(start, piece.from());
        int to = Math.min(stop, piece.to());
        if (from >= to) {
            return;
        }
        var text = text(Ink.has(ink, Ink.BOLD) || kind == Row.Kind.HEADING);
        text.setText(piece.tabs().drawn().substring(from, to));
        paint(text, ink);
        double x = gutter + cell.width(piece.tabs().drawn(), piece.from(), from);
        place(text, x, cell);
        var ground = palette.back(ink);
        if (ground.getOpacity() > 0) {
            highlight(ground, x, cell.width(piece.tabs().drawn(), from, to), cell.height());
        }
    }

    private void paint(Text text, long ink) {
        text.setFill(ink == Ink.PLAIN ? palette.front(kind) : palette.front(ink));
        text.setUnderline(Ink.has(ink, Ink.UNDERLINE));
    }

    private static void place(Text text, double x, Cell cell) {
        text.setX(Math.floor(x));
        text.setY(cell.inset());
    }

    private Text text(boolean bold) {
        return bold ? pooled(bolds, usedBolds++, "output-bold") : pooled(texts, usedTexts++, "output-cell");
    }

    private Text pooled(List<Text> pool, int at, String styleClass) {
        if (at == pool.size()) {
            var text = text(styleClass);
            pool.add(text);
            getChildren().add(text);
        }
        pool.get(at).setVisible(true);
        return pool.get(at);
    }

    private Rectangle back() {
        if (usedBacks == backs.size()) {
            var back = new Rectangle();
            back.setManaged(false);
            backs.add(back);
            getChildren().addFirst(back);
        }
        var back = backs.get(usedBacks++);
        back.setVisible(true);
        return back;
    }

    private void hideUnused() {
        for (int i = usedTexts; i < texts.size(); i++) {
            texts.get(i).setVisible(false);
        }
        for (int i = usedBolds; i < bolds.size(); i++) {
            bolds.get(i).setVisible(false);
        }
        for (int i = usedBacks; i < backs.size(); i++) {
            backs.get(i).setVisible(false);
        }
    }

    private static Text text(String styleClass) {
        var text = new Text();
        text.getStyleClass().add(styleClass);
        text.setTextOrigin(VPos.TOP);
        text.setManaged(false);
        return text;
    }

    /// What of a row stands in one row on screen: the columns `[from, to)`; `isFirst` where the row begins here.
    record Piece(long number, Row row, Tabs tabs, int from, int to, boolean isFirst) {
        List<Row.Span> spans() {
            return row.spans().stream()
                    .map(span -> new Row.Span(tabs.column(span.start()), tabs.column(span.end()), span.ink())).toList();
        }
    }
}
