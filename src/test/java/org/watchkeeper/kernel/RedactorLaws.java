package org.watchkeeper.kernel;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.integers;
import static org.quicktheories.generators.SourceDSL.lists;
import static org.quicktheories.generators.SourceDSL.strings;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;

/// The alphabet is two letters, so that secrets overlap, repeat and nearly begin all the time.
class RedactorLaws {
    @Test
    void output_is_redacted_in_the_same_way_however_it_is_cut() {
        qt().forAll(texts(60), secrets(), lists().of(integers().between(0, 7)).ofSizeBetween(1, 30))
                .check((text, secrets, cuts) -> Arrays.equals(byTheBook(text, secrets), redacted(text, secrets, cuts)));
    }

    @Test
    void a_byte_of_no_secret_stays_and_every_byte_of_a_secret_goes() {
        qt().forAll(texts(60), secrets()).check((text, secrets) -> {
            var shown = redacted(text, secrets, List.of(3));
            return shown.length == text.length() && Arrays.equals(byTheBook(text, secrets), shown);
        });
    }

    @Test
    void a_stream_taken_up_again_with_its_context_reads_as_if_never_cut() {
        qt().forAll(texts(60), secrets(), integers().between(0, 60)).check((text, secrets, at) -> {
            var raw = text.getBytes(UTF_8);
            int cut = Math.min(at, raw.length);
            var first = redactor(secrets);
            var stored = first.next(Arrays.copyOf(raw, cut));
            var second = redactor(secrets);
            int from = Math.max(0, stored.length - second.context());
            var again = new ByteArrayOutputStream();
            again.writeBytes(second.next(Arrays.copyOfRange(raw, from, raw.length)));
            again.writeBytes(second.end());
            var all = new ByteArrayOutputStream();
            all.writeBytes(stored);
            all.write(again.toByteArray(), stored.length - from, again.size() - (stored.length - from));
            return Arrays.equals(byTheBook(text, secrets), all.toByteArray());
        });
    }

    @Test
    void only_a_possible_beginning_is_held_back() {
        var redactor = redactor(List.of("hunter2"));
        assertEquals("pw=", new String(redactor.next("pw=hunt".getBytes(UTF_8)), UTF_8));
        assertEquals("*******!", new String(redactor.next("er2!".getBytes(UTF_8)), UTF_8));
        assertEquals("", new String(redactor.next("hu".getBytes(UTF_8)), UTF_8));
        assertEquals("hu", new String(redactor.end(), UTF_8));
    }

    @Test
    void a_secret_of_several_lines_is_found_line_by_line() {
        var shown = redacted("> BEGIN KEY\r\n> abcdef\n> x\n", List.of("BEGIN KEY\nabcdef\nx\n"), List.of(5));
        assertEquals("> *********\r\n> ******\n> x\n", new String(shown, UTF_8));
    }

    @Test
    void without_secrets_nothing_is_changed_or_held_back() {
        var redactor = new Redactor(List.of(Secret.of("")));
        assertArrayEquals(new byte[]{1, 2}, redactor.next(new byte[]{1, 2}));
        assertEquals(0, redactor.end().length);
    }

    private static org.quicktheories.core.Gen<String> texts(int length) {
        return strings().betweenCodePoints('a', 'b').ofLengthBetween(0, length);
    }

    private static org.quicktheories.core.Gen<List<String>> secrets() {
        return lists().of(strings().betweenCodePoints('a', 'b').ofLengthBetween(1, 8)).ofSizeBetween(0, 3);
    }

    private static Redactor redactor(List<String> secrets) {
        return new Redactor(secrets.stream().map(Secret::of).toList());
    }

    private static byte[] redacted(String text, List<String> secrets, List<Integer> cuts) {
        var redactor = redactor(secrets);
        var raw = text.getBytes(UTF_8);
        var shown = new ByteArrayOutputStream();
        int at = 0;
        for (int chunk = 0; at < raw.length; chunk++) {
            int size = chunk < 1000 ? cuts.get(chunk % cuts.size()) : raw.length;
            int end = Math.min(raw.length, at + size);
            shown.writeBytes(redactor.next(Arrays.copyOfRange(raw, at, end)));
            at = end;
        }
        shown.writeBytes(redactor.end());
        return shown.toByteArray();
    }

    /// Every byte that any occurrence of any secret covers, found the slow and obvious way.
    private static byte[] byTheBook(String text, List<String> secrets) {
        var shown = text.getBytes(UTF_8);
        for (var secret : secrets) {
            for (int at = text.indexOf(secret); at >= 0; at = text.indexOf(secret, at + 1)) {
                Arrays.fill(shown, at, at + secret.length(), (byte) '*');
            }
        }
        return shown;
    }
}
