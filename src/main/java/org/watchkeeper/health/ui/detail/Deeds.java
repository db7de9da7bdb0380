package org.watchkeeper.health.ui.detail;

import java.time.Duration;

import org.watchkeeper.health.Vital;
import org.watchkeeper.health.ui.tile.Tile;

/// What can be done about a tile. Nothing waits.
public interface Deeds {
    /// Somebody has seen its trouble.
    void acknowledge(Tile tile);

    /// Nobody wants to hear of it for so long.
    void snooze(Tile tile, Duration time);

    /// Nobody wants to hear of it before seven o'clock here.
    void snoozeUntilMorning(Tile tile);

    /// Asks for the work that is done on its hosts, which are under maintenance then.
    void maintain(Tile tile);

    /// Its hosts are worked on for so long, for that reason.
    void mark(Tile tile, String reason, Duration time);

    /// Nobody works on its hosts any more.
    void lift(Tile tile);

    /// Asks, and then its checks are not watched on its hosts any more.
    void stopWatching(Tile tile);

    /// Its hosts are asked at once.
    void lookNow(Tile tile);

    /// What stands behind one check of a tile of many.
    void open(Vital vital);

    /// Back to the tiles.
    void close();
}
