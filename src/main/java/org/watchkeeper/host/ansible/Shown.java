package org.watchkeeper.host.ansible;

/// What a message may repeat of a file: the beginning of a word, without a value, which may be a secret.
final class Shown {
    private static final int LONGEST = 60;

    private Shown() {}

    static String word(String text) {
        int equals = text.indexOf('=');
        var shown = equals < 0 ? text : text.substring(0, equals) + "=…";
        return shown.length() <= LONGEST ? shown : shown.substring(0, LONGEST) + "…";
    }
}
