package org.watchkeeper.notice.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.watchkeeper.host.HostId;
import org.watchkeeper.notice.Audience;
import org.watchkeeper.notice.Channel;
import org.watchkeeper.notice.NoticePlan;
import org.watchkeeper.notice.Way;
import org.watchkeeper.notice.testing.Bulletin;
import org.watchkeeper.runbook.Notice;
import org.watchkeeper.runbook.markdown.MarkdownRunbooks;

/// The notices of the shipped documents can be planned.
class DocumentPlansTest {
    private static final Channel SLACK = channel("maintenance", Audience.INTERNAL, new Way.Slack());
    private static final Channel CUSTOMERS = channel("customers", Audience.CUSTOMER,
            new Way.Mail(new Way.Mail.Server("mail.example.org", 465, Way.Mail.Protection.TLS, ""), "ops@example.org",
                    List.of("customers@example.org"), false));
    private static final Channel PAGE = channel("page", Audience.CUSTOMER,
            new Way.StatusPage("https://status.example.org/in", false, false));
    private static final Channel SCRIPT = channel("script", Audience.CUSTOMER,
            new Way.Script(new HostId(new UUID(0, 1)), "/opt/scripts/notify-users.sh"));
    private static final List<Channel> ALL = List.of(SLACK, CUSTOMERS, PAGE, SCRIPT);

    @Test
    void the_times_that_a_document_states_become_moments() throws IOException {
        var moments = DocumentPlans.plan(offers("azora-platform-maintenance.md")).entries().stream()
                .map(entry -> entry.moment().text()).toList();
        assertThat(moments).contains("before PT48H", "before PT24H", "before PT2H", "planned", "during PT30M",
                "after PT15M", "moved", "cancelled").doesNotHaveDuplicates();
        assertThat(moments("freeagentics-maintenance.md")).contains("before P14D", "before PT24H");
        assertThat(moments("unet-operations.md")).contains("before P7D");
    }

    @Test
    void every_notice_of_the_shipped_documents_is_offered_with_a_moment_or_said_to_be_an_alarm() throws IOException {
        int count = 0;
        for (var file : List.of("unet-service-update.md", "unet-operations.md", "freeagentics-maintenance.md",
                "azora-platform-maintenance.md", "governance-app-maintenance.md")) {
            for (var offer : offers(file)) {
                count++;
                assertThat(offer.moment().isPresent() || offer.note().contains("alarm"))
                        .as(file + ": " + offer.notice().text()).isTrue();
            }
        }
        assertThat(count).isGreaterThanOrEqualTo(33);
    }

    @Test
    void a_notice_goes_over_the_channels_that_the_document_names_to_the_audience_it_names() throws IOException {
        var offers = offers("azora-platform-maintenance.md").stream()
                .collect(Collectors.toMap(offer -> offer.notice().text(), offer -> offer, (one, _) -> one));
        assertThat(channels(offers, "Slack: #maintenance")).containsExactly(SLACK);
        assertThat(channels(offers, "Status Page: status.azora.world")).containsExactly(PAGE);
        assertThat(channels(offers, "Email: the list of customers to be told")).containsExactly(CUSTOMERS);
        assertThat(channels(offers, "Planned: 48 hours before the window")).isEqualTo(ALL);
        var script = offers("freeagentics-maintenance.md").stream()
                .filter(offer -> offer.notice().channel().contains("notify-users")).findFirst().orElseThrow();
        assertThat(script.channels()).containsExactly(SCRIPT);
    }

    @Test
    void what_is_not_set_up_and_what_is_not_stated_is_said() throws IOException {
        var offer = offers("unet-service-update.md").getFirst();
        assertThat(offer.note()).contains("names no time").contains("before PT24H");
        var lonely = DocumentPlans.offers(List.of(offer.notice()), List.of()).getFirst();
        assertThat(lonely.note()).contains("No channel is set up");
        assertThat(DocumentPlans.plan(List.of(lonely))).isEqualTo(NoticePlan.EMPTY);
    }

    private static List<Channel> channels(Map<String, Offer> offers, String text) {
        return offers.get(text).channels();
    }

    private static List<String> moments(String file) throws IOException {
        return DocumentPlans.plan(offers(file)).entries().stream().map(entry -> entry.moment().text()).toList();
    }

    private static List<Offer> offers(String file) throws IOException {
        return DocumentPlans.offers(notices(file), ALL);
    }

    private static List<Notice> notices(String file) throws IOException {
        var bytes = Files.readAllBytes(Path.of("assets", "runbooks", file));
        return new MarkdownRunbooks().read(file, bytes).facts().notices();
    }

    private static Channel channel(String name, Audience audience, Way way) {
        return Channel.fresh(Bulletin.channelId(name), name, audience, way);
    }
}
