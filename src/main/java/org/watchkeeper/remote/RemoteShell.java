package org.watchkeeper.remote;

import java.time.Duration;
import java.util.List;

/// One host, opened for one run. Commands share directory, variables, functions, options and umask.
///
/// Losing the connection is an `Ending`, not an exception. One command runs at a time; `stop` may be called beside it.
public interface RemoteShell extends AutoCloseable {
    Ground ground();

    /// What the run has at the host now. Where nothing can be kept there, it is unknown.
    default Footing footing() {
        return Footing.UNKNOWN;
    }

    /// An earlier console was about to send this attempt to the host as it was then: what `attach` can prove rests on it.
    default void wasSent(AttemptId attempt, Footing then) {}

    /// Starts the command, at most once for its id, and follows it to its end.
    Ending run(RemoteCommand command, OutputSink sink);

    /// Follows a command that an earlier call, connection or console started; never starts anything.
    Ending attach(AttemptId attempt, Offsets from, OutputSink sink);

    /// TERM to the whole process group, `grace`, KILL, then a look for survivors.
    StopReport stop(AttemptId attempt, Duration grace);

    /// The result of this attempt is stored: removes its traces from the host. State for later commands is kept.
    void forget(AttemptId attempt);

    /// Asks the host's shell about the grammar of each command, in order. Nothing is run.
    List<SyntaxVerdict> check(List<String> scripts);

    /// The run is closed: removes everything of ours from the host.
    void leave();

    /// Closes the connection only; commands go on.
    @Override
    void close();
}
