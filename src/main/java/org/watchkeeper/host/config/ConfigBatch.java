package org.watchkeeper.host.config;

import java.util.ArrayList;
import java.util.List;

import org.watchkeeper.host.Origin;
import org.watchkeeper.host.bring.Batch;
import org.watchkeeper.host.bring.Brought;
import org.watchkeeper.host.bring.Unsaid;
import org.watchkeeper.kernel.Problem;

/// The hosts of an ssh configuration, each as ssh resolves it. What ssh does not say, `unsaid` does.
public record ConfigBatch(SshConfig config, Unsaid unsaid) {
    /// Throws `Problem` where ssh cannot be asked at all; a host that it does not accept is a remark.
    public Batch of(String file) {
        var survey = config.survey(file);
        config.defaults();
        var notes = new ArrayList<>(survey.remarks());
        var hosts = new ArrayList<Brought>();
        for (var name : survey.names()) {
            try {
                hosts.add(brought(name, file, config.resolve(file, Destination.named(name))));
            } catch (CommandsToAllow e) {
                throw e;
            } catch (Problem e) {
                notes.add(name + ": " + e.getMessage());
            }
        }
        return new Batch(Origin.Kind.SSH_CONFIG, file, saidOnce(hosts, notes), notes);
    }

    /// A remark that is the same for all hosts is said once, for all of them.
    private static List<Brought> saidOnce(List<Brought> hosts, List<String> notes) {
        if (hosts.size() < 2) {
            return hosts;
        }
        var common = new ArrayList<>(hosts.getFirst().remarks());
        hosts.forEach(host -> common.retainAll(host.remarks()));
        common.forEach(remark -> notes.add("All hosts: " + remark));
        return hosts.stream().map(host -> host.remarks(
                host.remarks().stream().filter(remark -> !common.contains(remark)).toList())).toList();
    }

    private Brought brought(String name, String file, Resolved resolved) {
        return Brought.named(name, new Origin(Origin.Kind.SSH_CONFIG, file, name), unsaid)
                .address(resolved.hostName()).port(resolved.port()).user(resolved.user()).keys(keys(resolved))
                .agent(!"none".equals(String.join("", resolved.values().getOrDefault("identityagent", List.of()))))
                .password(!resolved.isOff("passwordauthentication") || !resolved.isOff("kbdinteractiveauthentication"))
                .jumps(resolved.jumps()).remarks(config.notDone(resolved));
    }

    /// Those that are named; the ones ssh tries unasked are no part of what the configuration says.
    private List<String> keys(Resolved resolved) {
        return resolved.all("identityfile").equals(config.defaults().all("identityfile"))
                ? List.of()
                : resolved.all("identityfile");
    }
}
