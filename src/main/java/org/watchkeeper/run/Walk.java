package org.watchkeeper.run;

import java.time.Instant;
import java.util.Optional;

import org.watchkeeper.host.Host;
import org.watchkeeper.kernel.Operator;
import org.watchkeeper.remote.Ground;
import org.watchkeeper.remote.OutputChunk;

/// A run being walked in this console: what an operator can ask of it. Every call returns at once; what comes of it
/// arrives at the listener, after it is on disk. A call that does not fit the present state is refused there as `refused`.
public interface Walk extends AutoCloseable {
    RunState state();

    /// Whether the walk has ended, because it was left or had to: every request is refused, and the run can be taken up anew.
    boolean isOver();

    /// Runs the commands of the next step on all its hosts, up to its end or the first thing that needs a person.
    /// `confirmed` says that the operator has confirmed what the step's flags ask for.
    void runStep(boolean confirmed);

    /// Runs on to the next gate: a person's step, a command to confirm, a failure, the end.
    void runToGate();

    /// Tries the failed or unknown task again, as it is written.
    void retry();

    /// Tries it with another text, for this run only; the document is not changed. The text is read by the same classes as the
    /// document's commands; `confirmed` says that the operator has confirmed what its flags ask for.
    void editAndRetry(String script, boolean confirmed);

    void skip(String reason);

    /// Settles a person's step, or a command that was done outside the console.
    void doneByHand(String note);

    void pause();

    void resume();

    /// Stops the running command on its host and says what is left.
    void stop();

    /// Gives up an attempt that is out of contact: its outcome is unknown.
    void giveUp();

    /// Connects again at once instead of waiting for the next try.
    void reconnect();

    /// Lets a run that no change planned last until then; also one that is only watched here.
    void extend(Instant until, String reason);

    void rollBack(String reason);

    void finish(RunEvent.Result result, String note);

    /// Gives the run to another person: this console lets go of it and only watches from then on. What runs goes on.
    void handOver(Operator to, String note);

    /// Leaves the run as it is: commands go on, the connection is closed.
    @Override
    void close();

    /// Since when the store does not do what it is asked for, and what is the matter with it: "The disk is full".
    record StoreAway(String what, Instant since) {}

    /// Told in order, on the run's thread; must not block.
    interface Listener {
        void happened(Entry entry, RunState state);

        void printed(OutputChunk chunk);

        /// Why a request was not carried out, as a sentence.
        void refused(String why);

        /// A host was opened for the run. Where its ground is not detached, commands end with the connection's fate unknown.
        default void reached(Host host, Ground ground, Instant at) {}

        /// A host could not be had; `why` is a sentence.
        default void missed(Host host, String why, Instant at) {}

        /// Nothing more happens until it is asked for: a gate, a failure, the end of what was asked. Told once each time the
        /// loop comes to rest, after everything that led there, and once after opening or taking up a run.
        default void rests(RunState state) {}

        /// The open command is out of contact and is looked for again by itself; this was try number `tries`, counted from 1.
        default void away(RunState state, int tries) {}

        /// From where the run is driven, when that is not here or not any more: it is only watched then.
        default void steered(Steering steering) {}

        /// The open command is not followed any more, for this reason; told with an empty one when it is followed (again).
        /// A request that is refused says nothing of the kind.
        default void held(String why) {}

        /// The store does not answer, or will not take anything; empty when it does again. What is shown may be old then, and what has to be
        /// stored is refused.
        default void storeAway(Optional<StoreAway> away) {}

        /// What the loop is doing that is not an event: connecting to a host, trying again in 5 s. Empty when nothing.
        void doing(String what);
    }
}
