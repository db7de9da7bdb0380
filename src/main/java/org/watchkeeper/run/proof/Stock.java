package org.watchkeeper.run.proof;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;

import org.watchkeeper.host.Hosts;
import org.watchkeeper.run.Clearance;
import org.watchkeeper.run.LastValues;
import org.watchkeeper.run.Planner;
import org.watchkeeper.runbook.Library;

/// What a try is planned from. `documents` finds a document as it is now.
public record Stock(Function<Path, Optional<Library.Entry>> documents, Hosts hosts, Planner planner,
        LastValues lastValues, Clearance clearance) {}
