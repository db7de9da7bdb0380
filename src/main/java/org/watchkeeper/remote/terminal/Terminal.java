package org.watchkeeper.remote.terminal;

/// An open terminal. Closing it ends the shell's channel and the connection; what runs there is hung up on.
public interface Terminal extends AutoCloseable {
    /// Sends what was typed. Blocks while the host does not take it; nothing happens once it has ended.
    void type(byte[] bytes);

    /// Tells the host how large the screen is now.
    void resize(Size size);

    @Override
    void close();
}
