package org.watchkeeper.remote.detached;

import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.watchkeeper.host.Host;
import org.watchkeeper.host.HostId;
import org.watchkeeper.remote.AttemptId;
import org.watchkeeper.remote.Questions;
import org.watchkeeper.remote.RemoteShell;
import org.watchkeeper.remote.RemoteShells;
import org.watchkeeper.remote.Unreachable;
import org.watchkeeper.remote.Wire;
import org.watchkeeper.remote.Wires;

/// Opens remote shells on any wires: detached where the host can keep a run's directory, else attached.
///
/// What a run must remember between two connections to a host (which attempts it sent, the sudo password) is kept here
/// until the run leaves the host, and only in memory.
public final class DetachedShells implements RemoteShells {
    private final Wires wires;
    private final InstantSource clock;
    private final Map<Place, RunMemory> memories = new ConcurrentHashMap<>();

    public DetachedShells(Wires wires, InstantSource clock) {
        this.wires = wires;
        this.clock = clock;
    }

    @Override
    public RemoteShell open(Host host, AttemptId runKey, Questions questions) {
        var wire = wires.open(host, questions);
        try {
            return shell(wire, host, runKey, questions);
        } catch (RuntimeException e) {
            wire.close();
            throw e;
        }
    }

    private RemoteShell shell(Wire wire, Host host, AttemptId runKey, Questions questions) {
        var line = new Line(wire, host.name(), runKey);
        var opening = new Answers();
        var exit = line.ask(new Request.Open(runKey), opening);
        var last = opening.last();
        if (last instanceof Frame.Opened opened) {
            var memory = memories.computeIfAbsent(new Place(host.id(), runKey), _ -> new RunMemory());
            memory.generation(opened.generation());
            var answers = new SudoAnswers(line, memory, questions);
            return new DetachedShell(line, opened, memory, answers, clock,
                    () -> memories.remove(new Place(host.id(), runKey)));
        }
        if (last instanceof Frame.Unfit unfit) {
            return new AttachedShell(line, AttachedShell.ground(unfit), clock);
        }
        if (exit.isLost() || opening.isGreeted()) {
            throw new Unreachable("The connection was lost while the host was being prepared",
                    host.name() + ": " + exit.why(),
                    "Try again.", false);
        }
        return new AttachedShell(line, AttachedShell.bareGround(exit, opening.noise()), clock);
    }

    private record Place(HostId host, AttemptId run) {}
}
