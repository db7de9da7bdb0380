package org.watchkeeper.host.config;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import org.watchkeeper.host.Origin;
import org.watchkeeper.host.bring.Batch;
import org.watchkeeper.host.bring.Brought;
import org.watchkeeper.host.bring.Unsaid;
import org.watchkeeper.kernel.Problem;

/// The hosts of an ssh configuration, each as ssh resolves it. What ssh does not say, `unsaid` does.
///
/// `remarks` tells for a resolved host what of it a connection of the console cannot obey.
public record ConfigBatch(SshConfig config, Unsaid unsaid, Function<Resolved, List<String>> remarks) {
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
        return new Batch(Origin.Kind.SSH_CONFIG, file, hosts, notes);
    }

    private Brought brought(String name, String file, Resolved resolved) {
        return Brought.named(name, new Origin(Origin.Kind.SSH_CONFIG, file, name), unsaid)
                .address(resolved.hostName()).port(resolved.port()).user(resolved.user()).keys(keys(resolved))
                .agent(!"none".equals(String.join("", resolved.values().getOrDefault("identityagent", List.of()))))
                .password(!resolved.isOff("passwordauthentication") || !resolved.isOff("kbdinteractiveauthentication"))
                .jumps(resolved.jumps()).remarks(remarks.apply(resolved));
    }

    /// Those that are named; the ones ssh tries unasked are no part of what the configuration says.
    private List<String> keys(Resolved resolved) {
        return resolved.all("identityfile").equals(config.defaults().all("identityfile"))
                ? List.of()
                : resolved.all("identityfile");
    }
}
