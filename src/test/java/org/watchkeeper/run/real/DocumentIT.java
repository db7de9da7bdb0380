package org.watchkeeper.run.real;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.watchkeeper.remote.Questions;
import org.watchkeeper.remote.Stream;
import org.watchkeeper.remote.testing.SshdServer;
import org.watchkeeper.run.Attempt;
import org.watchkeeper.run.Ids;
import org.watchkeeper.run.Order;
import org.watchkeeper.run.Outcome;
import org.watchkeeper.run.Plan;
import org.watchkeeper.run.Planned;
import org.watchkeeper.run.Planner;
import org.watchkeeper.run.RunEvent;
import org.watchkeeper.run.RunState;
import org.watchkeeper.run.Wish;
import org.watchkeeper.run.testing.RecordingListener;
import org.watchkeeper.run.testing.Specimen;
import org.watchkeeper.runbook.markdown.MarkdownRunbooks;

/// The main job, end to end: a Markdown document, its upgrade walked on a real sshd, a step that fails, the way back.
class DocumentIT {
    private static final String DOCUMENT = """
            ---
            title: Shop update
            parameters:
              version: {type: version, label: New version}
            ---
            # Shop update

            ## Update the shop

            Keep what runs now.

            ```bash
            # 1. Keep the old version
            cd "$HOME" && echo 0.1.0 > running
            cp running kept
            # 2. Install the new version
            printf '%s\\n' <version> > running
            cat running
            ```

            ```bash {undo="2"}
            cp "$HOME/kept" "$HOME/running" && cat "$HOME/running"
            ```

            ```bash {undo="1"}
            rm "$HOME/kept"
            ```

            ```bash
            # 3. Migrate
            printf 'half \\303\\251 done\\000' && echo 'schema is locked' >&2; touch "$HOME/schema"; (exit 3)
            ```

            ```bash {undo="3"}
            echo schema untouched
            ```
            """;

    @TempDir
    private Path folder;

    @Test
    void a_documents_upgrade_fails_on_a_real_host_and_is_taken_back_with_every_byte_kept() throws Exception {
        try (var server = SshdServer.start(folder)) {
            Console.trust(folder, server.knownHostsLines(server.endpoint()));
            var listener = new RecordingListener();
            try (var console = new Console(folder);
                    var walk = console.runs.open(plan(server), Specimen.ADA, Questions.refuseAll(), listener)) {
                walk.runToGate();
                listener.awaitRest(2);
                var failed = walk.state().attempts().getLast();
                assertThat(failed.outcome().orElseThrow()).isEqualTo(new Outcome.Failed(3, "exit status 3"));
                assertThat(bytes(console, failed, Stream.OUT)).isEqualTo("half é done\0".getBytes(UTF_8));
                assertThat(bytes(console, failed, Stream.ERR)).isEqualTo("schema is locked\n".getBytes(UTF_8));
                assertThat(server.home().resolve("running")).hasContent("0.2.0");
                walk.rollBack("the schema is locked");
                walk.runToGate();
                listener.awaitRest(4);
                if (walk.state().walked().next().isPresent()) {
                    walk.runStep(true); // removing the copy asks first
                    listener.awaitState(state -> state.isGoingBack() && state.walked().next().isEmpty());
                }
                walk.finish(RunEvent.Result.ROLLED_BACK, "");
                listener.awaitState(RunState::isFinished);
                assertThat(server.home().resolve("running")).hasContent("0.1.0");
                assertThat(Files.exists(server.home().resolve("kept"))).isFalse();
                assertThat(walk.state().attempts().stream().filter(Attempt::back).map(Attempt::shown)).hasSize(3);
                assertThat(RunState.of(console.journal.read(walk.state().plan().id()))).isEqualTo(walk.state());
            }
        }
    }

    private static Plan plan(SshdServer server) {
        var runbook = new MarkdownRunbooks().read("shop-update.md", DOCUMENT.getBytes(UTF_8));
        var wish = new Wish("shop-update.md", runbook, runbook.procedures().getFirst().id(),
                List.of(server.host("app-1")), Order.STEP_BY_STEP, Map.of("version", "0.2.0"), Map.of(), Map.of(), "");
        return switch (new Planner(Ids.of(new SecureRandom())).plan(wish)) {
            case Planned.Ready(var plan) -> plan;
            case Planned.Objected(var objections) -> throw new AssertionError(objections.toString());
        };
    }

    private static byte[] bytes(Console console, Attempt attempt, Stream stream) {
        var bytes = new ByteArrayOutputStream();
        console.outputs.read(attempt.id(), chunk -> {
            if (chunk.stream() == stream) {
                bytes.writeBytes(chunk.bytes());
            }
        });
        return bytes.toByteArray();
    }
}
