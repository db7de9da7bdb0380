/// Schedules in a document: windows, routines, jobs of hosts, due times, time boxes.
///
/// `Schedules` asks its `Statements` in order; of each passage the first that understands it has the word. What is left open
/// becomes a question.
@NullMarked
package org.watchkeeper.runbook.fact.schedule;

import org.jspecify.annotations.NullMarked;
