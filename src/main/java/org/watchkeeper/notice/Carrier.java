package org.watchkeeper.notice;

/// Takes a letter along a channel's way, once, and says what came of it. Blocks, for less than `Try.LONGEST`.
@FunctionalInterface
public interface Carrier {
    Receipt carry(Channel channel, Letter letter);
}
