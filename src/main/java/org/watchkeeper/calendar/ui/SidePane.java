package org.watchkeeper.calendar.ui;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

import org.watchkeeper.calendar.CalendarEntry;
import org.watchkeeper.calendar.CalendarEntry.Flag;
import org.watchkeeper.calendar.CalendarEntry.Kind;
import org.watchkeeper.calendar.ClockChanges;
import org.watchkeeper.calendar.MomentWords;
import org.watchkeeper.calendar.Ruling;
import org.watchkeeper.calendar.Span;
import org.watchkeeper.calendar.job.JobEntries;
import org.watchkeeper.calendar.job.Pause;
import org.watchkeeper.calendar.ui.entry.CalendarStyles;
import org.watchkeeper.calendar.ui.entry.Look;
import org.watchkeeper.calendar.ui.entry.Times;
import org.watchkeeper.fx.Icon;
import org.watchkeeper.fx.Styles;
import org.watchkeeper.fx.Tone;
import org.watchkeeper.fx.control.Badge;
import org.watchkeeper.fx.control.Buttons;
import org.watchkeeper.fx.control.Words;
import org.watchkeeper.host.HostId;

/// The selected entry: what, when in every zone, for whom, from where, what stands against it, what can be done. Without one: the
/// selected day.
final class SidePane extends ScrollPane {
    static final double WIDTH = 340;
    private static final int GAP = 8;
    private static final int SECTION = 16;
    private static final int MOST_CONFLICTS = 8;
    private static final int MOST_OF_DAY = 40;
    private static final Insets MARGIN = new Insets(16, 20, 20, 20);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE d MMMM yyyy", Locale.ENGLISH);

    private final CalendarModel model;
    private final Deeds deeds;
    private final VBox box = new VBox(SECTION);

    SidePane(CalendarModel model, Deeds deeds) {
        this.model = model;
        this.deeds = deeds;
        setId("calendar-side");
        getStyleClass().addAll(Styles.BARE_SCROLL, CalendarStyles.SIDE);
        setFitToWidth(true);
        setFocusTraversable(false);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setMinWidth(WIDTH);
        setMaxWidth(WIDTH);
        box.setPadding(MARGIN);
        setContent(box);
        // What stands here follows from three things.
        model.sight().selected().subscribe(_ -> show());
        model.sight().day().subscribe(_ -> show());
        model.sight().page().subscribe(_ -> show());
    }

    private void show() {
        setVvalue(0);
        box.getChildren().setAll(model.sight().selected().get().map(this::entry)
                .orElseGet(() -> day(model.sight().day().get())));
    }

    private List<Node> day(LocalDate day) {
        var page = model.sight().page().get();
        var zone = model.sight().zone().get();
        var list = new VBox(4);
        page.on(day).stream().limit(MOST_OF_DAY).forEach(entry -> list.getChildren().add(line(entry)));
        int more = page.on(day).size() - MOST_OF_DAY;
        if (more > 0) {
            list.getChildren().add(Buttons.link("+" + more + " more: open the day", () -> deeds.openDay(day)));
        }
        if (page.on(day).isEmpty()) {
            list.getChildren().add(Words.muted("Nothing on this day."));
        }
        var head = new VBox(4, Words.title(DAY.format(day)), Words.muted("in " + zone));
        var span = new Span(day.atStartOfDay(zone).toInstant(), day.plusDays(1).atStartOfDay(zone).toInstant());
        ClockChanges.within(span, zone).forEach(clock -> head.getChildren().add(BeforeAfter.warning(clock)));
        return List.of(head, list);
    }

    private Node line(CalendarEntry entry) {
        var page = model.sight().page().get();
        var text = (entry.is(Flag.OFTEN) ? "" : Look.time(entry.span().start(), page.zone()) + "  ") + entry.title();
        var button = Buttons.link(text, () -> model.sight().selected().set(Optional.of(entry)));
        button.setGraphic(Look.icon(entry.kind()).node(12, Look.tone(entry.kind())));
        button.setMnemonicParsing(false);
        button.setMinWidth(0);
        button.setMaxWidth(Double.MAX_VALUE);
        button.setAlignment(Pos.CENTER_LEFT);
        button.getStyleClass().add(Styles.MAY_TRUNCATE);
        button.setTooltip(new javafx.scene.control.Tooltip(Look.sentence(entry, page)));
        return button;
    }

    private List<Node> entry(CalendarEntry entry) {
        var page = model.sight().page().get();
        var parts = new java.util.ArrayList<Node>();
        parts.add(head(entry));
        parts.add(section("When", BeforeAfter.times(Times.of(entry, model.sight().here())), distance(entry)));
        parts.add(section("For", hosts(entry)));
        health(entry).ifPresent(parts::add);
        var conflicts = page.conflicts(entry);
        if (!conflicts.isEmpty()) {
            var heading = conflicts.size() == 1 ? "Conflict" : conflicts.size() + " conflicts";
            parts.add(section(heading, conflicts.stream().limit(MOST_CONFLICTS)
                    .map(conflict -> new ConflictCard(conflict, entry, model, deeds)).toArray(Node[]::new)));
        }
        pausing(entry).ifPresent(parts::add);
        if (!entry.ref().source().equals(Ruling.Source.NONE)) {
            parts.add(section("From", source(entry)));
        }
        parts.add(actions(entry));
        return parts;
    }

    private Node head(CalendarEntry entry) {
        var page = model.sight().page().get();
        var badges = new FlowPane(6, 6, new Badge(Look.icon(entry.kind()), Look.word(entry.kind()),
                Look.tone(entry.kind())), Badge.of(page.inventory().reach(entry.scope()).stake()));
        Look.remarks(entry).forEach(word -> badges.getChildren().add(new Badge(word, Tone.WARNING)));
        var title = Words.prose(entry.title());
        title.getStyleClass().add(Styles.TITLE);
        var head = new VBox(GAP, badges, title);
        var text = Pause.without(entry.detail());
        var detail = Words.prose(text);
        detail.getStyleClass().add(Styles.MUTED);
        if (!text.isEmpty()) {
            head.getChildren().add(detail);
        }
        return head;
    }

    /// The commands that keep a job from running for a while and let it run again, in full, to be copied.
    private Optional<Node> pausing(CalendarEntry entry) {
        var hosts = entry.scope().hosts();
        return JobEntries.pause(entry).map(pause -> section("While work goes on",
                command("Copy the command that pauses it", "calendar-pause", pause.command(), hosts),
                command("Copy the command that lets it run again", "calendar-again", pause.again(), hosts)));
    }

    private Node command(String verb, String id, String command, List<HostId> hosts) {
        var text = Words.mono(command);
        text.setWrapText(true);
        text.getStyleClass().addAll(Styles.SMALL, Styles.MUTED);
        var copy = Buttons.link(verb, () -> deeds.copy(command, hosts));
        copy.setGraphic(Icon.COPY.node(14));
        copy.setId(id);
        return new VBox(2, text, copy);
    }

    private Node distance(CalendarEntry entry) {
        var now = model.sight().clock().instant();
        boolean on = entry.span().holds(now) && !entry.span().isEmpty();
        return Words.muted(on
                ? "under way, ends " + MomentWords.distance(entry.span().end(), now)
                : MomentWords.distance(entry.span().start(), now));
    }

    private Node hosts(CalendarEntry entry) {
        var inventory = model.sight().page().get().inventory();
        var covered = inventory.reach(entry.scope()).hosts();
        var who = Words.prose(inventory.words(entry.scope()));
        var names = Words.prose(covered.isEmpty()
                ? "No host of the inventory, today."
                : String.join(", ", covered.stream().map(host -> host.name()).toList()));
        names.getStyleClass().addAll(Styles.MUTED, Styles.SMALL);
        return new VBox(2, who, names);
    }

    /// How its hosts are now; of what is over nobody asks.
    private Optional<Node> health(CalendarEntry entry) {
        var hosts = model.sight().page().get().inventory().reach(entry.scope()).hosts();
        return entry.span().end().isAfter(model.sight().clock().instant()) && !entry.is(Flag.CANCELLED)
                ? model.services().health().of(hosts)
                : Optional.empty();
    }

    private Node source(CalendarEntry entry) {
        var source = entry.ref().source();
        var link = Buttons.link(source.file() + ", line " + source.line(), () -> deeds.openSource(entry));
        link.setGraphic(Icon.RUNBOOKS.node(14));
        link.setMnemonicParsing(false);
        link.setMinWidth(0);
        link.getStyleClass().add(Styles.MAY_TRUNCATE);
        link.setTooltip(new javafx.scene.control.Tooltip(source.file() + ", line " + source.line()));
        return link;
    }

    private Node actions(CalendarEntry entry) {
        var row = new FlowPane(GAP, GAP);
        var changes = model.services().changes();
        if (entry.kind() == Kind.WINDOW && changes.isPossible() && !entry.is(Flag.CANCELLED)) {
            add(row, Buttons.primary(Icon.ADD, "Plan a change here", () -> deeds.plan(entry)), "calendar-plan");
        }
        if (entry.kind() == Kind.CHANGE && changes.isPossible()) {
            add(row, Buttons.primary(Icon.OPEN, "Open the change", () -> deeds.open(entry)), "calendar-open");
        }
        if (entry.kind() == Kind.JOB) {
            var hosts = model.sight().page().get().inventory().reach(entry.scope()).hosts();
            add(row, Buttons.plain(Icon.REFRESH, "Read this host again",
                    () -> new JobSheet(model, deeds.overlay()).read(hosts)), "calendar-read-again");
        }
        model.ruling(entry).ifPresent(found -> {
            if ((entry.is(Flag.TENTATIVE) || entry.is(Flag.EMERGENCY)) && !entry.is(Flag.CONFIRMED)) {
                add(row, Buttons.plain(Icon.OK, "Confirm this date…", () -> deeds.confirm(entry)), "calendar-confirm");
            }
            add(row, Buttons.plain(Icon.EDIT, "Edit " + Look.word(entry.kind()).toLowerCase(Locale.ROOT) + "…",
                    () -> deeds.open(entry)), "calendar-edit");
            boolean changed = entry.is(Flag.MOVED) || entry.is(Flag.CANCELLED) || entry.is(Flag.CONFIRMED);
            if (changed) {
                add(row, Buttons.plain(Icon.BACK, "As its rule has it", () -> deeds.restore(entry)),
                        "calendar-restore");
            }
            if (!entry.is(Flag.CANCELLED)) {
                add(row, Buttons.plain("Move this date…", () -> MoveSheet.show(model, deeds, entry)), "calendar-move");
                add(row, Buttons.plain("Cancel this date…", () -> deeds.cancel(entry)), "calendar-cancel");
            }
        });
        return row;
    }

    private static void add(FlowPane row, Button button, String id) {
        button.setId(id);
        row.getChildren().add(button);
    }

    private static Node section(String title, Node... nodes) {
        var box = new VBox(6, Words.caption(title));
        box.getChildren().addAll(nodes);
        return box;
    }
}
