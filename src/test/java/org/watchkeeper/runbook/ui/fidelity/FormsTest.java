package org.watchkeeper.runbook.ui.fidelity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.watchkeeper.runbook.Finding;
import org.watchkeeper.runbook.Lines;
import org.watchkeeper.runbook.Parameter;
import org.watchkeeper.runbook.ProcedureKind;
import org.watchkeeper.runbook.Runbook;
import org.watchkeeper.runbook.Success;
import org.watchkeeper.runbook.correct.Correction;
import org.watchkeeper.runbook.markdown.MarkdownRunbooks;

class FormsTest {
    private static final MarkdownRunbooks READER = new MarkdownRunbooks();
    private static final Runbook RUNBOOK = READER.read("shop", """
            # Shop

            ## Update shop

            ```bash
            curl http://shop/?a=1&b=2
            kubectl drain <node-name>
            # Tell everybody
            ```

            ```yaml
            frobnicate --all
            ```

            ## Restore everything

            ```bash
            tar xf all.tar
            ```

            ## Windows

            - Sundays at 02:00
            """.getBytes(StandardCharsets.UTF_8));

    @ParameterizedTest
    @CsvSource({"RB030, The value node_name", "RB011, What the block is",
            "RB041, Title of the step", "RB050, When it takes place", "RB043, Its way back"})
    void the_fitting_form_comes_first(String code, String title) {
        assertThat(forms(code)).first().extracting(Form::title).isEqualTo(title);
    }

    @Test
    void a_proposed_repair_comes_first_and_replaces_its_lines() {
        var form = forms("RB025").getFirst();
        assertThat(form.title()).startsWith("Repair: ");
        var text = form.fields().getFirst().value();
        assertThat(text).startsWith("curl ").contains("a=1&b=2").isNotEqualTo("curl http://shop/?a=1&b=2");
        assertThat(form.correction(Map.of("Text", text))).isEqualTo(new Correction.Rewritten(Lines.at(6), text));
    }

    @Test
    void whatever_stands_on_the_line_can_be_corrected() {
        assertThat(forms("RB025")).extracting(Form::title).contains("When the command worked", "Title of the step");
        assertThat(forms("RB043")).extracting(Form::title).contains("What the procedure is for");
    }

    @Test
    void a_schedule_is_checked_before_it_is_written() {
        var form = forms("RB050").getFirst();
        var good = Map.of("Rule", "FREQ=WEEKLY;BYDAY=SU", "Start", "02:00", "Lasts", "PT2H", "Zone", "Europe/Berlin");
        assertThat(form.correction(good)).isEqualTo(
                new Correction.ScheduledAs(23, "FREQ=WEEKLY;BYDAY=SU", "02:00", "PT2H", "Europe/Berlin"));
        for (var bad : Map.of("Rule", "weekly", "Start", "2 AM", "Lasts", "2 h", "Zone", "Berlin").entrySet()) {
            var values = new java.util.HashMap<>(good);
            values.put(bad.getKey(), bad.getValue());
            assertThatThrownBy(() -> form.correction(values)).as(bad.getKey())
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void a_success_rule_is_checked_before_it_is_written() {
        var form = named("RB025", "When the command worked");
        assertThat(form.correction(Map.of("Exit status", "0, 22", "Prints", "^ok$")))
                .isEqualTo(new Correction.WorkedWhen(6, new Success(Set.of(0, 22), "^ok$")));
        assertThatThrownBy(() -> form.correction(Map.of("Exit status", "zero"))).hasMessageContaining("numbers");
        assertThatThrownBy(() -> form.correction(Map.of("Exit status", "0", "Prints", "(")))
                .hasMessageContaining("regular expression");
    }

    @Test
    void the_values_shown_say_what_is_read_now() {
        assertThat(forms("RB030").getFirst().correction(Map.of("Label", "Node", "Type", "host", "Sample", "")))
                .isEqualTo(new Correction.Asked("node_name", Parameter.Type.HOST, "Node", "", List.of()));
        assertThat(forms("RB043").getFirst().fields().getFirst().value()).isEqualTo("restore-everything");
        assertThat(named("RB043", "What the procedure is for").correction(Map.of("What it is", "backup")))
                .isEqualTo(new Correction.KindOfProcedure("update-shop", ProcedureKind.BACKUP));
        assertThat(named("RB025", "The text itself").correction(Map.of("Text", "ls")))
                .isEqualTo(new Correction.Rewritten(Lines.at(6), "ls"));
    }

    private static Form named(String code, String title) {
        return forms(code).stream().filter(each -> each.title().equals(title)).findFirst().orElseThrow();
    }

    private static List<Form> forms(String code) {
        Finding finding = RUNBOOK.findings().stream().filter(each -> each.code().equals(code)).findFirst()
                .orElseThrow();
        return new Forms(RUNBOOK, finding).all();
    }
}
