package org.watchkeeper.calendar.ui.form;

import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableSet;

import org.watchkeeper.calendar.Blackout;
import org.watchkeeper.calendar.CalendarEntry.Kind;
import org.watchkeeper.calendar.Length;
import org.watchkeeper.calendar.Ruling;
import org.watchkeeper.calendar.Scope;
import org.watchkeeper.calendar.Series;
import org.watchkeeper.calendar.Window;
import org.watchkeeper.calendar.ui.entry.Inventory;
import org.watchkeeper.fx.Background;
import org.watchkeeper.host.Environment;
import org.watchkeeper.host.Host;
import org.watchkeeper.host.HostId;
import org.watchkeeper.runbook.RunbookReader;

/// Everything that is asked about a window or blackout, and what is wrong with the answers. Confined to the FX thread; sentences
/// are read in the background.
public final class RulingForm {
    private final Sentence reader;
    private final Background background;
    private final Inventory inventory;
    private final Clock clock;
    private final Optional<Ruling> before;
    private final Ruling.Source source;
    /// When it is before anybody types another sentence.
    private final Optional<Series> known;
    private final ObjectProperty<Kind> kind = new SimpleObjectProperty<>(Kind.WINDOW);
    private final StringProperty name = new SimpleStringProperty("");
    private final StringProperty sentence = new SimpleStringProperty("");
    private final StringProperty further = new SimpleStringProperty("");
    private final StringProperty reason = new SimpleStringProperty("");
    private final StringProperty who = new SimpleStringProperty("");
    private final StringProperty longest = new SimpleStringProperty("");
    private final StringProperty announce = new SimpleStringProperty("");
    private final StringProperty cutoff = new SimpleStringProperty("");
    private final ObjectProperty<Window.Standing> standing = new SimpleObjectProperty<>(Window.Standing.CONFIRMED);
    private final ObservableSet<Window.Impact> impacts = FXCollections
            .observableSet(EnumSet.allOf(Window.Impact.class));
    private final ObservableSet<Environment> environments = FXCollections
            .observableSet(EnumSet.noneOf(Environment.class));
    private final ReadOnlyObjectWrapper<Sentence.Meaning> meaning = new ReadOnlyObjectWrapper<>(
            Sentence.Meaning.unknown(""));

    private RulingForm(With with, Optional<Ruling> before, Ruling.Source source, Optional<Series> known) {
        this.reader = new Sentence(with.reader(), with.clock());
        this.background = with.background();
        this.inventory = with.inventory();
        this.clock = with.clock();
        this.before = before;
        this.source = source;
        this.known = known;
        before.ifPresent(this::fill);
        sentence.subscribe(this::read);
    }

    /// What a form works with.
    public record With(RunbookReader reader, Background background, Inventory inventory, Clock clock) {}

    /// For something new.
    public static RulingForm fresh(With with) {
        return new RulingForm(with, Optional.empty(), Ruling.Source.NONE, Optional.empty());
    }

    /// For what is there.
    public static RulingForm of(With with, Ruling ruling) {
        return new RulingForm(with, Optional.of(ruling), ruling.source(), Optional.of(ruling.series()));
    }

    /// For what a document states.
    public static RulingForm of(With with, FoundWindow found) {
        var form = new RulingForm(with, Optional.empty(), found.source(), found.series());
        form.kind.set(found.kind());
        form.name.set(found.name());
        form.sentence.set(found.sentence());
        form.standing.set(found.standing());
        return form;
    }

    private void fill(Ruling ruling) {
        name.set(ruling.name());
        sentence.set(Sentence.of(ruling.series()));
        further.set(FurtherDates.words(ruling.series().further()));
        environments.clear();
        environments.addAll(ruling.scope().environments());
        who.set(Stream.concat(ruling.scope().groups().stream(), ruling.scope().hosts().stream().flatMap(this::named))
                .reduce((one, other) -> one + ", " + other).orElse(""));
        switch (ruling) {
            case Blackout blackout -> {
                kind.set(Kind.BLACKOUT);
                reason.set(blackout.reason());
            }
            case Window window -> fill(window.terms());
        }
    }

    private void fill(Window.Terms terms) {
        standing.set(terms.standing());
        impacts.clear();
        impacts.addAll(terms.impacts());
        longest.set(Spelled.words(Length.of(terms.most())));
        announce.set(Spelled.words(terms.announce()));
        cutoff.set(Spelled.words(Length.of(terms.cutoff())));
    }

    private Stream<String> named(HostId id) {
        return inventory.hosts().stream().filter(host -> host.id().equals(id)).map(Host::name);
    }

    /// Of several sentences typed in a row only the last one counts.
    private void read(String text) {
        if (isUntouched(text)) {
            meaning.set(Sentence.Meaning.of(known.orElseThrow()));
            return;
        }
        background.run(() -> reader.read(text, known), found -> {
            if (text.equals(sentence.get())) {
                meaning.set(found);
            }
        }, trouble -> meaning.set(Sentence.Meaning.unknown(String.valueOf(trouble.getMessage()))));
    }

    private boolean isUntouched(String text) {
        return known.filter(series -> Sentence.of(series).equals(text)).isPresent();
    }

    public boolean isNew() {
        return before.isEmpty();
    }

    public Ruling.Source source() {
        return source;
    }

    public Clock clock() {
        return clock;
    }

    public ObjectProperty<Kind> kind() {
        return kind;
    }

    public StringProperty name() {
        return name;
    }

    public StringProperty sentence() {
        return sentence;
    }

    /// Dates beside those of the sentence, by their local starts with commas between.
    public StringProperty further() {
        return further;
    }

    public StringProperty reason() {
        return reason;
    }

    /// Groups and hosts by name, with commas between.
    public StringProperty who() {
        return who;
    }

    public StringProperty longest() {
        return longest;
    }

    public StringProperty announce() {
        return announce;
    }

    public StringProperty cutoff() {
        return cutoff;
    }

    public ObjectProperty<Window.Standing> standing() {
        return standing;
    }

    public ObservableSet<Window.Impact> impacts() {
        return impacts;
    }

    public ObservableSet<Environment> environments() {
        return environments;
    }

    /// What the sentence means.
    public ReadOnlyObjectProperty<Sentence.Meaning> meaning() {
        return meaning.getReadOnlyProperty();
    }

    public String nameObjection() {
        return name.get().isBlank() ? "Give it a name." : "";
    }

    public String furtherObjection() {
        return FurtherDates.read(further.get()).isPresent()
                ? ""
                : "Say when each begins: 2027-03-14 02:00, with commas between.";
    }

    /// When it is, as far as it is said.
    public Optional<Series> series() {
        return meaning.get().series().flatMap(entered -> FurtherDates.read(further.get())
                .map(before.map(old -> old.series().becoming(entered)).orElse(entered)::withFurther));
    }

    public String whoObjection() {
        return names().stream().filter(each -> !inventory.groups().contains(each) && host(each).isEmpty()).findFirst()
                .map(each -> "There is no group and no host '" + each + "'.").orElse("");
    }

    /// What is wrong with a length; empty when nothing is.
    public static String lengthObjection(String text) {
        return Spelled.length(text).isPresent() ? "" : "Say \"2 h\", \"30 min\", \"14 days\", or nothing.";
    }

    private String impactObjection() {
        return kind.get() == Kind.WINDOW && impacts.isEmpty() ? "Something can be booked in a window." : "";
    }

    /// The first thing that is wrong; empty when it can be kept.
    public String objection() {
        return Stream.of(nameObjection(), meaning.get().series().isEmpty() ? "Say when." : "",
                furtherObjection(), whoObjection(),
                impactObjection(), lengthObjection(longest.get()), lengthObjection(announce.get()),
                lengthObjection(cutoff.get())).filter(each -> !each.isEmpty()).findFirst().orElse("");
    }

    /// What was entered. Only when nothing is wrong with it.
    public Ruling ruling() {
        var id = before.map(Ruling::id).orElseGet(() -> Ruling.Id.of(UUID.randomUUID()));
        var series = series().orElseThrow();
        return kind.get() == Kind.BLACKOUT
                ? new Blackout(id, name.get().strip(), series, reason.get().strip(), scope(), source)
                : new Window(id, name.get().strip(), series, terms(), scope(), source);
    }

    private Window.Terms terms() {
        return new Window.Terms(standing.get(), Set.copyOf(impacts), Spelled.exact(longest.get()).orElseThrow(),
                Spelled.length(announce.get()).orElseThrow(), Spelled.exact(cutoff.get()).orElseThrow());
    }

    private Scope scope() {
        var groups = new TreeSet<>(names().stream().filter(each -> inventory.groups().contains(each)).toList());
        var hosts = new ArrayList<HostId>();
        names().stream().filter(each -> !groups.contains(each)).forEach(each -> host(each).ifPresent(hosts::add));
        return new Scope(Set.copyOf(environments), groups, hosts);
    }

    private List<String> names() {
        return Stream.of(who.get().split(",", -1)).map(String::strip).filter(each -> !each.isEmpty()).toList();
    }

    private Optional<HostId> host(String called) {
        return inventory.hosts().stream()
                .filter(host -> host.name().toLowerCase(Locale.ROOT).equals(called.toLowerCase(Locale.ROOT)))
                .map(Host::id).findFirst();
    }
}
