package org.watchkeeper.host.ui;

import java.util.List;

import org.watchkeeper.host.Host;

/// What a host is in use for now, as short words ("the run 'Minor update'"). May block.
@FunctionalInterface
public interface HostUse {
    List<String> of(Host host);
}
