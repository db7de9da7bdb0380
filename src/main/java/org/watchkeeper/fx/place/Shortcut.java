package org.watchkeeper.fx.place;

/// A key and what it does, as the sheet behind F1 shows it.
public record Shortcut(String keys, String meaning) {}
