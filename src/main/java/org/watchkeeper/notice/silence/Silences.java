package org.watchkeeper.notice.silence;

import java.util.List;
import java.util.UUID;

import org.watchkeeper.kernel.Operator;

/// Silencers and silences as they are kept; shared by all consoles on one database. Thread-safe.
public interface Silences {
    /// By name.
    List<Silencer> silencers();

    void save(Silencer silencer, Operator by);

    /// Takes a silencer away; its silences stay known. Twice is harmless.
    void remove(UUID silencer);

    /// All silences, the newest first.
    List<Silence> all();

    /// Writes one that is about to be opened, unless there is one for its subject and silencer; says whether it was written.
    boolean claim(Silence silence, Operator by);

    /// Notes how it stands now. One that is closed stays closed.
    void note(Silence silence);
}
