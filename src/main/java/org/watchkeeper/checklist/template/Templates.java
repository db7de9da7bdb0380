package org.watchkeeper.checklist.template;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.watchkeeper.checklist.ItemKey;
import org.watchkeeper.checklist.ListCopy;
import org.watchkeeper.checklist.ListId;
import org.watchkeeper.checklist.ListItem;
import org.watchkeeper.checklist.OccasionId;
import org.watchkeeper.checklist.Proof;
import org.watchkeeper.checklist.Timing;
import org.watchkeeper.runbook.Checklist;
import org.watchkeeper.runbook.Item;
import org.watchkeeper.runbook.Lines;
import org.watchkeeper.runbook.Procedure;
import org.watchkeeper.runbook.Runbook;
import org.watchkeeper.runbook.ShellCommand;
import org.watchkeeper.runbook.Step;

/// Makes copies of a document's lists for an occasion. The same list of the same occasion is the same copy, whoever makes it.
///
/// Every item is mandatory unless its words leave it open ("if needed", "optional").
public final class Templates {
    private static final Pattern LEFT_OPEN = Pattern.compile(
            "(?i)\\b(optional(ly)?|if (needed|necessary|applicable|required|possible|any)|as needed|where (needed|applicable))\\b");

    private final String file;
    private final Runbook runbook;
    private final Timings timings;

    public Templates(String file, Runbook runbook) {
        this.file = file;
        this.runbook = runbook;
        timings = new Timings(runbook);
    }

    /// When a list of the document is due.
    public Timing timing(Checklist list) {
        return timings.of(list);
    }

    /// Copies of all lists of the document, in its order.
    public List<ListCopy> copies(OccasionId occasion) {
        return runbook.checklists().stream()
                .filter(list -> list.items().stream().anyMatch(item -> !takesBack(item)))
                .map(list -> copy(list, occasion)).toList();
    }

    /// Whether a list is worked through before the work; of tasks nobody knows when they are.
    public static boolean isBefore(ListCopy list) {
        return list.kind() != Checklist.Kind.TASKS && list.timing().phase() == Timing.Phase.BEFORE;
    }

    /// Whether a list is for that procedure: one that stands inside a procedure is for that one alone.
    public boolean isFor(ListCopy list, String procedure) {
        int line = list.origin().lines().first();
        var around = runbook.procedures().stream().filter(each -> each.lines().contains(line)).toList();
        return around.isEmpty() || around.stream().anyMatch(each -> each.id().equals(procedure));
    }

    /// A copy of one of them.
    public ListCopy copy(Checklist list, OccasionId occasion) {
        var id = ListId.in(occasion, file + " " + list.lines() + " " + list.title());
        var timing = timings.of(list);
        var origin = new ListCopy.Origin(file, runbook.sha256(), runbook.title(), list.lines());
        return new ListCopy(id, origin, list.title(), list.kind(), timing, items(list, id, timing));
    }

    private List<ListItem> items(Checklist list, ListId id, Timing whole) {
        var seen = new HashMap<String, Integer>();
        var items = new ArrayList<ListItem>();
        for (var item : list.items().stream().filter(each -> !takesBack(each)).toList()) {
            var group = list.groups().stream().filter(each -> each.lines().contains(item.line())).findFirst();
            var timing = group.map(each -> timings.of(each, whole)).orElse(whole);
            var proof = list.kind() == Checklist.Kind.COMMANDS ? command(item) : procedure(list, item);
            items.add(new ListItem(key(list, item, id, timing, seen), item.text(), item.line(),
                    group.map(Checklist.Group::title).orElse(""), timing, !LEFT_OPEN.matcher(item.text()).find(),
                    proof));
        }
        return items;
    }

    private static ItemKey key(Checklist list, Item item, ListId id, Timing timing, Map<String, Integer> seen) {
        if (list.kind() == Checklist.Kind.COMMANDS) {
            return ItemKey.command(id, Lines.at(item.line()));
        }
        int nth = seen.merge(ItemKey.plain(item.text()), 1, Integer::sum);
        return ItemKey.said(timing.phase(), item.text(), nth);
    }

    /// Whether it is a command that takes another one back, and is no part of the way forward.
    private boolean takesBack(Item item) {
        return runbook.procedures().stream().flatMap(procedure -> procedure.steps().stream())
                .flatMap(step -> step instanceof Step.Commands commands ? commands.undo().stream() : Stream.of())
                .anyMatch(undo -> undo.lines().first() == item.line());
    }

    /// The procedure that the document names for the item, by id, end of id or title.
    private Proof procedure(Checklist list, Item item) {
        var named = list.proofs().getOrDefault(item.line(), "").replaceFirst("^#", "");
        return runbook.procedures().stream().filter(each -> !named.isEmpty() && isCalled(each, named)).findFirst()
                .<Proof>map(each -> new Proof.OfProcedure(each.id(), each.title())).orElse(new Proof.None());
    }

    private static boolean isCalled(Procedure procedure, String name) {
        return procedure.id().equals(name) || procedure.id().endsWith("/" + name)
                || procedure.title().equalsIgnoreCase(name);
    }

    /// The command that begins on the item's line.
    private Proof command(Item item) {
        for (var procedure : runbook.procedures()) {
            for (var command : procedure.commands()) {
                if (command.lines().first() == item.line()) {
                    return proof(procedure, command);
                }
            }
        }
        return new Proof.None();
    }

    private static Proof proof(Procedure procedure, ShellCommand command) {
        return new Proof.OfCommand(procedure.id(), command.lines(), command.text());
    }
}
