package org.watchkeeper.notice.silence;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.watchkeeper.notice.SubjectId;

/// One silence for one subject at one silencer, for exactly these hosts. `remote` is the silencer's own id for it, `trouble` what went
/// wrong with it last, both empty where there is none.
public record Silence(SubjectId subject, UUID silencer, List<String> hosts, State state, String remote, Span span,
        String trouble) {
    public Silence {
        hosts = List.copyOf(hosts);
    }

    /// About to be opened.
    public static Silence opening(SubjectId subject, UUID silencer, List<String> hosts, Instant now, Instant until) {
        return new Silence(subject, silencer, hosts, State.OPENING, "", new Span(now, until, Optional.empty()), "");
    }

    /// What it is found again by at its silencer.
    public String cookie() {
        return "watchkeeper " + subject + " " + silencer;
    }

    Silence open(String id, Instant until) {
        return new Silence(subject, silencer, hosts, State.OPEN, id, new Span(span.opened(), until, Optional.empty()),
                "");
    }

    Silence closed(Instant now) {
        return new Silence(subject, silencer, hosts, State.CLOSED, remote,
                new Span(span.opened(), span.until(), Optional.of(now)), "");
    }

    Silence troubled(String why) {
        return new Silence(subject, silencer, hosts, state, remote, span, why);
    }

    /// Whether alerts may be quiet because of it.
    public boolean isMuted() {
        return state != State.CLOSED;
    }

    /// Since when, until when it holds by itself, and when it was closed.
    public record Span(Instant opened, Instant until, Optional<Instant> closed) {}

    /// Where it stands.
    public enum State {
        OPENING, OPEN, CLOSED
    }
}
