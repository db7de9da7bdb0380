package org.watchkeeper.health.ui.tile;

import java.util.List;
import java.util.Optional;

import org.watchkeeper.fx.Stake;
import org.watchkeeper.health.HealthState;
import org.watchkeeper.health.Vital;

/// One tile. `detail` stands below the title; `stake` is what is at stake where all of it is the same, production where any
/// of it is; `isSeen` tells that somebody has acknowledged all of its trouble. `vitals` are the checks behind it, the worst
/// first. Its texts are harmless: what hosts and documents hide in names is shown.
public record Tile(TileId id, String title, String detail, Optional<Stake> stake, HealthState state, String why,
        Face face, Tally tally, boolean isSeen, List<Vital> vitals) {
    public Tile {
        vitals = List.copyOf(vitals);
    }

    /// All of it in one line, for a tooltip and a screen reader.
    public String words() {
        var words = new StringBuilder(title);
        if (!detail.isEmpty()) {
            words.append(", ").append(detail);
        }
        words.append(", ").append(state.word());
        if (!face.says().isEmpty()) {
            words.append(": ").append(face.says());
        }
        if (!why.isEmpty()) {
            words.append(" (").append(why).append(")");
        }
        stake.ifPresent(at -> words.append(", ").append(at.word()));
        return words.toString();
    }
}
