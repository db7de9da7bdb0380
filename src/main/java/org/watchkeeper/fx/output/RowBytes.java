package org.watchkeeper.fx.output;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// How a row lies in a page: kind, second, length, then UTF-8 in which the byte 0xFF announces a change of ink.
final class RowBytes {
    static final int HEADER = 9;
    private static final int GOES_ON = 0x80;
    private static final byte INK = (byte) 0xff;
    private static final VarHandle INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);
    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);
    private static final Row.Kind[] KINDS = Row.Kind.values();

    private RowBytes() {}

    static byte[] of(OpenLine line) {
        var bytes = new byte[room(line)];
        int at = 0;
        long ink = Ink.PLAIN;
        for (int i = 0; i < line.length(); i++) {
            if (line.ink(i) != ink) {
                ink = line.ink(i);
                bytes[at] = INK;
                LONG.set(bytes, at + 1, ink);
                at += 9;
            }
            at = encode(line.cell(i), bytes, at);
        }
        return at == bytes.length ? bytes : Arrays.copyOf(bytes, at);
    }

    static void write(byte[] page, int at, Row.Kind kind, boolean goesOn, Instant when, byte[] content) {
        page[at] = (byte) (kind.ordinal() | (goesOn ? GOES_ON : 0));
        INT.set(page, at + 1, (int) when.getEpochSecond());
        INT.set(page, at + 5, content.length);
        System.arraycopy(content, 0, page, at + HEADER, content.length);
    }

    static Row read(byte[] page, int at) {
        var when = Instant.ofEpochSecond(Integer.toUnsignedLong((int) INT.get(page, at + 1)));
        int length = (int) INT.get(page, at + 5);
        return read(KINDS[page[at] & 0x7f], (page[at] & GOES_ON) != 0, when, page, at + HEADER, length);
    }

    static Row read(Row.Kind kind, boolean goesOn, Instant when, byte[] bytes, int from, int length) {
        int inked = from;
        while (inked < from + length && bytes[inked] != INK) {
            inked++;
        }
        var text = new StringBuilder(new String(bytes, from, inked - from, StandardCharsets.UTF_8));
        var spans = new ArrayList<Row.Span>();
        for (int at = inked; at < from + length;) {
            long ink = (long) LONG.get(bytes, at + 1);
            int stop = at + 9;
            while (stop < from + length && bytes[stop] != INK) {
                stop++;
            }
            int start = text.length();
            text.append(new String(bytes, at + 9, stop - at - 9, StandardCharsets.UTF_8));
            span(spans, start, text.length(), ink);
            at = stop;
        }
        return new Row(kind, goesOn, when, text.toString(), spans);
    }

    private static void span(List<Row.Span> spans, int start, int end, long ink) {
        if (ink != Ink.PLAIN && end > start) {
            spans.add(new Row.Span(start, end, ink));
        }
    }

    private static int room(OpenLine line) {
        int room = 0;
        long ink = Ink.PLAIN;
        for (int i = 0; i < line.length(); i++) {
            room += line.ink(i) == ink ? 4 : 13;
            ink = line.ink(i);
        }
        return room;
    }

    private static int encode(int codePoint, byte[] bytes, int at) {
        if (codePoint < 0x80) {
            bytes[at] = (byte) codePoint;
            return at + 1;
        }
        var encoded = Character.toString(codePoint).getBytes(StandardCharsets.UTF_8);
        System.arraycopy(encoded, 0, bytes, at, encoded.length);
        return at + encoded.length;
    }
}
