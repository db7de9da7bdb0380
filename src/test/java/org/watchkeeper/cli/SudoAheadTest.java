package org.watchkeeper.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.watchkeeper.host.Host;
import org.watchkeeper.host.Login;
import org.watchkeeper.run.Plan;
import org.watchkeeper.run.testing.Specimen;
import org.watchkeeper.runbook.Flag;

class SudoAheadTest {
    @Test
    void the_steps_in_which_sudo_may_ask_are_named_before_the_start() {
        assertThat(SudoAhead.of(plan(Specimen.host("app-1"))).orElseThrow())
                .startsWith("sudo is used in steps 2, 3: ").contains("status 3");
    }

    @Test
    void nothing_is_said_where_sudo_never_asks() {
        var host = Specimen.host("app-1");
        var root = new Host(host.id(), host.name(), host.endpoint(), new Login("root", List.of(), false, false),
                host.jumps(), host.environment(), host.groups(), host.tags(), false);
        assertThat(SudoAhead.of(plan(root))).isEmpty();
        assertThat(SudoAhead.of(plan(Specimen.practiceHost("app-1")))).isEmpty();
        assertThat(SudoAhead.of(Specimen.plan(Specimen.step("one", "a")))).isEmpty();
    }

    @Test
    void a_dry_run_names_the_commands_for_which_sudo_may_ask() {
        var printed = new ByteArrayOutputStream();
        new DryRun(new PrintStream(printed, true, StandardCharsets.UTF_8)).print(plan(Specimen.host("app-1")));
        assertThat(printed.toString(StandardCharsets.UTF_8).lines().filter(line -> line.contains("sudo may ask")))
                .hasSize(4);
        assertThat(printed.toString(StandardCharsets.UTF_8)).contains("sudo b\n      (sudo may ask for a password)\n")
                .doesNotContain("    a\n      (sudo");
    }

    private static Plan plan(Host host) {
        var sudo = List.of(Specimen.command("sudo a", Flag.SUDO), Specimen.command("sudo b", Flag.SUDO));
        return Specimen.plan("x", List.of(host), List.of(), Specimen.step("one", "a"), Specimen.stepOf("two", sudo),
                Specimen.stepOf("three", sudo));
    }
}
