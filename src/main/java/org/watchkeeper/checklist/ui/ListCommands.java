package org.watchkeeper.checklist.ui;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

import org.watchkeeper.checklist.Checklists;
import org.watchkeeper.fx.Icon;
import org.watchkeeper.fx.place.Command;
import org.watchkeeper.fx.place.Navigation;

/// Checklists as lines of the palette: opening some, and those that are not done.
public record ListCommands(Checklists checklists, Clock clock, Navigation navigation)
        implements
        Supplier<List<Command>> {
    private static final int MOST = 200;

    @Override
    public List<Command> get() {
        var commands = new ArrayList<Command>();
        commands.add(Command.of("action", "Open checklists of a runbook", "", Icon.ADD,
                () -> navigation.open(ChecklistsPlace.ID, ChecklistsPlace.NEW)));
        checklists.lines().stream().filter(line -> !line.isDone()).limit(MOST)
                .forEach(line -> commands.add(Command.of("checklist", line.title(),
                        line.urgency(clock.instant()).word() + " · " + line.occasion().title(), Icon.CHECKLIST,
                        () -> navigation.open(ChecklistsPlace.ID, line.id().toString()))));
        return commands;
    }
}
