package org.watchkeeper.routine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.watchkeeper.run.Plan;
import org.watchkeeper.run.PlannedStep;
import org.watchkeeper.run.testing.Specimen;
import org.watchkeeper.runbook.Flag;
import org.watchkeeper.runbook.Lines;
import org.watchkeeper.runbook.Proviso;

/// Only a plan of nothing but read-only commands is carried out without a person.
class LookTest {
    @Test
    void a_plan_of_read_only_commands_is_a_look() {
        assertThat(Look.objection(plan(Flag.READ_ONLY, Flag.SUDO, Flag.LONG))).isEmpty();
    }

    @Test
    void a_command_that_is_not_classed_read_only_is_never_run_without_a_person() {
        assertThat(Look.objection(plan())).isPresent();
        assertThat(Look.objection(plan(Flag.SERVICE))).isPresent();
        assertThatThrownBy(() -> new Look(plan())).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @EnumSource(names = {"CHANGES", "DESTRUCTIVE", "DISCONNECTS", "INTERACTIVE", "ENDLESS"})
    void a_read_only_command_that_is_something_else_too_needs_a_person(Flag flag) {
        assertThat(Look.objection(plan(Flag.READ_ONLY, flag))).isPresent();
    }

    @Test
    void one_changing_command_among_many_is_enough() {
        var steps = Specimen.plan(look(), look(), Specimen.step("Restart", "systemctl restart app"));
        assertThat(Look.objection(steps)).hasValueSatisfying(why -> assertThat(why).contains("systemctl restart app"));
    }

    @Test
    void what_a_person_does_or_decides_needs_a_person() {
        assertThat(Look.objection(Specimen.plan(look(), Specimen.instruction("Call somebody")))).isPresent();
        var conditional = new Proviso("if needed", "", Optional.empty(), Set.of(), "");
        assertThat(Look.objection(Specimen.plan(tied(conditional, Set.of())))).isPresent();
        assertThat(Look.objection(Specimen.plan(tied(Proviso.NONE, Set.of(Specimen.hostId("app-1")))))).isPresent();
    }

    private static PlannedStep tied(Proviso proviso, Set<org.watchkeeper.host.HostId> barred) {
        return new PlannedStep("s", "s", Lines.at(1), "", look().work(), List.of(), proviso, "", barred);
    }

    private static Plan plan(Flag... flags) {
        return Specimen.plan(step(flags));
    }

    private static PlannedStep look() {
        return step(Flag.READ_ONLY);
    }

    private static PlannedStep step(Flag... flags) {
        return new PlannedStep("look", "Look", Lines.at(1), "",
                new PlannedStep.Work.Commands(List.of(Specimen.command("uptime", flags))), List.of());
    }
}
