package org.watchkeeper.remote.own;

import org.watchkeeper.host.Host;
import org.watchkeeper.remote.Questions;

/// Says with which command line the operator's own ssh goes to a host as the console does.
@FunctionalInterface
public interface OwnSsh {
    /// May block, and asks before commands of an ssh configuration run. Throws `Unreachable` where there is no way.
    SshLine to(Host host, Questions questions);
}
