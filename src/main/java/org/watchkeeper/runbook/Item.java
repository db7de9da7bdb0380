package org.watchkeeper.runbook;

/// One entry of a checklist as written; `box` tells whether it has a `[ ]`, `ticked` whether the document ticked it.
public record Item(String text, int line, boolean box, boolean ticked) {}
