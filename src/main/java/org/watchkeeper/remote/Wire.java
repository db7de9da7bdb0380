package org.watchkeeper.remote;

/// One open connection to a host that can execute command lines, several at a time.
public interface Wire extends AutoCloseable {
    /// Runs `commandLine` by the login shell with `input` on its stdin, and blocks until the channel is closed.
    ///
    /// `out` and `err` get the bytes as they come, on the reader's thread; what they throw ends this exchange alone.
    /// A lost connection is the answer `Exit.LOST`, not an exception.
    Exit exec(String commandLine, byte[] input, Bytes out, Bytes err);

    boolean isOpen();

    /// Cuts the connection at once; blocked exchanges answer `Exit.LOST` with this reason.
    void abort(String why);

    @Override
    void close();

    /// Receives bytes; the array is only valid during the call.
    @FunctionalInterface
    interface Bytes {
        void accept(byte[] buffer, int offset, int length);
    }

    /// How an exchange ended: an exit status, a signal name, or neither (`LOST`, status -1).
    record Exit(int status, String signal, String why) {
        /// The connection went away before an exit status came.
        public static Exit lost(String why) {
            return new Exit(-1, "", why);
        }

        public boolean isLost() {
            return status < 0 && signal.isEmpty();
        }
    }
}
