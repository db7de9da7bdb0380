package org.watchkeeper.health.ui.draw;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import javafx.animation.AnimationTimer;
import javafx.scene.Group;

import org.watchkeeper.health.ui.draw.Placement.Cell;
import org.watchkeeper.health.ui.tile.Skin;
import org.watchkeeper.health.ui.tile.TileId;

/// The dials of the tiles that can be seen. They are heavy: those of tiles that went out of sight are used again, and new
/// ones are made a few a pulse, so that the tiles themselves are there at once.
final class Dials extends Group {
    private final Colours colours;
    private final long budget;
    private final Map<TileId, Dial> shown = new HashMap<>();
    private final Map<Skin, Deque<Dial>> spare = new EnumMap<>(Skin.class);
    private final Deque<Cell> wanted = new ArrayDeque<>();
    private final AnimationTimer maker = new AnimationTimer() {
        @Override
        public void handle(long now) {
            make();
        }
    };

    /// `budget` is how long making may take in each pulse; one is made in any case.
    Dials(Colours colours, Duration budget) {
        this.colours = colours;
        this.budget = budget.toNanos();
        setManaged(false);
        setMouseTransparent(true);
    }

    /// From now on the dials of these tiles are shown, and no others.
    void show(List<Cell> cells) {
        var seen = new HashMap<TileId, Cell>();
        cells.stream().filter(cell -> Dial.isFor(cell.tile().face().skin()))
                .forEach(cell -> seen.put(cell.tile().id(), cell));
        lay(unseen(seen));
        wanted.clear();
        seen.forEach(this::show);
        if (wanted.isEmpty()) {
            maker.stop();
        } else {
            maker.start();
        }
    }

    private Set<TileId> unseen(Map<TileId, Cell> seen) {
        var gone = new HashSet<TileId>();
        shown.forEach((id, dial) -> {
            var cell = seen.get(id);
            if (cell == null || cell.tile().face().skin() != dial.skin()) {
                gone.add(id);
            }
        });
        return gone;
    }

    private void lay(Set<TileId> gone) {
        gone.forEach(id -> Optional.ofNullable(shown.remove(id)).ifPresent(dial -> {
            dial.node().setVisible(false);
            spare.computeIfAbsent(dial.skin(), _ -> new ArrayDeque<>()).push(dial);
        }));
    }

    private void show(TileId id, Cell cell) {
        var dial = Optional.ofNullable(shown.get(id))
                .or(() -> Optional.ofNullable(spare.get(cell.tile().face().skin())).map(Deque::poll));
        dial.ifPresentOrElse(found -> {
            shown.put(id, found);
            found.show(cell);
        }, () -> wanted.add(cell));
    }

    private void make() {
        long begin = System.nanoTime();
        do {
            var cell = wanted.poll();
            if (cell == null) {
                maker.stop();
                return;
            }
            var dial = new Dial(cell.tile().face().skin(), colours);
            getChildren().add(dial.node());
            dial.node().applyCss(); // its skin follows only sizes that change after it was made
            shown.put(cell.tile().id(), dial);
            dial.show(cell);
        } while (System.nanoTime() - begin < budget);
    }

    /// The theme changed: they are made anew.
    void forget() {
        maker.stop();
        wanted.clear();
        shown.clear();
        spare.clear();
        getChildren().clear();
    }

    /// How many nodes there are.
    int made() {
        return new ArrayList<>(getChildren()).size();
    }
}
