package org.watchkeeper.host.bring;

import java.util.List;

import org.watchkeeper.host.Origin;

/// Everything that one source says, so that a host it no longer has is noticed.
///
/// `remarks` are about the source as a whole: files that could not be read, lines not understood.
public record Batch(Origin.Kind kind, String file, List<Brought> hosts, List<String> remarks) {
    public Batch {
        hosts = List.copyOf(hosts);
        remarks = List.copyOf(remarks);
        for (var host : hosts) {
            if (!host.origin().isFrom(kind, file)) {
                throw new IllegalArgumentException(host.name() + " is not from " + kind.words() + " " + file);
            }
        }
    }
}
