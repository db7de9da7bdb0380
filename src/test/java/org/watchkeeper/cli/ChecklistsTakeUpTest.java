package org.watchkeeper.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.watchkeeper.checklist.ListEvent;
import org.watchkeeper.checklist.Proof;
import org.watchkeeper.checklist.Trial;
import org.watchkeeper.checklist.prove.Proving;
import org.watchkeeper.checklist.testing.MemoryChecklists;
import org.watchkeeper.checklist.testing.Sample;

/// `checklists tick --host` where a console that is gone left a try of the item.
class ChecklistsTakeUpTest {
    private static final Trial LEFT = new Trial(new UUID(4, 4), "app-1", "df -h");
    private final MemoryChecklists checklists = new MemoryChecklists();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void what_may_be_running_is_told_with_the_way_to_take_it_up_and_is_not_run() {
        var night = Sample.occasion("night");
        checklists.append(night, Sample.did("open",
                Sample.opening(night, Sample.list("Before", Sample.TWO_DAYS_BEFORE, "Look at the disks", "Decide"))));
        var item = checklists.look(night).orElseThrow().lists().getFirst().items().getFirst().item().key();
        checklists.append(night,
                Sample.did("bound", new ListEvent.Bound(item, new Proof.OfProcedure("disks", "Disks"))));
        checklists.append(night, Sample.did("began", new ListEvent.ProofBegan(item, LEFT)));
        var list = checklists.lines().getFirst().id().toString();
        assertThat(run("checklists", "tick", list, "1", "--host", "app-1")).isEqualTo(Status.WAITS);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("it may be running",
                "watchkeeper resume " + LEFT.run(), "--confirm runs it once more");
    }

    private int run(String... arguments) {
        return new Cli(answering(Tools.class, Map.of("checklists", checklists, "operator", Sample.ADA, "clock",
                Clock.fixed(Sample.NIGHT, ZoneOffset.UTC), "proving",
                answering(Proving.class, Map.of("settle", new Proving.Verdict.Pending("It was running."), "prospect",
                        new Proving.Prospect("df -h", List.of(), "It was begun, it may be running.", List.of()))))),
                new Tools.Terminal(new ByteArrayInputStream(new byte[0]),
                        new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8), false, Map.of()))
                .run(arguments);
    }

    /// Whatever else is asked for, above all to begin a try, fails.
    private static <T> T answering(Class<T> port, Map<String, Object> answers) {
        return port.cast(Proxy.newProxyInstance(port.getClassLoader(), new Class<?>[]{port}, (_, method, _) -> {
            if (!answers.containsKey(method.getName())) {
                throw new AssertionError(method.getName() + " is not asked for");
            }
            return answers.get(method.getName());
        }));
    }
}
