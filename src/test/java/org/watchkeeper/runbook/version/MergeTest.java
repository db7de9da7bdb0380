package org.watchkeeper.runbook.version;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.watchkeeper.runbook.version.Merge.Choice;

class MergeTest {
    private static final String BASE = "# Shop\n\n```bash\nstop\nstart\n```\n\nThe end.\n";

    @Test
    void an_annotation_of_ours_stays_when_the_new_version_changes_other_lines() {
        var mine = BASE.replace("```bash\n", "```bash {status=\"0,3\"}\n");
        var theirs = BASE.replace("start\n", "start --now\n");
        assertThat(Merge.of(BASE, mine, theirs).text(List.of()))
                .isEqualTo("# Shop\n\n```bash {status=\"0,3\"}\nstop\nstart --now\n```\n\nThe end.\n");
    }

    @Test
    void a_line_of_ours_above_a_line_that_they_changed_is_no_conflict() {
        var mine = BASE.replace("```bash\n", "<!-- watchkeeper: manual -->\n```bash\n");
        var theirs = BASE.replace("```bash\n", "```sh\n");
        assertThat(Merge.of(BASE, mine, theirs).text(List.of())).contains("<!-- watchkeeper: manual -->\n```sh\n");
    }

    @Test
    void one_line_changed_by_both_is_chosen_from() {
        var merge = Merge.of(BASE, BASE.replace("start", "start a"), BASE.replace("start", "start b"));
        assertThat(merge.conflicts()).containsExactly(new Merge.Conflict("start\n", "start a\n", "start b\n"));
        assertThat(merge.text(List.of(Choice.MINE))).isEqualTo(BASE.replace("start", "start a"));
        assertThat(merge.text(List.of(Choice.THEIRS))).isEqualTo(BASE.replace("start", "start b"));
        assertThat(merge.text(List.of(Choice.BOTH))).contains("start a\nstart b\n");
        assertThatThrownBy(() -> merge.text(List.of())).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void two_texts_put_in_one_place_are_chosen_from() {
        var merge = Merge.of("a\nb\n", "a\nmine\nb\n", "a\ntheirs\nb\n");
        assertThat(merge.text(List.of(Choice.BOTH))).isEqualTo("a\nmine\ntheirs\nb\n");
    }

    @Test
    void lines_of_both_do_not_run_together_where_a_last_line_has_no_end() {
        assertThat(Merge.of("a\nb\n", "a\nb", "a\nb\nc\n").text(List.of())).isEqualTo("a\nb\nc\n");
    }
}
