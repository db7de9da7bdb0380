package org.watchkeeper.checklist.attach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.watchkeeper.checklist.Evidence;
import org.watchkeeper.checklist.Evidence.Keeping;
import org.watchkeeper.checklist.testing.Sample;
import org.watchkeeper.kernel.Problem;

/// What a person attaches is checked, kept up to a limit, and has no secret in it that the console knows.
class AttachingTest {
    @TempDir
    private Path folder;
    private final Kept kept = new Kept();
    private final Attaching attaching = new Attaching(kept, AttachingTest::mask);

    private static byte[] mask(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1).replace("hunter2", "*******")
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("df.txt"), text);
    }

    @Test
    void a_file_is_kept_with_its_path_size_and_sum() throws IOException {
        var at = attaching.file(file("61 %\n"));
        var content = at.content().orElseThrow();
        assertThat(at.path()).isEqualTo(folder.resolve("df.txt").toString());
        // sha256sum of the same five bytes
        assertThat(content).isEqualTo(new Evidence.Content(5,
                "a422b2ca886941077f1d9d34ed5aaca5de9a3871f0442e41eba9223e0145cce6", Keeping.WHOLE));
        assertThat(kept.find(content.sha256()).orElseThrow().bytes())
                .isEqualTo("61 %\n".getBytes(StandardCharsets.UTF_8));
        assertThat(at.words()).contains("5 bytes", "kept");
    }

    @Test
    void a_secret_in_a_file_is_masked_before_it_is_kept_and_that_is_said() throws IOException {
        var at = attaching.file(file("password: hunter2\n"));
        var content = at.content().orElseThrow();
        assertThat(content.keeping()).isEqualTo(Keeping.MASKED);
        assertThat(new String(kept.find(content.sha256()).orElseThrow().bytes(), StandardCharsets.UTF_8))
                .isEqualTo("password: *******\n");
        assertThat(at.words()).contains("masked");
    }

    @Test
    void of_a_file_that_is_too_large_only_path_size_and_sum_are_kept() throws IOException {
        var path = folder.resolve("dump");
        try (var file = new RandomAccessFile(path.toFile(), "rw")) {
            file.setLength(Attaching.MOST_BYTES + 1L);
        }
        var content = attaching.file(path).content().orElseThrow();
        assertThat(content.keeping()).isEqualTo(Keeping.TOO_LARGE);
        assertThat(content.size()).isEqualTo(Attaching.MOST_BYTES + 1L);
        assertThat(kept.all).isEmpty();
        try (var file = new RandomAccessFile(path.toFile(), "rw")) {
            file.setLength(Attaching.MOST_BYTES);
        }
        assertThat(attaching.file(path).content().orElseThrow().keeping()).isEqualTo(Keeping.WHOLE);
    }

    @Test
    void what_is_no_file_is_refused() {
        assertThatThrownBy(() -> attaching.file(folder)).isInstanceOf(Problem.class);
        assertThatThrownBy(() -> attaching.file(folder.resolve("nothing"))).isInstanceOf(Problem.class);
    }

    @Test
    void an_address_is_one_of_the_web_without_a_password() {
        assertThat(attaching.link(" https://tickets.example/7?q=a%20b#c ").address())
                .isEqualTo("https://tickets.example/7?q=a%20b#c");
        for (var wrong : new String[]{"", "tickets.example/7", "file:///etc/passwd", "javascript:alert(1)",
                "https://", "https://ada:pw@tickets.example/7", "https://a b"}) {
            assertThatThrownBy(() -> attaching.link(wrong)).as(wrong).isInstanceOf(Problem.class)
                    .hasMessageNotContaining("pw@");
        }
        assertThat(attaching.link("https://tickets.example/hunter2").address()).doesNotContain("hunter2");
    }

    @Test
    void a_reading_has_a_name_a_value_a_unit_and_a_time_with_its_zone() {
        var at = Sample.NIGHT.atZone(ZoneId.of("Europe/Berlin"));
        var reading = attaching.reading(" disk / ", "61", "%", at);
        assertThat(reading).isEqualTo(new Evidence.Reading("disk /", "61", "%", Optional.of(at)));
        assertThat(reading.words()).isEqualTo("disk /: 61 %, read 2026-11-21 03:00 Europe/Berlin");
        assertThat(attaching.reading("token", "hunter2", "", at).value()).isEqualTo("*******");
        assertThatThrownBy(() -> attaching.reading("disk /", " ", "%", at)).isInstanceOf(Problem.class);
    }

    private static final class Kept implements EvidenceFiles {
        private final Map<String, Copy> all = new HashMap<>();

        @Override
        public void keep(Copy copy) {
            all.putIfAbsent(copy.sha256(), copy);
        }

        @Override
        public Optional<Copy> find(String sha256) {
            return Optional.ofNullable(all.get(sha256));
        }
    }
}
