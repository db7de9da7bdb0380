package org.watchkeeper.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;

import org.watchkeeper.runbook.Answer;
import org.watchkeeper.runbook.Finding;
import org.watchkeeper.runbook.Rule;

class SarifTest {
    private static final Finding OPEN_FENCE = Rule.OPEN_FENCE.at(7, "This fence is never closed");
    private static final Finding ANSWERED = Answer.ignored("known").to(Rule.BACKGROUND.at(9, "A bare &"));

    @Test
    void what_the_schema_wants_is_there() {
        var log = log(new Sarif.Told(Path.of("/work/run books/a.md"), List.of(OPEN_FENCE)));
        assertThat(log.path("version").asText()).isEqualTo("2.1.0");
        assertThat(log.path("$schema").asText()).endsWith("sarif-schema-2.1.0.json");
        var run = log.path("runs").path(0);
        assertThat(run.at("/tool/driver/name").asText()).isEqualTo("watchkeeper");
        assertThat(run.at("/tool/driver/rules/0/id").asText()).isEqualTo("RB010");
        var result = run.path("results").path(0);
        assertThat(result.path("ruleId").asText()).isEqualTo("RB010");
        assertThat(result.path("ruleIndex").asInt(-1)).isZero();
        assertThat(result.path("level").asText()).isEqualTo("error");
        assertThat(result.at("/message/text").asText()).isEqualTo("This fence is never closed");
        assertThat(result.at("/locations/0/physicalLocation/artifactLocation/uri").asText())
                .isEqualTo("run%20books/a.md");
        assertThat(result.at("/locations/0/physicalLocation/region/startLine").asInt()).isEqualTo(7);
    }

    @Test
    void a_file_elsewhere_has_its_whole_address_and_an_answer_suppresses() {
        var result = log(new Sarif.Told(Path.of("/other/b.md"), List.of(ANSWERED))).at("/runs/0/results/0");
        assertThat(result.at("/locations/0/physicalLocation/artifactLocation/uri").asText())
                .isEqualTo("file:///other/b.md");
        assertThat(result.at("/suppressions/0/kind").asText()).isEqualTo("inSource");
        assertThat(result.at("/suppressions/0/justification").asText()).isEqualTo("known");
    }

    @Test
    void a_log_without_findings_has_results_all_the_same() {
        assertThat(log().at("/runs/0/results").isArray()).isTrue();
        assertThat(log().at("/runs/0/results")).isEmpty();
    }

    private static com.fasterxml.jackson.databind.JsonNode log(Sarif.Told... told) {
        return new Sarif(Path.of("/work")).of(List.of(told));
    }
}
