package org.watchkeeper.run.fact;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.watchkeeper.host.Host;
import org.watchkeeper.remote.Ending;
import org.watchkeeper.remote.Questions;
import org.watchkeeper.remote.RemoteCommand;
import org.watchkeeper.remote.RemoteShell;
import org.watchkeeper.remote.RemoteShells;
import org.watchkeeper.remote.Stream;
import org.watchkeeper.remote.Unreachable;
import org.watchkeeper.run.Ids;

/// Asks a host what it is, by three commands that only look. Nothing of ours stays there.
public final class FactFinding implements HostsAsked {
    private static final Logger LOG = LoggerFactory.getLogger(FactFinding.class);
    static final String RELEASE = "cat /etc/os-release";
    static final List<String> UNITS = List.of("postgresql", "mysql", "mariadb");
    static final String SERVICES = "systemctl is-active " + String.join(" ", UNITS);
    private static final List<String> PROGRAMS = List.of("apt-get", "dnf", "yum", "zypper", "pacman", "apk", "brew",
            "psql", "mysql", "mariadb", "sqlite3", "docker", "kubectl");
    static final String FOUND = "for tool in " + String.join(" ", PROGRAMS) + "; do command -v \"$tool\"; done";
    private static final Duration LONGEST = Duration.ofSeconds(10);

    private final RemoteShells shells;
    private final Ids ids;

    public FactFinding(RemoteShells shells, Ids ids) {
        this.shells = shells;
        this.ids = ids;
    }

    @Override
    public Map<Host, HostFacts> of(List<Host> hosts, Questions questions) {
        var said = new LinkedHashMap<Host, HostFacts>();
        for (var host : hosts) {
            try {
                said.put(host, of(host, questions));
            } catch (Unreachable away) {
                LOG.info("{} was not asked what it is: {}", host.name(), away.getMessage());
            }
        }
        return said;
    }

    /// What it says; what it does not answer stays empty.
    private HostFacts of(Host host, Questions questions) {
        try (var shell = shells.open(host, ids.attempt(), questions)) {
            var facts = HostFacts.read(answer(shell, RELEASE), answer(shell, FOUND), UNITS, answer(shell, SERVICES));
            shell.leave();
            return facts;
        }
    }

    private String answer(RemoteShell shell, String command) {
        var attempt = ids.attempt();
        var printed = new ByteArrayOutputStream();
        var ending = shell.run(new RemoteCommand(attempt, command, new TreeMap<>(), Map.of(), false, LONGEST),
                chunk -> {
                    if (chunk.stream() == Stream.OUT) {
                        printed.writeBytes(chunk.bytes());
                    }
                });
        return switch (ending) {
            case Ending.Exited _ -> {
                shell.forget(attempt);
                yield printed.toString(StandardCharsets.UTF_8);
            }
            case Ending.Lost _, Ending.NeverStarted _, Ending.Vanished _ -> "";
        };
    }
}
