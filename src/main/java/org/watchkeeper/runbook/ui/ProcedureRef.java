package org.watchkeeper.runbook.ui;

import java.nio.file.Path;

/// A procedure of a document in the library.
public record ProcedureRef(Path file, String procedure) {}
