package org.watchkeeper.health.ui.draw;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.geometry.Bounds;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;

import org.watchkeeper.fx.Styles;
import org.watchkeeper.health.ui.draw.Placement.Cell;
import org.watchkeeper.health.ui.tile.Section;
import org.watchkeeper.health.ui.tile.Tile;
import org.watchkeeper.health.ui.tile.TileId;

/// Tiles in sections, large or dense. One canvas as large as what can be seen draws them; arrows move the ring, Enter or a
/// click opens. For a screen reader it says the tile that has the ring.
public final class TilesPane extends ScrollPane {
    private static final Duration USUAL = Duration.ofMillis(8);

    private final InstantSource clock;
    private final Consumer<Tile> open;
    private final Canvas canvas = new Canvas();
    private final Colours colours = new Colours(this::recoloured);
    private final Dials dials;
    private final Sheet sheet = new Sheet();
    private final Names names = new Names();
    private final Tooltip tooltip = new Tooltip();
    private final ReadOnlyObjectWrapper<Optional<Tile>> current = new ReadOnlyObjectWrapper<>(Optional.empty());
    private List<Section> sections = List.of();
    private boolean isDense;
    private double most = 1;
    private double zoom = 1;
    private Placement placement = Placement.NONE;
    private Optional<TileId> pointed = Optional.empty();

    public TilesPane(InstantSource clock, Consumer<Tile> open) {
        this(clock, open, USUAL);
    }

    /// `budget` is how long dials may take in each pulse.
    public TilesPane(InstantSource clock, Consumer<Tile> open, Duration budget) {
        this.clock = clock;
        this.open = open;
        this.dials = new Dials(colours, budget);
        getStyleClass().add(Styles.BARE_SCROLL);
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setAccessibleRole(AccessibleRole.LIST_VIEW);
        setFocusTraversable(true);
        sheet.getChildren().addAll(colours, canvas, dials);
        setContent(sheet);
        // What is drawn follows from size and place, which no binding carries to a canvas.
        viewportBoundsProperty().subscribe(_ -> place());
        vvalueProperty().subscribe(_ -> sheet.requestLayout());
        focusedProperty().subscribe(_ -> sheet.requestLayout());
        addEventFilter(KeyEvent.KEY_PRESSED, this::steer);
        sheet.setOnMouseMoved(this::point);
        sheet.setOnMouseExited(_ -> point(Optional.empty()));
        sheet.setOnMousePressed(_ -> requestFocus());
        sheet.setOnMouseClicked(this::click);
    }

    /// The tile that has the ring.
    public ReadOnlyObjectProperty<Optional<Tile>> current() {
        return current.getReadOnlyProperty();
    }

    /// Shows these; the ring stays on its tile where that is still there.
    public void show(List<Section> shown, boolean dense) {
        sections = shown;
        names.forget();
        isDense = dense;
        place();
    }

    /// Dense tiles are drawn up to so many times as large, where all of them can be seen then: from across a room.
    public void growTo(double times) {
        most = times;
        place();
    }

    /// Draws again: times have passed.
    public void age() {
        sheet.requestLayout();
    }

    /// Puts the ring on that tile, and shows it.
    public void select(TileId id) {
        placement.of(id).or(() -> placement.about(id.subject())).ifPresent(cell -> {
            take(cell);
            reveal(cell);
        });
    }

    /// How large the tiles are.
    public Grain grain() {
        return placement.grain();
    }

    public Placement placement() {
        return placement;
    }

    private void place() {
        var view = getViewportBounds();
        if (view.getWidth() <= 0) {
            return;
        }
        zoom = isDense ? Grain.zoom(sections, view.getWidth(), view.getHeight(), most) : 1;
        double width = view.getWidth() / zoom;
        var grain = isDense ? Grain.fitting(sections, width, view.getHeight() / zoom) : Grain.TILE;
        placement = Placement.of(sections, width, grain);
        sheet.setMinHeight(placement.height() * zoom);
        sheet.setPrefHeight(placement.height() * zoom);
        current.set(current.get().flatMap(tile -> placement.of(tile.id())).map(Cell::tile));
        say();
        sheet.requestLayout();
    }

    /// How much of the sheet is above what can be seen, in pixels.
    private double top() {
        double hidden = Math.max(0, placement.height() * zoom - getViewportBounds().getHeight());
        return Math.rint(getVvalue() * hidden);
    }

    private void draw() {
        var view = getViewportBounds();
        resize(view);
        canvas.setLayoutY(top());
        double top = top() / zoom;
        double bottom = top + view.getHeight() / zoom;
        var brush = new Brush(canvas.getGraphicsContext2D());
        brush.clear(view.getWidth(), view.getHeight());
        brush.on().save();
        brush.on().scale(zoom, zoom);
        brush.on().translate(0, -top);
        var seen = placement.between(top, bottom);
        var heads = new HeadPainter(brush, colours);
        placement.heads().stream().filter(head -> head.y() < bottom && head.y() + head.height() > top)
                .forEach(heads::draw);
        var now = clock.instant();
        var large = new TilePainter(brush, colours, now, names);
        var small = new CellPainter(brush, colours, now, names);
        for (var cell : seen) {
            boolean isPointed = pointed.filter(cell.tile().id()::equals).isPresent();
            if (isDense) {
                small.draw(cell, placement.grain(), isPointed);
            } else {
                large.draw(cell, isPointed);
            }
        }
        seen.stream().filter(this::isCurrent).forEach(cell -> ring(brush, cell));
        brush.on().restore();
        dials.show(isDense ? List.of() : seen);
    }

    private void resize(Bounds view) {
        if (canvas.getWidth() != view.getWidth() || canvas.getHeight() != view.getHeight()) {
            canvas.setWidth(view.getWidth());
            canvas.setHeight(view.getHeight());
        }
    }

    private boolean isCurrent(Cell cell) {
        return current.get().filter(tile -> tile.id().equals(cell.tile().id())).isPresent();
    }

    /// Only around what can be seen: of a tile just above it would leave a line.
    private void ring(Brush brush, Cell cell) {
        brush.ring(cell.x(), cell.y(), cell.width(), cell.height(), isDense ? 5 : 8,
                colours.of(isFocused() ? Colours.Paper.RING : Colours.Paper.MUTED));
    }

    private void recoloured() {
        dials.forget();
        sheet.requestLayout();
    }

    private void steer(KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown() || placement.cells().isEmpty()) {
            return;
        }
        switch (event.getCode()) {
            case LEFT -> go(Direction.LEFT);
            case RIGHT -> go(Direction.RIGHT);
            case UP -> go(Direction.UP);
            case DOWN -> go(Direction.DOWN);
            case HOME -> goTo(placement.cells().getFirst());
            case END -> goTo(placement.cells().getLast());
            case ENTER -> current.get().ifPresentOrElse(open, () -> goTo(placement.cells().getFirst()));
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void go(Direction direction) {
        goTo(current.get().flatMap(tile -> placement.of(tile.id())).map(cell -> placement.next(cell, direction))
                .orElseGet(() -> placement.cells().getFirst()));
    }

    private void goTo(Cell cell) {
        take(cell);
        reveal(cell);
    }

    private void take(Cell cell) {
        current.set(Optional.of(cell.tile()));
        say();
        sheet.requestLayout();
    }

    private void say() {
        setAccessibleText(current.get().map(Tile::words).orElseGet(() -> placement.cells().size() + " tiles"));
    }

    /// Scrolls until all of it can be seen, its head as well where it is in the first row.
    private void reveal(Cell cell) {
        double seen = getViewportBounds().getHeight() / zoom;
        double hidden = placement.height() - seen;
        if (hidden <= 0) {
            return;
        }
        double margin = placement.grain().gap() + placement.grain().head();
        double above = Math.max(0, cell.y() - margin);
        double below = cell.y() + cell.height() + placement.grain().gap() - seen;
        if (top() / zoom > above) {
            setVvalue(above / hidden);
        } else if (top() / zoom < below) {
            setVvalue(Math.min(1, below / hidden));
        }
    }

    private Optional<Cell> under(MouseEvent event) {
        return placement.at(event.getX() / zoom, event.getY() / zoom);
    }

    private void point(MouseEvent event) {
        point(under(event).map(Cell::tile));
    }

    private void point(Optional<Tile> tile) {
        var id = tile.map(Tile::id);
        if (id.equals(pointed)) {
            return;
        }
        pointed = id;
        tooltip.setText(tile.map(Tile::words).orElse(""));
        if (tile.isPresent()) {
            Tooltip.install(sheet, tooltip);
        } else {
            Tooltip.uninstall(sheet, tooltip);
        }
        sheet.requestLayout();
    }

    private void click(MouseEvent event) {
        if (event.getButton() == MouseButton.PRIMARY) {
            under(event).ifPresent(cell -> {
                take(cell);
                open.accept(cell.tile());
            });
        }
    }

    /// Draws once a pulse, whatever asked for it.
    private final class Sheet extends Pane {
        @Override
        protected void layoutChildren() {
            draw();
        }
    }
}
