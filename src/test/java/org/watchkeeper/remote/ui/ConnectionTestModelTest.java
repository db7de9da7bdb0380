package org.watchkeeper.remote.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.watchkeeper.fx.Background;
import org.watchkeeper.host.Endpoint;
import org.watchkeeper.host.Environment;
import org.watchkeeper.host.Host;
import org.watchkeeper.host.HostId;
import org.watchkeeper.host.Login;
import org.watchkeeper.host.ui.Contact;
import org.watchkeeper.remote.ConnectionReport;
import org.watchkeeper.remote.ConnectionTest;
import org.watchkeeper.remote.Leg;
import org.watchkeeper.remote.Questions;

class ConnectionTestModelTest {
    private static final Instant NOW = Instant.parse("2026-11-21T02:19:00Z");

    private final Host host = new Host(new HostId(UUID.randomUUID()), "app-1", new Endpoint("app-1", 22),
            new Login("root", List.of(), true, false), List.of(), Environment.STAGING, new TreeSet<>(), new TreeSet<>(),
            false);
    private final List<Contact> contacts = new ArrayList<>();

    @Test
    void a_host_that_is_reached_is_a_good_contact() {
        var model = model((_, _, _) -> report(Leg.Result.PASSED), Background.direct());
        model.start();

        assertThat(contacts).containsExactly(new Contact(true, NOW, "reached"));
        assertThat(model.isRunning().get()).isFalse();
    }

    @Test
    void the_leg_that_failed_names_the_contact() {
        model((_, _, _) -> report(Leg.Result.FAILED), Background.direct()).start();

        assertThat(contacts).containsExactly(new Contact(false, NOW, "login refused"));
    }

    @Test
    void a_cancelled_test_says_nothing_about_the_host() {
        model((_, _, _) -> report(Leg.Result.CANCELLED), Background.direct()).start();

        assertThat(contacts).isEmpty();
    }

    @Test
    void breaking_off_interrupts_the_test() throws Exception {
        var begun = new CountDownLatch(1);
        var ended = new CountDownLatch(1);
        var model = model((_, _, _) -> {
            begun.countDown();
            try {
                Thread.sleep(Duration.ofMinutes(1));
            } catch (InterruptedException _) {
                ended.countDown();
            }
            return report(Leg.Result.CANCELLED);
        }, new Background(Thread.ofVirtual()::start, Runnable::run));
        model.start();
        assertThat(begun.await(60, TimeUnit.SECONDS)).isTrue();

        model.cancel();

        assertThat(ended.await(60, TimeUnit.SECONDS)).isTrue();
    }

    private ConnectionTestModel model(ConnectionTest test, Background background) {
        var tools = new ConnectionTestModel.Tools(test, Questions.refuseAll(), Clock.fixed(NOW, ZoneOffset.UTC));
        return new ConnectionTestModel(host, tools, background, contacts::add);
    }

    private ConnectionReport report(Leg.Result result) {
        return new ConnectionReport(host, List.of(new Leg("app-1", Leg.Stage.LOGIN, result, Duration.ZERO, List.of(),
                List.of())), "said", "");
    }
}
