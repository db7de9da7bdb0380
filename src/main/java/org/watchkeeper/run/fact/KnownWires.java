package org.watchkeeper.run.fact;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

import org.watchkeeper.change.Hurdle;
import org.watchkeeper.host.Host;
import org.watchkeeper.host.HostId;
import org.watchkeeper.host.fact.FactBook;
import org.watchkeeper.host.fact.HostFacts;
import org.watchkeeper.host.fact.KnownMachine;
import org.watchkeeper.kernel.Problem;
import org.watchkeeper.remote.AnotherMachine;
import org.watchkeeper.remote.Blame;
import org.watchkeeper.remote.Doorkeeper;
import org.watchkeeper.remote.Limit;
import org.watchkeeper.remote.Questions;
import org.watchkeeper.remote.Unreachable;
import org.watchkeeper.remote.Wire;
import org.watchkeeper.remote.Wires;

/// Wires that lead to the machines their hosts are known as: each new one is asked which machine it leads to before it carries
/// anything else, whoever opens it: a run that starts, is taken up or finds its host again, a checklist's item, a routine, a terminal,
/// a copied file, a round of checks.
///
/// A host that is known as no machine yet is known from then on as the one that answers. Practice hosts are this console's own.
public final class KnownWires implements Wires, Doorkeeper {
    private static final int MOST = 1 << 16;
    private static final Limit LIMIT = new Limit(Duration.ofSeconds(20));
    private static final String SENT_NOTHING = "Nothing was sent over this connection. ";

    private final Wires wires;
    private final FactBook book;
    private final InstantSource clock;
    private final ZoneId zone;
    private final Consumer<HostId> doubted;
    private final String root;

    /// Times are told in `zone`; `doubted` hears of hosts for which another machine answers.
    public KnownWires(Wires wires, FactBook book, InstantSource clock, ZoneId zone, Consumer<HostId> doubted) {
        this(wires, book, clock, zone, doubted, "");
    }

    /// `root` is put before paths, for a host that is a folder.
    KnownWires(Wires wires, FactBook book, InstantSource clock, ZoneId zone, Consumer<HostId> doubted, String root) {
        this.wires = wires;
        this.book = book;
        this.clock = clock;
        this.zone = zone;
        this.doubted = doubted;
        this.root = root;
    }

    /// Throws `AnotherMachine`, with nothing sent, where it is not the known one and nobody gave a reason for just that.
    @Override
    public Wire open(Host host, Questions questions) {
        var wire = wires.open(host, questions);
        try {
            admit(host, wire, questions);
            return wire;
        } catch (RuntimeException e) {
            wire.close();
            throw e;
        }
    }

    /// The same of a connection that somebody else has opened, and closes then.
    @Override
    public void admit(Host host, Wire wire, Questions questions) {
        if (host.practice()) {
            return;
        }
        var answer = answer(host, wire);
        try {
            look(host, answer, questions);
        } catch (Unreachable held) {
            throw held;
        } catch (Problem unread) {
            throw new Unreachable("Whether it is the known machine cannot be told: " + unread.what(), host.name(),
                    SENT_NOTHING + unread.remedy(), false).by(Blame.HERE);
        }
    }

    private void look(Host host, Optional<String> answer, Questions questions) {
        var said = answer.orElse("");
        if (!said.isEmpty() && book.of(host.id()).machine().isEmpty()) {
            book.meet(host.id(), KnownMachine.first(said, clock.instant()));
        }
        var known = book.of(host.id());
        var hurdle = new MachineGate(Map.of(host.id(), known), Map.of(), zone).against(host, said);
        boolean tellsAgain = !said.isEmpty() && known.machine().filter(KnownMachine::isSilent).isPresent();
        if (answer.isPresent() && (hurdle.isPresent() || tellsAgain)) {
            book.keep(host.id(), known.facts().orElseGet(() -> HostFacts.none(clock.instant())).on(said));
        }
        hurdle.filter(_ -> !questions.enter(host, said)).ifPresent(held -> {
            throw answer.isPresent() ? another(host, held) : unanswered(host);
        });
    }

    private AnotherMachine another(Host host, Hurdle held) {
        doubted.accept(host.id());
        return new AnotherMachine(held.words(), SENT_NOTHING + held.remedy());
    }

    private static Unreachable unanswered(Host host) {
        return new Unreachable("It did not answer which machine it is", host.name(), SENT_NOTHING + "Try again. If it "
                + "never does, as without a shell, say so in Hosts, on its page, or by `hosts facts " + host.name()
                + " --no-machine-id REASON`.", false).by(Blame.THERE);
    }

    /// Its machine id; `""` where it has none to tell, nothing where it did not get so far, as without a shell.
    private Optional<String> answer(Host host, Wire wire) {
        var answer = new ByteArrayOutputStream();
        var exit = LIMIT.exec(wire, "exec /bin/sh", FactScripts.machine(root).getBytes(StandardCharsets.UTF_8),
                (bytes, from, length) -> answer.write(bytes, from, Math.min(length, MOST - answer.size())),
                (_, _, _) -> {});
        if (exit.isLost()) {
            throw new Unreachable("The connection was lost while the host was asked which machine it is",
                    host.name() + ": " + exit.why(), "Try again.", false);
        }
        var words = answer.toString(StandardCharsets.UTF_8);
        int here = words.lastIndexOf(FactScripts.HERE);
        return Optional.of(words).filter(_ -> here >= 0)
                .map(all -> all.substring(here + FactScripts.HERE.length()).strip().lines().findFirst().orElse(""))
                .map(FactAnswers::machine).filter(said -> !said.isEmpty() || exit.signal().isEmpty());
    }
}
