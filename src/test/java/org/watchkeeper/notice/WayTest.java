package org.watchkeeper.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.watchkeeper.host.HostId;

/// Ways that would leak, or paste, cannot be made.
class WayTest {
    @Test
    void an_address_is_https_but_on_this_machine_and_holds_no_login() {
        for (var wrong : List.of("http://example.org/hook", "https://user:pass@example.org/", "file:///etc/passwd",
                "https://", "https://exa mple.org/", "/hook")) {
            assertThatThrownBy(() -> new Way.Webhook(wrong, false, false)).as(wrong)
                    .isInstanceOf(IllegalArgumentException.class);
        }
        assertThat(new Way.Webhook("http://127.0.0.1:8080/hook", false, false).isKeyed()).isFalse();
    }

    @Test
    void a_secret_address_is_not_repeated_by_what_refuses_it() {
        assertThatThrownBy(() -> Way.checkAddress("http://example.org/T0/SECRET")).message().doesNotContain("SECRET");
        assertThatThrownBy(() -> Way.checkAddress("https://example.org/SEC RET")).message().doesNotContain("SEC");
    }

    @Test
    void a_mailbox_holds_nothing_that_could_be_a_header() {
        var server = new Way.Mail.Server("mail.example.org", 587, Way.Mail.Protection.STARTTLS, "");
        for (var wrong : List.of("a@b\r\nBcc: c@d", "a@b, c@d", "nobody", "a@b c", "<a@b>")) {
            assertThatThrownBy(() -> new Way.Mail(server, "ops@example.org", List.of(wrong), false)).as(wrong)
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void a_password_never_goes_over_a_connection_without_tls() {
        assertThatThrownBy(() -> new Way.Mail.Server("mail.example.org", 25, Way.Mail.Protection.NONE, "ops"))
                .hasMessageContaining("TLS");
    }

    @Test
    void a_script_is_an_absolute_path_and_no_command_line() {
        var host = new HostId(new UUID(0, 1));
        for (var wrong : List.of("notify.sh", "/bin/notify; rm -rf /", "/bin/a b", "/bin/$(x)", "/bin/`x`", "/")) {
            assertThatThrownBy(() -> new Way.Script(host, wrong)).as(wrong)
                    .isInstanceOf(IllegalArgumentException.class);
        }
        assertThat(new Way.Script(host, "/usr/local/bin/notify-users.sh").needsSecret()).isFalse();
    }
}
