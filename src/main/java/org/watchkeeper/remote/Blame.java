package org.watchkeeper.remote;

/// Whose trouble it is that something was not reached, as far as that is proven. Only `THERE` is ever held against a host.
public enum Blame {
    /// The console's own: no network, a name that is not known here, cancelled.
    HERE,
    /// Nothing came back: the host may be down, or the way to it from here.
    UNPROVEN,
    /// Something came back from there, or from the bastion before it, and it was not what was asked for.
    THERE
}
