/// What a document states: schedules, blackouts, notices, contacts, thresholds, probes and the rest.
///
/// A document comes as `Passage`s in order, each with its `Place`. One small class reads each kind of fact; `DocumentFacts`
/// asks them all. Nothing is stated that no passage says; what a passage leaves open becomes a question.
@NullMarked
package org.watchkeeper.runbook.fact;

import org.jspecify.annotations.NullMarked;
