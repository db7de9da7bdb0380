package org.watchkeeper.runbook.ui.fidelity;

import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.watchkeeper.fx.Background;
import org.watchkeeper.kernel.Problem;
import org.watchkeeper.runbook.Coverage;
import org.watchkeeper.runbook.Finding;
import org.watchkeeper.runbook.Library;
import org.watchkeeper.runbook.correct.Correction;
import org.watchkeeper.runbook.correct.Corrector;
import org.watchkeeper.runbook.ui.fidelity.Fidelity.Filter;
import org.watchkeeper.runbook.ui.fidelity.Fidelity.Row;

/// What was found in the open document, and what people say to it: accept, correct, ignore, take back.
public final class FidelityModel {
    private final ObservableValue<Optional<Library.Entry>> document;
    private final Pointing pointing;
    private final Corrector corrector;
    private final Background background;
    private final ObjectProperty<Filter> filter = new SimpleObjectProperty<>(Filter.OPEN);
    private final ObservableList<Row> rows = FXCollections.observableArrayList();
    private final ObjectProperty<Optional<Finding>> selected = new SimpleObjectProperty<>(Optional.empty());
    private final ReadOnlyStringWrapper share = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<Coverage> coverage = new ReadOnlyObjectWrapper<>(new Coverage(0, 0));
    private final ReadOnlyObjectWrapper<Optional<Problem>> problem = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Corrector.Done>> last = new ReadOnlyObjectWrapper<>(Optional.empty());

    /// The reader beside the report: shows a line, opens a document as it is now.
    public interface Pointing {
        void pointAt(int line);

        void open(Library.Entry entry);
    }

    public FidelityModel(ObservableValue<Optional<Library.Entry>> document, Pointing pointing, Corrector corrector,
            Background background) {
        this.document = document;
        this.pointing = pointing;
        this.corrector = corrector;
        this.background = background;
        // What is listed follows the open document and the filter.
        document.subscribe(this::list);
        filter.subscribe(_ -> list(document.getValue()));
    }

    private void list(Optional<Library.Entry> open) {
        var before = selected.get();
        problem.set(Optional.empty());
        rows.setAll(open.map(each -> new Fidelity(each.runbook()).rows(filter.get())).orElse(List.of()));
        coverage.set(open.map(each -> Coverage.of(each.runbook())).orElse(new Coverage(0, 0)));
        share.set(coverage.get().understood() + " of " + coverage.get().lines() + " lines understood");
        last.set(last.get().filter(done -> open.filter(each -> isOf(done, each)).isPresent()));
        selected.set(before.flatMap(this::nextTo).or(() -> found().stream().findFirst()));
    }

    private static boolean isOf(Corrector.Done done, Library.Entry open) {
        return done.entry().file().equals(open.file());
    }

    /// The same finding where it is now, else the one that took its place.
    private Optional<Finding> nextTo(Finding before) {
        var found = found();
        return found.stream().filter(each -> each.code().equals(before.code())
                && each.message().equals(before.message())).findFirst()
                .or(() -> found.stream().filter(each -> each.line() >= before.line()).findFirst())
                .or(() -> found.reversed().stream().findFirst());
    }

    private List<Finding> found() {
        return rows.stream().filter(Row.Found.class::isInstance).map(row -> ((Row.Found) row).finding()).toList();
    }

    ObservableValue<Optional<Library.Entry>> document() {
        return document;
    }

    ObjectProperty<Filter> filter() {
        return filter;
    }

    public ObservableList<Row> rows() {
        return rows;
    }

    /// How many findings a filter would show.
    public int count(Filter one) {
        return document.getValue().map(each -> new Fidelity(each.runbook()).count(one)).orElse(0);
    }

    ObjectProperty<Optional<Finding>> selected() {
        return selected;
    }

    /// "212 of 230 lines understood".
    ReadOnlyStringProperty share() {
        return share.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Coverage> coverage() {
        return coverage.getReadOnlyProperty();
    }

    /// What went wrong with the last intent.
    ReadOnlyObjectProperty<Optional<Problem>> problem() {
        return problem.getReadOnlyProperty();
    }

    /// The last correction, while it can be taken back.
    ReadOnlyObjectProperty<Optional<Corrector.Done>> last() {
        return last.getReadOnlyProperty();
    }

    /// Whether the open document may be changed: one that came with the console is not.
    BooleanBinding isWritable() {
        return Bindings.createBooleanBinding(
                () -> document.getValue().filter(each -> !each.shipped()).isPresent(), document);
    }

    /// Points at a finding: its line lights up.
    void point(Finding finding) {
        selected.set(Optional.of(finding));
        pointing.pointAt(finding.line());
    }

    void accept(Finding finding) {
        if (Fidelity.mayAccept(finding)) {
            correct(new Correction.Accept(finding.line(), finding.code()));
        }
    }

    /// `because` is asked for by whoever calls; what is wrong with it comes back as a sentence, empty when it was taken.
    String ignore(Finding finding, String because) {
        try {
            correct(new Correction.Ignore(finding.line(), finding.code(), because.strip()));
            return "";
        } catch (IllegalArgumentException wrong) {
            return String.valueOf(wrong.getMessage());
        }
    }

    void reopen(Finding finding) {
        correct(new Correction.Reopen(finding.line(), finding.code()));
    }

    /// The forms in which a finding can be corrected, the fitting one first.
    List<Form> forms(Finding finding) {
        return document.getValue().map(each -> new Forms(each.runbook(), finding).all())
                .orElse(List.of());
    }

    void correct(Correction correction) {
        entry().ifPresent(
                entry -> background.run(() -> corrector.correct(entry, correction), this::done, this::failed));
    }

    /// Takes the last correction back.
    void undo() {
        last.get().ifPresent(done -> background.run(() -> corrector.undo(done), this::undone, this::failed));
    }

    /// Copies the shipped document that is open to the operator's folder and opens the copy.
    void copy() {
        entry().filter(Library.Entry::shipped)
                .ifPresent(entry -> background.run(() -> corrector.copy(entry), pointing::open, this::failed));
    }

    private Optional<Library.Entry> entry() {
        return document.getValue();
    }

    private void done(Corrector.Done done) {
        last.set(Optional.of(done));
        pointing.open(done.entry());
    }

    private void undone(Corrector.Done done) {
        last.set(Optional.empty());
        pointing.open(done.entry());
    }

    private void failed(RuntimeException trouble) {
        problem.set(Optional.of(trouble instanceof Problem told
                ? told
                : new Problem("The correction was not written", "", String.valueOf(trouble.getMessage()), trouble)));
    }
}
