package org.watchkeeper.now;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.watchkeeper.notice.Agenda;
import org.watchkeeper.notice.Answer;
import org.watchkeeper.notice.ChannelId;
import org.watchkeeper.notice.Course;
import org.watchkeeper.notice.Fact;
import org.watchkeeper.notice.Outcome;
import org.watchkeeper.notice.Subject;
import org.watchkeeper.notice.SubjectId;
import org.watchkeeper.notice.Try;
import org.watchkeeper.notice.testing.Bulletin;

/// Notices that need a person have a line.
class NoticeLinesTest {
    private static final ChannelId OPS = Bulletin.channelId("ops");
    private static final Subject UPGRADE = new Subject(new SubjectId("change-4f1"),
            new Subject.About("Upgrade", Bulletin.BERLIN, List.of("app-1"), Map.of(Fact.ENVIRONMENT, "staging"), false),
            Course.planned(Bulletin.PLANNED, Bulletin.START, Bulletin.END));
    private static final Instant DUE = Bulletin.START.minus(Duration.ofHours(48));

    @Test
    void what_is_to_come_due_or_sent_needs_nobody() {
        assertThat(line(DUE.minusSeconds(1))).isEmpty();
        assertThat(line(DUE)).isEmpty();
        assertThat(line(DUE.plus(Duration.ofHours(2)), new Outcome.Delivered(new Answer("HTTP 200", "")))).isEmpty();
    }

    @Test
    void what_is_late_leads_to_its_change() {
        var line = line(DUE.plus(Duration.ofHours(1))).orElseThrow();
        assertThat(line.kind()).isEqualTo(Kind.OVERDUE);
        assertThat(line.state()).isEqualTo("a notice late");
        assertThat(line.detail()).isEqualTo("ops");
        assertThat(line.at()).contains(DUE);
        assertThat(line.environment()).isEqualTo("staging");
        assertThat(line.practice()).isFalse();
        assertThat(line.to()).isEqualTo(new Line.Destination("changes", "4f1"));
    }

    @Test
    void what_was_refused_or_may_have_arrived_is_told_whenever_it_is_looked_at() {
        assertThat(line(DUE.plusSeconds(9), new Outcome.Refused(new Answer("HTTP 403", ""))).orElseThrow())
                .satisfies(line -> assertThat(line.kind()).isEqualTo(Kind.FAILED));
        assertThat(line(DUE.plusSeconds(9), new Outcome.Unknown(new Answer("no answer", ""))).orElseThrow().state())
                .isEqualTo("a notice may not have arrived");
    }

    private static Optional<Line> line(Instant now, Outcome... outcome) {
        var plan = Bulletin.plan(OPS, "before PT48H");
        var slot = Agenda.of(plan, UPGRADE, List.of(), now).getFirst();
        var tries = List.of(outcome).stream()
                .map(how -> Try.begun(slot, 1, Bulletin.BY_ITSELF, DUE).ended(how, DUE)).toList();
        return NoticeLines.of(UPGRADE, Agenda.of(plan, UPGRADE, tries, now), Map.of(OPS, "ops"));
    }
}
