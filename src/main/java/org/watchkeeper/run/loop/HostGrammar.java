package org.watchkeeper.run.loop;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.watchkeeper.host.Host;
import org.watchkeeper.host.HostId;
import org.watchkeeper.remote.RemoteShell;
import org.watchkeeper.remote.SyntaxVerdict;

/// What each host's own shell says of the run's commands before the first of them is started there: the document was cut by
/// a grammar of ours, the host's decides. Asked once a host for all commands, and for each edited one. Thread-safe.
final class HostGrammar {
    private final Set<String> planned;
    private final Map<HostId, Map<String, String>> verdicts = new ConcurrentHashMap<>();

    HostGrammar(Set<String> planned) {
        this.planned = Set.copyOf(planned);
    }

    /// Why this host would not accept the script, as a sentence; empty when it would, or when it cannot be asked without
    /// running something.
    String objection(Host host, RemoteShell shell, String script) {
        if (!shell.ground().isDetached()) {
            return "";
        }
        var known = verdicts.computeIfAbsent(host.id(), _ -> new ConcurrentHashMap<>());
        if (!known.containsKey(script)) {
            known.putAll(asked(shell, script));
        }
        var message = known.getOrDefault(script, "");
        return message.isEmpty()
                ? ""
                : shell.ground().shell() + " on " + host.name() + " does not accept this command: " + message.strip()
                        + ". Nothing was started: edit it, skip it with a reason, or mark it done by hand.";
    }

    private Map<String, String> asked(RemoteShell shell, String script) {
        var scripts = new HashSet<>(planned);
        scripts.add(script);
        var answers = new HashMap<String, String>();
        for (SyntaxVerdict verdict : shell.check(scripts.stream().sorted().toList())) {
            answers.put(verdict.script(), verdict.message());
        }
        return answers;
    }
}
