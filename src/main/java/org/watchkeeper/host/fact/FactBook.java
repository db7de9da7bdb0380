package org.watchkeeper.host.fact;

import java.util.List;
import java.util.Map;

import org.watchkeeper.host.HostId;

/// Keeps what hosts said of themselves last, and which machines they are known as.
public interface FactBook {
    /// All that is known, by host.
    Map<HostId, Known> all();

    /// What is known of one host.
    default Known of(HostId host) {
        return all().getOrDefault(host, Known.NOTHING);
    }

    /// Keeps what a host said; what is kept last counts, whatever the clocks of consoles say. Where it is known as no machine yet, it is from now on
    /// known as the one it says; where it is known as another one, it stays so. Where it was said to tell no id and tells the known one, it is to
    /// tell it from now on.
    void keep(HostId host, HostFacts facts);

    /// Where the host is known as no machine yet, it is from now on known as this one, which answered for it.
    void meet(HostId host, KnownMachine machine);

    /// From now on the host is known as that machine instead of `before`, by a person's word. Throws `Problem` unless [Known#allows] it:
    /// what a person has seen counts, and nothing that came meanwhile.
    void accept(HostId host, KnownMachine before, KnownMachine machine);

    /// Every machine that the host was known as, and every word of a person about it, the latest first. Nothing is ever taken out.
    List<KnownMachine> machines(HostId host);
}
