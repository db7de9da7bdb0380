package org.watchkeeper.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.watchkeeper.notice.testing.Bulletin.ADA;
import static org.watchkeeper.notice.testing.Bulletin.before;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.watchkeeper.host.testing.MemoryHosts;
import org.watchkeeper.notice.Carrier;
import org.watchkeeper.notice.Channel;
import org.watchkeeper.notice.Letter;
import org.watchkeeper.notice.Receipt;
import org.watchkeeper.notice.keychain.SessionVault;
import org.watchkeeper.notice.post.Desk;
import org.watchkeeper.notice.post.PostOffice;
import org.watchkeeper.notice.post.Postman;
import org.watchkeeper.notice.post.Routes;
import org.watchkeeper.notice.testing.Bulletin;
import org.watchkeeper.notice.testing.MemoryNoticeBook;
import org.watchkeeper.notice.testing.MemoryOutbox;
import org.watchkeeper.notice.webhook.HookCarrier;
import org.watchkeeper.notice.webhook.Limits;
import org.watchkeeper.notice.webhook.Receiver;

/// `notices` on the command line: a channel set up, tested and used, and what was sent.
class NoticesCommandTest {
    private final Receiver receiver = new Receiver();
    private final MemoryNoticeBook book = new MemoryNoticeBook();
    private final SessionVault vault = new SessionVault("a test");
    private final Instant now = before(Duration.ofHours(48));
    private final Desk desk = new Desk(book, new MemoryOutbox(), () -> now);
    private final HookCarrier hooks = new HookCarrier(vault, () -> now, Limits.USUAL);
    private final Routes routes = new Routes(vault, hooks, refusing(), refusing(), refusing());
    private final PostOffice office = new PostOffice(desk, new Postman(desk, routes, () -> ADA, "console-1"), routes,
            vault, () -> ADA);
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @AfterEach
    void close() {
        hooks.close();
        receiver.close();
    }

    @Test
    void a_channel_is_set_up_tested_confirmed_and_then_used() throws Exception {
        assertThat(run("", "channels", "add", "ops", "--webhook", receiver.address("/in"))).isEqualTo(Status.OK);
        book.tell(Bulletin.upgrade());
        assertThat(run("", "send")).isEqualTo(Status.OK);
        assertThat(receiver.requests()).as("nothing leaves before a test has arrived").isEmpty();
        assertThat(run("", "channels", "test", "ops")).isEqualTo(Status.OK);
        assertThat(receiver.only().body()).contains("TEST: ").contains("\"test\":true");
        assertThat(office.channels().getFirst().proven()).isEmpty();
        assertThat(run("", "channels", "test", "ops", "--arrived")).isEqualTo(Status.OK);
        assertThat(run("", "send")).isEqualTo(Status.OK);
        assertThat(text()).isEqualTo("1 sent\n");
        assertThat(receiver.requests()).hasSize(2);
        assertThat(run("", "sent", "--json")).isEqualTo(Status.OK);
        var sent = json().get(0);
        assertThat(sent.get("outcome").asText()).isEqualTo("delivered");
        assertThat(sent.get("status").asText()).isEqualTo("HTTP 200");
        assertThat(sent.get("channel").asText()).isEqualTo("ops");
    }

    @Test
    void what_is_due_is_told_in_json_and_sent_by_its_key_once() throws Exception {
        var ops = Bulletin.hook("ops", receiver.address("/in"));
        book.save(ops, ADA);
        book.tell(Bulletin.upgrade());
        book.save(Bulletin.upgrade().id(), Bulletin.plan(ops.id(), "before PT48H"), ADA);
        assertThat(run("", "due", "--json")).isEqualTo(Status.OK);
        var due = json().get(0);
        assertThat(due.get("standing").asText()).isEqualTo("due");
        assertThat(due.get("zone").asText()).isEqualTo("Europe/Berlin");
        var key = due.get("key").asText();
        assertThat(run("", "send", key)).isEqualTo(Status.OK);
        assertThat(run("", "send", key)).isEqualTo(Status.USAGE);
        assertThat(run("", "send", key, "--again")).isEqualTo(Status.OK);
        assertThat(receiver.requests()).hasSize(2);
        assertThat(run("", "due")).isEqualTo(Status.OK);
        assertThat(text()).isEmpty();
    }

    @Test
    void a_secret_comes_by_stdin_and_is_printed_nowhere() {
        var secret = receiver.address("/services/s3cret");
        assertThat(run(secret + "\n", "channels", "add", "slack", "--slack", "--secret-stdin")).isEqualTo(Status.OK);
        assertThat(run("", "channels", "test", "slack")).isEqualTo(Status.OK);
        assertThat(receiver.only().path()).isEqualTo("/services/s3cret");
        assertThat(run("", "channels", "list", "--json")).isEqualTo(Status.OK);
        assertThat(text() + err.toString(StandardCharsets.UTF_8)).doesNotContain("s3cret");
        assertThat(run("http://example.org/T0/s3cret\n", "channels", "add", "other", "--slack", "--secret-stdin"))
                .isEqualTo(Status.USAGE);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("https").doesNotContain("s3cret");
    }

    @Test
    void a_channel_goes_one_way_and_a_dismissed_notice_is_not_sent() {
        assertThat(run("", "channels", "add", "ops")).isEqualTo(Status.USAGE);
        assertThat(run("", "channels", "add", "ops", "--desktop", "--slack")).isEqualTo(Status.USAGE);
        assertThat(run("", "channels", "add", "ops", "--webhook", "http://example.org/")).isEqualTo(Status.USAGE);
        assertThat(run("", "channels", "test", "nobody")).isEqualTo(Status.USAGE);
        var ops = Bulletin.hook("ops", receiver.address("/in"));
        book.save(ops, ADA);
        book.tell(Bulletin.upgrade());
        book.save(Bulletin.upgrade().id(), Bulletin.plan(ops.id(), "before PT48H"), ADA);
        var key = office.desk().pages().getFirst().slots().getFirst().key().toString();
        assertThat(run("", "dismiss", key, "--reason", "told by phone")).isEqualTo(Status.OK);
        assertThat(run("", "send")).isEqualTo(Status.OK);
        assertThat(receiver.requests()).isEmpty();
    }

    private static Carrier refusing() {
        return new Carrier() {
            @Override
            public Receipt carry(Channel channel, Letter letter) {
                throw new AssertionError("nothing goes this way");
            }
        };
    }

    private JsonNode json() throws Exception {
        return JsonMapper.builder().build().readTree(out.toByteArray());
    }

    private String text() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private int run(String stdin, String... arguments) {
        out.reset();
        var all = new String[arguments.length + 1];
        all[0] = "notices";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        return new Cli(tools(), new Tools.Terminal(new ByteArrayInputStream(stdin.getBytes(StandardCharsets.UTF_8)),
                new PrintStream(out, true, StandardCharsets.UTF_8), new PrintStream(err, true, StandardCharsets.UTF_8),
                false, Map.of())).run(all);
    }

    /// Everything but notices and hosts is none of this command's business.
    private Tools tools() {
        var hosts = new MemoryHosts();
        return (Tools) Proxy.newProxyInstance(Tools.class.getClassLoader(), new Class<?>[]{Tools.class},
                (_, method, _) -> switch (method.getName()) {
                    case "notices" -> office;
                    case "hosts" -> hosts;
                    default -> throw new AssertionError(method.getName() + " is not asked for");
                });
    }
}
