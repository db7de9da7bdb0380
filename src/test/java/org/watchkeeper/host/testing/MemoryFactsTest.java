package org.watchkeeper.host.testing;

import org.watchkeeper.host.fact.FactBook;

/// The stand-in of other tests keeps the contract too.
class MemoryFactsTest extends FactBookContract {
    private final FactBook book = new MemoryFacts();

    @Override
    protected FactBook book() {
        return book;
    }
}
