package org.watchkeeper.notice.silence;

import java.util.Optional;

/// What a silencer is asked to do. All of it blocks, and throws `Problem` where it was not done or nobody knows.
public interface Muting {
    /// Opens a silence, or changes the one that it names already; the silencer's id for it.
    String open(Silencer silencer, Silence silence, String by);

    /// Closes it; one that is gone is closed.
    void close(Silencer silencer, String remote);

    /// The id of the silence that an earlier console opened for this one and could not note.
    Optional<String> find(Silencer silencer, Silence silence);
}
