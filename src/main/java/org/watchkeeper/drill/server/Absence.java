package org.watchkeeper.drill.server;

import org.apache.sshd.common.session.Session;
import org.apache.sshd.common.session.SessionListener;

/// Closes what connects while the host reboots, before a word is said: nobody is there.
final class Absence implements SessionListener {
    private final HostStage stage;

    Absence(HostStage stage) {
        this.stage = stage;
    }

    @Override
    public void sessionCreated(Session session) {
        if (stage.isAway()) {
            session.close(true);
        }
    }
}
