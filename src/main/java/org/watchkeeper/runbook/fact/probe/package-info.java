/// Health checks in a document: commands whose output tells how a host or service is, and what to compare it with.
@NullMarked
package org.watchkeeper.runbook.fact.probe;

import org.jspecify.annotations.NullMarked;
