package org.watchkeeper.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AskTest {
    @ParameterizedTest
    @ValueSource(ints = {0, -1, 65_536, 99_999})
    void there_are_ports_from_1_to_65535(int port) {
        assertThatThrownBy(() -> new Ask.Tcp("db-1", port)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Ask.Tls("db-1", port)).isInstanceOf(IllegalArgumentException.class);
        assertThat(new Ask.Tcp("::1", 65_535).port()).isEqualTo(65_535);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "example.net/health", "ftp://example.net/", "http:///health", "http://a b/",
            "file:/etc/passwd"})
    void a_page_has_a_scheme_and_a_host(String url) {
        assertThatThrownBy(() -> new Ask.Http(url)).isInstanceOf(IllegalArgumentException.class);
    }

    /// Rule 6.
    @Test
    void a_password_in_the_address_of_a_page_is_refused_and_not_repeated() {
        assertThatThrownBy(() -> new Ask.Http("https://ops:geheim@example.net/health"))
                .isInstanceOf(IllegalArgumentException.class).hasMessageNotContaining("geheim");
        assertThatThrownBy(() -> new Ask.Http("https://ops:geheim@two_words/health"))
                .isInstanceOf(IllegalArgumentException.class).hasMessageNotContaining("geheim");
    }
}
