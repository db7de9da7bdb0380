package org.watchkeeper.health.alert;

import org.watchkeeper.health.Vital;

/// A check that came into trouble, or with `over` came out of one that was told.
public record News(Vital vital, boolean over) {}
