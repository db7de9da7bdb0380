package org.watchkeeper.host.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.watchkeeper.kernel.Problem;

class DestinationTest {
    @ParameterizedTest
    @CsvSource({"web, web, '', 0", "ann@web, web, ann, 0", "ann@web:2200, web, ann, 2200", "web:22, web, '', 22",
            "ssh://ann@web:7, web, ann, 7", "[::1]:22, ::1, '', 22", "fe80::1%eth0, fe80::1%eth0, '', 0",
            "a@b@web, web, a@b, 0", "10.0.0.1, 10.0.0.1, '', 0"})
    void it_is_read_as_proxyjump_writes_it(String text, String name, String user, int port) {
        assertThat(Destination.of(text)).isEqualTo(new Destination(name, user, port));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-oProxyCommand=id", "-l", "a b", "$(id)", "a;b", "a@-b", "-a@b", "web:99999", "a\nb",
            "`id`",
            "a,b", "web:"})
    void what_ssh_would_take_for_an_option_or_refuse_is_refused(String text) {
        assertThatExceptionOfType(Problem.class).isThrownBy(() -> Destination.of(text))
                .withMessageContaining("This is no host that ssh could be asked for");
    }

    @Test
    void the_name_comes_last_and_alone() {
        assertThat(new Destination("web", "ann", 7).arguments()).containsExactly("-l", "ann", "-p", "7", "web");
    }
}
