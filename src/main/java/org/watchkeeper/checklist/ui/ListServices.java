package org.watchkeeper.checklist.ui;

import java.time.Clock;
import java.util.function.Supplier;

import org.watchkeeper.checklist.Checklists;
import org.watchkeeper.checklist.Pencil;
import org.watchkeeper.checklist.Proving;
import org.watchkeeper.host.Hosts;
import org.watchkeeper.runbook.Library;

/// What the Checklists place works with. The clock's zone is where its operator reads times.
public record ListServices(Checklists checklists, Pencil pencil, Supplier<Proving> proving, Hosts hosts,
        Library library,
        Clock clock) {}
