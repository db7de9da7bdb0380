package org.watchkeeper.host.bring;

import org.watchkeeper.host.Origin;

/// Where hosts can be brought from. Calls block.
public interface Sources {
    /// Reads the file or folder; an empty name is the operator's own ssh configuration. Throws `Problem` when it cannot be read.
    Batch read(Origin.Kind kind, String file, Unsaid unless);

    /// Lets ssh run the commands that the ssh configuration of that name has now, whenever it is asked.
    void allowCommands(String file);
}
