package org.watchkeeper.runbook.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;

import org.junit.jupiter.api.Test;

import org.watchkeeper.runbook.Flag;
import org.watchkeeper.runbook.Step;
import org.watchkeeper.runbook.Success;

class StepsTest {
    @Test
    void a_comment_that_goes_on_over_lines_is_called_by_its_first_sentence() {
        var procedure = Doc.only("# Drain\n```bash\n# 2. Drain the old node. It hands on its claims; the new\n"
                + "#    one takes them.\nsystemctl stop shop\n```\n");
        assertThat(Doc.titles(procedure)).containsExactly("Drain the old node");
        assertThat(procedure.steps().getFirst().why()).contains("It hands on its claims; the new", "one takes them.");
    }

    @Test
    void comments_above_commands_are_their_titles_numbered_or_not() {
        var procedure = Doc.only("""
                # Restart

                ```bash
                # 1. Stop
                systemctl stop app
                systemctl stop worker  # if there

                # Look
                # at what is left
                ps aux
                ```
                """);
        assertThat(Doc.titles(procedure)).containsExactly("Stop", "Stop", "Look");
        assertThat(procedure.steps().getFirst().lines().toString()).isEqualTo("4-5");
        assertThat(procedure.steps().getLast().why()).isEqualTo("at what is left");
        assertThat(procedure.commands().getFirst().flags()).contains(Flag.SERVICE);
        assertThat(procedure.steps()).extracting(Step::id).containsExactly("restart/stop",
                "restart/stop-2", "restart/look");
    }

    @Test
    void what_is_said_above_a_list_and_below_its_commands_is_kept() {
        var procedure = Doc.only("""
                # Update

                Nobody may be logged in meanwhile.

                1. Stop it:

                   ```bash
                   systemctl stop shop
                   ```

                   It takes a minute.
                2. Call the shop.
                3. Start it:

                   ```bash
                   systemctl start shop
                   ```

                **Remarks**

                The first page is slow.
                """);
        assertThat(procedure.steps()).extracting(Step::why).containsExactly(
                "Nobody may be logged in meanwhile.\n\nIt takes a minute.", "", "The first page is slow.");
    }

    @Test
    void what_the_first_line_of_an_item_says_behind_its_title_is_kept() {
        var procedure = Doc.only("""
                # Update

                1. Stop it. Do this only on the standby.
                   `systemctl stop shop`
                2. Empty the cache. Not without a backup!

                   ```bash
                   shopctl sweep
                   ```
                3. Start it.

                   ```bash
                   systemctl start shop
                   ```
                """);
        assertThat(Doc.titles(procedure)).containsExactly("Stop it", "Empty the cache", "Start it");
        assertThat(procedure.steps()).extracting(Step::why).containsExactly(
                "Do this only on the standby.\n`systemctl stop shop`", "Not without a backup!", "");
    }

    @Test
    void a_script_that_says_its_name_is_called_by_its_heading() {
        var procedure = Doc.only("""
                # Nightly backup

                ```bash
                #!/bin/bash
                # scripts/nightly.sh

                cd /srv/shop

                # Pack it
                tar cf /backup/shop.tar .
                # Should be about 2 GB
                # e.g. shop.tar of last night
                ```
                """);
        assertThat(Doc.titles(procedure)).containsExactly("Nightly backup", "Pack it");
        assertThat(procedure.steps().getLast().why()).contains("Should be about 2 GB");
    }

    @Test
    void a_sentence_that_begins_with_when_names_its_block_and_a_bold_warning_names_none() {
        var procedure = Doc.only("""
                # Freeze

                Set the mark on all shops.

                ```bash
                shopctl freeze --all
                ```

                After the shops are stable again, remove the mark.

                ```bash
                shopctl thaw --all
                ```

                **Warning: orders that were not sent are lost**

                ```bash
                shopctl purge --all
                ```
                """);
        assertThat(Doc.titles(procedure)).containsExactly("Set the mark on all shops",
                "After the shops are stable again, remove the mark", "Freeze");
    }

    @Test
    void comments_below_that_describe_are_notes_and_others_are_done_by_hand() {
        var runbook = Doc.read("""
                # Drain

                ```bash
                # Nightly
                /usr/local/bin/nightly.sh

                # Tasks performed:
                # - vacuum
                ```

                ```bash
                # Drain
                kubectl drain n1

                # Replace the node
                # (by the provider)

                # Let it back
                kubectl uncordon n1
                ```

                ```bash
                crontab -e
                # Add line: */5 * * * * check
                ```
                """);
        var procedure = runbook.procedures().getFirst();
        assertThat(Doc.titles(procedure)).containsExactly("Nightly", "Drain", "Replace the node", "Let it back",
                "Drain", "Add line: */5 * * * * check");
        assertThat(procedure.steps().getFirst().why()).contains("- vacuum");
        assertThat(procedure.steps().get(2)).isInstanceOf(Step.Instruction.class);
        assertThat(procedure.steps().get(2).why()).isEqualTo("(by the provider)");
        assertThat(Doc.codes(runbook)).filteredOn("RB041"::equals).hasSize(2);
    }

    @Test
    void a_block_without_a_comment_takes_the_title_of_its_item_or_heading() {
        var procedure = Doc.only("""
                # Update process
                1. **Review**

                   ```bash
                   ./check.sh
                   ```
                1. **Think about it**

                   - what changes
                1. Deploy

                   Only when green.

                   ```bash
                   ./deploy.sh
                   ```
                """);
        assertThat(Doc.titles(procedure)).containsExactly("Review", "Think about it", "Deploy");
        assertThat(procedure.steps().get(1)).isInstanceOf(Step.Instruction.class);
        assertThat(procedure.steps().get(1).why()).isEqualTo("- what changes");
        assertThat(procedure.steps().get(2).why()).isEqualTo("Only when green.");
    }

    @Test
    void bold_lines_are_phases() {
        var procedure = Doc.only("""
                ## Maintenance day

                **1. Before (30 minutes before)**

                ```bash
                # Health
                uptime
                ```

                **2. Call the network team**

                **After**

                ```bash
                # Health
                uptime
                ```
                """);
        assertThat(Doc.titles(procedure)).containsExactly("Health", "Call the network team", "Health");
        assertThat(procedure.steps()).extracting(Step::id).containsExactly("maintenance-day/before/health",
                "maintenance-day/call-the-network-team", "maintenance-day/after/health");
        assertThat(procedure.steps().getFirst().why()).isEqualTo("**Before (30 minutes before)**");
    }

    @Test
    void the_fields_of_a_section_are_its_risk_downtime_and_way_back() {
        var procedure = Doc.only("""
                ### Update

                **Risk Level**: High
                **Downtime:** 30+ minutes
                **Rollback**: Simple

                - **Owner**: nobody

                ```bash
                ./update.sh
                ```
                """);
        assertThat(procedure.risk()).isEqualTo("High");
        assertThat(procedure.downtime()).isEqualTo("30+ minutes");
        assertThat(procedure.wayBack()).isEqualTo("Simple");
    }

    @Test
    void attributes_of_a_fence_say_what_cannot_be_inferred() {
        var procedure = Doc.only("""
                # Update

                ```bash {title="Stop the app" status="0,3" expect="^inactive$"}
                systemctl stop app
                systemctl is-active app
                ```

                ```bash {undo="Stop the app"}
                systemctl start app
                ```

                ```bash {manual}
                # 2. Unplug
                echo unplug
                ```

                <!-- watchkeeper: undo="1" -->
                ```bash
                systemctl status app
                ```
                """);
        assertThat(Doc.titles(procedure)).containsExactly("Stop the app", "Unplug");
        var stop = (Step.Commands) procedure.steps().getFirst();
        assertThat(stop.commands()).extracting(command -> command.success())
                .containsExactly(new Success(Set.of(0, 3), ""), new Success(Set.of(0, 3), "^inactive$"));
        assertThat(stop.undo()).extracting(command -> command.text()).containsExactly("systemctl start app",
                "systemctl status app");
        assertThat(procedure.steps().getLast()).isInstanceOf(Step.Instruction.class);
        assertThat(procedure.steps().getLast().why()).contains("echo unplug");
    }

    @Test
    void annotations_that_mean_nothing_are_told() {
        var runbook = Doc.read("""
                # Update
                <!-- watchkeeper: kind=nonsense colour=red -->

                ```bash {tittle="x" .numberLines 1,3-4}
                ls
                ```

                ```bash {undo="Nothing"}
                pwd
                ```
                """);
        assertThat(runbook.findings()).filteredOn(finding -> finding.code().equals("RB005")).hasSize(3);
        assertThat(Doc.codes(runbook)).contains("RB006");
    }

    @Test
    void an_order_above_a_block_names_its_step_as_a_sentence_too() {
        var titles = Doc.titles(Doc.only("# Diagnosis\n\nLog in. Check if an upgrade is in progress.\n\n"
                + "```bash\noc adm upgrade\n```\n\nThe members answer or not.\n\n```bash\netcdctl member list\n```\n"));
        assertThat(titles).containsExactly("Check if an upgrade is in progress", "Diagnosis");
    }
}
