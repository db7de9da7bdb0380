package org.watchkeeper.health.ui.tile;

/// Which tile: the same subject may stand in several sections, as a host does that is in several groups.
public record TileId(String section, Subject subject) {}
