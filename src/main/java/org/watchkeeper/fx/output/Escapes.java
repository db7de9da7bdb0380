package org.watchkeeper.fx.output;

import java.util.Locale;

/// Reads what a terminal would act on: colours, carriage returns, backspaces and line ends act on the line, other escape
/// sequences are taken out. A sequence that never ends is ended by the next line, so that it cannot swallow output.
final class Escapes implements Utf8.Sink {
    private static final int ESC = 0x1b;
    private static final int MOST_NUMBERS = 32;
    private final OpenLine line;
    private final Seal seal;
    private final int[] numbers = new int[MOST_NUMBERS];
    private int count;
    private State state = State.TEXT;
    private long ink = Ink.PLAIN;

    Escapes(OpenLine line, Seal seal) {
        this.line = line;
        this.seal = seal;
    }

    @Override
    public void invalid(int value) {
        state = State.TEXT;
        for (var digit : String.format(Locale.ROOT, "·%02x", value).toCharArray()) {
            put(digit);
        }
    }

    @Override
    public void codePoint(int codePoint) {
        if (state == State.TEXT && codePoint >= 0x20 && codePoint != 0x7f && (codePoint < 0x80 || codePoint > 0x9f)) {
            put(codePoint);
        } else if (codePoint == '\n' || codePoint == '\r') {
            state = State.TEXT;
            control(codePoint);
        } else {
            special(codePoint);
        }
    }

    private void special(int codePoint) {
        switch (state) {
            case TEXT -> control(codePoint);
            case ESCAPE -> escape(codePoint);
            case CSI -> csi(codePoint);
            case STRING -> string(codePoint);
            case STRING_ESCAPE -> state = codePoint == '\\' ? State.TEXT : State.STRING;
        }
    }

    private void control(int codePoint) {
        switch (codePoint) {
            case '\n' -> seal.row(false);
            case '\r' -> line.carriageReturn();
            case '\b' -> line.backspace();
            case '\t' -> put('\t');
            case ESC -> state = State.ESCAPE;
            case 0x07, 0x0e, 0x0f, 0x7f -> {
                /* bell, character sets, delete: nothing to see */ }
            default -> invalid(codePoint);
        }
    }

    private void escape(int codePoint) {
        if (codePoint == '[') {
            state = State.CSI;
            count = 1;
            numbers[0] = 0;
        } else if (codePoint == ']' || codePoint == 'P' || codePoint == 'X' || codePoint == '^' || codePoint == '_') {
            state = State.STRING;
        } else if (codePoint >= 0x20 && codePoint <= 0x2f) {
            state = State.ESCAPE; // an intermediate byte: the final one follows
        } else {
            state = codePoint == ESC ? State.ESCAPE : State.TEXT;
        }
    }

    private void csi(int codePoint) {
        if (codePoint >= '0' && codePoint <= '9') {
            numbers[count - 1] = Math.min(9999, numbers[count - 1] * 10 + codePoint - '0');
        } else if ((codePoint == ';' || codePoint == ':') && count < MOST_NUMBERS) {
            numbers[count++] = 0;
        } else if (codePoint >= 0x40 && codePoint <= 0x7e) {
            state = State.TEXT;
            act(codePoint);
        } else if (codePoint < 0x20 || codePoint > 0x7e) {
            state = State.TEXT;
            codePoint(codePoint);
        }
    }

    private void act(int last) {
        if (last == 'm') {
            ink = Sgr.after(ink, numbers, count);
        } else if (last == 'K') {
            line.erase(numbers[0]);
        }
    }

    private void string(int codePoint) {
        if (codePoint == 0x07 || codePoint == 0x9c) {
            state = State.TEXT;
        } else if (codePoint == ESC) {
            state = State.STRING_ESCAPE;
        }
    }

    private void put(int codePoint) {
        if (line.isFull()) {
            seal.row(true); // not before there is more: a line that just fits has no empty row behind it
        }
        line.put(codePoint, ink);
    }

    private enum State {
        TEXT, ESCAPE, CSI, STRING, STRING_ESCAPE
    }

    /// Told that the open line is a finished row; `goesOn` when a too long line goes on in the next row.
    interface Seal {
        void row(boolean goesOn);
    }
}
