package org.watchkeeper.runbook.correct;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.watchkeeper.kernel.Problem;
import org.watchkeeper.runbook.Answer;
import org.watchkeeper.runbook.Block;
import org.watchkeeper.runbook.Finding;
import org.watchkeeper.runbook.Lines;
import org.watchkeeper.runbook.Parameter;
import org.watchkeeper.runbook.ProcedureKind;
import org.watchkeeper.runbook.Runbook;
import org.watchkeeper.runbook.Step;
import org.watchkeeper.runbook.Success;
import org.watchkeeper.runbook.markdown.MarkdownRunbooks;

class CorrectionsTest {
    private static final MarkdownRunbooks READER = new MarkdownRunbooks();
    private static final Corrections CORRECTIONS = new Corrections(READER);
    private static final String URL = "# A\n\n## Check\n\n```bash\ncurl http://x/?a=1&b=2\n```\n";

    @Test
    void an_accepted_finding_stands_in_a_front_matter_of_its_own() {
        var after = write(URL, new Correction.Accept(6, "RB025"));
        assertThat(after).isEqualTo(
                "---\nanswers:\n  - {on: \"curl http://x/?a=1&b=2\", accept: \"RB025\"}\n---\n" + URL);
        assertThat(finding(after, "RB025")).satisfies(found -> {
            assertThat(found.answer()).isEqualTo(Answer.accepted());
            assertThat(found.line()).isEqualTo(10);
        });
    }

    @Test
    void an_ignored_finding_keeps_its_reason_and_asks_again_when_its_line_changes() {
        var after = write(URL, new Correction.Ignore(6, "RB025", "it is \"meant\" so: b is \\ set"));
        assertThat(finding(after, "RB025").answer()).isEqualTo(Answer.ignored("it is \"meant\" so: b is \\ set"));
        var changed = after.replace("\ncurl http://x/?a=1", "\ncurl http://y/?a=1");
        assertThat(finding(changed, "RB025").isOpen()).isTrue();
        assertThat(finding(changed, "RB008").message()).contains("asked again");
    }

    @Test
    void an_answer_concerns_one_of_two_lines_that_read_the_same() {
        var twice = URL + "\n## Again\n\n```bash\ncurl http://x/?a=1&b=2\n```\n";
        var after = write(twice, new Correction.Accept(12, "RB025"));
        assertThat(after).contains("nth: 2");
        assertThat(read(after).findings()).filteredOn(each -> each.code().equals("RB025"))
                .extracting(Finding::isOpen).containsExactly(true, false);
    }

    @Test
    void a_second_answer_to_the_same_finding_replaces_the_first() {
        var once = write(URL, new Correction.Accept(6, "RB025"));
        var after = write(once, new Correction.Ignore(10, "RB025", "other"));
        assertThat(after).doesNotContain("accept").contains("ignore: \"RB025\", because: \"other\"");
    }

    @Test
    void reopening_takes_away_what_answering_wrote() {
        assertThat(write(write(URL, new Correction.Accept(6, "RB025")), new Correction.Reopen(10, "RB025")))
                .isEqualTo(URL);
        var own = "---\ntitle: B\n---\n" + URL;
        assertThat(write(write(own, new Correction.Accept(9, "RB025")), new Correction.Reopen(11, "RB025")))
                .isEqualTo(own);
    }

    @Test
    void what_concerns_the_document_as_a_whole_can_be_answered() {
        for (var text : List.of("# A\n", "---\ntitle: A\n---\n# A\n", "prose\n\nmore")) {
            var after = write(text, new Correction.Ignore(1, "RB046", "it is only read"));
            assertThat(finding(after, "RB046").answer()).isEqualTo(Answer.ignored("it is only read"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"# A\n\n```\nfrobnicate a\n```\n", "# A\n\n1. One\n   ```\n   frobnicate a\n   ```\n",
            "# A\n\n> ```\n> frobnicate a\n> ```\n", "# A\n\n- ~~~\n  frobnicate a\n  ~~~\n",
            "# A\n\n````text {.x #y 3-5}\nfrobnicate a\n````\n", "# A\n\ntext\n\n    frobnicate a\n",
            "# A\n\n1. One\n\n       frobnicate a\n", "# A\n\n> text\n>\n>     frobnicate a\n",
            "# A\n\n```yaml\nfrobnicate a\n```"})
    void a_block_says_that_it_is_shell_wherever_it_stands(String text) {
        for (var end : List.of("\n", "\r\n", "\r")) {
            var document = text.replace("\n", end);
            var block = read(document).blocks().getFirst();
            assertThat(block.kind()).isEqualTo(Block.Kind.CONFIG);
            var after = write(document, new Correction.KindOfBlock(block.lines().first(), Block.Kind.SHELL));
            assertThat(read(after).blocks().getFirst().kind()).isEqualTo(Block.Kind.SHELL);
            assertThat(read(after).procedures().getFirst().commands().getFirst().text()).isEqualTo("frobnicate a");
            var back = write(after, new Correction.KindOfBlock(read(after).blocks().getFirst().lines().first(),
                    Block.Kind.CONFIG));
            assertThat(read(back).procedures()).isEmpty();
            assertThat(back.replace("\r\n", "").contains("\n")).isEqualTo(end.equals("\n"));
        }
    }

    @Test
    void the_fence_holds_what_is_said_about_its_block() {
        var after = write("# A\n\n```bash\nsystemctl stop app\n```\n",
                new Correction.KindOfBlock(3, Block.Kind.CONFIG));
        assertThat(after).contains("```bash {block=\"config\"}\n");
        assertThat(write(after, new Correction.KindOfBlock(3, Block.Kind.SHELL)))
                .contains("```bash {block=\"shell\"}\n");
    }

    @Test
    void braces_that_are_not_closed_are_refused() {
        assertThatThrownBy(
                () -> write("# A\n\n```text {title=\"x\nls\n```\n", new Correction.KindOfBlock(3, Block.Kind.SHELL)))
                .isInstanceOf(Problem.class).hasMessageContaining("braces").hasMessageContaining("line 3");
    }

    @ParameterizedTest
    @ValueSource(strings = {"## Change\n\n```bash\nrm x\n```\n", "Change\n======\n\n```bash\nrm x\n```\n",
            "> ## Change\n>\n> ```bash\n> rm x\n> ```\n", "```bash\nrm x\n```\n",
            "## Both\n\n1. **Change**\n   text\n   ```bash\n   rm x\n   ```\n2. **Other**\n   ```bash\n   ls\n   ```\n",
            "## Both\n\n1. **Change**\n\n       rm x\n\n2. **Other**\n   ```bash\n   ls\n   ```\n",
            "## Change\n<!-- watchkeeper: kind=backup rollback=\"#x\" -->\n```bash\nrm x\n```\n",
            "## Change\n\n```bash\nrm x\n```\n\n<!-- watchkeeper: kind=backup -->\n"})
    void a_procedure_says_what_it_is_for_wherever_it_stands(String text) {
        for (var end : List.of("\n", "\r\n")) {
            var document = text.replace("\n", end);
            var id = read(document).procedures().getFirst().id();
            var after = write(document, new Correction.KindOfProcedure(id, ProcedureKind.RESTORE));
            var read = read(after).procedure(id).orElseThrow();
            assertThat(read.kind()).isEqualTo(ProcedureKind.RESTORE);
            assertThat(read.commands().getFirst().text()).isEqualTo("rm x");
            assertThat(write(after, new Correction.KindOfProcedure(id, ProcedureKind.RESTORE))).isEqualTo(after);
        }
    }

    @Test
    void a_way_back_is_named_below_the_heading() {
        var text = "# A\n\n## Update shop\n\n```bash\napt upgrade\n```\n\n## Undo it\n\n```bash\napt install old\n```\n";
        var after = write(text, new Correction.WayBack("update-shop", "undo-it"));
        assertThat(after).contains("## Update shop\n<!-- watchkeeper: rollback=\"#undo-it\" -->\n");
        assertThat(read(after).procedure("update-shop").orElseThrow().rollback()).isEqualTo("undo-it");
    }

    @Test
    void a_step_gets_another_title_and_keeps_its_id() {
        var text = "# A\n\n```bash\n# 1. Stop\nsystemctl stop app\n# 2. Start\nsystemctl start app\n```\n\n"
                + "## Other\n\n```bash\nls\n```\n";
        var before = step(text, 0, 0);
        var after = write(text, new Correction.TitleOfStep(4, "Stop \"it\"\tnow"));
        assertThat(step(after, 0, 0).title()).isEqualTo("Stop \"it\"\tnow");
        assertThat(step(after, 0, 0).id()).isEqualTo(before.id());
        assertThat(step(after, 0, 1).title()).isEqualTo("Start");
        var second = write(after, new Correction.TitleOfStep(read(after).procedures().get(1).steps().getFirst().lines()
                .first(), "Look `around` & {see}"));
        assertThat(second).contains("```bash {title=\"Look &#96;around&#96; &amp; {see}\"}");
        assertThat(step(second, 1, 0).title()).isEqualTo("Look `around` & {see}");
    }

    @Test
    void a_command_is_judged_by_its_own_rule() {
        var text = "# A\n\n```bash\ngrep x y\ngrep z y\n```\n";
        var rule = new Success(Set.of(0, 1), "^\\d+ \"rows\"$");
        var after = write(text, new Correction.WorkedWhen(5, rule));
        var commands = read(after).procedures().getFirst().commands();
        assertThat(commands.get(0).success().isInferred()).isTrue();
        assertThat(commands.get(1).success()).isEqualTo(rule);
    }

    @Test
    void a_block_takes_a_step_back() {
        var text = "# A\n\n```bash\n# Stop\nsystemctl stop app\n```\n\n```bash\nsystemctl start app\n```\n";
        var after = write(text, new Correction.UndoOf(8, "Stop"));
        assertThat(((Step.Commands) step(after, 0, 0)).undo()).hasSize(1);
        assertThat(read(after).procedures().getFirst().steps()).hasSize(1);
    }

    @Test
    void a_block_is_carried_out_by_a_person_and_by_the_console_again() {
        var text = "# A\n\n```bash\n# Stop\nreboot\n```\n\n```bash\nls\n```\n";
        var after = write(text, new Correction.ByHand(3, true));
        assertThat(step(after, 0, 0)).isInstanceOf(Step.Instruction.class);
        assertThat(write(after, new Correction.ByHand(3, false))).isEqualTo(text);
    }

    @Test
    void a_parameter_is_declared_with_what_was_declared_before() {
        var text = "---\ntitle: A\nparameters:\n  other: {type: text}\n  node_name:\n    type: text\n    literal: n1\n"
                + "owner: me # stays\n---\n# A\n\n```bash\nkubectl drain <node-name>\nkubectl get n1 <other>\n```\n";
        var after = write(text, new Correction.Asked("node_name", Parameter.Type.HOST, "Node", "n1", List.of("n2")));
        assertThat(after).contains(
                "  node_name: {type: \"host\", label: \"Node\", sample: \"n1\", literal: [\"n1\", \"n2\"]}\nowner: me # stays\n");
        var read = read(after).procedures().getFirst().parameters();
        assertThat(read).extracting(Parameter::name).containsExactly("other", "node_name");
        assertThat(read.get(1).type()).isEqualTo(Parameter.Type.HOST);
        assertThat(write(after, new Correction.Asked("node_name", Parameter.Type.HOST, "Node", "n1", List.of("n2"))))
                .isEqualTo(after);
    }

    @Test
    void a_schedule_that_is_answered_leaves_nothing_open() {
        var text = "# A\n\n## Windows\n\n| When | What |\n|---|---|\n| Sundays at 02:00 | all |\n\n- Mondays 03:00-04:00\n";
        var line = read(text).schedules().getFirst().line();
        var after = write(text, new Correction.ScheduledAs(line, "FREQ=WEEKLY;BYDAY=SU", "02:00", "PT2H",
                "Europe/Berlin"));
        assertThat(read(after).schedules().getFirst()).satisfies(said -> {
            assertThat(said.ambiguous()).isFalse();
            assertThat(said.zone()).isEqualTo("Europe/Berlin");
            assertThat(said.duration()).isEqualTo("PT2H");
        });
        assertThat(read(after).findings()).filteredOn(each -> each.code().equals("RB050"))
                .noneMatch(each -> each.line() == read(after).schedules().getFirst().line());
    }

    @Test
    void a_repair_replaces_its_lines_and_nothing_else() {
        var after = write(URL.replace("\n", "\r\n"),
                new Correction.Rewritten(Lines.at(6), "curl 'http://x/?a=1&b=2'"));
        assertThat(after).isEqualTo(URL.replace("http://x/?a=1&b=2", "'http://x/?a=1&b=2'").replace("\n", "\r\n"));
    }

    @Test
    void a_front_matter_that_is_no_yaml_is_corrected_first() {
        assertThatThrownBy(() -> write("---\na: [\n---\n" + URL, new Correction.Accept(9, "RB025")))
                .isInstanceOf(Problem.class).hasMessageContaining("no YAML");
    }

    @Test
    void two_rules_at_the_top_are_no_front_matter() {
        var text = "---\nprose\n---\n" + URL;
        var after = write(text, new Correction.Accept(9, "RB025"));
        assertThat(after).endsWith(text);
        assertThat(finding(after, "RB025").isOpen()).isFalse();
    }

    @Test
    void a_byte_order_mark_and_bytes_that_are_no_utf_8_stay() {
        var bytes = ("\u00EF\u00BB\u00BF# A\u00FF\r\n\n```bash\r\ncurl x?a&b\n```")
                .getBytes(StandardCharsets.ISO_8859_1);
        var after = CORRECTIONS.write(bytes, new Correction.Accept(4, "RB025"));
        assertThat(new String(after, StandardCharsets.ISO_8859_1)).isEqualTo("\u00EF\u00BB\u00BF---\r\nanswers:\r\n"
                + "  - {on: \"curl x?a&b\", accept: \"RB025\"}\r\n---\r\n# A\u00FF\r\n\n```bash\r\ncurl x?a&b\n```");
    }

    @Test
    void what_was_not_found_there_cannot_be_answered() {
        assertThatThrownBy(() -> write(URL, new Correction.Accept(3, "RB025"))).isInstanceOf(Problem.class);
    }

    private static String write(String text, Correction correction) {
        return new String(CORRECTIONS.write(text.getBytes(StandardCharsets.UTF_8), correction), StandardCharsets.UTF_8);
    }

    private static Runbook read(String text) {
        return READER.read("", text.getBytes(StandardCharsets.UTF_8));
    }

    private static Step step(String text, int procedure, int step) {
        return read(text).procedures().get(procedure).steps().get(step);
    }

    private static Finding finding(String text, String code) {
        return read(text).findings().stream().filter(each -> each.code().equals(code)).findFirst().orElseThrow();
    }
}
