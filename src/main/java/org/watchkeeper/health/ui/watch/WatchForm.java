package org.watchkeeper.health.ui.watch;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.ObservableSet;

import org.watchkeeper.health.assign.Scope;
import org.watchkeeper.host.Environment;
import org.watchkeeper.host.Host;
import org.watchkeeper.runbook.Visible;

/// What is chosen in the sheet: where and what. Nothing is kept before somebody says so.
final class WatchForm {
    private final List<Host> hosts;
    private final List<Scope> all;
    private final ObservableSet<Scope> chosen = FXCollections.observableSet(new LinkedHashSet<>());
    private final ObservableList<Wanted> wanted = FXCollections.observableArrayList();
    private final StringProperty objection = new SimpleStringProperty("");

    WatchForm(List<Host> hosts) {
        this.hosts = List.copyOf(hosts);
        this.all = scopes(hosts);
    }

    private static List<Scope> scopes(List<Host> hosts) {
        var scopes = new ArrayList<Scope>();
        scopes.add(new Scope.All());
        var groups = new TreeSet<String>();
        hosts.forEach(host -> groups.addAll(host.groups()));
        groups.forEach(group -> scopes.add(new Scope.Group(group)));
        hosts.forEach(host -> scopes.add(new Scope.One(host.id())));
        return List.copyOf(scopes);
    }

    /// The scopes whose words have these.
    List<Scope> scopes(String words) {
        var sought = words.strip().toLowerCase(Locale.ROOT);
        return all.stream().filter(scope -> label(scope).toLowerCase(Locale.ROOT).contains(sought)).toList();
    }

    ObservableSet<Scope> chosen() {
        return chosen;
    }

    ObservableList<Wanted> wanted() {
        return wanted;
    }

    StringProperty objection() {
        return objection;
    }

    /// "All hosts", "Group web, 12 hosts", "app-1, production".
    String label(Scope scope) {
        return switch (scope) {
            case Scope.All _ -> "All hosts, those to come as well";
            case Scope.Group(var name) -> "Group " + Visible.of(name) + ", "
                    + count(hosts.stream().filter(scope::covers).count());
            case Scope.One(var id) -> hosts.stream().filter(host -> host.id().equals(id)).findFirst()
                    .map(host -> Visible.of(host.name()) + ", "
                            + (host.practice() ? "practice" : host.environment().word()))
                    .orElse("");
        };
    }

    private static String count(long hosts) {
        return hosts == 1 ? "1 host" : hosts + " hosts";
    }

    /// Adds a check of an offer; says why not where that cannot be.
    boolean add(Offer offer, String what) {
        try {
            var probe = offer.make().apply(what.strip());
            if (wanted.stream().anyMatch(other -> other.probe().id().equals(probe.id()))) {
                objection.set(probe.title() + " is chosen already");
                return false;
            }
            wanted.add(new Wanted(probe));
            objection.set("");
            return true;
        } catch (IllegalArgumentException wrong) {
            objection.set(String.valueOf(wrong.getMessage()));
            return false;
        }
    }

    /// The hosts that it comes to.
    List<Host> covered() {
        return hosts.stream().filter(host -> chosen.stream().anyMatch(scope -> scope.covers(host))).toList();
    }

    Set<Scope> where() {
        return Set.copyOf(chosen);
    }

    /// "3 checks on 14 hosts, 9 of them in production".
    String words() {
        var covered = covered();
        long production = covered.stream()
                .filter(host -> host.environment() == Environment.PRODUCTION && !host.practice()).count();
        var checks = wanted.size() == 1 ? "1 check" : wanted.size() + " checks";
        return checks + " on " + count(covered.size())
                + (production == 0 ? "" : ", " + production + " of them in production");
    }

    /// Whether all of it can be kept; says what is wrong.
    boolean isReady() {
        var wrong = chosen.isEmpty()
                ? "Choose where to look"
                : wanted.isEmpty()
                        ? "Choose what to look at"
                        : wanted.stream().map(Wanted::objection).filter(text -> !text.isEmpty()).findFirst().orElse("");
        objection.set(wrong);
        return wrong.isEmpty();
    }
}
