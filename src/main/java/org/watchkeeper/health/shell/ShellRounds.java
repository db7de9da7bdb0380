package org.watchkeeper.health.shell;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;

import org.watchkeeper.health.Ask;
import org.watchkeeper.health.Observation;
import org.watchkeeper.health.Probe;
import org.watchkeeper.health.ProbeId;
import org.watchkeeper.health.Round;
import org.watchkeeper.health.Rounds;
import org.watchkeeper.host.Host;
import org.watchkeeper.host.HostId;
import org.watchkeeper.kernel.Problem;
import org.watchkeeper.remote.AnotherMachine;
import org.watchkeeper.remote.Blame;
import org.watchkeeper.remote.Limit;
import org.watchkeeper.remote.Questions;
import org.watchkeeper.remote.Unreachable;
import org.watchkeeper.remote.Wire;
import org.watchkeeper.remote.Wire.Exit;
import org.watchkeeper.remote.Wires;

/// Rounds over wires that are kept open, one for each host.
public final class ShellRounds implements Rounds {
    private static final int MOST = 8 * 1024 * 1024;
    private static final int NONCE = 12;
    private static final int SHOWN = 200;
    private static final String CLOSED = "the console is being closed";

    private final Wires wires;
    private final Questions questions;
    private final InstantSource clock;
    private final String console;
    private final String shell;
    private final SecureRandom random = new SecureRandom();
    private final Map<HostId, Post> posts = new ConcurrentHashMap<>();
    private final AtomicBoolean closed = new AtomicBoolean();

    /// `questions` are asked while connecting; `console` tells this console's rounds on a host from those of others.
    public ShellRounds(Wires wires, Questions questions, InstantSource clock, String console) {
        this(wires, questions, clock, console, "/bin/sh");
    }

    ShellRounds(Wires wires, Questions questions, InstantSource clock, String console, String shell) {
        this.wires = wires;
        this.questions = questions;
        this.clock = clock;
        this.console = console;
        this.shell = shell;
    }

    @Override
    public Round ask(Host host, List<Probe> probes) {
        var post = posts.computeIfAbsent(host.id(), _ -> new Post());
        post.turn().lock();
        try {
            return asked(post, host, List.copyOf(probes));
        } finally {
            post.turn().unlock();
        }
    }

    private Round asked(Post post, Host host, List<Probe> probes) {
        var at = clock.instant();
        if (closed.get()) {
            return new Round.Unreached(at, CLOSED, false, Blame.HERE);
        }
        try {
            var wire = post.wire(host, wires, questions);
            if (closed.get()) {
                post.part(CLOSED);
            }
            return round(wire, host, probes);
        } catch (AnotherMachine other) {
            return new Round.Another(at, other.what());
        } catch (Unreachable away) {
            return new Round.Unreached(at, away.what(), away.isFinal(), away.blame());
        } catch (Problem broken) {
            return new Round.Unreached(at, String.valueOf(broken.getMessage()), false);
        }
    }

    private Round round(Wire wire, Host host, List<Probe> probes) {
        var at = clock.instant(); // how long the way in took, and what was asked on it, is no part of the round
        var mine = probes.stream().filter(probe -> probe.ask() instanceof Ask.OnHost).toList();
        var nonce = nonce();
        var out = new Bounded(clock);
        var err = new Bounded(clock);
        var script = new RoundScript(nonce, place(host.id()), shell).of(mine);
        var exit = new Limit(RoundScript.limit(mine)).exec(wire, "exec " + shell,
                script.getBytes(StandardCharsets.UTF_8), out, err);
        var took = Duration.between(at, clock.instant());
        var answer = new RoundAnswer(out.bytes(), nonce, took);
        if (exit.isLost() && !answer.hasBegun()) {
            return new Round.Unreached(at, exit.why(), false);
        }
        var broken = exit.isLost()
                ? "the connection was lost: " + exit.why()
                : "the host does not run scripts of /bin/sh: " + noise(out, err, exit);
        var found = new LinkedHashMap<ProbeId, Observation>(answer.observations(mine, broken));
        probes.forEach(probe -> found.putIfAbsent(probe.id(),
                new Observation.NotAsked("this is asked from the console, not on the host")));
        return new Round.Answered(at, out.first().map(first -> Duration.between(at, first)).orElse(took), took, found);
    }

    private static String noise(Bounded out, Bounded err, Exit exit) {
        var text = (new String(err.bytes(), StandardCharsets.UTF_8) + new String(out.bytes(), StandardCharsets.UTF_8))
                .strip();
        var line = text.lines().findFirst().orElse("exit status " + exit.status());
        return line.substring(0, Math.min(SHOWN, line.length()));
    }

    private String nonce() {
        var bytes = new byte[NONCE];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    private String place(HostId host) {
        return UUID.nameUUIDFromBytes((console + host).getBytes(StandardCharsets.UTF_8)).toString();
    }

    @Override
    public void part(HostId host) {
        var post = posts.get(host);
        if (post != null) {
            post.part("the connection was given up");
        }
    }

    @Override
    public void close() {
        closed.set(true);
        posts.values().forEach(post -> post.part(CLOSED));
    }

    /// What a host sends, as far as it can be an answer.
    private static final class Bounded implements Wire.Bytes {
        private final ByteArrayOutputStream held = new ByteArrayOutputStream();
        private final InstantSource clock;
        private Optional<Instant> first = Optional.empty();

        Bounded(InstantSource clock) {
            this.clock = clock;
        }

        @Override
        public synchronized void accept(byte[] buffer, int offset, int length) {
            if (held.size() + length > MOST) {
                throw new Problem("the host answers with more than " + MOST + " bytes", "", "");
            }
            first = first.or(() -> Optional.of(clock.instant()));
            held.write(buffer, offset, length);
        }

        /// When the first of it came.
        synchronized Optional<Instant> first() {
            return first;
        }

        synchronized byte[] bytes() {
            return held.toByteArray();
        }
    }
}
