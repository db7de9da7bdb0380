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

    /// The same, with what was said about the environment of hosts that are new.
    public Batch whenNew(Environments said) {
        return new Batch(kind, file, hosts.stream().map(host -> said.of(host).map(host::whenNew).orElse(host)).toList(),
                remarks);
    }
}
