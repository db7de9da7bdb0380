package org.watchkeeper.runbook.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import org.watchkeeper.runbook.Block;
import org.watchkeeper.runbook.Heading;
import org.watchkeeper.runbook.Parameter;
import org.watchkeeper.runbook.Procedure;
import org.watchkeeper.runbook.Step;

/// Traps in the form of documents, by their numbers: what looks like something else until its surroundings are read.
class TrapsOfImportTest {
    @Test
    void T_001_a_comment_in_a_fence_is_no_heading() {
        var runbook = Doc
                .read("# T\n\n```bash\n# 1. Create backup\ntar cf a.tar a\n# Verify\nls -l a.tar\n```\n\n## U\n");
        assertThat(runbook.headings()).extracting(Heading::title).containsExactly("T", "U");
    }

    @Test
    void T_002_a_fence_in_an_item_needs_no_blank_line_and_loses_its_indentation() {
        var runbook = Doc
                .read("# T\n\n1. Stop\n   ```bash\n   systemctl stop app\n   \n   systemctl stop db\n   ```\n");
        assertThat(Doc.texts(runbook.procedures().getFirst())).containsExactly("systemctl stop app",
                "systemctl stop db");
        assertThat(runbook.procedures().getFirst().steps()).extracting(Step::title).contains("Stop");
    }

    @Test
    void T_004_metric_samples_in_a_bash_fence_are_not_run() {
        var runbook = Doc
                .read("# T\n\n```bash\nlast_run{task=\"backup\"} 1705299000\nstatus{task=\"backup\"} 1\n```\n");
        assertThat(runbook.blocks()).extracting(Block::kind).containsExactly(Block.Kind.CONFIG);
        assertThat(runbook.procedures()).isEmpty();
    }

    @Test
    void T_006_comments_below_a_command_describe_it_and_make_no_step() {
        var procedure = procedure("# Run it\n/opt/app/tune.sh\n# Tasks performed:\n# - VACUUM\n# - ANALYZE");
        assertThat(procedure.steps()).hasSize(1);
        assertThat(((Step.Commands) procedure.steps().getFirst()).why()).contains("VACUUM", "ANALYZE");
    }

    @Test
    void T_007_sample_output_in_comments_is_no_step() {
        var procedure = procedure("/opt/app/certs.sh\n# Sample output:\n# Expires: 2026-03-01\n# Status: OK");
        assertThat(procedure.steps()).hasSize(1);
    }

    @Test
    void T_008_a_comment_without_a_command_is_done_by_hand_and_stays_in_its_place() {
        var procedure = procedure(
                "kubectl drain n1\n\n# Cloud provider updates the node\n\n# Back again\nkubectl uncordon n1");
        assertThat(procedure.steps()).extracting(Step::title).element(1).isEqualTo("Cloud provider updates the node");
        assertThat(procedure.steps().get(1)).isInstanceOf(Step.Instruction.class);
    }

    @Test
    void T_011_equal_titles_have_ids_of_their_own_that_stay() {
        var text = "# T\n\n## Database maintenance\n\n```bash\nls a\n```\n\n## Database maintenance\n\n```bash\nls b\n```\n";
        var ids = Doc.read(text).procedures().stream().map(Procedure::id).toList();
        assertThat(ids).hasSize(2).doesNotHaveDuplicates();
        assertThat(Doc.read(text).procedures()).extracting(Procedure::id).isEqualTo(ids);
    }

    @Test
    void T_017_comments_rules_and_footers_are_no_steps() {
        var runbook = Doc.read("<!-- draft -->\n# T\n\n```bash\nls\n```\n\n____\n\n*Last updated in May*\n");
        assertThat(runbook.procedures().getFirst().steps()).hasSize(1);
    }

    @Test
    void T_018_other_letters_survive() {
        var runbook = Doc.read("# 🚀 μNet 0.1 → 0.2\n\n```bash\necho \"μNet ok\"\n```\n");
        assertThat(runbook.headings().getFirst().title()).contains("μNet 0.1 → 0.2");
        assertThat(Doc.texts(runbook.procedures().getFirst())).containsExactly("echo \"μNet ok\"");
    }

    @Test
    void T_020_one_numbered_comment_covers_all_commands_below_it() {
        var procedure = procedure("# 2. Stop\nsystemctl stop a\nsystemctl stop b\nsystemctl stop c");
        assertThat(procedure.steps()).hasSize(1);
        assertThat(Doc.texts(procedure)).hasSize(3);
    }

    @Test
    void T_021_a_block_without_a_comment_is_called_like_its_item() {
        var runbook = Doc
                .read("# T\n\n1. **Review Security Advisories**\n\n   ```bash\n   apt list --upgradable\n   ```\n");
        assertThat(runbook.procedures().getFirst().steps()).extracting(Step::title)
                .containsExactly("Review Security Advisories");
    }

    @Test
    void T_028_a_trailing_comment_belongs_to_its_command() {
        assertThat(Doc.texts(procedure("sudo apt update && sudo apt upgrade -y  # if needed\nls")))
                .first().asString().startsWith("sudo apt update && sudo apt upgrade -y");
    }

    @Test
    void T_030_T_031_conditions_and_continued_lines_are_one_command() {
        assertThat(Doc.texts(procedure("if [ -f a ]; then\n  cp a b\nfi\ncurl -f \\\n  http://h/x"))).hasSize(2);
    }

    @Test
    void T_033_T_034_a_placeholder_is_asked_for_whatever_bash_thinks_of_it() {
        var procedure = procedure("kubectl cordon <node-name>\nkubectl drain <node-name> --ignore-daemonsets");
        assertThat(procedure.parameters()).extracting(Parameter::name).containsExactly("node_name");
        assertThat(procedure.commands()).allSatisfy(command -> assertThat(command.slots()).hasSize(1));
    }

    @Test
    void T_038_json_in_single_quotes_stays_as_it_is() {
        var text = "curl -f -X POST -d '{\"text\": \"done & \\\"dusted\\\"\"}' http://h/x";
        assertThat(Doc.texts(procedure(text))).containsExactly(text);
    }

    private static Procedure procedure(String shell) {
        return Doc.read("# Do it\n\n```bash\n" + shell + "\n```\n").procedures().getFirst();
    }
}
