package org.watchkeeper.checklist.testing;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.watchkeeper.checklist.Clocks;
import org.watchkeeper.checklist.ItemKey;
import org.watchkeeper.checklist.ListCopy;
import org.watchkeeper.checklist.ListEntry;
import org.watchkeeper.checklist.ListEvent;
import org.watchkeeper.checklist.ListId;
import org.watchkeeper.checklist.ListItem;
import org.watchkeeper.checklist.Occasion;
import org.watchkeeper.checklist.OccasionId;
import org.watchkeeper.checklist.Proof;
import org.watchkeeper.checklist.Timing;
import org.watchkeeper.checklist.Timing.Phase;
import org.watchkeeper.kernel.Operator;
import org.watchkeeper.runbook.Checklist;
import org.watchkeeper.runbook.Lines;
import org.watchkeeper.runbook.Schedule.Anchor;

/// Lists, occasions and entries as tests need them.
public final class Sample {
    public static final Instant NIGHT = Instant.parse("2026-11-21T02:00:00Z");
    public static final ZoneId UTC = ZoneOffset.UTC;
    public static final Operator ADA = new Operator("ada");
    public static final Operator BOB = new Operator("bob");
    public static final Timing TWO_DAYS_BEFORE = new Timing("48 hours before", Phase.BEFORE, Anchor.WINDOW_START,
            "-PT48H", "-PT48H");
    public static final Timing FIRST_HALF_HOUR = new Timing("0-30 minutes", Phase.AFTER, Anchor.COMPLETION, "PT0M",
            "PT30M");

    private Sample() {}

    public static UUID id(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    public static OccasionId occasion(String name) {
        return OccasionId.about(name);
    }

    public static ItemKey key(Timing timing, String text) {
        return ItemKey.said(timing.phase(), text, 1);
    }

    /// A list of boxes with these items.
    public static ListCopy list(String title, Timing timing, String... texts) {
        var items = new ArrayList<ListItem>();
        for (var text : texts) {
            items.add(new ListItem(key(timing, text), text, 10 + items.size(), "", timing, true, new Proof.None()));
        }
        var origin = new ListCopy.Origin("docs/guide.md", "ab".repeat(32), "Update guide", new Lines(10, 60));
        return new ListCopy(new ListId(id(title)), origin, title, Checklist.Kind.BOXES, timing, items);
    }

    public static ListEvent.Opened opening(OccasionId id, ListCopy... lists) {
        return new ListEvent.Opened(new Occasion(id, Occasion.Kind.MAINTENANCE, "Update of the shop", ""),
                Clocks.startingAt(NIGHT, UTC), List.of(lists));
    }

    /// What Ada did at night.
    public static ListEntry.Happening did(String id, ListEvent event) {
        return did(ADA, id, event);
    }

    public static ListEntry.Happening did(Operator who, String id, ListEvent event) {
        return new ListEntry.Happening(id(id), NIGHT, who, event);
    }
}
