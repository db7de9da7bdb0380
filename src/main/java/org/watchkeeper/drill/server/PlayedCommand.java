package org.watchkeeper.drill.server;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.Executor;

import org.apache.sshd.server.Environment;
import org.apache.sshd.server.channel.ChannelSession;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.watchkeeper.kernel.Problem;
import org.watchkeeper.remote.detached.Request;

/// One exec channel: reads a request of the console from stdin and answers it. Any other command line is played, its output at once.
final class PlayedCommand extends PlayedChannel {
    private static final Logger LOG = LoggerFactory.getLogger(PlayedCommand.class);

    private final String commandLine;
    private final HostStage stage;
    private final Executor threads;

    PlayedCommand(String commandLine, HostStage stage, Executor threads) {
        this.commandLine = commandLine;
        this.stage = stage;
        this.threads = threads;
    }

    @Override
    public void start(ChannelSession channel, Environment environment) {
        threads.execute(() -> play(channel));
    }

    @Override
    public void destroy(ChannelSession channel) {
        // The play goes on by itself: it is a moment in time, not a process.
    }

    private void play(ChannelSession channel) {
        try {
            exit.onExit(answer(() -> channel.getSession().close(true)));
        } catch (IOException _) {
            // The console has gone; the play goes on and can be followed again.
            exit.onExit(OUT_OF_ORDER);
        } catch (Problem unusable) {
            // Its files are gone, or cannot be written: to whoever asks, the host is out of order.
            LOG.warn("A practice host does not answer: {}", unusable.getMessage());
            exit.onExit(OUT_OF_ORDER);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private int answer(Runnable cut) throws IOException, InterruptedException {
        if (!commandLine.strip().equals("exec /bin/sh")) {
            return new Answering(stage, cut, out, err).direct(commandLine, Map.of());
        }
        var script = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        try {
            if (PlayedRound.isOne(script)) {
                out.write(PlayedRound.of(script).answer(stage::answer));
                out.flush();
                return 0;
            }
            return new Answering(stage, cut, out, err).answer(Request.parse(script));
        } catch (IllegalArgumentException e) {
            return refuse("practice: " + e.getMessage());
        }
    }

    private int refuse(String why) throws IOException {
        err.write((why + "\n").getBytes(StandardCharsets.UTF_8));
        err.flush();
        return OUT_OF_ORDER;
    }
}
