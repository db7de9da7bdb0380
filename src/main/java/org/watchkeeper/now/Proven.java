package org.watchkeeper.now;

import org.watchkeeper.checklist.ListId;

/// What a run proves: an item of a list in use.
public record Proven(ListId list, String title, String item) {}
