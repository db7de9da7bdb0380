package org.watchkeeper.remote.ssh.known;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.watchkeeper.host.Endpoint;

/// What is not seen from outside with the real client: where we are stricter, and texts made to do harm.
class KnownHostsTest {
    private static final HostPublicKey KEY = HostPublicKey.parse("ssh-ed25519",
            "AAAAC3NzaC1lZDI1NTE5AAAAIG8pUxhwvKJSXrXvxk8vxZPpVOjvP9C6lJUVUWWuI7mC").orElseThrow();
    private static final Endpoint ON_PORT = new Endpoint("db.example", 2222);

    @Test
    void a_key_revoked_by_the_bare_name_is_refused_on_every_port() {
        assertThat(verdict("[db.example]:2222 " + KEY, "@revoked db.example " + KEY))
                .isInstanceOf(Verdict.Revoked.class);
    }

    @Test
    void authorities_count_by_full_and_by_bare_name_unless_revoked() {
        var lines = List.of("@cert-authority [db.example]:2222 " + KEY, "@cert-authority db.example " + KEY,
                "@cert-authority *.example " + KEY, "@cert-authority other " + KEY);
        assertThat(KnownHosts.parse(lines, "f").authorities(ON_PORT)).hasSize(3);
        assertThat(KnownHosts.parse(List.of(lines.getFirst(), "@revoked * " + KEY), "f").authorities(ON_PORT))
                .isEmpty();
    }

    @Test
    void an_unknown_key_names_the_hosts_that_have_it() {
        assertThat(verdict("web " + KEY, "mail,smtp " + KEY, "@revoked x " + KEY))
                .isEqualTo(new Verdict.Unknown(List.of("web", "mail,smtp")));
    }

    @Test
    void names_are_compared_without_regard_to_case() {
        var known = KnownHosts.parse(List.of("DB.example " + KEY), "f");
        assertThat(known.verdict(new Endpoint("db.EXAMPLE", 22), KEY)).isInstanceOf(Verdict.Known.class);
    }

    @Test
    @Timeout(60)
    void no_pattern_hangs_however_it_is_made() {
        assertThat(new HostPatterns("*a".repeat(2000) + "b").matches("a".repeat(4000))).isFalse();
    }

    @Test
    void broken_lines_say_nothing() {
        for (var line : List.of("", "   ", "#", "@revoked", "a", "a ssh-ed25519", "a ssh-ed25519 !!!",
                "a ssh-ed25519 AAAA",
                "a ssh-rsa " + KEY.base64(), "|1|x|y " + KEY, "|1||| " + KEY, "@other a " + KEY)) {
            assertThat(KnownHosts.parse(List.of(line), "f").verdict(new Endpoint("a", 22), KEY)).as(line)
                    .isInstanceOf(Verdict.Unknown.class);
        }
    }

    @Test
    void a_fingerprint_is_the_one_that_ssh_shows() {
        assertThat(KEY.fingerprint()).startsWith("SHA256:").hasSize(50).doesNotEndWith("=");
    }

    private static Verdict verdict(String... lines) {
        return KnownHosts.parse(List.of(lines), "f").verdict(ON_PORT, KEY);
    }
}
