package org.watchkeeper.fx.output;

import java.time.Instant;

/// Bytes that a command printed, at their position in its stdout or stderr. `command` names the one try that printed them.
///
/// The array is not copied: nobody changes it after construction.
@SuppressWarnings("ArrayRecordComponent") // identity is command, channel and offset; the bytes are payload
public record Printed(String command, Channel channel, long offset, Instant at, byte[] bytes) {
    /// Which of a command's two outputs.
    public enum Channel {
        OUT("stdout"), ERR("stderr");

        private final String word;

        Channel(String word) {
            this.word = word;
        }

        String word() {
            return word;
        }
    }
}
