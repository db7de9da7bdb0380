package org.watchkeeper.run.loop;

import org.watchkeeper.remote.AttemptId;

/// One going at an attempt; each has its own identity and follower.
@SuppressWarnings("ClassCanBeRecord") // compared by identity
final class Trip {
    final Start start;
    final AttemptId attempt;
    final Follower follower;

    Trip(Start start, AttemptId attempt, Follower follower) {
        this.start = start;
        this.attempt = attempt;
        this.follower = follower;
    }
}
