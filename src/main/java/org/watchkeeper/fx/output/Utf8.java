package org.watchkeeper.fx.output;

/// Decodes UTF-8 byte by byte. Bytes that are no UTF-8 are handed on one by one, never replaced and never lost.
final class Utf8 {
    private final Sink sink;
    private final int[] pending = new int[3];
    private int held;
    private int missing;
    private int low = 0x80;
    private int high = 0xbf;
    private int codePoint;

    Utf8(Sink sink) {
        this.sink = sink;
    }

    void accept(int value) {
        if (missing == 0) {
            lead(value);
        } else if (value < low || value > high) {
            reject();
            lead(value);
        } else {
            follow(value);
        }
    }

    /// No more bytes will come: what was begun is no character.
    void end() {
        reject();
    }

    private void lead(int value) {
        if (value < 0x80) {
            sink.codePoint(value);
        } else if (value >= 0xc2 && value <= 0xdf) {
            begin(value, 1, value & 0x1f, 0x80, 0xbf);
        } else if (value >= 0xe0 && value <= 0xef) {
            begin(value, 2, value & 0x0f, value == 0xe0 ? 0xa0 : 0x80, value == 0xed ? 0x9f : 0xbf);
        } else if (value >= 0xf0 && value <= 0xf4) {
            begin(value, 3, value & 0x07, value == 0xf0 ? 0x90 : 0x80, value == 0xf4 ? 0x8f : 0xbf);
        } else {
            sink.invalid(value);
        }
    }

    private void begin(int value, int more, int bits, int lowest, int highest) {
        pending[0] = value;
        held = 1;
        missing = more;
        codePoint = bits;
        low = lowest;
        high = highest;
    }

    private void follow(int value) {
        codePoint = codePoint << 6 | (value & 0x3f);
        low = 0x80;
        high = 0xbf;
        missing--;
        if (missing == 0) {
            held = 0;
            sink.codePoint(codePoint);
        } else {
            pending[held++] = value;
        }
    }

    private void reject() {
        for (int i = 0; i < held; i++) {
            sink.invalid(pending[i]);
        }
        held = 0;
        missing = 0;
    }

    /// Takes what was decoded.
    interface Sink {
        void codePoint(int codePoint);

        void invalid(int value);
    }
}
