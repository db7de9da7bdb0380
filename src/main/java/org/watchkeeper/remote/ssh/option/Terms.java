package org.watchkeeper.remote.ssh.option;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/// How one hop is connected to, beyond where and as whom. `plain()` is a hop of the inventory: nothing is said, the console's own
/// ways apply. Empty lists and texts and times of zero mean that nothing is said.
public record Terms(Trust trust, Crypto crypto, Keys keys, Methods methods, Net net, Life life,
        Map<String, String> environment, List<Obedience> kept) {
    public Terms {
        environment = Map.copyOf(environment);
        kept = List.copyOf(kept);
    }

    /// As the inventory has it.
    public static Terms plain() {
        return new Terms(new Trust("", List.of(), true, true), new Crypto(List.of(), List.of(), List.of(), List.of(),
                List.of(), List.of(), false), new Keys(false, List.of(), false, false, ""),
                new Methods(List.of(), 3, false), new Net("", "", "", false, "", Duration.ZERO),
                new Life(Duration.ZERO, 0), Map.of(), List.of());
    }

    /// By which name the host is looked up (HostKeyAlias), in which files besides the console's own (`usual`: those of this
    /// machine), and whether an unknown key is asked about or refused.
    public record Trust(String alias, List<Path> files, boolean usual, boolean asks) {
        public Trust {
            files = List.copyOf(files);
        }
    }

    /// Algorithms in order of preference, by ssh's names.
    public record Crypto(List<String> kex, List<String> ciphers, List<String> macs, List<String> hostKeys,
            List<String> userKeys, List<String> authorities, boolean compression) {
        public Crypto {
            kex = List.copyOf(kex);
            ciphers = List.copyOf(ciphers);
            macs = List.copyOf(macs);
            hostKeys = List.copyOf(hostKeys);
            userKeys = List.copyOf(userKeys);
            authorities = List.copyOf(authorities);
        }
    }

    /// Whether keys are chosen in ssh's order (`asSsh`); then with which certificates, only those named or the agent's others too
    /// (IdentitiesOnly), without a word about missing files where nobody named them (`unnamed`), and by which agent ("" is the
    /// operator's usual one).
    public record Keys(boolean asSsh, List<String> certificates, boolean only, boolean unnamed, String agentSocket) {
        public Keys {
            certificates = List.copyOf(certificates);
        }
    }

    /// Ways to log in, in order, of `publickey`, `keyboard-interactive` and `password`; how often a password is asked for; and
    /// whether nobody may be asked anything (BatchMode).
    public record Methods(List<String> names, int prompts, boolean batch) {
        public Methods {
            names = List.copyOf(names);
        }
    }

    /// The way through the network. `family` is `inet`, `inet6` or empty; `command` is ProxyCommand, its tokens filled in.
    public record Net(String family, String bindAddress, String bindInterface, boolean keepAlive, String command,
            Duration within) {}

    /// How often a silent host is asked for a sign of life, and how many may be missed.
    public record Life(Duration every, int missed) {}
}
