package org.watchkeeper.host.bring;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Collects the parts that differ, in words.
final class Comparing {
    private final List<Change.Difference> found = new ArrayList<>();

    Comparing of(String part, Object before, Object after) {
        if (!before.equals(after)) {
            found.add(new Change.Difference(part, words(before), words(after)));
        }
        return this;
    }

    List<Change.Difference> found() {
        return List.copyOf(found);
    }

    private static String words(Object value) {
        return switch (value) {
            case Collection<?> all -> all.stream().map(String::valueOf).collect(Collectors.joining(", "));
            case Map<?, ?> all -> all.entrySet().stream().map(entry -> entry.getKey() + "=" + entry.getValue())
                    .collect(Collectors.joining(", "));
            case Boolean flag -> flag ? "yes" : "no";
            default -> value.toString();
        };
    }
}
