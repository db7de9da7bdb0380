package org.watchkeeper.notice.testing;

import org.watchkeeper.notice.Outbox;

class MemoryOutboxTest extends OutboxContract {
    private final Outbox outbox = new MemoryOutbox();

    @Override
    protected Outbox outbox() {
        return outbox;
    }
}
