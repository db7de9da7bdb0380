package org.watchkeeper.run.fact;

import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;

import org.watchkeeper.health.Probe;
import org.watchkeeper.health.Round;
import org.watchkeeper.health.Rounds;
import org.watchkeeper.host.Host;
import org.watchkeeper.host.HostId;
import org.watchkeeper.host.fact.FactBook;
import org.watchkeeper.host.fact.Known;
import org.watchkeeper.kernel.Problem;
import org.watchkeeper.remote.PatientQuestions;
import org.watchkeeper.remote.Questions;
import org.watchkeeper.remote.detached.EachHost;

/// Asks hosts what they are, each in one round of checks over a connection that is closed again, and keeps what they say. A host that
/// cannot be had is told; what it said before stays.
public final class FactRound implements HostsAsked {
    private final Function<Questions, Rounds> rounds;
    private final FactBook book;
    private final InstantSource clock;
    private final List<Probe> probes;
    private final Map<HostId, ReentrantLock> turns = new ConcurrentHashMap<>();
    /// As what this console asked them last: what was said at another address says nothing of the machine at this one.
    private final Map<HostId, Host> asked = new ConcurrentHashMap<>();
    private final Map<HostId, String> missed = new ConcurrentHashMap<>();

    /// `rounds` are opened for each asking, with the questions that come while connecting.
    public FactRound(Function<Questions, Rounds> rounds, FactBook book, InstantSource clock) {
        this(rounds, book, clock, FactScripts.of(""));
    }

    /// `probes` are what hosts are asked.
    FactRound(Function<Questions, Rounds> rounds, FactBook book, InstantSource clock, List<Probe> probes) {
        this.rounds = rounds;
        this.book = book;
        this.clock = clock;
        this.probes = List.copyOf(probes);
    }

    @Override
    public Map<Host, Told> of(List<Host> hosts, Questions questions) {
        var before = book.all();
        var now = clock.instant();
        var known = new LinkedHashMap<Host, Told>();
        hosts.forEach(host -> known.put(host, Told.young(before.getOrDefault(host.id(), Known.NOTHING))));
        known.putAll(
                each(hosts.stream().filter(host -> !isYoung(host, before.getOrDefault(host.id(), Known.NOTHING), now))
                        .toList(), questions, false));
        return known;
    }

    /// Asks each of them now. Blocks; interrupted, it throws `Problem`.
    public Map<Host, Told> gather(List<Host> hosts, Questions questions) {
        return each(hosts, questions, true);
    }

    private Map<Host, Told> each(List<Host> hosts, Questions questions, boolean anew) {
        var told = new LinkedHashMap<Host, Told>();
        if (hosts.isEmpty()) {
            return told;
        }
        try (var asking = rounds.apply(new PatientQuestions(questions))) {
            var answers = EachHost.of(hosts, "facts-", host -> inTurn(asking, host, anew));
            for (int at = 0; at < hosts.size(); at++) {
                told.put(hosts.get(at), answers.get(at));
            }
            return told;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Problem("Asking was broken off", "", "", e);
        }
    }

    /// A host is asked once at a time: whoever comes meanwhile waits, and takes what was said then unless it is to be asked `anew`.
    private Told inTurn(Rounds asking, Host host, boolean anew) {
        var turn = turns.computeIfAbsent(host.id(), _ -> new ReentrantLock());
        try {
            turn.lockInterruptibly();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Told(book.of(host.id()), "asking was broken off");
        }
        try {
            var known = book.of(host.id());
            return !anew && isYoung(host, known, clock.instant()) ? Told.young(known) : ask(asking, host);
        } finally {
            turn.unlock();
        }
    }

    /// Why those could not be asked that could not when this console asked them last.
    public Map<HostId, String> missed() {
        return Map.copyOf(missed);
    }

    /// What it said last does not count as young any more: another machine answers for it.
    public void doubt(HostId host) {
        asked.remove(host);
    }

    private boolean isYoung(Host host, Known known, Instant now) {
        return known.isFresh(now) && host.equals(asked.get(host.id())) && !missed.containsKey(host.id());
    }

    /// Asks one host now. Blocks; throws `Problem` where it cannot be asked, and when the calling thread is interrupted.
    public Known gather(Host host, Questions questions) {
        var told = gather(List.of(host), questions).getOrDefault(host, Told.of(Known.NOTHING));
        if (!told.isAsked()) {
            throw new Problem(told.trouble(), "", "");
        }
        return told.known();
    }

    private Told ask(Rounds asking, Host host) {
        try {
            return switch (asking.ask(host, probes)) {
                case Round.Unreached away -> miss(host, away.why());
                case Round.Another other -> miss(host, other.why());
                case Round.Answered answered -> {
                    book.keep(host.id(), FactAnswers.of(answered));
                    asked.put(host.id(), host);
                    missed.remove(host.id());
                    yield Told.of(book.of(host.id()));
                }
            };
        } catch (Problem trouble) {
            return miss(host, String.valueOf(trouble.getMessage()));
        }
    }

    private Told miss(Host host, String why) {
        missed.put(host.id(), why);
        return new Told(book.of(host.id()), why);
    }
}
