package org.watchkeeper.checklist.export;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

import org.watchkeeper.checklist.ListEvent;
import org.watchkeeper.checklist.ListId;
import org.watchkeeper.checklist.OccasionId;
import org.watchkeeper.checklist.OccasionState;

/// What taking over an exported Markdown file would change: nothing is written before a person has seen it. `strangers` are
/// lists that the file names and this store does not have; `astray` are boxes that stand below no list.
public record Takeover(List<Part> parts, List<ListId> strangers, List<String> astray) {
    private static final Pattern BOX = Pattern.compile("[-*+]\\s+\\[[ xX]]\\s+(.+)");
    private static final Pattern LIST = Pattern.compile("\\s*<!--\\s*watchkeeper-list:.*");

    /// What changes in an occasion, `words` for a person; `closed` are those of its lists in the file that are closed.
    public record Part(OccasionId occasion, String title, List<String> words, List<String> closed,
            MarkdownTicks.Read read) {
        public Part {
            words = List.copyOf(words);
            closed = List.copyOf(closed);
        }
    }

    public Takeover {
        parts = List.copyOf(parts);
        strangers = List.copyOf(strangers);
        astray = List.copyOf(astray);
    }

    /// `occasions` finds the occasion that has a list.
    public static Takeover of(String markdown, Function<ListId, Optional<OccasionState>> occasions) {
        var strangers = new ArrayList<ListId>();
        var found = new LinkedHashSet<OccasionState>();
        var lists = MarkdownTicks.lists(markdown).stream().distinct().toList();
        lists.forEach(list -> occasions.apply(list).ifPresentOrElse(found::add, () -> strangers.add(list)));
        return new Takeover(found.stream().map(state -> part(markdown, state, lists)).toList(), strangers,
                astray(markdown));
    }

    private static Part part(String markdown, OccasionState state, List<ListId> lists) {
        var here = lists.stream().flatMap(list -> state.list(list).stream()).toList();
        var read = MarkdownTicks.of(markdown, state);
        return new Part(state.occasion().id(), state.occasion().title(),
                read.ticks().stream().map(event -> words(state, event)).toList(),
                here.stream().filter(list -> list.isClosed()).map(list -> list.copy().title()).toList(), read);
    }

    private static List<String> astray(String markdown) {
        return markdown.lines().takeWhile(line -> !LIST.matcher(line).matches()).map(BOX::matcher)
                .filter(box -> box.matches()).map(box -> box.group(1)).toList();
    }

    /// Whether the file says nothing that is not here.
    public boolean isNothing() {
        return parts.stream().allMatch(part -> part.read().ticks().isEmpty());
    }

    /// What the file says and nothing takes over, each as a sentence.
    public List<String> left() {
        var left = new ArrayList<String>();
        parts.forEach(part -> part.read().unknown().forEach(line -> left.add("No item reads so: " + line)));
        parts.forEach(part -> part.read().unproved().forEach(
                text -> left.add("It proves itself, run it or tick it by hand with a reason: " + text)));
        strangers.forEach(list -> left.add("No list here has the id " + list + "."));
        astray.forEach(line -> left.add("It stands below no list: " + line));
        return left;
    }

    /// How many items are settled.
    public long settled() {
        return parts.stream().mapToLong(part -> part.read().settled()).sum();
    }

    /// How many notes are added.
    public long noted() {
        return parts.stream().mapToLong(part -> part.read().noted()).sum();
    }

    private static String words(OccasionState state, ListEvent.AboutItem event) {
        var text = state.lists().stream().flatMap(list -> list.items().stream())
                .filter(item -> item.item().key().equals(event.item())).map(item -> item.item().text()).findFirst()
                .orElse(event.item().value());
        if (event instanceof ListEvent.NotApplicable(_, var reason)) {
            return "Not applicable: " + text + " (" + reason + ")";
        }
        return event instanceof ListEvent.Noted(_, var note) ? "Note on '" + text + "': " + note : "✓ " + text;
    }
}
