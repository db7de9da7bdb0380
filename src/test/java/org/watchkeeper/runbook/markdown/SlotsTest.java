package org.watchkeeper.runbook.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.watchkeeper.runbook.Parameter;
import org.watchkeeper.runbook.Parameter.Type;

class SlotsTest {
    private static final String UPDATE = """
            ## Updates
            ### Minor update (0.1.0 → 0.2.0)
            ```bash
            wget http://x/v0.2.0/app-0.2.0.tar.gz
            docker pull app:0.2.0 && ping -c 1 10.1.0.1
            app migrate --from 0.1.0 --to "0.2.0"
            echo 0.1.0.1 10.1.0 0.2.0-rc1 0.2.01
            ```
            ### Quick rollback (minor)
            ```bash
            tar -xzf app-v0.1.0-linux.tar.gz
            ```
            """;

    @Test
    void versions_in_a_title_are_parameters_of_it_and_of_its_way_back() {
        var runbook = Doc.read(UPDATE);
        var update = runbook.procedures().getFirst();
        assertThat(Doc.scripts(update)).containsExactly("wget http://x/v\"${wk_version}\"/app-\"${wk_version}\".tar.gz",
                "docker pull app:\"${wk_version}\" && ping -c 1 10.1.0.1",
                "app migrate --from \"${wk_current_version}\" --to \"${wk_version}\"",
                "echo 0.1.0.1 10.1.0 0.2.0-rc1 0.2.01");
        assertThat(update.parameters()).extracting(Parameter::name, Parameter::type, Parameter::sample).containsExactly(
                org.assertj.core.groups.Tuple.tuple("version", Type.VERSION, "0.2.0"),
                org.assertj.core.groups.Tuple.tuple("current_version", Type.VERSION, "0.1.0"));
        var back = runbook.procedures().getLast();
        assertThat(update.rollback()).isEqualTo(back.id());
        assertThat(Doc.scripts(back)).containsExactly("tar -xzf app-v\"${wk_current_version}\"-linux.tar.gz");
        assertThat(Doc.codes(runbook)).contains("RB032");
    }

    @Test
    void one_value_fills_every_place_and_is_shown_as_itself() {
        var command = Doc.read(UPDATE).procedures().getFirst().commands().getFirst();
        assertThat(command.shown(Map.of("version", "3.0"))).isEqualTo("wget http://x/v3.0/app-3.0.tar.gz");
    }

    @Test
    void an_arrow_of_plain_letters_counts_too_and_x_is_any_number() {
        var procedure = Doc.only("# Major (0.x.0 -> 1.0.0)\n```bash\napp migrate 0.7.0 1.0.0\n```\n");
        assertThat(Doc.scripts(procedure)).containsExactly("app migrate \"${wk_current_version}\" \"${wk_version}\"");
        assertThat(procedure.parameters()).extracting(Parameter::sample).containsExactly("1.0.0", "0.7.0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"awk '\n/err/ {print}\n' /var/log/app.log", "awk '\n/a/ {total}\n' /var/log/app.log",
            "jq '.[] | {id}' a", "sudo borg create r::{hostname}-{now} /etc", "gh api repos/{owner}/{repo}",
            "echo $'{id}'", "awk '{print}' a"})
    void braces_of_a_program_are_its_own(String command) {
        assertThat(Doc.only("# T\n\n```bash\n" + command + "\n```\n").parameters()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ssh {hostname} uptime", "echo \"don't stop {hostname}\"", "echo 'a' {hostname} 'b'",
            "gh api repos/{owner}/{repo}/hosts/{hostname}"})
    void other_braces_are_places_to_fill(String command) {
        assertThat(Doc.only("# T\n\n```bash\n" + command + "\n```\n").parameters()).extracting(Parameter::name)
                .containsExactly("hostname");
    }

    @Test
    void placeholders_are_parameters_with_a_guessed_type() {
        var runbook = Doc.read(
                "# Drain\n```bash\nkubectl drain <node-name> --grace=\"{{grace period}}\" --x {{grace}}\nkubectl uncordon <node-name>\n```\n");
        var procedure = runbook.procedures().getFirst();
        assertThat(procedure.parameters()).extracting(Parameter::name).containsExactly("node_name", "grace");
        assertThat(procedure.parameters().getFirst().type()).isEqualTo(Type.HOST);
        assertThat(procedure.parameters().getFirst().label()).isEqualTo("Node name");
        assertThat(Doc.codes(runbook)).contains("RB030");
    }

    @Test
    void front_matter_names_types_labels_samples_and_literals() {
        var runbook = Doc.read("""
                ---
                title: Night shift
                owner: Ops
                parameters:
                  day: {type: date, label: Day of the backup, literal: "$(date +%Y%m%d)"}
                  release: {type: version, sample: 2.0.0, literal: ["${RELEASE}", 2.0.0]}
                  node_name: {type: host, label: Node}
                ---
                # Restore
                ```bash
                tar xf backup-$(date +%Y%m%d).tgz "app-${RELEASE}" 'app-2.0.0' <node-name>
                ```
                """);
        var procedure = runbook.procedures().getFirst();
        assertThat(runbook.title()).isEqualTo("Night shift");
        assertThat(runbook.metadata()).containsEntry("owner", "Ops");
        assertThat(Doc.scripts(procedure))
                .containsExactly(
                        "tar xf backup-\"${wk_day}\".tgz \"app-${wk_release}\" 'app-'\"${wk_release}\"'' \"${wk_node_name}\"");
        assertThat(procedure.parameters()).extracting(Parameter::label).contains("Day of the backup", "Release",
                "Node");
        assertThat(procedure.parameters().stream().filter(each -> each.name().equals("release")).findFirst()
                .orElseThrow().sample()).isEqualTo("2.0.0");
        assertThat(Doc.codes(runbook)).doesNotContain("RB030");
    }

    @Test
    void a_sample_by_procedure_is_the_example_of_that_procedure_only_and_the_first_of_any_other() {
        var runbook = Doc.read("""
                ---
                parameters:
                  version: {type: version, sample: {patch-update: 0.1.1, minor-update: 0.2.0}}
                ---
                # Releases
                ## Patch update
                ```bash
                app fetch <version>
                ```
                ## Minor update
                ```bash
                app migrate <version>
                ```
                ## Major update
                ```bash
                app rebuild <version>
                ```
                """);
        assertThat(runbook.procedures()).extracting(procedure -> procedure.title() + " "
                + procedure.parameters().getFirst().sample()).containsExactly("Patch update 0.1.1",
                        "Minor update 0.2.0", "Major update 0.1.1");
    }

    @Test
    void a_variable_is_a_parameter_where_nothing_sets_it() {
        assertThat(Doc.scripts(Doc.only("# T\n```bash\necho ${VERSION} \"$VERSION\" '$VERSION' $HOME\n```\n")))
                .containsExactly("echo \"${wk_version}\" \"${wk_version}\" '$VERSION' $HOME");
        for (var set : List.of("VERSION=$(uname -r)", "for VERSION in 1 2; do :; done", "read -r VERSION", ". ./env",
                "echo ${VERSION:-1}")) {
            assertThat(Doc.only("# T\n```bash\n" + set + "\necho $VERSION\n```\n").parameters()).as(set).isEmpty();
        }
    }

    @Test
    void broken_front_matter_is_an_error_and_the_rest_is_read() {
        var runbook = Doc.read("---\nparameters: [unclosed\n---\n# T\n```bash\nls\n```\n");
        assertThat(Doc.codes(runbook)).contains("RB004");
        assertThat(runbook.procedures()).hasSize(1);
        assertThat(Doc.codes(
                Doc.read("---\nparameters:\n  Bad-Name: {type: text}\n  a: {type: colour, size: 3}\n---\n# T\n")))
                .contains("RB004", "RB005");
    }

    @Test
    void a_line_of_dashes_is_not_front_matter_without_its_end() {
        assertThat(Doc.read("---\n# T\n```bash\nls\n```\n").procedures()).hasSize(1);
    }

    @Test
    void comments_behind_commands_are_not_filled() {
        assertThat(Doc.only("# T\n```bash\nls /srv # <path>\n```\n").parameters()).isEmpty();
    }
}
