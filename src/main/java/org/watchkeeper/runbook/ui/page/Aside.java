package org.watchkeeper.runbook.ui.page;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;

import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ListView;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.layout.StackPane;

import org.watchkeeper.fx.Fx;
import org.watchkeeper.fx.Styles;
import org.watchkeeper.fx.Tone;
import org.watchkeeper.runbook.Lines;

/// A document as it is read, beside what is done about some lines of it: they are lit, and in sight whatever the width. Lines have no
/// numbers there, and no key leads into it.
public final class Aside extends StackPane {
    /// What stands above the lit lines, as a share of the height.
    private static final double ABOVE = 0.3;

    private final ListView<Piece> pieces = new ListView<>();
    private final SimpleObjectProperty<Optional<Light>> light = new SimpleObjectProperty<>(Optional.empty());
    private Optional<Reading> reading = Optional.empty();

    public Aside() {
        pieces.setFocusTraversable(false);
        pieces.getStyleClass().addAll(Styles.PLAIN_LIST, RunbookStyles.DOCUMENT, RunbookStyles.ASIDE);
        pieces.setCellFactory(_ -> new PieceCell(new PieceCell.Page(light, this::mark, _ -> {}, false)));
        // What wraps anew lies elsewhere.
        pieces.widthProperty().subscribe(_ -> reveal());
        pieces.heightProperty().subscribe(_ -> reveal());
        getChildren().add(pieces);
    }

    /// The list of its pieces, for its id and its name.
    public ListView<Piece> list() {
        return pieces;
    }

    /// Shows a document with those lines lit. The same document stays as it is, and only moves.
    public void show(Reading shown, Lines lines) {
        if (reading.filter(now -> sha256(now).equals(sha256(shown))).isEmpty()) {
            reading = Optional.of(shown);
            pieces.getItems().setAll(shown.pieces());
        }
        light.set(Optional.of(new Light(lines, false)));
        reveal();
    }

    /// Shows nothing.
    public void clear() {
        reading = Optional.empty();
        light.set(Optional.empty());
        pieces.getItems().clear();
    }

    private static String sha256(Reading reading) {
        return reading.entry().runbook().sha256();
    }

    private Optional<Tone> mark(int line) {
        return reading.map(Reading::marks).map(marks -> marks.get(line));
    }

    // A list that has just been filled knows its rows only after it has been laid out.
    private void reveal() {
        Fx.later(() -> reading.ifPresent(
                shown -> light.get().ifPresent(lit -> reveal(shown.pieceAt(lit.lines().first())))));
    }

    /// Rows are of any height: first the piece is brought, then what is lit in it.
    private void reveal(int piece) {
        pieces.scrollTo(piece);
        pieces.applyCss();
        pieces.layout();
        if (pieces.lookup(".virtual-flow") instanceof VirtualFlow<?> flow && flow.getVisibleCell(piece) != null) {
            double top = lit(flow.getVisibleCell(piece)).map(this::top).orElse(0.0);
            flow.scrollPixels(top - ABOVE * pieces.getHeight());
        }
    }

    private double top(Node row) {
        return pieces.sceneToLocal(row.localToScene(row.getLayoutBounds())).getMinY();
    }

    /// The uppermost lit row in it: a piece of code has one for each line.
    private static Optional<Node> lit(Parent cell) {
        var open = new ArrayDeque<Node>(List.of(cell));
        while (!open.isEmpty()) {
            var node = open.removeFirst();
            if (node.getPseudoClassStates().contains(PieceCell.LIT) && !node.getStyleClass().contains(
                    RunbookStyles.CODE_BOX)) {
                return Optional.of(node);
            }
            if (node instanceof Parent parent) {
                open.addAll(parent.getChildrenUnmodifiable());
            }
        }
        return Optional.empty();
    }
}
