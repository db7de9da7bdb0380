package org.watchkeeper.checklist.ui;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.watchkeeper.checklist.ItemKey;
import org.watchkeeper.checklist.ItemState;
import org.watchkeeper.checklist.ListEvent;
import org.watchkeeper.checklist.ListLine;
import org.watchkeeper.checklist.ListState;
import org.watchkeeper.checklist.OccasionId;
import org.watchkeeper.checklist.Proof;
import org.watchkeeper.checklist.template.Bindings;
import org.watchkeeper.runbook.Library;
import org.watchkeeper.runbook.Procedure;
import org.watchkeeper.runbook.correct.Correction;

/// Binds items to the procedures that prove them, while the document is the one that the list was copied from.
record Binder(ListServices services) {
    /// An item as it stands in lists that are open and only a person settles it; `lists` are their titles.
    record Open(Procedure procedure, List<Place> places, List<String> lists) {
        /// An item of an occasion.
        record Place(OccasionId occasion, ItemKey item) {}

        Open {
            places = List.copyOf(places);
            lists = List.copyOf(lists);
        }
    }

    /// What the document's words name for an open item that only a person settles so far.
    Optional<Procedure> proposed(ListState list, ItemState item) {
        return item.isOpen() && !item.item().isProvable()
                ? document(list).flatMap(found -> Bindings.proposed(found.runbook(), item.item().text()))
                : Optional.empty();
    }

    /// Writes it into the document. Blocks.
    void bind(ListState list, ItemState item, Procedure procedure) {
        document(list).ifPresent(found -> services.correct().accept(found,
                new Correction.ProvedBy(item.item().line(), procedure.id())));
    }

    /// Where the same words of the same document stand open in lists in use, this one among them. Blocks.
    Open open(ListState list, ItemState item, Procedure procedure) {
        var places = new ArrayList<Open.Place>();
        var titles = new ArrayList<String>();
        var occasions = services.checklists().lines().stream().filter(line -> !line.isDone())
                .filter(line -> line.file().equals(list.copy().origin().file())).map(ListLine::occasion).distinct()
                .flatMap(each -> services.checklists().look(each.id()).stream()).toList();
        for (var occasion : occasions) {
            for (var there : occasion.lists().stream().filter(each -> !each.isClosed()).toList()) {
                there.items().stream().filter(each -> isSame(each, item)).forEach(each -> {
                    places.add(new Open.Place(occasion.occasion().id(), each.item().key()));
                    titles.add(there.copy().title() + " · " + occasion.occasion().title());
                });
            }
        }
        return new Open(procedure, places.stream().distinct().toList(), titles);
    }

    private static boolean isSame(ItemState one, ItemState other) {
        return one.isOpen() && !one.item().isProvable()
                && ItemKey.plain(one.item().text()).equals(ItemKey.plain(other.item().text()));
    }

    /// Binds it there: each of these lists says who did it. Blocks.
    void bind(Open open) {
        var proof = new Proof.OfProcedure(open.procedure().id(), open.procedure().title());
        open.places().forEach(
                place -> services.pencil().write(place.occasion(), new ListEvent.Bound(place.item(), proof)));
    }

    private Optional<Library.Entry> document(ListState list) {
        var origin = list.copy().origin();
        return services.library().find(Path.of(origin.file()))
                .filter(found -> found.runbook().sha256().equals(origin.sha256()));
    }
}
