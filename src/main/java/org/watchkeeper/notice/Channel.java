package org.watchkeeper.notice;

import java.time.Instant;
import java.util.Optional;

/// One place where notices go. `proven` is when the operator said that a test had arrived; before that nothing but tests is sent.
public record Channel(ChannelId id, String name, Audience audience, Way way, Optional<Instant> proven) {
    public Channel {
        if (name.isBlank() || !name.strip().equals(name) || name.contains("/") || name.chars().anyMatch(c -> c < ' ')) {
            throw new IllegalArgumentException("a channel has a name without / and without blanks around it");
        }
        if (audience == Audience.APPROVERS && !(way instanceof Way.Mail)) {
            throw new IllegalArgumentException("approvers are invited by mail");
        }
    }

    /// Whether it may be told of that subject: approvers of what they are to agree to, all others of all else.
    public boolean hearsOf(SubjectId subject) {
        return (audience == Audience.APPROVERS) == subject.isApproval();
    }

    /// A channel that nothing was sent over yet.
    public static Channel fresh(ChannelId id, String name, Audience audience, Way way) {
        return new Channel(id, name, audience, way, Optional.empty());
    }

    /// A test has arrived there.
    public Channel provenAt(Instant now) {
        return new Channel(id, name, audience, way, Optional.of(now));
    }

    /// The same channel going elsewhere, which has to be tested again.
    public Channel over(Way other) {
        return other.equals(way) ? this : new Channel(id, name, audience, other, Optional.empty());
    }
}
