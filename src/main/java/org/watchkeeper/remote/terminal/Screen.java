package org.watchkeeper.remote.terminal;

/// Where a terminal's output goes. Called on the connection's threads, in order.
public interface Screen {
    /// The array is only valid during the call, which may block: the host waits then.
    void print(byte[] buffer, int offset, int length);

    /// The shell is over; nothing is printed afterwards. Once.
    void ended(Parting parting);
}
