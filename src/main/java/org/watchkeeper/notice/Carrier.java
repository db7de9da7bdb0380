package org.watchkeeper.notice;

/// Takes a letter along a channel's way, once, and says what came of it. Blocks, for less than `Try.LONGEST`.
@FunctionalInterface
public interface Carrier {
    Receipt carry(Channel channel, Letter letter);

    /// Whether it could carry anything for this channel now: what has to be asked for first, such as a password, is not ready.
    default boolean isReady(Channel channel) {
        return true;
    }
}
