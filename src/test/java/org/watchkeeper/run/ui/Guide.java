package org.watchkeeper.run.ui;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.watchkeeper.runbook.Flag;
import org.watchkeeper.runbook.Library;
import org.watchkeeper.runbook.Lines;
import org.watchkeeper.runbook.Parameter;
import org.watchkeeper.runbook.Procedure;
import org.watchkeeper.runbook.ProcedureKind;
import org.watchkeeper.runbook.Runbook;
import org.watchkeeper.runbook.ShellCommand;
import org.watchkeeper.runbook.Slot;
import org.watchkeeper.runbook.Step;
import org.watchkeeper.runbook.Success;

/// One document with an upgrade and the way back from it.
final class Guide implements Library {
    @Override
    public List<Entry> entries() {
        var upgrade = new Procedure("upgrade", "Upgrade", ProcedureKind.UPGRADE, new Lines(1, 20), "Low",
                "1 minute",
                "", "back",
                List.of(new Parameter("version", "Version", Parameter.Type.VERSION, "0.1.0", Lines.at(3))),
                List.of(step("Stop", "stop"), step("Migrate", "migrate <version>", Flag.DESTRUCTIVE),
                        step("Start", "start")));
        var back = new Procedure("back", "Quick rollback", ProcedureKind.ROLLBACK, new Lines(21, 30), "", "", "",
                "",
                List.of(), List.of(step("Put back", "put back")));
        return List.of(new Entry(Path.of("guide.md"), false, new Runbook("Guide", "", "ab".repeat(32), Map.of(),
                List.of(), List.of(upgrade, back), List.of(), List.of(), List.of(), List.of())));
    }

    /// A document with a diagnosis that looks at a log without an end.
    static Entry watching() {
        var look = new Procedure("look", "Look", ProcedureKind.DIAGNOSIS, new Lines(1, 9), "", "", "", "", List.of(),
                List.of(step("Watch the log", "tail -f /var/log/app.log", Flag.ENDLESS, Flag.READ_ONLY)));
        return new Entry(Path.of("look.md"), false, new Runbook("Look", "", "cd".repeat(32), Map.of(), List.of(),
                List.of(look), List.of(), List.of(), List.of(), List.of()));
    }

    /// A document with an upgrade that has no way back.
    static Entry oneWay() {
        var upgrade = new Procedure("go", "Go", ProcedureKind.UPGRADE, new Lines(1, 9), "", "", "", "", List.of(),
                List.of(step("Go", "go")));
        return new Entry(Path.of("go.md"), false, new Runbook("Go", "", "ef".repeat(32), Map.of(), List.of(),
                List.of(upgrade), List.of(), List.of(), List.of(), List.of()));
    }

    @Override
    public Optional<Entry> find(Path file) {
        return entries().stream().filter(entry -> entry.file().equals(file)).findFirst();
    }

    @Override
    public AutoCloseable onChange(Runnable listener) {
        return () -> {};
    }

    private static Step step(String title, String text, Flag... flags) {
        int at = text.indexOf('<');
        var slots = at < 0 ? List.<Slot>of() : List.of(new Slot(at, text.length(), "version", Slot.Quoting.BARE));
        return new Step.Commands(title, title, Lines.at(5), "",
                List.of(new ShellCommand(text, Lines.at(6), Set.of(flags), Success.ZERO, slots)), List.of());
    }
}
