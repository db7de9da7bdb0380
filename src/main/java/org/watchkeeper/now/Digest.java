package org.watchkeeper.now;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.watchkeeper.now.Line.Destination;

/// What is told at once: one thing leads to itself, several lead to Now.
public record Digest(List<Reminder> reminders) {
    private static final String NOW = "now";
    private static final int NAMED = 3;

    public Digest {
        reminders = List.copyOf(reminders);
        if (reminders.isEmpty()) {
            throw new IllegalArgumentException("a digest tells something");
        }
    }

    /// What stands and was not told yet, or is to be told again; empty when there is nothing.
    public static Optional<Digest> of(List<Reminder> standing, Map<String, Told.Word> told, Instant now) {
        var news = standing.stream()
                .filter(each -> Optional.ofNullable(told.get(each.thing())).filter(word -> word.isQuiet(now)).isEmpty())
                .toList();
        return news.isEmpty() ? Optional.empty() : Optional.of(new Digest(news));
    }

    public List<String> things() {
        return reminders.stream().map(Reminder::thing).toList();
    }

    public Destination to() {
        return reminders.size() == 1 ? reminders.getFirst().to() : new Destination(NOW, "");
    }

    /// "Overdue: Back up", "5 things: 2 overdue, 3 due".
    public String title() {
        if (reminders.size() == 1) {
            var one = reminders.getFirst();
            return one.state().substring(0, 1).toUpperCase(java.util.Locale.ROOT) + one.state().substring(1) + ": "
                    + one.title();
        }
        var states = reminders.stream().collect(Collectors.groupingBy(Reminder::state,
                java.util.LinkedHashMap::new, Collectors.counting()));
        return reminders.size() + " things need somebody: " + states.entrySet().stream()
                .map(each -> each.getValue() + " " + each.getKey()).collect(Collectors.joining(", "));
    }

    /// The first of several by name; empty for one, whose title says it all.
    public List<String> names() {
        return reminders.size() == 1
                ? List.of()
                : reminders.stream().limit(NAMED).map(Reminder::title).toList();
    }
}
