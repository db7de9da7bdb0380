package org.watchkeeper.host.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.watchkeeper.host.Origin;
import org.watchkeeper.host.bring.Batch;
import org.watchkeeper.host.bring.Brought;
import org.watchkeeper.host.bring.Progress;
import org.watchkeeper.host.bring.Unsaid;
import org.watchkeeper.kernel.Problem;

/// The hosts of an ssh configuration, each as ssh resolves it. What ssh does not say, `unsaid` does.
public record ConfigBatch(SshConfig config, Unsaid unsaid) {
    private static final int AT_ONCE = 8;

    /// Throws `Problem` where ssh cannot be asked at all; a host that it does not accept is a remark. What `progress` throws ends it.
    public Batch of(String file, Progress progress) {
        var survey = config.survey(file);
        config.defaults();
        var notes = new ArrayList<>(survey.remarks());
        var hosts = new ArrayList<Brought>();
        for (var found : new SideBySide(AT_ONCE, progress).each(survey.names(), name -> found(name, file))) {
            found.host().ifPresent(hosts::add);
            notes.addAll(found.notes());
        }
        return new Batch(Origin.Kind.SSH_CONFIG, file, saidOnce(hosts, notes), notes);
    }

    /// What ssh makes of one name.
    private record Found(Optional<Brought> host, List<String> notes) {}

    private Found found(String name, String file) {
        try {
            return new Found(Optional.of(brought(name, file, config.resolve(file, Destination.named(name)))),
                    List.of());
        } catch (CommandsToAllow e) {
            throw e;
        } catch (Problem e) {
            return new Found(Optional.empty(), List.of(name + ": " + e.getMessage()));
        }
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
