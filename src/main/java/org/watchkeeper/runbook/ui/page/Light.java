package org.watchkeeper.runbook.ui.page;

import org.watchkeeper.runbook.Lines;

/// What is lit up in a document: a few lines, or broadly a whole part of it, which is only edged.
public record Light(Lines lines, boolean broad) {}
