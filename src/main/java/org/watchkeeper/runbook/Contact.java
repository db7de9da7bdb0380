package org.watchkeeper.runbook;

/// Whom to turn to. `backup` and `escalation` are empty where the document names none.
public record Contact(String role, String primary, String backup, String escalation, Lines lines) {}
