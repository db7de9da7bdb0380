package org.watchkeeper.notice.silence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.watchkeeper.notice.testing.Bulletin.ADA;
import static org.watchkeeper.notice.testing.Bulletin.END;
import static org.watchkeeper.notice.testing.Bulletin.START;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.watchkeeper.notice.Course;
import org.watchkeeper.notice.Happening;
import org.watchkeeper.notice.Subject;
import org.watchkeeper.notice.SubjectId;
import org.watchkeeper.notice.keychain.SessionVault;
import org.watchkeeper.notice.silence.alertmanager.Alertmanager;
import org.watchkeeper.notice.store.SqlSilences;
import org.watchkeeper.notice.testing.Bulletin;
import org.watchkeeper.notice.testing.MemoryNoticeBook;
import org.watchkeeper.store.testing.TestDatabase;

/// Alerts are quiet for exactly the hosts that are worked on, and for no longer, on both databases and against an Alertmanager on loopback.
class HushTest {
    @Nested
    class OnSqlite extends OnDatabase {
        OnSqlite() throws IOException {
            super(TestDatabase.sqlite());
        }
    }

    @Nested
    class OnPostgres extends OnDatabase {
        OnPostgres() throws IOException {
            super(TestDatabase.postgres());
        }
    }

    abstract static class OnDatabase {
        private static final Subject RUNNING = Bulletin.upgrade().then(new Happening.Started(START));

        private final TestDatabase database;
        private final Silences silences;
        private final MemoryNoticeBook book = new MemoryNoticeBook();
        private final Server server = new Server();
        private final Alertmanager alertmanager = new Alertmanager(new SessionVault("a test"), Duration.ofSeconds(10));
        private Instant now = START;
        private final Hush hush;

        OnDatabase(TestDatabase database) throws IOException {
            this.database = database;
            this.silences = new SqlSilences(database.open());
            this.hush = console();
        }

        private Hush console() {
            return new Hush(book, silences, alertmanager, () -> now, () -> ADA);
        }

        @BeforeEach
        void setUp() {
            silences.save(new Silencer(new UUID(0, 7), "prod", server.address(),
                    new Silencer.Alertmanager("instance", false)), ADA);
            book.tell(RUNNING);
        }

        @AfterEach
        void close() {
            alertmanager.close();
            server.close();
            database.close();
        }

        @Test
        void a_silence_is_opened_for_exactly_the_hosts_and_closed_at_the_end() {
            hush.round();
            hush.round();
            assertThat(server.posts).hasValue(1);
            var open = server.only();
            assertThat(open.at("/matchers/0/name").asText()).isEqualTo("instance");
            var expression = open.at("/matchers/0/value").asText();
            assertThat("app-1").matches(expression);
            assertThat("app-2:9100").matches(expression);
            assertThat("app-12").doesNotMatch(expression);
            assertThat(open.path("endsAt").asText()).isEqualTo("2026-12-05T04:05:00Z");
            assertThat(silences.all()).singleElement().satisfies(one -> assertThat(one.isMuted()).isTrue());
            book.tell(RUNNING.then(new Happening.Ended(END)));
            now = END;
            hush.round();
            assertThat(server.open()).isEmpty();
            assertThat(silences.all()).singleElement().satisfies(one -> {
                assertThat(one.isMuted()).isFalse();
                assertThat(one.span().closed()).contains(END);
            });
        }

        @Test
        void while_work_runs_longer_the_same_silence_is_extended() {
            hush.round();
            now = END;
            hush.round();
            assertThat(server.only().path("endsAt").asText()).isEqualTo("2026-12-05T04:30:00Z");
            assertThat(server.silences).hasSize(1);
        }

        @Test
        void what_a_killed_console_opened_and_could_not_note_is_found_again_and_closed() {
            var silence = Silence.opening(RUNNING.id(), new UUID(0, 7), RUNNING.about().hosts(), START, END);
            silences.claim(silence, ADA);
            alertmanager.open(silences.silencers().getFirst(), silence, "ada");
            now = START.plus(Duration.ofMinutes(3));
            console().round();
            assertThat(server.silences).as("none is opened twice").hasSize(1);
            book.tell(RUNNING.then(new Happening.Cancelled(now)));
            console().round();
            assertThat(server.open()).isEmpty();
        }

        @Test
        void of_two_consoles_one_opens_it() {
            console().round();
            console().round();
            assertThat(server.posts).hasValue(1);
        }

        @Test
        void an_alertmanager_that_is_away_is_noted_and_asked_again() {
            server.failures.set(2);
            hush.round();
            assertThat(silences.all().getFirst().trouble()).contains("prod answered HTTP 503");
            hush.round();
            hush.round();
            assertThat(silences.all().getFirst().trouble()).isEmpty();
            assertThat(server.open()).hasSize(1);
        }

        @Test
        void of_practice_and_of_what_has_not_begun_nothing_is_silenced() {
            book.tell(new Subject(new SubjectId("other"), Bulletin.about("Practice", true), RUNNING.course()));
            book.tell(new Subject(RUNNING.id(), Bulletin.about("Later", true), RUNNING.course()));
            book.tell(new Subject(new SubjectId("later"), Bulletin.about("Later", false),
                    Course.planned(START, START, END)));
            hush.round();
            assertThat(server.silences).isEmpty();
        }
    }

    /// As much of Alertmanager's API v2 as is used, as its description says.
    private static final class Server implements AutoCloseable {
        private final HttpServer server = HttpServer
                .create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        private final Map<String, ObjectNode> silences = new LinkedHashMap<>();
        private final AtomicInteger posts = new AtomicInteger();
        private final AtomicInteger failures = new AtomicInteger();

        Server() throws IOException {
            server.createContext("/", this::serve);
            server.start();
        }

        String address() {
            return "http://127.0.0.1:" + server.getAddress().getPort() + "/";
        }

        java.util.List<ObjectNode> open() {
            return silences.values().stream().filter(one -> one.at("/status/state").asText().equals("active")).toList();
        }

        ObjectNode only() {
            assertThat(open()).hasSize(1);
            return open().getFirst();
        }

        private void serve(HttpExchange exchange) throws IOException {
            if (failures.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
                exchange.sendResponseHeaders(503, -1);
                exchange.close();
                return;
            }
            var path = exchange.getRequestURI().getPath();
            switch (exchange.getRequestMethod()) {
                case "POST" -> answer(exchange, post(JsonMapper.builder().build()
                        .readTree(exchange.getRequestBody().readAllBytes())));
                case "DELETE" -> {
                    state(silences.get(path.substring(path.lastIndexOf('/') + 1)), "expired");
                    exchange.sendResponseHeaders(200, -1);
                }
                default -> answer(exchange, JsonNodeFactory.instance.arrayNode().addAll(silences.values()));
            }
            exchange.close();
        }

        private JsonNode post(JsonNode order) {
            posts.incrementAndGet();
            var given = order.path("id").asText();
            var id = given.isEmpty() ? UUID.randomUUID().toString() : given;
            var kept = ((ObjectNode) order).put("id", id);
            state(kept, "active");
            silences.put(id, kept);
            return JsonNodeFactory.instance.objectNode().put("silenceID", id);
        }

        private static void state(ObjectNode silence, String word) {
            silence.putObject("status").put("state", word);
        }

        private static void answer(HttpExchange exchange, JsonNode json) throws IOException {
            var bytes = json.toString().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
        }

        @Override
        public void close() {
            server.stop(0);
        }
    }
}
