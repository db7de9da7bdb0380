package org.watchkeeper.notice.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicLong;

import org.junit.jupiter.api.Test;
import org.watchkeeper.host.testing.MemoryHosts;
import org.watchkeeper.notice.Answer;
import org.watchkeeper.notice.Audience;
import org.watchkeeper.notice.Channel;
import org.watchkeeper.notice.Receipt;
import org.watchkeeper.notice.Way;
import org.watchkeeper.notice.testing.Bulletin;
import org.watchkeeper.notice.testing.Letters;
import org.watchkeeper.remote.Unreachable;
import org.watchkeeper.run.testing.Act;
import org.watchkeeper.run.testing.ScriptedShells;
import org.watchkeeper.run.testing.Specimen;

/// A notice that a program on a host sends.
class ScriptCarrierTest {
    private static final String PROGRAM = "/usr/local/bin/notify-users.sh";

    private final ScriptedShells shells = new ScriptedShells();
    private final MemoryHosts hosts = new MemoryHosts();
    private final AtomicLong ids = new AtomicLong();
    private final ScriptCarrier carrier = new ScriptCarrier(hosts, shells,
            () -> Specimen.attemptId(ids.incrementAndGet()));
    private final Channel channel = Channel.fresh(Bulletin.channelId("script"), "script", Audience.CUSTOMER,
            new Way.Script(Specimen.host("web-1").id(), PROGRAM));

    ScriptCarrierTest() {
        hosts.save(Specimen.host("web-1"));
    }

    @Test
    void what_the_notice_says_is_a_quoted_value_and_never_part_of_the_command() {
        shells.otherwise((_, _) -> java.util.List.of(Act.print("sent 12\n"), Act.exit(0)));
        assertThat(carrier.carry(channel, Letters.of(Letters.NASTY, "text")))
                .isEqualTo(new Receipt.Accepted(new Answer("exit 0", "sent 12")));
        assertThat(shells.started()).singleElement().satisfies(one -> {
            assertThat(one.command().script()).isEqualTo(PROGRAM
                    + " \"$wk_topic\" \"$wk_headline\" \"$wk_text\" \"$wk_start\" \"$wk_end\" \"$wk_zone\" \"$wk_key\"");
            assertThat(one.command().values()).containsEntry("wk_headline", Letters.NASTY).containsEntry("wk_topic",
                    "announcement");
        });
        assertThat(shells.notes()).contains("leave web-1");
    }

    @Test
    void a_program_that_fails_is_not_run_again_by_itself() {
        shells.otherwise((_, _) -> java.util.List.of(Act.exit(3)));
        assertThat(carrier.carry(channel, Letters.of("a", "b"))).isInstanceOf(Receipt.Rejected.class);
    }

    @Test
    void after_a_lost_connection_nobody_knows() {
        shells.otherwise((_, _) -> java.util.List.of(Act.lose()));
        assertThat(carrier.carry(channel, Letters.of("a", "b"))).isInstanceOf(Receipt.Uncertain.class);
    }

    @Test
    void a_host_that_is_away_is_tried_again_but_for_a_refused_login() {
        shells.refuse("web-1", new Unreachable("No route", "web-1", "", false));
        shells.refuse("web-1", new Unreachable("The login was refused", "web-1", "", true));
        assertThat(carrier.carry(channel, Letters.of("a", "b"))).isInstanceOf(Receipt.NotNow.class);
        assertThat(carrier.carry(channel, Letters.of("a", "b"))).isInstanceOf(Receipt.Rejected.class);
    }

    @Test
    void a_host_that_is_gone_from_the_inventory_is_not_reached() {
        hosts.remove(Specimen.host("web-1").id());
        assertThat(carrier.carry(channel, Letters.of("a", "b"))).isInstanceOf(Receipt.Rejected.class);
        assertThat(shells.started()).isEmpty();
    }
}
