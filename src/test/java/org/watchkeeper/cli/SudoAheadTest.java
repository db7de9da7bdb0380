package org.watchkeeper.cli;

import static org.assertj.core.api.Assertions.assertThat;

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

    private static Plan plan(Host host) {
        var sudo = List.of(Specimen.command("sudo a", Flag.SUDO), Specimen.command("sudo b", Flag.SUDO));
        return Specimen.plan("x", List.of(host), List.of(), Specimen.step("one", "a"), Specimen.stepOf("two", sudo),
                Specimen.stepOf("three", sudo));
    }
}
