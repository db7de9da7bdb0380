package org.watchkeeper.fx.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.Generate.pick;
import static org.quicktheories.generators.SourceDSL.integers;
import static org.quicktheories.generators.SourceDSL.lists;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.quicktheories.core.Gen;

/// The rows are the same for every way of chunking the same bytes.
class TranscriptLaws {
    private static final String ATTEMPT = "0123456789abcdef01234567";
    private static final List<String> PIECES = List.of("a", "Zeile", "ä", "日本", "😀", "\n", "\r", "\r\n", "\t", "\b",
            "\033[31m", "\033[1;38;5;208m", "\033[48;2;1;2;3m", "\033[0m", "\033[K", "\033[2K", "\033]0;title\007",
            "\033(B", "\033[?25l", "\033", "x".repeat(1999), "\007", "\0");

    private static Gen<byte[]> terminalTalk() {
        return lists().of(pick(PIECES)).ofSizeBetween(0, 40)
                .map(pieces -> String.join("", pieces).getBytes(StandardCharsets.UTF_8));
    }

    private static Gen<byte[]> anyBytes() {
        return lists().of(integers().between(0, 255)).ofSizeBetween(0, 60).map(TranscriptLaws::bytes);
    }

    private static byte[] bytes(List<Integer> values) {
        var bytes = new byte[values.size()];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = values.get(i).byteValue();
        }
        return bytes;
    }

    @Test
    void rows_of_terminal_talk_are_the_same_however_it_is_chunked() {
        qt().forAll(terminalTalk(), integers().between(1, 7)).checkAssert(TranscriptLaws::sameInPieces);
    }

    @Test
    void rows_of_any_bytes_are_the_same_however_they_are_chunked() {
        qt().forAll(anyBytes(), integers().between(1, 7)).checkAssert(TranscriptLaws::sameInPieces);
    }

    @Test
    void no_byte_that_is_no_utf_8_is_lost() {
        qt().forAll(anyBytes()).checkAssert(bytes -> {
            var text = new StringBuilder();
            var utf8 = new Utf8(new Utf8.Sink() {
                @Override
                public void codePoint(int codePoint) {
                    text.appendCodePoint(codePoint);
                }

                @Override
                public void invalid(int value) {
                    text.append('\ue000').append((char) (0xe100 + value));
                }
            });
            for (byte b : bytes) {
                utf8.accept(b & 0xff);
            }
            utf8.end();
            assertThat(back(text.toString())).isEqualTo(bytes);
        });
    }

    private static byte[] back(String text) {
        var bytes = new java.io.ByteArrayOutputStream();
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            if (text.charAt(i) == '\ue000' && i + 1 < text.length()) {
                bytes.write(text.charAt(++i) - 0xe100);
            } else {
                bytes.writeBytes(Character.toString(text.codePointAt(i)).getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }

    private static void sameInPieces(byte[] bytes, int size) {
        assertThat(rows(bytes, size)).isEqualTo(rows(bytes, Math.max(1, bytes.length)));
    }

    private static List<Row> rows(byte[] bytes, int size) {
        var transcript = new Transcript();
        for (int from = 0; from < bytes.length; from += size) {
            var piece = Arrays.copyOfRange(bytes, from, Math.min(bytes.length, from + size));
            transcript.append(new Printed(ATTEMPT, Printed.Channel.OUT, from, Instant.EPOCH, piece));
        }
        transcript.end(Instant.EPOCH, Row.Kind.GOOD, "exit 0");
        return transcript.rows(0, transcript.end());
    }
}
