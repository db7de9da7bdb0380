package org.watchkeeper.host.ui;

import java.util.List;

import org.watchkeeper.host.Origin;
import org.watchkeeper.host.bring.Batch;
import org.watchkeeper.host.bring.Progress;
import org.watchkeeper.host.bring.Sources;
import org.watchkeeper.host.bring.Unsaid;
import org.watchkeeper.kernel.Problem;

/// No place to import hosts from.
enum NoSources implements Sources {
    INSTANCE;

    @Override
    public Batch read(Origin.Kind kind, String file, Unsaid unless, Progress progress) {
        throw new Problem("Hosts cannot be imported here", file, "");
    }

    @Override
    public void allowCommands(String file, List<String> lines) {
        throw new Problem("Hosts cannot be imported here", file, "");
    }
}
