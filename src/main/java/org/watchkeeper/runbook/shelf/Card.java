package org.watchkeeper.runbook.shelf;

import java.time.Instant;
import java.util.Collections;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;

import org.watchkeeper.runbook.Library;
import org.watchkeeper.runbook.Rule;
import org.watchkeeper.runbook.Uses;

/// A document as it stands on the shelf: what it says of itself, and when it was used.
///
/// `owner` and `version` are the document's own words or empty; `uses` know it by its title.
public record Card(Library.Entry entry, SortedSet<String> tags, Due due, String owner, String version, Uses uses) {
    private static final Pattern SEPARATOR = Pattern.compile("[,;\\[\\]\"']+");
    private static final Set<String> OWNER = Set.of("owner", "document owner", "maintainer", "maintained by", "owners");
    private static final Set<String> VERSION = Set.of("version", "document version", "revision");

    public Card {
        tags = Collections.unmodifiableSortedSet(new TreeSet<>(tags));
    }

    public static Card of(Library.Entry entry, Uses uses) {
        var metadata = entry.runbook().metadata();
        return new Card(entry, tags(entry), DueDates.of(entry.runbook()), field(metadata, OWNER),
                field(metadata, VERSION), uses);
    }

    public String title() {
        return entry.runbook().title();
    }

    public Optional<Instant> lastRun() {
        return uses.lastRun(title());
    }

    public Optional<Instant> lastRehearsal() {
        return uses.lastRehearsal(title());
    }

    /// Why the file could not be read; empty where it was.
    public String trouble() {
        return entry.runbook().findings().stream().filter(finding -> finding.code().equals(Rule.UNREADABLE.code()))
                .findFirst().map(finding -> finding.message()).orElse("");
    }

    /// What a list of cards can be sorted by.
    public enum Order {
        NAME, REVIEW, LAST_RUN;

        /// NAME by title; REVIEW the one that is due first; LAST_RUN the one that was run last. Then by title.
        public Comparator<Card> comparator() {
            var byTitle = Comparator.comparing(Card::title, String.CASE_INSENSITIVE_ORDER)
                    .thenComparing(card -> card.entry().file());
            return switch (this) {
                case NAME -> byTitle;
                case REVIEW -> Comparator.comparing((Card card) -> card.due() instanceof Due.On(var date)
                        ? date.toEpochDay()
                        : Long.MAX_VALUE).thenComparing(byTitle);
                case LAST_RUN -> Comparator.comparing((Card card) -> card.lastRun().orElse(Instant.MIN))
                        .reversed().thenComparing(byTitle);
            };
        }
    }

    /// The front matter's tags, and the folder the document lies in.
    private static SortedSet<String> tags(Library.Entry entry) {
        var tags = new TreeSet<String>();
        SEPARATOR.splitAsStream(entry.runbook().metadata().getOrDefault("tags", "")).map(Card::tag)
                .filter(tag -> !tag.isEmpty()).forEach(tags::add);
        var folder = entry.file().getParent();
        if (!entry.shipped() && folder != null && folder.getFileName() != null) {
            tags.add(tag(folder.getFileName().toString()));
        }
        return tags;
    }

    private static String tag(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }

    private static String field(Map<String, String> metadata, Set<String> keys) {
        return metadata.entrySet().stream().filter(field -> keys.contains(field.getKey().toLowerCase(Locale.ROOT)))
                .map(Map.Entry::getValue).findFirst().orElse("");
    }
}
