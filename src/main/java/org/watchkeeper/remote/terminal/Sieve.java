package org.watchkeeper.remote.terminal;

/// Lets through what a host may say to a screen, and nothing that would reach beyond it.
///
/// Text, cursor, colour and mode sequences pass. A window title passes short and plain (OSC 0, 1, 2). Gone are: the clipboard (OSC 52),
/// links (OSC 8), colour questions and every other OSC; DCS, APC, PM and SOS; window operations and reports of the title (CSI t);
/// printing (CSI i); the answerback (ENQ); 8-bit controls. A sequence that is too long is dropped as a whole, and numbers in
/// sequences end at 9999, so that no sequence costs more than it says. Sequences may come in pieces. (xterm's ctlseqs.)
///
/// A repetition (CSI b, which htop and others use where a letter comes several times) is written out: the emulator knows none.
public final class Sieve {
    private static final char ESC = 0x1b;
    private static final char BEL = 0x07;
    private static final char ENQ = 0x05;
    private static final char CANCEL = 0x18;
    private static final char SUBSTITUTE = 0x1a;
    private static final int LONGEST = 128;
    private static final int LONGEST_TITLE = 120;
    private static final int MOST_DIGITS = 4;

    private enum At {
        TEXT, ESCAPE, INTERMEDIATE, CSI, TITLE, STRING, STRING_ESCAPE
    }

    private final StringBuilder held = new StringBuilder();
    private final LastLetter last = new LastLetter();
    private At at = At.TEXT;
    private boolean isTitle;
    private int digits;

    /// What may be shown of these characters.
    public String pass(char[] buffer, int offset, int length) {
        var out = new StringBuilder(length);
        for (var i = offset; i < offset + length; i++) {
            take(buffer[i], out);
        }
        return out.toString();
    }

    private void take(char letter, StringBuilder out) {
        switch (at) {
            case TEXT -> text(letter, out);
            case ESCAPE -> escape(letter, out);
            case INTERMEDIATE -> intermediate(letter, out);
            case CSI -> csi(letter, out);
            case TITLE, STRING -> string(letter, out);
            case STRING_ESCAPE -> stringEscape(letter, out);
        }
    }

    private void text(char letter, StringBuilder out) {
        if (letter == ESC) {
            at = At.ESCAPE;
        } else if (letter != ENQ && !isEightBitControl(letter)) {
            out.append(letter);
            last.printed(letter);
        }
    }

    private void escape(char letter, StringBuilder out) {
        at = At.TEXT;
        held.setLength(0);
        switch (letter) {
            case '[' -> {
                at = At.CSI;
                digits = 0;
            }
            case ']' -> {
                at = At.TITLE;
                isTitle = true;
            }
            case 'P', 'X', '^', '_' -> {
                at = At.STRING;
                isTitle = false;
            }
            case ESC -> at = At.ESCAPE;
            default -> {
                if (letter >= ' ' && letter <= '/') {
                    held.append(letter);
                    at = At.INTERMEDIATE;
                } else if (letter >= '0' && letter <= '~') {
                    out.append(ESC).append(letter);
                } else {
                    text(letter, out);
                }
            }
        }
    }

    /// `ESC ( B` and its like: one more letter.
    private void intermediate(char letter, StringBuilder out) {
        at = At.TEXT;
        if (letter >= '0' && letter <= '~') {
            out.append(ESC).append(held).append(letter);
        } else {
            text(letter, out);
        }
    }

    private void csi(char letter, StringBuilder out) {
        if (letter == ESC || letter == CANCEL || letter == SUBSTITUTE) {
            at = letter == ESC ? At.ESCAPE : At.TEXT;
        } else if (letter < ' ') {
            text(letter, out); // a control inside a sequence acts at once
        } else if (letter >= '@' && letter <= '~') {
            at = At.TEXT;
            if (letter == 'b') {
                out.append(last.repeated(held));
            } else if (held.length() <= LONGEST && letter != 't' && letter != 'i') {
                out.append(ESC).append('[').append(held).append(letter);
            }
        } else if (letter <= '~' && held.length() <= LONGEST) {
            parameter(letter);
        }
    }

    private void parameter(char letter) {
        boolean isDigit = letter >= '0' && letter <= '9';
        digits = isDigit ? digits + 1 : 0;
        if (digits <= MOST_DIGITS) {
            held.append(letter);
        } else {
            held.replace(held.length() - MOST_DIGITS, held.length(), "9999");
        }
    }

    private void string(char letter, StringBuilder out) {
        if (letter == ESC) {
            at = At.STRING_ESCAPE;
        } else if (letter == BEL || letter == CANCEL || letter == SUBSTITUTE) {
            end(letter == BEL, out);
        } else if (isTitle && held.length() <= LONGEST) {
            held.append(letter);
        }
    }

    private void stringEscape(char letter, StringBuilder out) {
        end(letter == '\\', out);
        if (letter != '\\') {
            escape(letter, out); // the string was left for another sequence
        }
    }

    private void end(boolean isWhole, StringBuilder out) {
        at = At.TEXT;
        if (isWhole && isTitle && held.toString().matches("(?s)[012];.*")) {
            var title = held.substring(2).replaceAll("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]", " ").strip();
            out.append(ESC).append("]2;").append(title, 0, Math.min(title.length(), LONGEST_TITLE)).append(BEL);
        }
        held.setLength(0);
    }

    private static boolean isEightBitControl(char letter) {
        return letter >= 0x80 && letter <= 0x9f;
    }
}
