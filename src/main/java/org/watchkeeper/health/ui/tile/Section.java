package org.watchkeeper.health.ui.tile;

import java.util.List;
import java.util.Optional;

import org.watchkeeper.fx.Stake;

/// Tiles under one head. `stake` is there where the head says what is at stake for all of them.
public record Section(String title, Optional<Stake> stake, Tally tally, List<Tile> tiles) {
    public Section {
        tiles = List.copyOf(tiles);
    }
}
