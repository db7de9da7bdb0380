package org.watchkeeper.drill.server;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

import org.apache.sshd.server.Environment;
import org.apache.sshd.server.channel.ChannelSession;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.watchkeeper.drill.Timeline;
import org.watchkeeper.kernel.Problem;

/// A shell to type into, played: it says that it is practice, answers the commands of its runbook in their own time and executes nothing.
/// Ctrl+C breaks a command off, which then has changed nothing; Ctrl+D and `exit` leave. A terminal is one screen: nothing is said on a
/// stream for errors.
final class PlayedShell extends PlayedChannel {
    private static final Logger LOG = LoggerFactory.getLogger(PlayedShell.class);
    private static final Pattern LEAVING = Pattern.compile("(?:exit|logout)(?:\\s+(\\d{1,3}))?");
    private static final char BREAK = 'C' - '@';
    private static final char OVER = 'D' - '@';
    /// No more keys will come: what goes on is played to its end.
    private static final char END = 0;
    /// Whoever typed has hung up.
    private static final char GONE = '\uffff';
    private static final int BROKEN_OFF = 130;

    private final HostStage stage;
    private final Greeting greeting;
    private final Executor threads;
    private final LinkedBlockingQueue<Character> keys = new LinkedBlockingQueue<>();
    private final Deque<Character> ahead = new ArrayDeque<>();
    private final TypedLine line = new TypedLine();
    private boolean isTerminal;
    private int status;

    PlayedShell(HostStage stage, Greeting greeting, Executor threads) {
        this.stage = stage;
        this.greeting = greeting;
        this.threads = threads;
    }

    @Override
    public void start(ChannelSession channel, Environment environment) {
        isTerminal = environment.getEnv().containsKey(Environment.ENV_TERM);
        threads.execute(this::listen);
        threads.execute(() -> serve(() -> channel.getSession().close(true)));
    }

    @Override
    public void destroy(ChannelSession channel) {
        keys.add(GONE);
    }

    private void listen() {
        try (var reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            for (int key = reader.read(); key >= 0; key = reader.read()) {
                if (key != END && key != GONE) {
                    keys.add((char) key);
                }
            }
        } catch (IOException _) {
            LOG.debug("A practice shell was hung up on");
        } finally {
            keys.add(END);
        }
    }

    private void serve(Runnable cut) {
        try {
            say(greeting.words());
            type(cut);
            exit.onExit(status);
        } catch (IOException _) {
            exit.onExit(OUT_OF_ORDER); // whoever typed has gone
        } catch (Problem unusable) {
            LOG.warn("A practice host does not answer: {}", unusable.getMessage());
            exit.onExit(OUT_OF_ORDER);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void type(Runnable cut) throws IOException, InterruptedException {
        prompt();
        char before = END;
        for (char key = next(); key != END && key != GONE; key = next()) {
            switch (key) {
                case '\r', '\n' -> {
                    if (key == '\r' || before != '\r') {
                        echo("\n");
                        if (isLeft(line.take(), cut)) {
                            return;
                        }
                    }
                }
                case BREAK -> {
                    line.drop();
                    echo("^C\n");
                    prompt();
                }
                case OVER -> {
                    if (line.isEmpty()) {
                        echo("logout\n");
                        return;
                    }
                }
                default -> echo(line.key(key));
            }
            before = key;
        }
    }

    private char next() throws InterruptedException {
        var kept = ahead.poll();
        return kept == null ? keys.take() : kept;
    }

    /// Answers a line; true where it was the last one.
    private boolean isLeft(String typed, Runnable cut) throws IOException, InterruptedException {
        var leaving = LEAVING.matcher(typed);
        if (leaving.matches()) {
            status = leaving.group(1) == null ? status : Integer.parseInt(leaving.group(1)) & 0xff;
            return true;
        }
        switch (typed) {
            case "" -> {
            }
            case "help" -> say(greeting.help(stage.samples()));
            case "clear" -> echo("\u001b[H\u001b[2J");
            default -> {
                if (!hasPlayed(stage.foreseen(typed), cut)) {
                    return true;
                }
            }
        }
        prompt();
        return false;
    }

    /// Plays to the end, or until it is broken off; false where the connection went.
    private boolean hasPlayed(HostStage.Foreseen foreseen, Runnable cut) throws IOException, InterruptedException {
        var play = foreseen.play();
        var timeline = Timeline.of(play);
        long began = System.nanoTime();
        var drops = play.dropsAfter();
        for (var beat : timeline.beats()) {
            if (!drops.isZero() && beat.at().compareTo(drops) > 0) {
                break;
            }
            if (isBrokenOff(began, beat.at())) {
                return true;
            }
            say(new String(beat.bytes(), StandardCharsets.UTF_8));
        }
        if (isBrokenOff(began, drops.isZero() ? timeline.end() : drops)) {
            return true;
        }
        stage.leave(foreseen);
        status = play.exit();
        if (!drops.isZero()) {
            cut.run();
        }
        return drops.isZero();
    }

    /// Waits until that moment of the play; what is typed meanwhile is kept for later.
    private boolean isBrokenOff(long began, Duration until) throws IOException, InterruptedException {
        long end = stage.real(until).toNanos();
        @Nullable
        Character key = keys.poll();
        while (key != null || System.nanoTime() - began < end) {
            if (key != null && (key == BREAK || key == GONE)) {
                ahead.clear();
                if (key == GONE) {
                    ahead.add(GONE);
                }
                status = BROKEN_OFF;
                echo("^C\n");
                return true;
            }
            if (key != null) {
                ahead.add(key);
            }
            key = keys.poll(end - (System.nanoTime() - began), TimeUnit.NANOSECONDS);
        }
        return false;
    }

    private void prompt() throws IOException {
        if (isTerminal) {
            say(greeting.prompt(stage.scene()));
        }
    }

    /// Shown where a terminal is: a script that is piped in is not shown again.
    private void echo(String text) throws IOException {
        if (isTerminal && !text.isEmpty()) {
            say(text);
        }
    }

    private void say(String text) throws IOException {
        var lines = isTerminal ? text.replace("\n", "\r\n") : text;
        out.write(lines.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }
}
