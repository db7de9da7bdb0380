package org.watchkeeper.health.document;

import java.util.Optional;

import org.watchkeeper.health.Probe;

/// What became of one check that a document names: a probe, or the reason why there is none.
public record Proposed(org.watchkeeper.runbook.Probe said, Optional<Probe> probe, String why) {}
