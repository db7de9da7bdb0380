package org.watchkeeper.run;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.watchkeeper.run.testing.Specimen;
import org.watchkeeper.runbook.markdown.MarkdownRunbooks;

/// What does not end by itself gets a time; what wants a terminal stays a person's.
class BoundTest {
    private static final String DOCUMENT = """
            # Look
            ```bash
            journalctl -fu shop
            watch -n 5 "curl -f http://localhost/health"
            htop
            uptime
            ```
            """;

    @Test
    void endless_commands_run_half_a_minute_unless_somebody_says_otherwise() {
        assertThat(limits(Wish.USUAL_BOUND)).containsExactly(30L, 30L, 0L, 0L);
        assertThat(limits(Duration.ofSeconds(7))).containsExactly(7L, 7L, 0L, 0L);
    }

    @Test
    void they_need_no_hand_then_and_say_what_becomes_of_them() {
        var passage = plan(Wish.USUAL_BOUND).forward();
        assertThat(passage.tasks()).extracting(task -> Gate.of(passage, task).getClass().getSimpleName())
                .containsExactly("Free", "Free", "Attended", "Free");
        assertThat(commands(plan(Wish.USUAL_BOUND))).extracting(PlannedCommand::course)
                .containsExactly("runs 30 s, then stopped", "runs 30 s, then stopped", "", "");
    }

    private static List<Long> limits(Duration bound) {
        return commands(plan(bound)).stream().map(command -> command.limit().toSeconds()).toList();
    }

    private static List<PlannedCommand> commands(Plan plan) {
        return plan.forward().steps().stream().map(PlannedStep::work).map(PlannedStep.Work.Commands.class::cast)
                .flatMap(work -> work.commands().stream()).toList();
    }

    private static Plan plan(Duration bound) {
        var runbook = new MarkdownRunbooks().read("look.md", DOCUMENT.getBytes(UTF_8));
        var wish = new Wish("look.md", runbook, runbook.procedures().getFirst().id(), List.of(Specimen.host("app-1")),
                Order.STEP_BY_STEP, Map.of(), Map.of(), Map.of(), Casting.ALL,
                "only looks", bound);
        return switch (new Planner(Ids.of(new Random(1))).plan(wish)) {
            case Planned.Ready(var plan) -> plan;
            case Planned.Objected(var objections) -> throw new AssertionError(objections.toString());
        };
    }
}
