package org.watchkeeper.runbook.testing;

import org.watchkeeper.runbook.version.Versions;

class MemoryVersionsTest extends VersionsContract {
    private final Versions versions = new MemoryVersions();

    @Override
    protected Versions versions() {
        return versions;
    }
}
