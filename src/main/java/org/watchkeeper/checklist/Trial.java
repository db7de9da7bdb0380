package org.watchkeeper.checklist;

import java.util.UUID;

/// One try to prove an item: the run that carries it out, where, and what is run. The run has the journal and the output.
public record Trial(UUID run, String host, String command) {}
