package org.watchkeeper.host.ui;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.InvalidationListener;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.watchkeeper.fx.Background;
import org.watchkeeper.host.Host;
import org.watchkeeper.host.HostId;
import org.watchkeeper.host.Inventory;
import org.watchkeeper.host.csv.CsvInventory;
import org.watchkeeper.kernel.Problem;

/// The inventory as the page shows it, and what an operator can do with it.
final class HostsModel {
    private final Inventory hosts;
    private final Contacts contacts;
    private final HostUse use;
    private final Background background;
    private final Consumer<String> trouble;
    private final ObservableList<HostRow> rows = FXCollections.observableArrayList();
    private final StringProperty filter = new SimpleStringProperty("");
    private final ObjectProperty<HostRows.Grouping> grouping = new SimpleObjectProperty<>(
            HostRows.Grouping.ENVIRONMENT);
    private final ObjectProperty<HostRows.Sorting> sorting = new SimpleObjectProperty<>(HostRows.Sorting.NAME);
    private final ObjectProperty<Optional<Host>> selected = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Optional<HostForm>> form = new SimpleObjectProperty<>(Optional.empty());
    private final ReadOnlyBooleanWrapper isEmpty = new ReadOnlyBooleanWrapper();
    private List<Host> all = List.of();

    /// `trouble` is told in a sentence what could not be done.
    HostsModel(Inventory hosts, Contacts contacts, HostUse use, Background background, Consumer<String> trouble) {
        this.hosts = hosts;
        this.contacts = contacts;
        this.use = use;
        this.background = background;
        this.trouble = trouble;
        // The lines depend on all of these.
        InvalidationListener cut = _ -> cut();
        filter.addListener(cut);
        grouping.addListener(cut);
        sorting.addListener(cut);
        contacts.all().addListener(cut);
    }

    ObservableList<HostRow> rows() {
        return rows;
    }

    StringProperty filter() {
        return filter;
    }

    ObjectProperty<HostRows.Grouping> grouping() {
        return grouping;
    }

    ObjectProperty<HostRows.Sorting> sorting() {
        return sorting;
    }

    ObjectProperty<Optional<Host>> selected() {
        return selected;
    }

    /// The form that is open beside the list.
    ObjectProperty<Optional<HostForm>> form() {
        return form;
    }

    /// Whether the inventory itself is empty, not only what the filter left of it.
    ReadOnlyBooleanProperty isEmpty() {
        return isEmpty.getReadOnlyProperty();
    }

    List<Host> all() {
        return all;
    }

    Optional<Contact> contact(HostId host) {
        return contacts.of(host);
    }

    void load() {
        background.run(hosts::all, this::take, this::complain);
    }

    /// Selects the host with that id, if there is one.
    void select(HostId id) {
        selected.set(all.stream().filter(host -> host.id().equals(id)).findFirst());
    }

    /// The same, after the inventory that is being read has come.
    void selectSoon(HostId id) {
        reload(() -> select(id));
    }

    void add() {
        form.set(Optional.of(HostForm.fresh(all)));
    }

    void edit() {
        selected.get().ifPresent(host -> form.set(Optional.of(HostForm.of(host, all))));
    }

    void leaveForm() {
        form.set(Optional.empty());
    }

    /// Keeps what the form holds; `done` gets the host. A form with objections stays open and shows them.
    void save(HostForm filled, Consumer<Host> done) {
        filled.host().ifPresent(host -> background.run(() -> hosts.save(host), () -> {
            form.set(Optional.empty());
            reload(() -> select(host.id()));
            done.accept(host);
        }, problem -> filled.objection().set(sentence(problem))));
    }

    /// Hands over what the host is in use for now.
    void uses(Host host, Consumer<List<String>> found) {
        background.run(() -> use.of(host), found, this::complain);
    }

    /// The same of several, each use once.
    void uses(List<Host> several, Consumer<List<String>> found) {
        background.run(() -> several.stream().flatMap(host -> use.of(host).stream()).distinct().toList(), found,
                this::complain);
    }

    /// Takes the host out of the inventory; `done` gets what brings it back.
    void remove(Host host, Consumer<Runnable> done) {
        remove(List.of(host), done);
    }

    /// Takes them out together, all or none.
    void remove(List<Host> several, Consumer<Runnable> done) {
        var ids = several.stream().map(Host::id).toList();
        background.run(() -> hosts.removeAll(ids), () -> {
            selected.set(Optional.empty());
            reload(() -> {});
            done.accept(() -> bringBack(ids));
        }, this::complain);
    }

    private void bringBack(List<HostId> ids) {
        background.run(() -> hosts.restoreAll(ids), () -> reload(() -> select(ids.getFirst())), this::complain);
    }

    /// Writes the inventory into a CSV file; `done` follows.
    void export(Path file, Runnable done) {
        background.run(() -> write(file, CsvInventory.of(hosts.all())), done, this::complain);
    }

    private static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new Problem("The file cannot be written", file.toString(),
                    "Check that its folder is there and may be written to.", e);
        }
    }

    private void reload(Runnable then) {
        background.run(hosts::all, found -> {
            take(found);
            then.run();
        }, this::complain);
    }

    private void take(List<Host> found) {
        all = found;
        isEmpty.set(found.isEmpty());
        cut();
        selected.get().ifPresent(host -> select(host.id()));
    }

    private void cut() {
        rows.setAll(new HostRows(filter.get(), grouping.get(), sorting.get()).rows(all, contacts.all()));
    }

    private void complain(RuntimeException problem) {
        trouble.accept(sentence(problem));
    }

    private static String sentence(RuntimeException problem) {
        return problem.getMessage() == null ? problem.toString() : problem.getMessage();
    }
}
