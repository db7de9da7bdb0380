package org.watchkeeper.health.watch;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.watchkeeper.health.Level;
import org.watchkeeper.health.Monitor;
import org.watchkeeper.health.Probe;
import org.watchkeeper.health.ProbeId;
import org.watchkeeper.health.Reading;
import org.watchkeeper.health.Round;
import org.watchkeeper.health.Rounds;
import org.watchkeeper.health.Vital;
import org.watchkeeper.health.Wall;
import org.watchkeeper.health.course.Work;
import org.watchkeeper.host.HostId;
import org.watchkeeper.kernel.Problem;
import org.watchkeeper.remote.Blame;

/// Watches every host that has checks: asks each in its rhythm, spread so that they are not all asked at once, one round on its
/// way per host. Hosts that hang or refuse take nothing from the others: they wait in places of their own.
///
/// `tick` starts what is due and never waits; `keep` reads and writes the database. Both are called again and again by whoever
/// has the clock, each by one thread.
public final class Vigil implements Monitor, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Vigil.class);
    /// A pause between two ticks that long means that the machine slept.
    private static final Duration ASLEEP = Duration.ofSeconds(30);
    private static final Duration SET_BACK = Duration.ofSeconds(5);
    private static final Duration THINNED = Duration.ofMinutes(10);
    private static final int NEWCOMERS = 128;
    private static final int TROUBLED = 32;
    private static final int BY_CONSOLE = 64;

    private final Sources sources;
    private final Book book;
    private final InstantSource clock;
    private final Executor threads;
    private final Posts posts;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private final Semaphore newcomers = new Semaphore(NEWCOMERS);
    private final Semaphore troubled = new Semaphore(TROUBLED);
    private final Semaphore byConsole = new Semaphore(BY_CONSOLE);
    private final Witness witness = new Witness();
    private volatile Map<HostId, Work> works = Map.of();
    private volatile boolean paused;
    private volatile boolean closed;
    private volatile Instant woke = Instant.MIN;
    private Optional<Instant> ticked = Optional.empty();
    private Optional<Instant> thinned = Optional.empty();

    /// Where everything comes from and goes to.
    public record Sources(Duties duties, Works works, Rounds rounds, ConsoleAsks asks, Logbook logbook) {}

    /// `threads` carries rounds, each of which waits for its host.
    public Vigil(Sources sources, InstantSource clock, Executor threads) {
        this.sources = sources;
        this.book = new Book(sources.logbook());
        this.posts = new Posts(sources.logbook(), sources.rounds()::part);
        this.clock = clock;
        this.threads = threads;
    }

    /// Starts what is due. Never waits.
    public void tick() {
        var now = clock.instant();
        noticeGap(now);
        confirm();
        if (!paused && !closed) {
            due(now).forEach(post -> startRound(post, now));
            posts.all().forEach(post -> post.dueByConsole(now).forEach(probe -> startByConsole(post, probe, now)));
        }
        posts.all().stream().filter(post -> post.isOverdue(now)).forEach(this::part);
    }

    private void noticeGap(Instant now) {
        var before = ticked;
        ticked = Optional.of(now);
        before.filter(last -> last.plus(ASLEEP).isBefore(now) || now.plus(SET_BACK).isBefore(last)).ifPresent(last -> {
            LOG.info("The clock went from {} to {} at once: the console slept, or its clock was set", last, now);
            woke = now;
            posts.wake(now);
            posts.all().forEach(this::part);
        });
    }

    private void part(Post post) {
        start(() -> sources.rounds().part(post.host().id()));
    }

    private void confirm() {
        var latest = witness.latest();
        posts.all().forEach(post -> taken(post.host().id(), post.confirm(latest)));
    }

    /// The longest overdue first, so that nobody starves where places are few.
    private List<Post> due(Instant now) {
        record Due(Post post, Instant at) {}
        return posts.all().stream()
                .flatMap(post -> post.nextRound().filter(at -> !at.isAfter(now)).map(at -> new Due(post, at)).stream())
                .sorted(Comparator.comparing(Due::at)).map(Due::post).toList();
    }

    private void startRound(Post post, Instant now) {
        var place = post.isWell() ? Optional.<Semaphore>empty() : Optional.of(post.hasFailed() ? troubled : newcomers);
        if (place.filter(one -> !one.tryAcquire()).isPresent()) {
            return;
        }
        var probes = post.begin(now);
        start(() -> {
            try {
                heard(post, sources.rounds().ask(post.host(), probes));
            } finally {
                post.end();
                place.ifPresent(Semaphore::release);
            }
        });
    }

    private void startByConsole(Post post, Probe probe, Instant now) {
        if (!byConsole.tryAcquire()) {
            return;
        }
        post.beginByConsole(probe.id(), now);
        start(() -> {
            try {
                var sighting = sources.asks().ask(probe);
                if (sighting.blame() == Blame.THERE && !Near.is(probe.ask())) {
                    witness.answered(now);
                }
                if (counts(now)) {
                    taken(post.host().id(), post.take(probe, sighting, now));
                }
            } finally {
                post.endByConsole(probe.id());
                byConsole.release();
            }
        });
    }

    private void start(Runnable work) {
        try {
            threads.execute(() -> {
                try {
                    work.run();
                } catch (RuntimeException fault) {
                    LOG.error("a fault while a host was asked", fault);
                }
            });
        } catch (RejectedExecutionException closing) {
            LOG.debug("closing", closing);
        }
    }

    private void heard(Post post, Round round) {
        if (!counts(round.at())) {
            return;
        }
        boolean countsForAll = !Near.is(post.host());
        var host = post.host().id();
        switch (round) {
            case Round.Answered answered -> {
                if (countsForAll) {
                    witness.answered(round.at());
                }
                taken(host, post.take(answered));
            }
            case Round.Another other -> {
                if (countsForAll) {
                    witness.answered(round.at());
                }
                taken(host, post.take(other, clock.instant(), Posts.spread(host)));
            }
            case Round.Unreached away -> {
                if (countsForAll && away.blame() == Blame.THERE) {
                    witness.answered(round.at());
                }
                if (!closed) {
                    taken(host, post.take(away, clock.instant(), Posts.spread(host)));
                    changed();
                }
            }
        }
    }

    /// Not what was asked before the console slept, nor what was asked before its clock was set back: a reading of a time that is
    /// yet to come stands in the way of all others until then.
    private boolean counts(Instant asked) {
        return !asked.isBefore(woke) && !asked.isAfter(clock.instant());
    }

    private void taken(HostId host, Map<ProbeId, Reading> readings) {
        if (readings.isEmpty()) {
            return;
        }
        book.add(readings.entrySet().stream()
                .map(each -> new Logbook.Entry(new CheckKey(host, each.getKey()), each.getValue())).toList());
        readings.forEach((probe, reading) -> forget(new CheckKey(host, probe), reading));
        changed();
    }

    /// A trouble that is over is another one when it comes again.
    private void forget(CheckKey check, Reading reading) {
        if (reading.level() == Level.OK && book.of(check).seen().isPresent()
                && posts.find(check.host()).filter(post -> post.isGood(check.probe())).isPresent()) {
            book.note(check, Attention::over);
        }
    }

    private void changed() {
        listeners.forEach(Runnable::run);
    }

    /// Writes what was read and reads what is to be watched. Blocks; what the database does not do is tried the next time.
    public void keep() {
        attempt("what is watched", this::assign);
        attempt("what is worked on", () -> works = posts.all().isEmpty()
                ? Map.of()
                : Map.copyOf(sources.works().at(clock.instant())));
        attempt("readings", () -> book.exchange(clock.instant()));
        var now = clock.instant();
        if (thinned.filter(last -> last.plus(THINNED).isAfter(now)).isEmpty()) {
            thinned = Optional.of(now);
            attempt("old readings", () -> book.thin(now));
        }
    }

    /// Who listens hears of hosts that are watched from now on, or no more, before they answer.
    private void assign() {
        int before = posts.all().size();
        posts.assign(sources.duties().now(), clock.instant());
        if (posts.all().size() != before) {
            changed();
        }
    }

    private static void attempt(String what, Runnable work) {
        try {
            work.run();
        } catch (Problem trouble) {
            LOG.warn("Health: {} could not be had or kept: {}", what, trouble.getMessage());
        }
    }

    /// Asks nobody until it goes on; what was read gets old meanwhile.
    public void pause(boolean pausing) {
        paused = pausing;
        changed();
    }

    @Override
    public Wall wall() {
        var now = clock.instant();
        var scene = new Scene(book, works, paused ? "watching is switched off in the settings" : "", now);
        var vitals = new ArrayList<Vital>();
        posts.all().forEach(post -> vitals.addAll(scene.of(post.host().id(), post.look())));
        return new Wall(now, vitals);
    }

    @Override
    public Runnable listen(Runnable changed) {
        Runnable own = () -> changed.run();
        listeners.add(own);
        return () -> listeners.remove(own);
    }

    @Override
    public List<Reading> history(HostId host, ProbeId probe, Instant from, Instant to) {
        return book.history(new CheckKey(host, probe), from, to);
    }

    @Override
    public void lookNow(Set<HostId> hosts) {
        var now = clock.instant();
        hosts.forEach(host -> posts.find(host).ifPresent(post -> post.hurry(now)));
    }

    @Override
    public void acknowledge(HostId host, ProbeId probe, String who) {
        book.note(new CheckKey(host, probe), said -> said.seen(new Attention.Seen(who, clock.instant())));
        changed();
    }

    @Override
    public void snooze(HostId host, ProbeId probe, Duration time) {
        book.note(new CheckKey(host, probe), said -> said.snoozed(clock.instant().plus(time)));
        changed();
    }

    /// What people said of that check.
    public Attention attention(CheckKey check) {
        return book.of(check);
    }

    /// Asks nobody any more; what was read is written.
    @Override
    public void close() {
        closed = true;
        sources.rounds().close();
        attempt("readings", book::write);
    }
}
