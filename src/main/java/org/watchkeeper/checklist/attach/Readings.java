package org.watchkeeper.checklist.attach;

import java.util.List;

import org.watchkeeper.checklist.Evidence;

/// What health checks have read, to be attached to an item. Belongs in the background.
@FunctionalInterface
public interface Readings {
    /// The last reading of each check, by host. What a host printed is harmless text in it.
    List<Evidence.Reading> latest();
}
