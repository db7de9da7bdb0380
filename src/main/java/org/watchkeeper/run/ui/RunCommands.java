package org.watchkeeper.run.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

import org.watchkeeper.fx.Icon;
import org.watchkeeper.fx.place.Command;
import org.watchkeeper.fx.place.Navigation;
import org.watchkeeper.run.RunLine;
import org.watchkeeper.run.Runs;
import org.watchkeeper.run.ui.walk.Tell;

/// Runs as lines of the palette: a new one, and those there are.
public record RunCommands(Runs runs, Navigation navigation) implements Supplier<List<Command>> {
    private static final int MOST = 200;

    @Override
    public List<Command> get() {
        var commands = new ArrayList<Command>();
        commands.add(Command.of("action", "Plan a new run", "", Icon.ADD,
                () -> navigation.open(RunsPlace.ID, RunsPlace.NEW)));
        runs.list().stream().limit(MOST).forEach(line -> commands.add(command(line)));
        return commands;
    }

    private Command command(RunLine line) {
        var state = line.result().map(result -> result.name().toLowerCase(Locale.ROOT).replace('_', ' '))
                .orElse("open");
        return Command.of("run", line.title(),
                state + " · " + String.join(", ", line.hosts()) + " · " + Tell.day(line.opened()),
                Icon.RUNS, () -> navigation.open(RunsPlace.ID, line.id().toString()));
    }
}
