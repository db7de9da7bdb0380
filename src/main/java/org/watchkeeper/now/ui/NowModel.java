package org.watchkeeper.now.ui;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.watchkeeper.fx.Background;
import org.watchkeeper.host.Host;
import org.watchkeeper.host.HostId;
import org.watchkeeper.host.ui.Contact;
import org.watchkeeper.kernel.Problem;
import org.watchkeeper.now.Board;
import org.watchkeeper.now.HostTrouble;
import org.watchkeeper.now.Line;
import org.watchkeeper.now.Paper;

/// What Now shows. Reads in the background, never two readings at once; confined to the FX thread.
final class NowModel {
    /// As often as it is read while it is on screen, and a little more.
    private static final Duration FRESH = Duration.ofSeconds(30);

    private final NowServices services;
    private final Background background;
    private final ObservableList<NowRow> rows = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<Optional<Seen>> seen = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Problem>> trouble = new ReadOnlyObjectWrapper<>(Optional.empty());
    private boolean reading;
    private boolean again;
    private Optional<List<Paper>> papers = Optional.empty();

    NowModel(NowServices services, Background background) {
        this.services = services;
        this.background = background;
    }

    /// A board, when it was read, and whether there is a practice host to begin with.
    record Seen(Board board, Instant at, boolean offersPractice) {}

    ObservableList<NowRow> rows() {
        return rows;
    }

    ReadOnlyObjectProperty<Optional<Seen>> seen() {
        return seen.getReadOnlyProperty();
    }

    /// Why it could not be read the last time. What was read before stays, and gets older on screen.
    ReadOnlyObjectProperty<Optional<Problem>> trouble() {
        return trouble.getReadOnlyProperty();
    }

    NowServices services() {
        return services;
    }

    /// The documents changed: they are compared anew with the next reading.
    void papersChanged() {
        papers = Optional.empty();
        load();
    }

    /// Somebody comes to this place: what was read when they were last here says nothing any more, until it is read again.
    void arrive() {
        var now = services.clock().instant();
        if (seen.get().filter(last -> last.at().plus(FRESH).isBefore(now)).isPresent()) {
            seen.set(Optional.empty());
        }
        load();
    }

    /// Reads everything again.
    void load() {
        if (reading) {
            again = true;
            return;
        }
        reading = true;
        var contacts = Map.copyOf(services.contacts().get());
        var known = papers;
        background.run(() -> read(contacts, known), this::show, this::failed);
    }

    private record Read(Seen seen, List<Paper> papers) {}

    private Read read(Map<HostId, Contact> contacts, Optional<List<Paper>> known) {
        var watch = services.watch();
        var compared = known.orElseGet(watch::papers);
        var all = services.hosts().all();
        var situation = watch.read(troubles(contacts, all), compared);
        return new Read(new Seen(Board.of(situation), situation.now(), all.stream().anyMatch(Host::practice)),
                compared);
    }

    private static List<HostTrouble> troubles(Map<HostId, Contact> contacts, List<Host> all) {
        return all.stream().flatMap(host -> Optional.ofNullable(contacts.get(host.id()))
                .filter(contact -> !contact.reached())
                .map(contact -> new HostTrouble(host, contact.words(), contact.at())).stream()).toList();
    }

    private void show(Read read) {
        papers = Optional.of(read.papers());
        trouble.set(Optional.empty());
        var next = rows(read.seen().board());
        if (!next.equals(rows)) {
            rows.setAll(next);
        }
        seen.set(Optional.of(read.seen()));
        goOn();
    }

    private void failed(RuntimeException failure) {
        trouble.set(Optional.of(failure instanceof Problem problem
                ? problem
                : new Problem("Now cannot be read", "", String.valueOf(failure.getMessage()), failure)));
        goOn();
    }

    private void goOn() {
        reading = false;
        if (again) {
            again = false;
            load();
        }
    }

    private static List<NowRow> rows(Board board) {
        var rows = new ArrayList<NowRow>();
        board.needsYou().forEach(line -> rows.add(new NowRow.Entry(line))); // the title above says that they need
                                                                            // somebody
        section(rows, "Under way", board.running());
        section(rows, "Since you were last here", board.happened());
        return rows;
    }

    private static void section(List<NowRow> rows, String title, List<Line> lines) {
        if (!lines.isEmpty()) {
            rows.add(new NowRow.Head(title, lines.size()));
            lines.forEach(line -> rows.add(new NowRow.Entry(line)));
        }
    }
}
