package org.watchkeeper.checklist.template;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.watchkeeper.runbook.Procedure;
import org.watchkeeper.runbook.Runbook;

/// Which procedure of a document proves an item, as far as the document's own words are plain about it. A proposal, to be
/// confirmed by a person.
public final class Bindings {
    private static final int FEWEST = 2;
    private static final int STEM = 6;
    private static final Set<String> EMPTY = Set.of("the", "a", "an", "and", "or", "of", "for", "to", "is", "are",
            "all",
            "any", "your", "has", "have", "been", "be", "with", "on", "in", "by", "full", "new", "procedure",
            "procedures", "process");

    private Bindings() {}

    /// The one procedure whose title says what the item says: all words of one are in the other, two at least, and no other
    /// procedure is as near. Empty where that is not plain.
    public static Optional<Procedure> proposed(Runbook runbook, String item) {
        var wanted = words(item);
        var near = runbook.procedures().stream().filter(each -> common(words(each.title()), wanted) > 0).toList();
        int most = near.stream().mapToInt(each -> common(words(each.title()), wanted)).max().orElse(0);
        List<Procedure> best = near.stream().filter(each -> common(words(each.title()), wanted) == most).toList();
        return best.size() == 1 ? Optional.of(best.getFirst()) : Optional.empty();
    }

    private static int common(Set<String> title, Set<String> item) {
        boolean plain = title.containsAll(item) || item.containsAll(title);
        int both = (int) title.stream().filter(item::contains).count();
        return plain && both >= FEWEST ? both : 0;
    }

    /// Words that mean something, without their endings.
    private static Set<String> words(String text) {
        return Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+", -1))
                .filter(word -> word.length() > 1 && !EMPTY.contains(word)).map(Bindings::stem)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static String stem(String word) {
        var bare = word.length() > STEM ? word.substring(0, STEM) : word;
        return bare.endsWith("s") && bare.length() > FEWEST + 1 ? bare.substring(0, bare.length() - 1) : bare;
    }
}
