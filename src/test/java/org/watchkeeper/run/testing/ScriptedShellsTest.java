package org.watchkeeper.run.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;
import org.watchkeeper.remote.Ending;
import org.watchkeeper.remote.Offsets;
import org.watchkeeper.remote.OutputSink;
import org.watchkeeper.remote.Questions;
import org.watchkeeper.remote.RemoteCommand;
import org.watchkeeper.remote.RemoteShell;
import org.watchkeeper.remote.StopReport;
import org.watchkeeper.remote.Unreachable;

class ScriptedShellsTest {
    private final ScriptedShells shells = new ScriptedShells();
    private final StringBuilder seen = new StringBuilder();
    private final OutputSink sink = chunk -> seen.append(new String(chunk.bytes(), StandardCharsets.UTF_8));

    @Test
    void a_command_goes_on_while_nobody_follows() {
        shells.when("a", Act.print("one "), Act.lose(), Act.print("two"), Act.exit(3));
        assertEquals(new Ending.Lost("the connection was cut"), open().run(command(1, "a"), sink));
        assertEquals(new Ending.Exited(3, new Offsets(7, 0)),
                open().attach(Specimen.attemptId(1), new Offsets(4, 0), sink));
        assertEquals("one two", seen.toString());
        assertEquals(1, shells.started().size());
    }

    @Test
    void an_attempt_is_started_once() {
        var shell = open();
        shell.run(command(1, "a"), sink);
        assertThrows(AssertionError.class, () -> shell.run(command(1, "a"), sink));
    }

    @Test
    void what_was_never_started_is_known() {
        shells.when("a", Act.lose(), Act.neverStart());
        open().run(command(1, "a"), sink);
        assertEquals(new Ending.NeverStarted(), open().attach(Specimen.attemptId(1), Offsets.START, sink));
        assertEquals(new Ending.NeverStarted(), open().attach(Specimen.attemptId(2), Offsets.START, sink));
        assertEquals(0, shells.started().size());
    }

    @Test
    void a_stopped_command_ends() {
        shells.when("a", Act.endless());
        open().run(command(1, "b"), sink);
        assertEquals(new StopReport.Stopped(), open().stop(Specimen.attemptId(1), Duration.ZERO));
    }

    @Test
    void a_refused_host_is_refused_once() {
        shells.refuse("app-1", new Unreachable("refused", "app-1", "", false));
        assertThrows(Unreachable.class, this::open);
        open().close();
    }

    private RemoteShell open() {
        return shells.open(Specimen.host("app-1"), Specimen.attemptId(99), Questions.refuseAll());
    }

    private static RemoteCommand command(long id, String script) {
        return new RemoteCommand(Specimen.attemptId(id), script, new TreeMap<>(), Map.of(), false, Duration.ZERO);
    }
}
