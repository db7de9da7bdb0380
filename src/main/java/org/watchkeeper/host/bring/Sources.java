package org.watchkeeper.host.bring;

import java.util.List;

import org.watchkeeper.host.Origin;

/// Where hosts can be brought from. Calls block.
public interface Sources {
    /// Reads the file or folder; an empty name is the operator's own ssh configuration. Throws `Problem` when it cannot be read, and what
    /// `progress` throws.
    Batch read(Origin.Kind kind, String file, Unsaid unless, Progress progress);

    /// Lets ssh run commands of the ssh configuration of that name whenever it is asked: those of these lines, as they were shown.
    void allowCommands(String file, List<String> lines);
}
