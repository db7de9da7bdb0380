package org.watchkeeper.remote.terminal;

/// The letter that was printed last, for a host that wants it again.
final class LastLetter {
    /// Wider than any screen; a host that asks for more gets so many, so that some bytes do not become megabytes.
    private static final int MOST = 1000;

    private String letter = "";

    void printed(char unit) {
        if (Character.isLowSurrogate(unit) && letter.length() == 1 && Character.isHighSurrogate(letter.charAt(0))) {
            letter += unit;
        } else if (!Character.isISOControl(unit)) {
            letter = String.valueOf(unit);
        }
    }

    /// As often as the parameter of a repetition says, where none or 0 is once. Nothing where it is no number.
    String repeated(CharSequence parameter) {
        if (!parameter.chars().allMatch(sign -> sign >= '0' && sign <= '9')) {
            return "";
        }
        int times = parameter.isEmpty() ? 1 : Integer.parseInt(parameter, 0, Math.min(4, parameter.length()), 10);
        return letter.repeat(Math.clamp(times, 1, MOST));
    }
}
