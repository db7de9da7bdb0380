package org.watchkeeper.notice.store;

/// Text on its way into rows.
final class Rows {
    private Rows() {}

    /// Without what a database refuses in text.
    static String plain(String text) {
        return text.replaceAll("[\\x00\\p{Cs}]", "\uFFFD");
    }
}
