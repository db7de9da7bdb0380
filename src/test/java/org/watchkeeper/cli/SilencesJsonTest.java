package org.watchkeeper.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.watchkeeper.notice.testing.Bulletin.ADA;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.watchkeeper.notice.silence.Hush;
import org.watchkeeper.notice.silence.Muting;
import org.watchkeeper.notice.silence.Silence;
import org.watchkeeper.notice.silence.Silencer;
import org.watchkeeper.notice.store.SqlSilences;
import org.watchkeeper.notice.testing.Bulletin;
import org.watchkeeper.notice.testing.MemoryNoticeBook;
import org.watchkeeper.store.testing.TestDatabase;

/// `silences … --json`: what is set up, what is muted, and what is left after closing it.
class SilencesJsonTest {
    private final TestDatabase database = TestDatabase.sqlite();
    private final SqlSilences silences = new SqlSilences(database.open());
    private final Hush hush = new Hush(new MemoryNoticeBook(), silences, new Deaf(), () -> Bulletin.START, () -> ADA);
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void what_is_muted_is_told_with_its_hosts_and_times_and_closed() throws Exception {
        var added = told("add", "prod", "--alertmanager", "http://127.0.0.1:9093");
        assertThat(added.get("name").asText()).isEqualTo("prod");
        assertThat(told("list")).isEmpty();
        silences.claim(Silence.opening(Bulletin.upgrade().id(), silences.silencers().getFirst().id(),
                List.of("app-1", "app-2"), Bulletin.START, Bulletin.START.plus(Duration.ofHours(2))), ADA);

        var muted = told("list").get(0);
        assertThat(muted.get("subject").asText()).isEqualTo("change-1");
        assertThat(muted.get("silencer").asText()).isEqualTo("prod");
        assertThat(muted.get("hosts")).extracting(JsonNode::asText).containsExactly("app-1", "app-2");
        assertThat(muted.get("state").asText()).isEqualTo("opening");
        assertThat(muted.get("opened").asText()).isEqualTo("2026-12-05T02:00:00Z");
        assertThat(muted.get("until").asText()).isEqualTo("2026-12-05T04:00:00Z");
        assertThat(muted.get("closed").asText()).isEmpty();

        var closed = told("close", "change-1").get(0);
        assertThat(closed.get("state").asText()).isEqualTo("closed");
        assertThat(closed.get("closed").asText()).isEqualTo("2026-12-05T02:00:00Z");
        assertThat(told("remove", "prod").get("name").asText()).isEqualTo("prod");
    }

    private JsonNode told(String... arguments) throws IOException {
        out.reset();
        var all = new String[arguments.length + 2];
        all[0] = "silences";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        all[all.length - 1] = "--json";
        var terminal = new Tools.Terminal(new ByteArrayInputStream(new byte[0]),
                new PrintStream(out, true, StandardCharsets.UTF_8), System.err, false, Map.of());
        assertThat(new Cli(tools(), terminal).run(all)).isEqualTo(Status.OK);
        return JsonMapper.builder().build().readTree(out.toByteArray());
    }

    private Tools tools() {
        return (Tools) Proxy.newProxyInstance(Tools.class.getClassLoader(), new Class<?>[]{Tools.class},
                (_, method, _) -> switch (method.getName()) {
                    case "hush" -> hush;
                    case "operator" -> ADA;
                    default -> throw new AssertionError(method.getName() + " is not asked for");
                });
    }

    /// Does as it is told.
    private static final class Deaf implements Muting {
        @Override
        public String open(Silencer silencer, Silence silence, String by) {
            throw new AssertionError("nothing is opened");
        }

        @Override
        public void close(Silencer silencer, String remote) {
            // It was never open there.
        }

        @Override
        public Optional<String> find(Silencer silencer, Silence silence) {
            return Optional.empty();
        }
    }
}
