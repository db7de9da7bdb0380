package org.watchkeeper.runbook.version;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.watchkeeper.runbook.Lines;
import org.watchkeeper.runbook.version.Difference.Part;

class ComparisonTest {
    @Test
    void the_same_document_does_not_differ() {
        assertThat(compare(Shop.TEXT).differences()).isEmpty();
    }

    @Test
    void a_changed_command_is_shown_with_its_lines_in_both_versions() {
        var changed = compare("\n" + Shop.TEXT.replace("migrate --to 2", "migrate --to 3")).differences();
        assertThat(changed).containsExactly(new Difference.Changed(Part.COMMAND, "Upgrade procedure",
                new Side("shop migrate --to 2", Lines.at(17)), new Side("shop migrate --to 3", Lines.at(18))));
    }

    @Test
    void an_added_and_a_removed_command_must_be_accepted() {
        var added = compare(
                Shop.TEXT.replace("shop migrate --to 2\n", "shop migrate --to 2\nshop vacuum everything\n"));
        assertThat(added.toAccept()).singleElement().isInstanceOfSatisfying(Difference.Added.class,
                one -> assertThat(one.after().text()).isEqualTo("shop vacuum everything"));
        var removed = compare(Shop.TEXT.replace("sudo systemctl stop shop-worker\n", ""));
        assertThat(removed.toAccept()).singleElement().isInstanceOfSatisfying(Difference.Removed.class,
                one -> assertThat(one.before()).isEqualTo(new Side("sudo systemctl stop shop-worker", Lines.at(11))));
        assertThat(removed.inWords()).isEqualTo("1 command changed");
    }

    @Test
    void commands_in_another_order_have_moved_and_must_be_accepted() {
        var moved = compare(Shop.TEXT.replace("sudo systemctl stop shop\nsudo systemctl stop shop-worker\n",
                "sudo systemctl stop shop-worker\nsudo systemctl stop shop\n"));
        assertThat(moved.toAccept()).singleElement().isInstanceOf(Difference.Moved.class);
    }

    @Test
    void other_prose_and_another_heading_of_a_step_are_no_changed_commands() {
        var reworded = compare(Shop.TEXT.replace("Nobody shops at night.", "The shop is closed at night.")
                .replace("### 3. Start", "### 3. Start the shop again"));
        assertThat(reworded.toAccept()).isEmpty();
        assertThat(reworded.differences()).hasSize(2).allMatch(Difference.Reworded.class::isInstance);
    }

    @Test
    void a_removed_procedure_is_removed_with_all_its_commands() {
        var removed = compare(Shop.TEXT.substring(0, Shop.TEXT.indexOf("## Rollback")));
        assertThat(removed.differences()).extracting(Difference::part).containsExactly(Part.PROCEDURE, Part.COMMAND);
        assertThat(removed.toAccept()).hasSize(1);
    }

    @Test
    void a_renamed_procedure_is_still_the_same_one() {
        var renamed = compare(Shop.TEXT.replace("## Rollback procedure\n\n### 1. Restore",
                "## Going back procedure\n\n### 1. Put the data back"));
        assertThat(renamed.toAccept()).isEmpty();
        assertThat(renamed.differences()).anySatisfy(one -> assertThat(one).isInstanceOf(Difference.Reworded.class));
    }

    @Test
    void another_way_back_is_shown() {
        var linked = compare(Shop.TEXT.replace("## Upgrade procedure\n",
                "## Upgrade procedure\n\n<!-- watchkeeper: rollback=\"#restore\" -->\n"));
        assertThat(linked.differences()).singleElement().isInstanceOfSatisfying(Difference.Changed.class, one -> {
            assertThat(one.part()).isEqualTo(Part.WAY_BACK);
            assertThat(one.before().text()).isEqualTo("none");
        });
    }

    @Test
    void another_rule_of_success_is_shown() {
        var other = compare(Shop.TEXT.replace("```bash\nshop migrate", "```bash {status=\"0,3\"}\nshop migrate"));
        assertThat(other.differences()).containsExactly(new Difference.Changed(Part.SUCCESS, "Upgrade procedure",
                new Side("exit status 0", Lines.at(17)), new Side("exit status 0 or 3", Lines.at(17))));
    }

    @Test
    void a_letter_that_looks_like_another_one_is_a_change() {
        var lookalike = compare(Shop.TEXT.replace("shop migrate", "sh\u043Ep migrate"));
        assertThat(lookalike.toAccept()).hasSize(1);
    }

    @Test
    void the_words_that_differ_are_marked_and_what_is_the_same_is_folded() {
        var rows = SideBySide.of(Shop.TEXT, Shop.TEXT.replace("--to 2", "--to 3")).rows();
        assertThat(rows.getFirst()).isEqualTo(new SideBySide.Folded(13, 1, 1));
        assertThat(rows).filteredOn(SideBySide.Differs.class::isInstance).containsExactly(new SideBySide.Differs(
                new SideBySide.Half(17, List.of(new SideBySide.Stretch("shop migrate --to ", false),
                        new SideBySide.Stretch("2", true))),
                new SideBySide.Half(17, List.of(new SideBySide.Stretch("shop migrate --to ", false),
                        new SideBySide.Stretch("3", true)))));
    }

    private static Comparison compare(String after) {
        return Comparison.of(Shop.read(Shop.TEXT), Shop.read(after));
    }
}
