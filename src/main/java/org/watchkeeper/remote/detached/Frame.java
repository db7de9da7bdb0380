package org.watchkeeper.remote.detached;

import java.time.Duration;
import java.util.Optional;

import org.watchkeeper.remote.Offsets;
import org.watchkeeper.remote.StopReport.Survivor;
import org.watchkeeper.remote.Stream;

/// One line of a host's answer. `Output` is followed by that many raw bytes; nothing else is.
public sealed interface Frame {
    /// The first frame of every answer; whatever came before it (a talkative .bashrc) is not ours.
    record Hello(String name) implements Frame {}

    /// The run's directory is there. `generation` is its random name tag; `fresh` says that this request made it;
    /// `boot` which start of the machine this is, `-` where nothing tells.
    record Opened(String generation, boolean fresh, String boot, boolean bash, String shell) implements Frame {}

    /// Nothing can be kept on this host, and why; commands can still run inside an exchange.
    record Unfit(boolean bash, String shell, String why) implements Frame {}

    /// This request started the command.
    record Started() implements Frame {}

    /// The command was started earlier; following it.
    record Joined() implements Frame {}

    /// The next `length` bytes are the stream's bytes from `offset`.
    record Output(Stream stream, long offset, int length) implements Frame {}

    /// A program waits for a password: `ask` names the question, `by` the process that wants it.
    record Asked(long ask, long by, String prompt) implements Frame {}

    /// Nothing to say, still there.
    record Tick() implements Frame {}

    /// The command ended; its output ends at these offsets and was sent up to there. `took` is by the host's own clock; `late`
    /// says that it was ended because its time was up.
    record Exited(int status, Offsets end, Optional<Duration> took, boolean late) implements Frame {}

    /// No trace of the attempt in the directory of this generation, and it can no longer start.
    /// `begun` says that some command of the run was started there before.
    record Never(String generation, boolean begun) implements Frame {}

    /// The host's disk was full: output after what was sent is lost.
    record Cut() implements Frame {}

    /// There is no exit status and there will be none.
    record Gone(String why) implements Frame {}

    /// The command could not be started; nothing ran and nothing will.
    record Refused(String why) implements Frame {}

    /// Another follower took over.
    record Moved() implements Frame {}

    /// No process of the attempt is left.
    record Stopped() implements Frame {}

    /// This process of the attempt is still there.
    record Left(Survivor survivor) implements Frame {}

    /// This process began while the attempt ran, and whose it is cannot be told.
    record Beside(Survivor process) implements Frame {}

    /// The host cannot tell which processes are left.
    record Unsure(String why) implements Frame {}

    /// Script number `index` is not valid; one frame for each line of the shell's message.
    record Verdict(int index, String message) implements Frame {}

    /// All that was asked is done.
    record Done() implements Frame {}
}
