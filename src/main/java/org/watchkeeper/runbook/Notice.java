package org.watchkeeper.runbook;

/// Who is told what and when. `when` are the document's words, `at` the same as a signed ISO 8601 duration where it is
/// one; `channel` and `audience` are empty where the document does not say.
public record Notice(String text, Lines lines, String when, String at, String channel, String audience) {}
