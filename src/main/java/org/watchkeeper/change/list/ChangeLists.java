package org.watchkeeper.change.list;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.watchkeeper.change.ChangeEntry;
import org.watchkeeper.change.ChangeEvent;
import org.watchkeeper.change.ChangeId;
import org.watchkeeper.change.ChangeState;
import org.watchkeeper.change.Phase;
import org.watchkeeper.change.Proposal;
import org.watchkeeper.change.Stage;
import org.watchkeeper.change.Target;
import org.watchkeeper.checklist.Checklists;
import org.watchkeeper.checklist.Clocks;
import org.watchkeeper.checklist.ListCopy;
import org.watchkeeper.checklist.ListEntry;
import org.watchkeeper.checklist.ListEvent;
import org.watchkeeper.checklist.ListState;
import org.watchkeeper.checklist.Occasion;
import org.watchkeeper.checklist.OccasionId;
import org.watchkeeper.checklist.OccasionState;
import org.watchkeeper.checklist.start.StartMove;
import org.watchkeeper.checklist.template.Templates;
import org.watchkeeper.runbook.Library;

/// Keeps the lists of a change as it stands: those for before the work are opened once it is handed in, one occasion a document,
/// their times counted from the first phase that is still to come of that document; they move with it, and are put away when it is
/// cancelled or becomes another one. The lists for after the work come up in the same occasion when its run is over.
///
/// What is there already is not written again, so any number of consoles may do this at once. Practice opens nothing.
final class ChangeLists {
    private final Checklists checklists;
    private final Function<Path, Optional<Library.Entry>> documents;

    ChangeLists(Checklists checklists, Function<Path, Optional<Library.Entry>> documents) {
        this.checklists = checklists;
        this.documents = documents;
    }

    /// Writes what is missing; tells whether all documents of the change were there. Reads and writes the database.
    boolean follow(ChangeState change) {
        if (change.proposal().targets().stream().allMatch(Target::practice)) {
            return true;
        }
        var wanted = change.settled().isOver() ? Map.<String, List<Phase>>of() : wanted(change);
        dropped(change).forEach(file -> close(change, file));
        return !isHandedIn(change) || wanted.entrySet().stream()
                .map(each -> documents.apply(Path.of(each.getKey())).map(entry -> keep(change, entry, each.getValue()))
                        .isPresent())
                .reduce(true, Boolean::logicalAnd);
    }

    private static boolean isHandedIn(ChangeState change) {
        return change.history().stream().anyMatch(entry -> entry.event() instanceof ChangeEvent.Submitted);
    }

    /// The phases that are to come or go on, by document.
    private static Map<String, List<Phase>> wanted(ChangeState change) {
        var wanted = new LinkedHashMap<String, List<Phase>>();
        change.proposal().phases().stream().skip(change.position())
                .forEach(phase -> wanted.merge(phase.work().file(), List.of(phase),
                        (one, other) -> Stream.concat(one.stream(), other.stream()).toList()));
        return wanted;
    }

    /// The documents whose work is not to be done any more: all of a change that was cancelled, else those that it is not about now.
    /// What a run has carried out is settled with that run.
    private static Set<String> dropped(ChangeState change) {
        if (change.settled() == Stage.DONE || change.settled() == Stage.ROLLED_BACK) {
            return Set.of();
        }
        var dropped = files(change);
        if (!change.settled().isOver()) {
            change.proposal().phases().forEach(phase -> dropped.remove(phase.work().file()));
        }
        return dropped;
    }

    /// Every document that it ever was about.
    private static Set<String> files(ChangeState change) {
        var files = new LinkedHashSet<String>();
        for (var entry : change.history()) {
            proposal(entry).ifPresent(each -> each.phases().forEach(phase -> files.add(phase.work().file())));
        }
        return files;
    }

    private static Optional<Proposal> proposal(ChangeEntry entry) {
        return switch (entry.event()) {
            case ChangeEvent.Drafted(var proposal) -> Optional.of(proposal);
            case ChangeEvent.Revised(var proposal, _) -> Optional.of(proposal);
            case ChangeEvent.Moved(var proposal, _) -> Optional.of(proposal);
            case ChangeEvent.Excepted _, ChangeEvent.Submitted _, ChangeEvent.Approved _, ChangeEvent.Refused _, ChangeEvent.Announced _, ChangeEvent.Decided _, ChangeEvent.Overridden _, ChangeEvent.RunBegan _, ChangeEvent.RunEnded _, ChangeEvent.Extended _, ChangeEvent.Cancelled _, ChangeEvent.Noted _ ->
                Optional.empty();
        };
    }

    private Path keep(ChangeState change, Library.Entry entry, List<Phase> phases) {
        var file = phases.getFirst().work().file();
        var occasion = occasion(change.id(), file);
        var templates = new Templates(file, entry.runbook());
        var lists = templates.copies(occasion).stream().filter(Templates::isBefore)
                .filter(list -> phases.stream().anyMatch(phase -> templates.isFor(list, phase.work().procedure())))
                .toList();
        checklists.look(occasion).ifPresentOrElse(there -> renew(change, there, lists, phases.getFirst()),
                () -> open(change, occasion, lists, phases.getFirst()));
        return entry.file();
    }

    private void open(ChangeState change, OccasionId occasion, List<ListCopy> lists, Phase phase) {
        if (!lists.isEmpty()) {
            var proposal = change.proposal();
            write(change, occasion, occasion.value(), new ListEvent.Opened(
                    new Occasion(occasion, Occasion.Kind.MAINTENANCE, proposal.title(), Occasion.ofChange(change.id())),
                    Clocks.startingAt(phase.start(), proposal.zone()).ending(phase.span().end()), lists));
        }
    }

    private void renew(ChangeState change, OccasionState there, List<ListCopy> lists, Phase phase) {
        var occasion = there.occasion().id();
        var missing = missing(there, lists);
        if (!missing.isEmpty()) {
            write(change, occasion, id(change, there, "lists"), new ListEvent.Added(missing));
        }
        boolean moves = !there.clocks().start().equals(Optional.of(phase.start()))
                || !there.clocks().end().equals(Optional.of(phase.span().end()));
        if (moves && StartMove.isPossible(there)) {
            var zone = change.proposal().zone();
            write(change, occasion, id(change, there, "clocks"), new ListEvent.ClocksSet(
                    there.clocks().startingAnew(phase.start(), zone).ending(phase.span().end())));
        }
    }

    /// Those that no list there stands for. The id of a list has its lines in it, which others have in a document that was edited since:
    /// it goes by its title.
    private static List<ListCopy> missing(OccasionState there, List<ListCopy> lists) {
        var titles = there.lists().stream().map(ListState::copy).filter(Templates::isBefore).map(ListCopy::title)
                .collect(Collectors.toCollection(ArrayList::new));
        return lists.stream().filter(copy -> !titles.remove(copy.title())).toList();
    }

    /// What is open of its lists is not needed any more.
    private void close(ChangeState change, String file) {
        var occasion = occasion(change.id(), file);
        checklists.look(occasion).filter(there -> there.clocks().completion().isEmpty())
                .ifPresent(there -> there.lists().stream().filter(list -> !list.isClosed() && !list.open().isEmpty())
                        .forEach(list -> write(change, occasion, id(change, there, "close " + list.copy().id()),
                                new ListEvent.PutAway(list.copy().id(), why(change)))));
    }

    private static String why(ChangeState change) {
        return change.history().reversed().stream()
                .flatMap(entry -> entry.event() instanceof ChangeEvent.Cancelled(var reason)
                        ? Stream.of(reason)
                        : Stream.of())
                .findFirst().map(reason -> "The change was cancelled: " + reason)
                .orElse("The change is about other documents now");
    }

    /// As whoever wrote last into the change, and then.
    private void write(ChangeState change, OccasionId occasion, UUID id, ListEvent event) {
        var last = change.history().getLast();
        checklists.append(occasion, new ListEntry.Happening(id, last.at(), last.by(), event));
    }

    private static OccasionId occasion(ChangeId change, String file) {
        return OccasionId.about(Occasion.ofChange(change) + " " + Path.of(file).normalize());
    }

    /// The same for consoles that saw the same.
    private static UUID id(ChangeState change, OccasionState there, String what) {
        return UUID.nameUUIDFromBytes((what + " " + change.id() + " " + there.last()).getBytes(StandardCharsets.UTF_8));
    }
}
