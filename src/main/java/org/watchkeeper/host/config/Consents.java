package org.watchkeeper.host.config;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.watchkeeper.host.config.Survey.Command;

/// Which commands of configurations the operator has allowed ssh to run. A line that changes is asked about again.
public interface Consents {
    /// Those not allowed yet, of these.
    List<Command> missing(Collection<Command> commands);

    /// Allows these from now on.
    void give(Collection<Command> commands);

    /// For one life of the console.
    static Consents forgetful() {
        Set<Command> given = new HashSet<>();
        return new Consents() {
            @Override
            public synchronized List<Command> missing(Collection<Command> commands) {
                return commands.stream().filter(command -> !given.contains(command)).toList();
            }

            @Override
            public synchronized void give(Collection<Command> commands) {
                given.addAll(commands);
            }
        };
    }
}
