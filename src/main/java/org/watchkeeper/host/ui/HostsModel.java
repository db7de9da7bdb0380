package org.watchkeeper.host.ui;

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
import org.watchkeeper.host.Hosts;

/// The inventory as the page shows it, and what an operator can do with it.
final class HostsModel {
    private final Hosts hosts;
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
    HostsModel(Hosts hosts, Contacts contacts, HostUse use, Background background, Consumer<String> trouble) {
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

    /// Takes the host out of the inventory; `done` gets what brings it back.
    /// Hands over what the host is in use for now.
    void uses(Host host, Consumer<List<String>> found) {
        background.run(() -> use.of(host), found, this::complain);
    }

    void remove(Host host, Consumer<Runnable> done) {
        background.run(() -> hosts.remove(host.id()), () -> {
            selected.set(Optional.empty());
            reload(() -> {});
            done.accept(() -> bringBack(host));
        }, this::complain);
    }

    private void bringBack(Host host) {
        background.run(() -> hosts.save(host), () -> reload(() -> select(host.id())), this::complain);
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
