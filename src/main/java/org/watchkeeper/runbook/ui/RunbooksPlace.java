package org.watchkeeper.runbook.ui;

import org.watchkeeper.runbook.ui.page.Reading;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Parent;

import org.jspecify.annotations.Nullable;
import org.watchkeeper.fx.Icon;
import org.watchkeeper.fx.Pulse;
import org.watchkeeper.fx.place.Command;
import org.watchkeeper.fx.place.Desk;
import org.watchkeeper.fx.place.Navigation;
import org.watchkeeper.fx.place.Place;
import org.watchkeeper.fx.place.Shortcut;
import org.watchkeeper.runbook.Library;
import org.watchkeeper.runbook.ui.change.ChangesModel;
import org.watchkeeper.runbook.ui.fidelity.FidelityModel;

/// Runbooks: the library and its documents. Opened on a file it shows that document, on `file#procedure` that procedure.
public final class RunbooksPlace implements Place {
    public static final String ID = "runbooks";
    /// Before words: a search for them.
    public static final String SEARCH = "search:";
    /// Behind a file: what changed in it since it was used.
    public static final String CHANGES = "?changes";
    /// Before a file: opened at its fidelity report.
    public static final String REPORT = "report:";

    /// Before a file: opened in the editor.
    public static final String EDIT = "edit:";
    /// Behind a file to be edited: the line to begin at.
    public static final String LINE = "?line=";

    private final Library library;
    private final Pen pen;
    private final Consumer<ProcedureRef> start;
    private final Records records;
    private final BooleanProperty report = new SimpleBooleanProperty();
    private @Nullable RunbooksModel model;
    private @Nullable ReadAndEdit page;
    private @Nullable ChangesModel changes;

    /// `pen` changes documents; `start` is handed the procedure that an operator wants to carry out.
    public RunbooksPlace(Library library, Pen pen, Consumer<ProcedureRef> start) {
        this(library, pen, start, Records.none());
    }

    /// The same with what is kept of runbooks outside their files.
    public RunbooksPlace(Library library, Pen pen, Consumer<ProcedureRef> start, Records records) {
        this.library = library;
        this.pen = pen;
        this.start = start;
        this.records = records;
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
        var built = new RunbooksModel(library, desk.background(), start, records.uses(), records.dates());
        model = built;
        built.onList((file, line) -> desk.navigation().open("checklists", "new:" + file + "#" + line));
        built.onMissing(file -> desk.overlay().notices().warn("There is no runbook " + file + " in the library."));
        // Followed for as long as the window is there; the library ends it when it is closed.
        built.follow();
        var changes = new ChangesModel(records.history(), desk.background(), desk.overlay().notices()::tell);
        built.reading()
                .subscribe(reading -> reading.map(Reading::entry).ifPresentOrElse(changes::open, changes::close));
        this.changes = changes;
        var today = records.today();
        var screen = new RunbooksScreen(built, new RunbooksScreen.Beside(report(built, desk), changes),
                today.day(), desk);
        screen.report().bindBidirectional(report);
        var shown = new ReadAndEdit(built, screen, pen, desk);
        page = shown;
        Pulse.whileShown(shown, () -> {
            changes.poll();
            today.look();
        });
        return shown;
    }

    private FidelityModel report(RunbooksModel runbooks, Desk desk) {
        return new FidelityModel(runbooks.document(), new FidelityModel.Pointing() {
            @Override
            public void pointAt(int line) {
                runbooks.pointAt(line);
            }

            @Override
            public void open(Library.Entry entry) {
                runbooks.open(entry);
            }
        }, pen.corrector(), desk.background());
    }

    @Override
    public void opened(String parameter) {
        if (model == null || page == null) {
            return;
        }
        var runbooks = model;
        if (parameter.isEmpty()) {
            runbooks.welcome();
        } else {
            page.leave(() -> opened(runbooks, parameter));
        }
    }

    @Override
    public void leadOut() {
        Optional.ofNullable(page).ifPresent(shown -> shown.leave(() -> opened("")));
    }

    private void opened(RunbooksModel model, String parameter) {
        if (parameter.startsWith(EDIT)) {
            edit(model, parameter.substring(EDIT.length()));
        } else if (parameter.startsWith(SEARCH)) {
            model.welcome();
            model.query().set(parameter.substring(SEARCH.length()));
        } else if (parameter.endsWith(CHANGES) && changes != null) {
            var file = parameter.substring(0, parameter.length() - CHANGES.length());
            changes.lookAt(Path.of(file));
            model.load(file);
        } else {
            report.set(parameter.startsWith(REPORT));
            model.load(parameter.startsWith(REPORT) ? parameter.substring(REPORT.length()) : parameter);
        }
    }

    private void edit(RunbooksModel model, String wanted) {
        int at = wanted.lastIndexOf(LINE);
        var file = at < 0 ? wanted : wanted.substring(0, at);
        int line = at < 0 ? 1 : Integer.parseInt(wanted.substring(at + LINE.length()));
        // A file that is in no folder of the library can be edited as well.
        Optional.ofNullable(page).ifPresent(shown -> library.find(Path.of(file)).ifPresentOrElse(entry -> {
            model.load(file);
            shown.edit(entry, line);
        }, () -> shown.open(Path.of(file), line)));
    }

    @Override
    public List<Shortcut> shortcuts() {
        return List.of(new Shortcut("Ctrl+F", "Search the library"),
                new Shortcut("↑, ↓", "In what was understood: the document follows"),
                new Shortcut("→, ←", "Show the steps of a procedure, or fold them"),
                new Shortcut("Enter", "Start the selected procedure"),
                new Shortcut("F8, Shift+F8", "Next and previous change of a new version"),
                new Shortcut("E", "Edit the open document"),
                new Shortcut("Ctrl+S", "In the editor: save"),
                new Shortcut("Esc", "In the editor: close it; what is not saved is asked about"),
                new Shortcut("F", "The fidelity report of the open document, and back"),
                new Shortcut("A", "In the report: accept what was found"),
                new Shortcut("C", "In the report: correct it"),
                new Shortcut("I", "In the report: ignore it, for a reason"),
                new Shortcut("R", "In the report: ask again what was answered"),
                new Shortcut("Ctrl+Z", "In the report: take the last correction back"));
    }
}
