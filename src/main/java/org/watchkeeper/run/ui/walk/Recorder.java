package org.watchkeeper.run.ui.walk;

import java.time.Duration;
import java.time.Instant;

import org.watchkeeper.fx.output.Printed;
import org.watchkeeper.fx.output.Row;
import org.watchkeeper.fx.output.Transcript;
import org.watchkeeper.host.Host;
import org.watchkeeper.remote.Ground;
import org.watchkeeper.remote.OutputChunk;
import org.watchkeeper.remote.Stream;
import org.watchkeeper.run.Entry;
import org.watchkeeper.run.Outcome;
import org.watchkeeper.run.OutcomeWords;
import org.watchkeeper.run.RunEvent;
import org.watchkeeper.run.RunState;
import org.watchkeeper.run.Story;
import org.watchkeeper.run.Task;

/// Writes a run into the transcript its screen shows: headings where commands begin, what they print, how they end.
/// An entry is told once, whoever tells it again.
final class Recorder {
    private final Transcript transcript;
    private Instant began = Instant.EPOCH;
    private long told;

    Recorder(Transcript transcript) {
        this.transcript = transcript;
    }

    /// An entry that is in the journal, with the state it led to.
    synchronized void tell(Entry entry, RunState state) {
        if (entry.number() <= told) {
            return;
        }
        told = entry.number();
        var at = entry.at();
        switch (entry.event()) {
            case RunEvent.AttemptBegan began -> begin(began, at, state);
            case RunEvent.AttemptEnded(_, var outcome, var took) ->
                end(outcome, at, took.orElseGet(() -> Duration.between(began, at)));
            case RunEvent.AttemptNeverStarted(_, var why) ->
                transcript.end(at, Row.Kind.DOUBT, "never reached the host: " + why);
            case RunEvent.ContactLost _, RunEvent.HostUnavailable _ -> note(Row.Kind.DOUBT, entry, state);
            case RunEvent.ContactRegained _, RunEvent.StopAsked _, RunEvent.Settled _, RunEvent.HandedOver _, RunEvent.TakenOver _, RunEvent.Extended _, RunEvent.RollbackBegan _, RunEvent.Finished _ ->
                note(Row.Kind.NOTE, entry, state);
            case RunEvent.Opened _, RunEvent.RetryAllowed _, RunEvent.Paused _, RunEvent.Resumed _ -> {
                /* in the log */ }
        }
    }

    /// What commands stand on at a host, where it is not what an operator expects.
    void reached(Host host, Ground ground, Instant at) {
        if (!ground.isDetached()) {
            transcript.note(at, Row.Kind.DOUBT,
                    host.name() + " runs commands attached to the connection (" + ground.attachedBecause()
                            + "): if it drops, their outcome is unknown");
        }
        if (!ground.bash()) {
            transcript.note(at, Row.Kind.NOTE, host.name() + " has no bash: commands run in " + ground.shell());
        }
    }

    /// Bytes that are on disk.
    void printed(OutputChunk chunk) {
        transcript.append(new Printed(chunk.attempt().value(),
                chunk.stream() == Stream.OUT ? Printed.Channel.OUT : Printed.Channel.ERR, chunk.offset(), chunk.at(),
                chunk.bytes()));
    }

    private void begin(RunEvent.AttemptBegan event, Instant at, RunState state) {
        began = at;
        var host = Story.host(state.plan(), state.walked().passage().tasks().get(event.task())).orElse("");
        transcript.begin(event.attempt().value(), at,
                host + (event.edited() ? " (edited by " + event.by().name() + ") $ " : " $ ") + event.shown().strip());
        if (event.edited() && state.walked().passage().tasks().get(event.task()) instanceof Task.OnHost task) {
            transcript.note(at, Row.Kind.NOTE,
                    "the document has: " + state.walked().passage().command(task).script().strip());
        }
    }

    private void end(Outcome outcome, Instant at, Duration took) {
        transcript.end(at, Tell.kind(outcome),
                OutcomeWords.of(outcome) + " · " + Tell.took(took));
    }

    private void note(Row.Kind kind, Entry entry, RunState state) {
        transcript.note(entry.at(), kind, Story.of(entry, state));
    }
}
