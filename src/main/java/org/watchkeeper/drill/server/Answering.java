package org.watchkeeper.drill.server;

import java.io.IOException;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.Map;

import org.watchkeeper.drill.Timeline;
import org.watchkeeper.remote.Offsets;
import org.watchkeeper.remote.RemoteCommand;
import org.watchkeeper.remote.Stream;
import org.watchkeeper.remote.detached.Frame;
import org.watchkeeper.remote.detached.FrameWriter;
import org.watchkeeper.remote.detached.Request;

/// Answers one request as a real host would (docs/protocol.md). Returns the exchange's exit status.
final class Answering {
    private final HostStage stage;
    private final Runnable cut;
    private final OutputStream out;
    private final OutputStream err;
    private final FrameWriter frames;

    /// `cut` drops the connection that carries this exchange.
    Answering(HostStage stage, Runnable cut, OutputStream out, OutputStream err) {
        this.stage = stage;
        this.cut = cut;
        this.out = out;
        this.err = err;
        this.frames = new FrameWriter(out);
    }

    int answer(Request request) throws IOException, InterruptedException {
        if (request instanceof Request.Direct(_, var command)) {
            return direct(command.script(), values(command));
        }
        frames.hello(request.name());
        switch (request) {
            case Request.Open(var run) -> opened(stage.open(run));
            case Request.Begin(var run, var command, var forget) -> {
                forget.forEach(attempt -> stage.forget(run, attempt));
                begin(new Request.Follow(run, command.attempt(), Offsets.START), command);
            }
            case Request.Follow follow -> follow(follow);
            case Request.Stop(var run, var attempt, _, _) -> {
                stage.stop(run, attempt);
                frames.frame(new Frame.Stopped());
            }
            case Request.Forget(var run, var attempt) -> {
                stage.forget(run, attempt);
                frames.frame(new Frame.Done());
            }
            case Request.Leave(var run) -> {
                stage.leave(run);
                frames.frame(new Frame.Done());
            }
            case Request.Check _, Request.Answer _, Request.Decline _, Request.Direct _ -> frames.frame(new Frame.Done());
        }
        return 0;
    }

    private void opened(HostStage.Folder folder) throws IOException {
        frames.frame(new Frame.Opened(folder.generation(), folder.fresh(), stage.boot(), true, "bash"));
    }

    private void begin(Request.Follow follow, RemoteCommand command) throws IOException, InterruptedException {
        switch (stage.begin(follow.run(), command, values(command))) {
            case STARTED -> frames.frame(new Frame.Started());
            case JOINED -> frames.frame(new Frame.Joined());
            case NEVER -> {
                never(follow);
                return;
            }
        }
        play(follow);
    }

    private void follow(Request.Follow follow) throws IOException, InterruptedException {
        if (stage.plantNever(follow.run(), follow.attempt())) {
            never(follow);
        } else if (stage.find(follow.run(), follow.attempt()).isEmpty()) {
            frames.frame(new Frame.Gone("the run's folder is no longer there"));
        } else {
            frames.frame(new Frame.Joined());
            play(follow);
        }
    }

    private void never(Request.Follow follow) throws IOException {
        var folder = stage.folder(follow.run()).orElse(new HostStage.Folder("", false, false));
        frames.frame(new Frame.Never(folder.generation(), folder.begun()));
    }

    private void play(Request.Follow follow) throws IOException, InterruptedException {
        new Follower(stage, follow, frames, cut).follow();
    }

    /// Variables as the script names them; a parameter's name stands for its variable.
    private static Map<String, String> values(RemoteCommand command) {
        var values = new HashMap<String, String>();
        command.values().forEach((name, value) -> {
            values.put(name, value);
            values.put("wk_" + name, value);
        });
        return values;
    }

    /// A command that is not kept: all it prints comes at once.
    int direct(String script, Map<String, String> values) throws IOException {
        var play = stage.direct(script, values);
        for (var beat : Timeline.of(play).beats()) {
            (beat.stream() == Stream.OUT ? out : err).write(beat.bytes());
        }
        out.flush();
        err.flush();
        return play.exit();
    }
}
