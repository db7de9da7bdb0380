package org.watchkeeper.now;

import java.util.List;

/// Where Now is read from. Reads the database and blocks: belongs in the background.
public interface Watch {
    /// What is known now. Hosts in trouble and papers are handed in: the first are known on screen only, the second change seldom.
    Situation read(List<HostTrouble> hosts, List<Paper> papers);

    /// Documents that want attention. Compares texts: for when something changed.
    List<Paper> papers();
}
