package org.watchkeeper.run.store.search;

/// Chunks that were stored one after the other, both ends included.
record Span(long first, long last) {}
