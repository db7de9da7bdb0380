package org.watchkeeper.host.config;

import java.io.Serial;
import java.util.List;
import java.util.stream.Collectors;

import org.watchkeeper.host.config.Survey.Command;
import org.watchkeeper.kernel.Problem;

/// ssh was not asked, because its configuration would run commands on this machine that nobody has allowed yet.
public final class CommandsToAllow extends Problem {
    @Serial
    private static final long serialVersionUID = 1L;

    private final transient List<Command> commands;

    CommandsToAllow(List<Command> commands, String remedy) {
        super("The ssh configuration runs commands on this machine whenever ssh is asked (Match exec), and they are not allowed yet",
                commands.stream().map(Command::toString).collect(Collectors.joining("; ")), remedy);
        this.commands = List.copyOf(commands);
    }

    /// The lines, as they stand in the files.
    public List<Command> commands() {
        return commands;
    }

    /// The same in words, to be shown.
    public List<String> lines() {
        return commands.stream().map(Command::toString).toList();
    }
}
