package org.watchkeeper.health.store;

/// Text without what a database refuses in it.
final class Plain {
    private Plain() {}

    static String text(String text) {
        return text.replaceAll("[\\x00\\p{Cs}]", "\uFFFD");
    }
}
