package org.watchkeeper.shell;

/// Something true of this console that a person may want to know or copy: where its data lie. `note` says how to change it.
public record Fact(String label, String value, String note) {}
