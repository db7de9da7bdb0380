package org.watchkeeper.runbook.ui;

import org.watchkeeper.runbook.ui.catalog.LibraryModel;
import org.watchkeeper.runbook.ui.catalog.LibraryRow;
import org.watchkeeper.runbook.ui.page.FactRows;
import org.watchkeeper.runbook.ui.page.Insight;
import org.watchkeeper.runbook.ui.page.Light;
import org.watchkeeper.runbook.ui.page.PieceCell;
import org.watchkeeper.runbook.ui.page.Reading;
import org.watchkeeper.runbook.ui.page.Understanding;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.watchkeeper.fx.Background;
import org.watchkeeper.runbook.Checklist;
import org.watchkeeper.runbook.Dates;
import org.watchkeeper.runbook.Library;
import org.watchkeeper.runbook.Lines;
import org.watchkeeper.runbook.Procedure;
import org.watchkeeper.runbook.Uses;

/// The library and the open document; pointing at either side of a document shows the other.
final class RunbooksModel {
    private static final int FEW = 2;

    private final Library library;
    private final Background background;
    private final Consumer<ProcedureRef> start;
    private BiConsumer<Path, Integer> lists = (_, _) -> {};
    private final Supplier<Uses> uses;
    private final Dates dates;
    private final LibraryModel shelf;
    private final ReadOnlyObjectWrapper<Optional<Reading>> reading = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ObservableList<Insight> insights = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<Optional<Light>> shown = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ObjectProperty<Optional<Insight>> selected = new SimpleObjectProperty<>(Optional.empty());
    private final Set<String> open = new HashSet<>();
    private List<Library.Entry> entries = List.of();
    private Consumer<String> missing = _ -> {};
    private Optional<String> target = Optional.empty();
    private int wishes;

    /// `start` is handed the procedure that an operator wants to carry out.
    RunbooksModel(Library library, Background background, Consumer<ProcedureRef> start) {
        this(library, background, start, () -> Uses.NONE, Dates.NONE);
    }

    /// The same with what is known of when runbooks were carried out; `dates` tells what schedules mean.
    RunbooksModel(Library library, Background background, Consumer<ProcedureRef> start, Supplier<Uses> uses,
            Dates dates) {
        this.uses = uses;
        this.dates = dates;
        this.library = library;
        this.background = background;
        this.start = start;
        this.shelf = new LibraryModel(background, uses);
    }

    /// The documents to choose from.
    LibraryModel shelf() {
        return shelf;
    }

    /// Another one over the same library, that follows nothing: for what is shown beside.
    RunbooksModel beside() {
        return new RunbooksModel(library, background, start, uses, dates);
    }

    StringProperty query() {
        return shelf.query();
    }

    ObservableList<LibraryRow> rows() {
        return shelf.rows();
    }

    /// Whether the library itself is empty, not only what the search left of it.
    ReadOnlyBooleanProperty isEmpty() {
        return shelf.isEmpty();
    }

    /// The open document.
    ReadOnlyObjectProperty<Optional<Reading>> reading() {
        return reading.getReadOnlyProperty();
    }

    /// The open document as an entry of the library.
    ObservableValue<Optional<Library.Entry>> document() {
        return reading.map(open -> open.map(Reading::entry));
    }

    ObservableList<Insight> insights() {
        return insights;
    }

    /// The lines that are lit up in the document.
    ReadOnlyObjectProperty<Optional<Light>> shown() {
        return shown.getReadOnlyProperty();
    }

    /// The page that the open document's pieces stand on.
    PieceCell.Page page() {
        return new PieceCell.Page(shown(),
                line -> reading.get().map(Reading::marks).map(marks -> marks.get(line)), this::pointAt, true);
    }

    /// The row that is selected in what was understood.
    ReadOnlyObjectProperty<Optional<Insight>> selected() {
        return selected;
    }

    /// Reads the library, and follows it from now on until the handle is closed.
    AutoCloseable follow() {
        load("");
        return library.onChange(() -> background.screen().execute(() -> load("")));
    }

    /// Who is told that a document that was to be opened is not there: its file.
    void onMissing(Consumer<String> told) {
        missing = told;
    }

    /// Reads the library again and opens the document, at a procedure when `target` is `file#procedure`. One that has not been
    /// read yet is opened as soon as it is, unless another is chosen before.
    void load(String target) {
        if (!target.isEmpty()) {
            wishes++;
            this.target = Optional.of(target);
        }
        int asked = wishes;
        background.run(this::found, found -> {
            take(found);
            if (asked == wishes && !found.isReading()) {
                giveUp();
            }
        }, _ -> take(Found.NOTHING));
    }

    /// Opens the first document unless one is open or has been chosen meanwhile.
    void welcome() {
        int asked = wishes;
        background.run(this::found, found -> {
            take(found);
            if (asked == wishes && reading.get().isEmpty()) {
                entries.stream().findFirst().ifPresent(this::open);
            }
        }, _ -> take(Found.NOTHING));
    }

    // Asked in this order: a library that is not reading any more has every document.
    private Found found() {
        boolean isReading = library.isReading();
        return new Found(library.entries(), isReading);
    }

    void open(Library.Entry entry) {
        bring(entry, () -> {});
    }

    /// Opens the document at a line that was found; 0 leaves it at its beginning.
    void openAt(Library.Entry entry, int line) {
        if (reading.get().filter(open -> open.entry().equals(entry)).isPresent()) {
            wish();
            pointAt(line);
            return;
        }
        bring(entry, () -> pointAt(line));
    }

    // Of several documents that were chosen, the last one is shown, whichever is ready first.
    private void bring(Library.Entry entry, Runnable then) {
        int mine = wish();
        background.run(() -> Reading.of(entry), document -> {
            if (mine == wishes) {
                show(document);
                then.run();
            }
        }, _ -> {
            if (mine == wishes) {
                reading.set(Optional.empty());
            }
        });
    }

    /// Something is chosen: what was wanted before is not wanted any more.
    private int wish() {
        target = Optional.empty();
        return ++wishes;
    }

    /// Points at a row of what was understood: the document shows where it was read.
    void point(Insight row) {
        selected.set(Optional.of(row));
        shown.set(row.lines().map(lines -> new Light(lines, isBroad(row))));
    }

    private static boolean isBroad(Insight row) {
        return row instanceof Insight.OneProcedure || row instanceof Insight.OneChecklist;
    }

    /// Points at a line of the document: the row that says most about it is selected, opened up if need be.
    void pointAt(int line) {
        if (line < 1) {
            return;
        }
        reading.get().ifPresent(document -> {
            understanding(document).procedureAt(line).map(Procedure::id).filter(open::add)
                    .ifPresent(_ -> list(document));
            shown.set(Optional.of(new Light(Lines.at(line), false)));
            selected.set(Understanding.nearest(insights, line));
        });
    }

    /// Opens up a procedure, or folds it.
    void toggle(Procedure procedure) {
        if (!open.remove(procedure.id())) {
            open.add(procedure.id());
        }
        reading.get().ifPresent(this::list);
    }

    /// Who opens a list for use: told the file and the line where it begins.
    void onList(BiConsumer<Path, Integer> open) {
        lists = open;
    }

    /// Opens a list of the document, to be worked through.
    void open(Checklist list) {
        reading.get().ifPresent(document -> lists.accept(document.entry().file(), list.lines().first()));
    }

    void start(Procedure procedure) {
        reading.get().ifPresent(document -> start.accept(new ProcedureRef(document.entry().file(), procedure.id())));
    }

    private void take(Found found) {
        entries = found.entries();
        shelf.take(entries, found.isReading());
        reading.get().ifPresent(this::reopen);
        target.ifPresent(this::openTarget);
    }

    // A document that changed on disk is shown as it is now; one that is gone stays until another is opened.
    private void reopen(Reading document) {
        entry(document.entry().file())
                .filter(entry -> !entry.runbook().sha256().equals(document.entry().runbook().sha256()))
                .ifPresent(entry -> background.run(() -> Reading.of(entry), this::showAgain, _ -> {}));
    }

    private void showAgain(Reading document) {
        reading.get().filter(open -> open.entry().file().equals(document.entry().file()))
                .ifPresent(_ -> show(document));
    }

    private Optional<Library.Entry> entry(Path file) {
        return entries.stream().filter(entry -> entry.file().equals(file)).findFirst();
    }

    private void openTarget(String wanted) {
        int hash = wanted.lastIndexOf('#');
        entry(file(wanted)).ifPresent(entry -> bring(entry, () -> {
            if (hash >= 0) {
                entry.runbook().procedure(wanted.substring(hash + 1)).ifPresent(this::reveal);
            }
        }));
    }

    private static Path file(String target) {
        int hash = target.lastIndexOf('#');
        return Path.of(hash < 0 ? target : target.substring(0, hash));
    }

    private void giveUp() {
        target.map(wanted -> file(wanted).toString()).ifPresent(missing);
        target = Optional.empty();
    }

    private void reveal(Procedure procedure) {
        open.add(procedure.id());
        reading.get().ifPresent(this::list);
        point(new Insight.OneProcedure(procedure, true));
    }

    private void show(Reading document) {
        var procedures = document.entry().runbook().procedures();
        boolean again = reading.get().filter(each -> each.entry().file().equals(document.entry().file())).isPresent();
        if (!again) {
            open.clear();
        }
        if (!again && procedures.size() <= FEW) {
            procedures.forEach(procedure -> open.add(procedure.id()));
        }
        shown.set(Optional.empty());
        selected.set(Optional.empty());
        reading.set(Optional.of(document));
        list(document);
    }

    private void list(Reading document) {
        insights.setAll(understanding(document).rows());
    }

    private Understanding understanding(Reading document) {
        var runbook = document.entry().runbook();
        return new Understanding(runbook, open, new FactRows(runbook, dates, target -> isInLibrary(document, target)));
    }

    /// Whether a link leads to a document of the library.
    private boolean isInLibrary(Reading document, String target) {
        try {
            var file = document.entry().file().resolveSibling(target.replaceFirst("#.*", "")).normalize();
            return entries.stream().anyMatch(entry -> entry.file().normalize().equals(file));
        } catch (InvalidPathException noPath) {
            return false;
        }
    }

    /// What the library holds, and whether more is to come.
    private record Found(List<Library.Entry> entries, boolean isReading) {
        private static final Found NOTHING = new Found(List.of(), false);

        private Found {
            entries = List.copyOf(entries);
        }
    }
}
