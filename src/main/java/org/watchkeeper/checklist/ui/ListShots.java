package org.watchkeeper.checklist.ui;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.IntStream;

import org.watchkeeper.checklist.Checklists;
import org.watchkeeper.checklist.Clocks;
import org.watchkeeper.checklist.Evidence;
import org.watchkeeper.checklist.ItemKey;
import org.watchkeeper.checklist.ListCopy;
import org.watchkeeper.checklist.ListEntry;
import org.watchkeeper.checklist.ListEvent;
import org.watchkeeper.checklist.ListLine;
import org.watchkeeper.checklist.Occasion;
import org.watchkeeper.checklist.OccasionId;
import org.watchkeeper.checklist.OccasionState;
import org.watchkeeper.checklist.Pencil;
import org.watchkeeper.checklist.prove.Proving;
import org.watchkeeper.checklist.Trial;
import org.watchkeeper.checklist.template.Templates;
import org.watchkeeper.host.Hosts;
import org.watchkeeper.kernel.Operator;
import org.watchkeeper.runbook.Library;
import org.watchkeeper.runbook.RunbookReader;

/// Checklists to look at: a maintenance of which some lists are done, an emergency, a list made of commands.
public final class ListShots {
    private static final Instant NOW = Instant.parse("2026-11-20T21:19:00Z");
    private static final Instant START = Instant.parse("2026-11-22T03:00:00Z");
    private static final ZoneId ZONE = ZoneOffset.UTC;
    private static final Operator MARA = new Operator("Mara Lindqvist");
    private static final Operator JON = new Operator("Jon Vega");
    private static final String GUIDE = """
            # Shop platform

            How the shop is kept running. Windows are on Sundays at 03:00 UTC.

            ## Before the window

            Everything on these lists is done by the person who holds the window.

            ### 48 hours before

            - [ ] The window is free: no release, no campaign, no holiday in any market
            - [ ] A plan is written and has been read by somebody else
            - [ ] The way back is written down for every step
            - [ ] Two people have the time, and one of them has done it before
            - [ ] Tell support, sales and the on-call of the payment provider

            ### 2 hours before

            - [ ] The shop is healthy and nobody is working on it
            - [ ] Both people are there
            - [ ] Tell support, sales and the on-call of the payment provider
            - [ ] Decide: go or no go

            ## After the window

            ### Immediate (0-30 minutes)

            - [ ] Every service answers
            - [ ] Orders, payments and mails go through

            ## Day of the window checklist

            ```bash
            systemctl is-active shop
            df -h /var/lib/shop
            curl -fsS --max-time 5 http://localhost:8080/health
            ```

            ## Emergency response checklist

            - [ ] How bad is it, and for whom
            - [ ] Stop it from getting worse
            """;

    private static final String LONG_TITLE = "Platform maintenance of the payment, order and loyalty services in all four regions";
    private static final String LONG_LIST = ". Pre-maintenance checklist for the region: what has to be true before anybody touches "
            + "the primary (48 hours before)\n";
    private static final String LONG_NAME = "Maximiliane Freifrau von Oppenheim-Wolkenstein";
    private static final String LONG_ITEMS = """

            - [ ] The replica in the other region has caught up to within two seconds, measured three times a minute apart, and \
            whoever measured it has written down the three numbers and the times in the channel of the window
            - [ ] https://dashboards.example.net/d/payment-order-loyalty/replication?orgId=1&from=now-6h&to=now&var-region=eu-central-1
            - [ ] Backup taken
            """;

    private ListShots() {}

    /// Nobody has opened a list yet.
    public static ChecklistsPlace empty(RunbookReader reader, Hosts hosts) {
        return place(new Kept(), reader, hosts, NOW);
    }

    /// Lists in use, some of them due.
    public static ChecklistsPlace full(RunbookReader reader, Hosts hosts) {
        return place(filled(reader), reader, hosts, NOW);
    }

    /// The same a day later: nobody has gone on.
    public static ChecklistsPlace overdue(RunbookReader reader, Hosts hosts) {
        return place(filled(reader), reader, hosts, START.minusSeconds(1800));
    }

    /// Fifty lists of five occasions, all with names as long as people write them.
    public static ChecklistsPlace crowded(RunbookReader reader, Hosts hosts) {
        return place(crowd(reader), reader, hosts, START.minusSeconds(1800));
    }

    /// The first of the fifty.
    public static String first(RunbookReader reader) {
        return crowd(reader).lines().getFirst().id().toString();
    }

    private static Library.Entry crowded(RunbookReader reader) {
        var text = new StringBuilder("# ").append(LONG_TITLE).append("\n");
        IntStream.rangeClosed(1, 10)
                .forEach(at -> text.append("\n## ").append(at).append(LONG_LIST).append(LONG_ITEMS));
        return new Library.Entry(Path.of("/srv/runbooks/platform.md"), false,
                reader.read("platform.md", text.toString().getBytes(StandardCharsets.UTF_8)));
    }

    private static Kept crowd(RunbookReader reader) {
        var entry = crowded(reader);
        var kept = new Kept();
        IntStream.rangeClosed(1, 5).forEach(at -> {
            var id = new OccasionId(new UUID(3, at));
            var copies = new Templates(entry.file().toString(), entry.runbook()).copies(id);
            open(kept, new Occasion(id, Occasion.Kind.MAINTENANCE, LONG_TITLE + ", window " + at, ""),
                    Clocks.startingAt(START.plusSeconds(86_400L * (at - 1)),
                            ZoneId.of("America/Argentina/Buenos_Aires")),
                    copies);
            kept.add(id, MARA, new ListEvent.ListAssigned(copies.getFirst().id(), LONG_NAME));
            kept.add(id, MARA, new ListEvent.Assigned(copies.getFirst().items().getFirst().key(), LONG_NAME));
            kept.add(id, JON, new ListEvent.Noted(copies.getFirst().items().getFirst().key(), LONG_TITLE));
            tick(kept, id, MARA, copies.getFirst().items().get(1).key());
        });
        return kept;
    }

    /// Where the list of that title is opened in the sample.
    public static String list(RunbookReader reader, String title) {
        return filled(reader).lines().stream().filter(line -> line.title().contains(title)).findFirst().orElseThrow()
                .id().toString();
    }

    private static ChecklistsPlace place(Checklists lists, RunbookReader reader, Hosts hosts, Instant now) {
        var pencil = new Pencil(lists, () -> MARA, Clock.fixed(now, ZONE), UUID::randomUUID);
        return new ChecklistsPlace(
                new ListServices(lists, pencil, Still::new, hosts, new Shelf(List.of(entry(reader), crowded(reader))),
                        Clock.fixed(now, ZONE)));
    }

    private static Library.Entry entry(RunbookReader reader) {
        return new Library.Entry(Path.of("/srv/runbooks/shop.md"), false,
                reader.read("shop.md", GUIDE.getBytes(StandardCharsets.UTF_8)));
    }

    private static Checklists filled(RunbookReader reader) {
        var kept = new Kept();
        var entry = entry(reader);
        var templates = new Templates(entry.file().toString(), entry.runbook());
        maintenance(kept, templates);
        var emergency = new OccasionId(new UUID(9, 9));
        open(kept, new Occasion(emergency, Occasion.Kind.EMERGENCY, "Payments fail in two markets", ""),
                Clocks.none(ZONE).declaredAt(NOW.minusSeconds(600)),
                templates.copies(emergency).stream().filter(copy -> copy.title().startsWith("Emergency")).toList());
        return kept;
    }

    private static void maintenance(Kept kept, Templates templates) {
        var id = new OccasionId(new UUID(7, 7));
        var copies = templates.copies(id).stream().filter(copy -> !copy.title().startsWith("Emergency")).toList();
        open(kept, new Occasion(id, Occasion.Kind.MAINTENANCE, "Sunday window, shop 4.2", ""),
                Clocks.startingAt(START, ZONE), copies);
        var early = copies.getFirst();
        tick(kept, id, MARA, early.items().getFirst().key());
        tick(kept, id, JON, early.items().get(1).key());
        kept.add(id, MARA, new ListEvent.Noted(early.items().get(1).key(), "read by Jon; two steps swapped"));
        kept.add(id, JON, new ListEvent.NotApplicable(early.items().get(3).key(),
                "the payment provider has its own window"));
        kept.add(id, MARA, new ListEvent.Assigned(early.items().get(2).key(), "Jon Vega"));
        var commands = copies.getLast();
        var first = commands.items().getFirst();
        var trial = new Trial(new UUID(1, 1), "app-1", first.text());
        kept.add(id, MARA, new ListEvent.ProofBegan(first.key(), trial));
        kept.add(id, MARA, new ListEvent.Ticked(first.key(), List.of(new Evidence.Output(trial, "a1", 0))));
        kept.add(id, MARA, new ListEvent.ProofBegan(commands.items().get(1).key(),
                new Trial(new UUID(1, 2), "app-1", "df -h /var/lib/shop")));
        kept.add(id, MARA, new ListEvent.ProofFailed(commands.items().get(1).key(),
                new Trial(new UUID(1, 2), "app-1", "df -h /var/lib/shop"), "exit status 1, expected [0]"));
    }

    private static void open(Kept kept, Occasion occasion, Clocks clocks, List<ListCopy> copies) {
        kept.add(occasion.id(), MARA, new ListEvent.Opened(occasion, clocks, copies));
    }

    private static void tick(Kept kept, OccasionId id, Operator by, ItemKey item) {
        kept.add(id, by, new ListEvent.Ticked(item, List.of()));
    }

    /// Lists that are kept as long as they are looked at.
    private static final class Kept implements Checklists {
        private final Map<OccasionId, List<ListEntry>> all = new LinkedHashMap<>();

        void add(OccasionId id, Operator by, ListEvent event) {
            append(id, new ListEntry.Happening(new UUID(0, version()), NOW.minusSeconds(3600 - 60 * version()), by,
                    event));
        }

        @Override
        public OccasionState append(OccasionId occasion, ListEntry.Happening happening) {
            var entries = all.computeIfAbsent(occasion, _ -> new ArrayList<>());
            entries.add(new ListEntry(entries.size() + 1L, happening));
            return OccasionState.of(entries);
        }

        @Override
        public List<ListEntry> read(OccasionId occasion) {
            return List.copyOf(all.getOrDefault(occasion, List.of()));
        }

        @Override
        public List<ListLine> lines() {
            return all.values().stream().map(OccasionState::of).flatMap(Kept::lines).toList();
        }

        private static java.util.stream.Stream<ListLine> lines(OccasionState state) {
            return state.lists().stream().map(list -> ListLine.of(state, list));
        }

        @Override
        public Set<OccasionId> provedSince(Instant moment) {
            return Set.of();
        }

        @Override
        public long version() {
            return all.values().stream().mapToLong(List::size).sum();
        }
    }

    /// Shows what would be run and what was printed, and runs nothing.
    private static final class Still implements Proving {
        @Override
        public Prospect prospect(Errand errand) {
            return errand.host().isEmpty()
                    ? new Prospect("", List.of(), "", List.of("Choose a host."))
                    : new Prospect("df -h /var/lib/shop", List.of(), "", List.of());
        }

        @Override
        public Going begin(Errand errand, boolean confirmed, Report report) {
            return new Nothing();
        }

        @Override
        public Verdict settle(OccasionId occasion, ItemKey item, Trial trial) {
            return new Verdict.Pending("It was running when it was last seen.");
        }

        @Override
        public Going takeUp(OccasionId occasion, ItemKey item, Trial trial, Report report) {
            return new Nothing();
        }

        @Override
        public void output(Trial trial, Consumer<Printed> reader) {
            reader.accept(new Printed("a2", false, 0, NOW,
                    "Filesystem      Size  Used Avail Use% Mounted on\n".getBytes(StandardCharsets.UTF_8)));
            reader.accept(new Printed("a2", true, 0, NOW,
                    "df: /var/lib/shop: Input/output error\n".getBytes(StandardCharsets.UTF_8)));
        }
    }

    private record Nothing() implements Proving.Going {
        @Override
        public void stop() {}

        @Override
        public void giveUp() {}

        @Override
        public void close() {}
    }

    private record Shelf(List<Entry> entries) implements Library {
        @Override
        public Optional<Entry> find(Path file) {
            return entries.stream().filter(one -> one.file().equals(file)).findFirst();
        }

        @Override
        public AutoCloseable onChange(Runnable listener) {
            return () -> {};
        }
    }
}
