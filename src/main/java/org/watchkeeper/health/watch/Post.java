package org.watchkeeper.health.watch;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import org.watchkeeper.health.Level;
import org.watchkeeper.health.Observation;
import org.watchkeeper.health.Probe;
import org.watchkeeper.health.ProbeId;
import org.watchkeeper.health.Reading;
import org.watchkeeper.health.Round;
import org.watchkeeper.health.course.Course;
import org.watchkeeper.host.Host;
import org.watchkeeper.remote.Blame;

/// One host that is watched: its checks and its connection. One round is on its way at a time. Thread-safe; never blocks.
final class Post {
    /// What is due so soon goes along.
    private static final Duration ALONG = Duration.ofSeconds(1);
    /// Connecting, an answer's transfer, and then some.
    private static final Duration OVERDUE = Duration.ofSeconds(60);

    private final Map<ProbeId, Duty> duties = new LinkedHashMap<>();
    private List<Duty> byConsole = List.of();
    private Host host;
    private Contact contact = Contact.NEW;
    private Optional<Instant> under = Optional.empty();

    Post(Host host) {
        this.host = host;
    }

    synchronized Host host() {
        return host;
    }

    /// Takes over what is watched from now on. A host that is reached in another way is tried at once.
    synchronized void assign(Host newHost, List<Probe> probes, Function<Probe, Duty> fresh) {
        if (!newHost.equals(host)) {
            contact = Contact.NEW;
            host = newHost;
        }
        var before = new LinkedHashMap<>(duties);
        duties.clear();
        for (var probe : probes) {
            var known = Optional.ofNullable(before.get(probe.id()));
            duties.put(probe.id(), known
                    .map(duty -> duty.probe().equals(probe) ? duty : duty.changedTo(probe, fresh.apply(probe).due()))
                    .orElseGet(() -> fresh.apply(probe)));
        }
        byConsole = duties.values().stream().filter(Duty::isByConsole).toList();
    }

    /// When the next round is due; empty while one is under way, and where nothing is to be asked there.
    synchronized Optional<Instant> nextRound() {
        return under.isPresent() || contact.locked()
                ? Optional.empty()
                : duties.values().stream().filter(Duty::isOnHost).map(Duty::due).min(Instant::compareTo)
                        .map(this::next);
    }

    /// What did not answer is tried again soon, however seldom it is asked: one failure alone settles nothing.
    private Instant next(Instant due) {
        if (due.isBefore(contact.retry())) {
            return contact.retry();
        }
        var soon = contact.failures() > 0 ? contact.retry().plus(Reach.PROBE.every()) : due;
        return due.isBefore(soon) ? due : soon;
    }

    /// Whether it answered the last time.
    synchronized boolean isWell() {
        return contact.failures() == 0 && duty(Reach.ID).filter(Duty::wasRead).isPresent();
    }

    synchronized boolean hasFailed() {
        return contact.failures() > 0;
    }

    /// A round begins: what is to be asked in it, which is something also where nothing is due yet.
    synchronized List<Probe> begin(Instant now) {
        under = Optional.of(now);
        var along = now.plus(ALONG);
        var first = duties.values().stream().filter(Duty::isOnHost).map(Duty::due).min(Instant::compareTo)
                .filter(along::isBefore).orElse(along);
        return duties.values().stream().filter(Duty::isOnHost).filter(duty -> !duty.due().isAfter(first))
                .peek(duty -> duty.begin(now)).map(Duty::probe).toList();
    }

    /// Whether the round under way takes longer than any answer may.
    synchronized boolean isOverdue(Instant now) {
        return under.filter(began -> began.plus(longest()).plus(OVERDUE).isBefore(now)).isPresent();
    }

    private Duration longest() {
        return duties.values().stream().map(duty -> duty.probe().limit()).max(Duration::compareTo)
                .orElse(Duration.ZERO);
    }

    synchronized void end() {
        under = Optional.empty();
        duties.values().stream().filter(duty -> !duty.isByConsole()).forEach(Duty::end);
    }

    /// What the console is to ask by itself now.
    synchronized List<Probe> dueByConsole(Instant now) {
        return byConsole.isEmpty()
                ? List.of()
                : byConsole.stream().filter(Duty::isFree).filter(duty -> !duty.due().isAfter(now)).map(Duty::probe)
                        .toList();
    }

    synchronized void beginByConsole(ProbeId probe, Instant now) {
        duty(probe).ifPresent(duty -> duty.begin(now));
    }

    synchronized void endByConsole(ProbeId probe) {
        duty(probe).ifPresent(Duty::end);
    }

    /// The host answered; what was read of which check.
    synchronized Map<ProbeId, Reading> take(Round.Answered round) {
        var taken = new LinkedHashMap<ProbeId, Reading>();
        contact = Contact.NEW;
        take(Reach.ID, Reach.answered(round), taken);
        duty(Reach.MACHINE_ID).filter(Duty::wasRead)
                .ifPresent(_ -> take(Reach.MACHINE_ID, Reach.known(round), taken));
        round.observations().forEach((probe, observation) -> take(probe, observation, round.at(), taken));
        return taken;
    }

    private void take(ProbeId probe, Observation observation, Instant at, Map<ProbeId, Reading> taken) {
        duty(probe).ifPresent(duty -> take(probe, duty.reading(observation, at), taken));
    }

    private void take(ProbeId probe, Reading reading, Map<ProbeId, Reading> taken) {
        duty(probe).ifPresent(duty -> {
            duty.take(reading);
            taken.put(probe, reading);
        });
    }

    /// The host was not had. What that says of it depends on whose trouble it is; `near` hosts need no network.
    synchronized Map<ProbeId, Reading> take(Round.Unreached round, Instant now, double spread) {
        contact = contact.without(round, now, spread);
        var taken = new LinkedHashMap<ProbeId, Reading>();
        if (!contact.locked()) {
            blame(Reach.ID, Reach.unreached(round.at(), round.why()), round.blame(), Near.is(host), taken);
        }
        return taken;
    }

    /// Another machine answers for the host: whatever was read of it before, nothing that is asked on it is known from now on, but that.
    synchronized Map<ProbeId, Reading> take(Round.Another round, Instant now, double spread) {
        contact = contact.without(round, now, spread);
        var taken = new LinkedHashMap<ProbeId, Reading>();
        var unknown = Reach.another(round, Level.UNKNOWN);
        duties.values().stream().filter(duty -> !duty.isByConsole() && !duty.isMachine()).forEach(duty -> {
            duty.unknown(unknown);
            taken.put(duty.probe().id(), unknown);
        });
        take(Reach.MACHINE_ID, Reach.another(round, Level.CRITICAL), taken);
        return taken;
    }

    /// The console asked by itself.
    synchronized Map<ProbeId, Reading> take(Probe probe, ConsoleAsks.Sighting sighting, Instant at) {
        var taken = new LinkedHashMap<ProbeId, Reading>();
        duty(probe.id()).ifPresent(duty -> blame(probe.id(), duty.reading(sighting.observation(), at),
                sighting.blame(), Near.is(probe.ask()), taken));
        return taken;
    }

    private void blame(ProbeId probe, Reading reading, Blame blame, boolean near, Map<ProbeId, Reading> taken) {
        switch (blame) {
            case THERE -> take(probe, reading, taken);
            case UNPROVEN -> {
                if (near) {
                    take(probe, reading, taken);
                } else {
                    duty(probe).ifPresent(duty -> duty.suspect(reading, reading.text()
                            + "; nothing else answers either, so it may be this console"));
                }
            }
            case HERE -> duty(probe).ifPresent(duty -> duty.hindered(reading.text()));
        }
    }

    /// Suspicions that are proven since something else answered that was asked after they began.
    synchronized Map<ProbeId, Reading> confirm(Instant witness) {
        if (!isSuspected()) {
            return Map.of();
        }
        var taken = new LinkedHashMap<ProbeId, Reading>();
        duties.forEach((probe, duty) -> duty.confirmed(witness).ifPresent(reading -> take(probe, reading, taken)));
        return taken;
    }

    /// Asked of every host in each tick, so without ado.
    private boolean isSuspected() {
        for (var duty : duties.values()) {
            if (duty.isSuspected()) {
                return true;
            }
        }
        return false;
    }

    /// Whether a check is settled to be good.
    synchronized boolean isGood(ProbeId probe) {
        return duty(probe).filter(duty -> duty.course().level() == Level.OK).isPresent();
    }

    /// Tries at once what waits, also what waits for a person.
    synchronized void hurry(Instant now) {
        contact = new Contact(contact.failures(), Instant.MIN, contact.trouble(), false);
        duties.values().forEach(duty -> duty.dueAt(now));
    }

    /// The console was away: nothing that it suspected before counts, and everything begins again, spread over a round.
    synchronized void wake(Instant now, Function<Probe, Instant> due) {
        contact = contact.locked() ? contact : Contact.NEW;
        duties.values().forEach(duty -> {
            duty.wake(now);
            duty.dueAt(due.apply(duty.probe()));
        });
    }

    /// How its checks stand: their courses, and what kept the console from asking.
    synchronized List<Look> look() {
        return duties.values().stream().filter(duty -> !duty.isMachine() || duty.wasRead())
                .map(duty -> new Look(duty.probe(), duty.course(), trouble(duty))).toList();
    }

    private String trouble(Duty duty) {
        if (duty.isByConsole()) {
            return duty.trouble();
        }
        if (contact.locked()) {
            return contact.trouble();
        }
        return duty(Reach.ID).map(Duty::trouble).filter(words -> !words.isEmpty()).orElse(contact.trouble());
    }

    private Optional<Duty> duty(ProbeId probe) {
        return Optional.ofNullable(duties.get(probe));
    }

    /// One check as it is now.
    record Look(Probe probe, Course course, String trouble) {}
}
