package org.watchkeeper.run.fact;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Map;

import org.watchkeeper.host.Host;
import org.watchkeeper.host.fact.FactBook;
import org.watchkeeper.host.fact.KnownMachine;
import org.watchkeeper.remote.AnotherMachine;
import org.watchkeeper.remote.Questions;
import org.watchkeeper.remote.Unreachable;
import org.watchkeeper.remote.Wire;
import org.watchkeeper.remote.Wires;

/// Wires that lead to the machines their hosts are known as: each new one is asked which machine it leads to before it carries
/// anything else, whoever opens it: a run that starts, is taken up or finds its host again, a checklist's item, a routine.
///
/// A host that is known as no machine yet is known from then on as the one that answers. Practice hosts are this console's own.
public final class KnownWires implements Wires {
    private static final int MOST = 1 << 16;

    private final Wires wires;
    private final FactBook book;
    private final InstantSource clock;
    private final ZoneId zone;
    private final String question;

    /// Times are told in `zone`.
    public KnownWires(Wires wires, FactBook book, InstantSource clock, ZoneId zone) {
        this(wires, book, clock, zone, "");
    }

    /// `root` is put before paths, for a host that is a folder.
    KnownWires(Wires wires, FactBook book, InstantSource clock, ZoneId zone, String root) {
        this.wires = wires;
        this.book = book;
        this.clock = clock;
        this.zone = zone;
        this.question = FactScripts.machine(root);
    }

    /// Throws `AnotherMachine`, with nothing done there, where it is not the known one and nobody gave a reason for just that.
    @Override
    public Wire open(Host host, Questions questions) {
        var wire = wires.open(host, questions);
        try {
            look(host, wire, questions);
            return wire;
        } catch (RuntimeException e) {
            wire.close();
            throw e;
        }
    }

    private void look(Host host, Wire wire, Questions questions) {
        if (host.practice()) {
            return;
        }
        var said = said(host, wire);
        if (!said.isEmpty() && book.of(host.id()).machine().isEmpty()) {
            book.meet(host.id(), KnownMachine.first(said, clock.instant()));
        }
        var gate = new MachineGate(Map.of(host.id(), book.of(host.id())), Map.of(), zone);
        gate.against(host, said).filter(_ -> !questions.enter(host, said)).ifPresent(hurdle -> {
            throw new AnotherMachine(hurdle.words(), "Nothing was done there. " + hurdle.remedy());
        });
    }

    /// Its machine id; empty where it tells none, as a host without a shell.
    private String said(Host host, Wire wire) {
        var answer = new ByteArrayOutputStream();
        var exit = wire.exec("exec /bin/sh", question.getBytes(StandardCharsets.UTF_8),
                (bytes, from, length) -> answer.write(bytes, from, Math.min(length, MOST - answer.size())),
                (_, _, _) -> {});
        if (exit.isLost()) {
            throw new Unreachable("The connection was lost while the host was asked which machine it is",
                    host.name() + ": " + exit.why(), "Try again.", false);
        }
        var words = answer.toString(StandardCharsets.UTF_8);
        int here = words.lastIndexOf(FactScripts.HERE);
        return here < 0 ? "" : FactAnswers.machine(words.substring(here + FactScripts.HERE.length()));
    }
}
