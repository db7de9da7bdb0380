package org.watchkeeper.runbook.ui;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.Parent;

import org.jspecify.annotations.Nullable;
import org.watchkeeper.fx.Icon;
import org.watchkeeper.fx.place.Command;
import org.watchkeeper.fx.place.Desk;
import org.watchkeeper.fx.place.Navigation;
import org.watchkeeper.fx.place.Place;
import org.watchkeeper.fx.place.Shortcut;
import org.watchkeeper.runbook.Library;

/// Runbooks: the library and its documents. Opened on a file it shows that document, on `file#procedure` that procedure.
public final class RunbooksPlace implements Place {
    public static final String ID = "runbooks";

    private final Library library;
    private final Consumer<ProcedureRef> start;
    private @Nullable RunbooksModel model;

    /// `start` is handed the procedure that an operator wants to carry out.
    public RunbooksPlace(Library library, Consumer<ProcedureRef> start) {
        this.library = library;
        this.start = start;
    }

    /// What the palette finds: every runbook and every procedure.
    public static Supplier<List<Command>> commands(Library library, Navigation navigation) {
        return () -> new RunbookCommands(library, navigation).all();
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String title() {
        return "Runbooks";
    }

    @Override
    public Icon icon() {
        return Icon.RUNBOOKS;
    }

    @Override
    public Parent build(Desk desk) {
        var built = new RunbooksModel(library, desk.background(), start);
        model = built;
        // Followed for as long as the window is there; the library ends it when it is closed.
        built.follow();
        return new RunbooksScreen(built, desk);
    }

    @Override
    public void opened(String parameter) {
        if (model == null) {
            return;
        }
        if (parameter.isEmpty()) {
            model.welcome();
        } else {
            model.load(parameter);
        }
    }

    @Override
    public List<Shortcut> shortcuts() {
        return List.of(new Shortcut("Ctrl+F", "Search the library"),
                new Shortcut("↑+↓", "In what was understood: the document follows"),
                new Shortcut("→+←", "Show the steps of a procedure, or fold them"),
                new Shortcut("Enter", "Start the selected procedure"));
    }
}
