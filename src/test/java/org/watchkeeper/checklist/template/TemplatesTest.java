package org.watchkeeper.checklist.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.watchkeeper.checklist.Clocks;
import org.watchkeeper.checklist.ItemKey;
import org.watchkeeper.checklist.ListCopy;
import org.watchkeeper.checklist.ListItem;
import org.watchkeeper.checklist.Proof;
import org.watchkeeper.checklist.Timing;
import org.watchkeeper.checklist.testing.Sample;
import org.watchkeeper.runbook.Checklist;
import org.watchkeeper.runbook.markdown.MarkdownRunbooks;

/// The lists of the shipped runbooks as they are opened: when they are due, what is ticked once, what proves itself.
class TemplatesTest {
    private static List<ListCopy> lists(String name) {
        var file = Path.of("assets", "runbooks", name);
        try {
            var runbook = new MarkdownRunbooks().read(name, Files.readAllBytes(file));
            return new Templates(name, runbook).copies(Sample.occasion("update"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> timings(String name, Checklist.Kind kind) {
        return lists(name).stream().filter(list -> list.kind() == kind).map(list -> told(list.timing())).toList();
    }

    private static String told(Timing timing) {
        return timing.phase().word() + " " + timing.anchor().word() + " " + timing.from() + " " + timing.to();
    }

    @Test
    void the_boxes_of_the_platform_are_due_before_its_window_and_after_its_completion() {
        assertThat(timings("azora-platform-maintenance.md", Checklist.Kind.BOXES)).containsExactly(
                "before window_start -PT48H -PT48H", "before window_start -PT24H -PT24H",
                "before window_start -PT2H -PT2H", "after completion PT0M PT30M", "after completion PT30M PT2H",
                "after completion PT24H PT48H");
    }

    /// At three on that Sunday the clocks of Berlin went forward by an hour: two days before the window at four are three on Friday.
    @Test
    void the_lists_of_the_platform_are_due_right_over_a_change_of_clocks() {
        var berlin = ZoneId.of("Europe/Berlin");
        var start = ZonedDateTime.of(2026, 3, 29, 4, 0, 0, 0, berlin);
        var end = ZonedDateTime.of(2026, 3, 29, 5, 30, 0, 0, berlin);
        var clocks = Clocks.startingAt(start.toInstant(), berlin).completed(end.toInstant());
        assertThat(due("azora-platform-maintenance.md", clocks)).containsExactly(
                "2026-03-27T03:00", "2026-03-28T03:00", "2026-03-29T01:00",
                "2026-03-29T05:30 2026-03-29T06:00", "2026-03-29T06:00 2026-03-29T07:30",
                "2026-03-30T05:30 2026-03-31T05:30");
        var autumn = ZonedDateTime.of(2026, 10, 24, 23, 0, 0, 0, berlin).toInstant();
        assertThat(due("azora-platform-maintenance.md", Clocks.none(berlin).completed(autumn))).as("elapsed hours")
                .last().isEqualTo("2026-10-25T22:00 2026-10-26T22:00");
    }

    private static List<String> due(String name, Clocks clocks) {
        return lists(name).stream().filter(list -> list.kind() == Checklist.Kind.BOXES)
                .flatMap(list -> list.timing().due(clocks).stream())
                .map(due -> Stream.of(due.from(), due.to()).distinct()
                        .map(at -> at.atZone(clocks.zone()).toLocalDateTime().toString())
                        .collect(Collectors.joining(" ")))
                .toList();
    }

    @Test
    void the_phases_of_an_emergency_count_from_its_declaration() {
        assertThat(timings("azora-platform-maintenance.md", Checklist.Kind.TASKS).stream()
                .filter(timing -> !timing.startsWith("any"))).containsExactly("during incident_declared PT0M PT15M",
                        "during incident_declared PT15M PT30M", "after   ");
    }

    @Test
    void a_week_before_is_a_date_and_a_list_without_a_time_still_has_its_side() {
        assertThat(timings("unet-operations.md", Checklist.Kind.BOXES))
                .containsExactly("before window_start -P7D -P7D");
        assertThat(timings("unet-service-update.md", Checklist.Kind.BOXES)).containsExactly("before   ",
                "before window_start -P14D -P7D", "after   ", "before   ", "during   ");
        assertThat(timings("freeagentics-maintenance.md", Checklist.Kind.BOXES)).containsExactly("any   ", "any   ",
                "any   ");
    }

    @Test
    void every_item_of_a_list_of_commands_is_proved_by_its_command_in_its_part() {
        var list = lists("unet-operations.md").stream().filter(each -> each.kind() == Checklist.Kind.COMMANDS)
                .findFirst().orElseThrow();
        assertThat(list.items().stream().filter(item -> !(item.proof() instanceof Proof.OfCommand))).isEmpty();
        assertThat(list.items()).extracting(ListItem::key).doesNotHaveDuplicates();
        assertThat(list.items().stream().map(item -> told(item.timing())).distinct())
                .containsExactly("before window_start -PT30M -PT30M", "any   ", "after   ");
    }

    @Test
    void what_two_lists_before_the_work_ask_for_is_one_item() {
        var lists = lists("unet-service-update.md").stream().filter(list -> list.kind() == Checklist.Kind.BOXES)
                .toList();
        var shared = keys(lists.getFirst());
        shared.retainAll(keys(lists.get(3)));
        assertThat(shared).isNotEmpty();
        assertThat(shared).allMatch(key -> key.value().startsWith("before: "));
        var after = keys(lists.get(2));
        after.retainAll(keys(lists.get(3)));
        assertThat(after).isEmpty();
    }

    private static Set<ItemKey> keys(ListCopy list) {
        return list.items().stream().map(ListItem::key).collect(Collectors.toSet());
    }

    @Test
    void equal_items_of_one_list_stay_two_and_optional_ones_are_not_mandatory() {
        var text = "# Guide\n\n## Pre-update checklist\n\n- [ ] Look\n- [ ] Look\n- [ ] Tell them (if needed)\n";
        var runbook = new MarkdownRunbooks().read("guide.md", text.getBytes(StandardCharsets.UTF_8));
        var items = new Templates("guide.md", runbook).copies(Sample.occasion("x")).getFirst().items();
        assertThat(items).extracting(item -> item.key().value()).containsExactly("before: look", "before: look #2",
                "before: tell them (if needed)");
        assertThat(items).extracting(ListItem::mandatory).containsExactly(true, true, false);
    }

    @Test
    void the_same_list_of_the_same_occasion_is_the_same_copy() {
        assertThat(lists("unet-operations.md")).isEqualTo(lists("unet-operations.md"));
    }
}
