package org.watchkeeper.remote.detached;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.watchkeeper.kernel.Secret;
import org.watchkeeper.remote.AttemptId;
import org.watchkeeper.remote.Offsets;
import org.watchkeeper.remote.RemoteCommand;

/// What the console asks of a host, one per exchange. `script()` is what goes to stdin of `exec /bin/sh`.
///
/// The script starts with `#watchkeeper 1 KIND`, then all that varies as quoted assignments, then constant text. `parse`
/// reads the first two parts back, for a host that is played.
public sealed interface Request {
    /// Finds or makes the run's directory and says what the host can do. Answer: `Opened` or `Unfit`.
    record Open(AttemptId run) implements Request {}

    /// Starts the command unless there is any trace of its attempt, then follows it from the start.
    /// Answer: `Started`, `Joined`, `Refused`, `Never` or `Gone`, then as for `Follow`.
    /// Beside it, what is left of the attempts in `forget` is removed, as by `Forget`: an exchange of its own costs as much as
    /// a short command.
    record Begin(AttemptId run, RemoteCommand command, List<AttemptId> forget) implements Request {
        public Begin {
            forget = List.copyOf(forget);
        }
    }

    /// Follows from these offsets; an attempt without a trace is made impossible to start.
    /// Answer: `Joined`, output, `Asked`, `Tick`; at the end `Exited`, `Never`, `Gone` or `Moved`.
    record Follow(AttemptId run, AttemptId attempt, Offsets from) implements Request {}

    /// Stops the attempt; `password` for sudo may be empty. Answer: `Stopped`, `Left`s or `Unsure`.
    record Stop(AttemptId run, AttemptId attempt, Duration grace, Secret password) implements Request {}

    /// Removes the attempt's files but not the fact that it was there. Answer: `Done`.
    record Forget(AttemptId run, AttemptId attempt) implements Request {}

    /// Asks for the grammar of each script. Answer: `Verdict`s for the invalid ones, then `Done`.
    record Check(AttemptId run, List<String> scripts) implements Request {
        public Check {
            scripts = List.copyOf(scripts);
        }
    }

    /// Gives the password that question `ask` of the attempt waits for. Answer: `Done`.
    record Answer(AttemptId run, AttemptId attempt, long ask, Secret password) implements Request {}

    /// Says that nobody answers question `ask`. Answer: `Done`.
    record Decline(AttemptId run, AttemptId attempt, long ask) implements Request {}

    /// Removes the run's directory. Answer: `Done`.
    record Leave(AttemptId run) implements Request {}

    /// Runs the command inside this exchange, where nothing can be kept on the host: no answer frames at all, its
    /// output is the channel's and its exit status the exchange's.
    record Direct(AttemptId run, RemoteCommand command) implements Request {}

    /// The whole script, to be sent as UTF-8.
    default String script() {
        var kind = RequestText.kind(this);
        return RequestText.FIRST_WORDS + kind + '\n' + Assignments.write(RequestText.fields(this))
                + Scripts.constant(kind);
    }

    /// The name that the host repeats in its `Hello`: the attempt, else the run.
    default AttemptId name() {
        return RequestText.name(this);
    }

    /// Reads the request back from its script. Throws `IllegalArgumentException` for any other text.
    static Request parse(String script) {
        var lineEnd = script.indexOf('\n');
        if (lineEnd < 0 || !script.startsWith(RequestText.FIRST_WORDS)) {
            throw new IllegalArgumentException("not a request of the console");
        }
        Map<String, String> fields = Assignments.read(script.substring(lineEnd + 1));
        return RequestText.request(script.substring(RequestText.FIRST_WORDS.length(), lineEnd), fields);
    }
}
