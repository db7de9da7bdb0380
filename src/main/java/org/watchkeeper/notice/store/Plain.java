package org.watchkeeper.notice.store;

/// Text as a database takes it.
final class Plain {
    private Plain() {}

    /// Without what a database refuses in text.
    static String text(String text) {
        return text.replaceAll("[\\x00\\p{Cs}]", "\uFFFD");
    }
}
