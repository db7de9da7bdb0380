package org.watchkeeper.runbook.ui;

import java.util.ArrayList;
import java.util.List;

import org.watchkeeper.fx.Icon;
import org.watchkeeper.fx.place.Command;
import org.watchkeeper.fx.place.Navigation;
import org.watchkeeper.runbook.Library;

/// The library as lines of the palette: every runbook and every procedure.
record RunbookCommands(Library library, Navigation navigation) {
    List<Command> all() {
        var commands = new ArrayList<Command>();
        for (var entry : library.entries()) {
            var file = entry.file().toString();
            commands.add(Command.of("runbook", entry.runbook().title(), String.valueOf(entry.file().getFileName()),
                    Icon.RUNBOOKS, () -> navigation.open(RunbooksPlace.ID, file)));
            entry.runbook().procedures().forEach(procedure -> commands.add(Command.of("procedure", procedure.title(),
                    procedure.kind().word() + " · " + entry.runbook().title(), Icon.STEP,
                    () -> navigation.open(RunbooksPlace.ID, file + "#" + procedure.id()))));
        }
        return commands;
    }
}
