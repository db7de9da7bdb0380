package org.watchkeeper.run.ui;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.watchkeeper.run.Clearance;
import org.watchkeeper.run.Unaccepted;
import org.watchkeeper.run.Undone;
import org.watchkeeper.runbook.Choice;
import org.watchkeeper.runbook.Library;
import org.watchkeeper.runbook.Parameter;
import org.watchkeeper.runbook.Procedure;

/// A procedure of a document that can be carried out.
///
/// `unaccepted` are changed commands of its document that wait to be accepted, `undone` are its document's lists for before the
/// work that are not done.
public record Offer(Library.Entry entry, Procedure procedure, Unaccepted unaccepted, Undone undone) {
    /// A procedure that waits for no list.
    public Offer(Library.Entry entry, Procedure procedure, Unaccepted unaccepted) {
        this(entry, procedure, unaccepted, Undone.NOTHING);
    }

    /// All procedures with steps, in the order of the library and its documents.
    static List<Offer> of(List<Library.Entry> entries) {
        return of(entries, Clearance.EVERYTHING);
    }

    /// The same, with what has to be accepted first.
    static List<Offer> of(List<Library.Entry> entries, Clearance clearance) {
        return entries.stream().flatMap(entry -> of(entry, clearance).stream()).toList();
    }

    /// The same procedures of the same documents, with what has to be accepted and done first now.
    static List<Offer> again(List<Offer> offers, Clearance clearance) {
        return of(offers.stream().map(Offer::entry).distinct().toList(), clearance);
    }

    /// Whether both are the same procedure of the same document, whatever has to be done first.
    boolean isSame(Offer other) {
        return entry.file().equals(other.entry.file()) && procedure.id().equals(other.procedure.id());
    }

    private static List<Offer> of(Library.Entry entry, Clearance clearance) {
        var runnable = entry.runbook().procedures().stream().filter(one -> !one.steps().isEmpty()).toList();
        var unaccepted = runnable.isEmpty() ? Unaccepted.NOTHING : clearance.unaccepted(entry);
        return runnable.stream().map(one -> new Offer(entry, one, unaccepted, clearance.undone(entry, one)))
                .toList();
    }

    /// The rollback procedure it links to, if there is one with steps.
    Optional<Procedure> rollback() {
        return entry.runbook().procedure(procedure.rollback()).filter(linked -> !linked.steps().isEmpty());
    }

    /// What is asked for: its own parameters, then those that only its way back needs.
    List<Parameter> parameters() {
        var all = new LinkedHashMap<String, Parameter>();
        procedure.parameters().forEach(one -> all.put(one.name(), one));
        rollback().ifPresent(linked -> linked.parameters().forEach(one -> all.putIfAbsent(one.name(), one)));
        return List.copyOf(all.values());
    }

    /// What is to be chosen: its own alternatives, then those of its way back.
    List<Choice> choices() {
        var all = new ArrayList<>(procedure.choices());
        rollback().ifPresent(linked -> all.addAll(linked.choices()));
        return List.copyOf(all);
    }

    /// The way back in words.
    String wayBack() {
        if (rollback().isPresent()) {
            return rollback().get().title() + (procedure.wayBack().isEmpty() ? "" : " (" + procedure.wayBack() + ")");
        }
        return procedure.wayBack().isEmpty() ? "none is linked" : procedure.wayBack();
    }

    /// Whether it is what somebody looks for who types this.
    boolean matches(String text) {
        var wanted = text.strip().toLowerCase(Locale.ROOT);
        return (procedure.title() + " " + entry.runbook().title() + " " + procedure.kind().word())
                .toLowerCase(Locale.ROOT).contains(wanted);
    }
}
