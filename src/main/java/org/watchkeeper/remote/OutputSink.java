package org.watchkeeper.remote;

/// Takes output in order, each byte once. When `accept` returns the bytes count as held (stored): they are not sent again.
///
/// What it throws ends the following of the command, not the command.
@FunctionalInterface
public interface OutputSink {
    void accept(OutputChunk chunk);
}
