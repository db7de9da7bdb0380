package org.watchkeeper.report.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.watchkeeper.change.ChangeEntry;
import org.watchkeeper.change.ChangeEvent;
import org.watchkeeper.change.ChangeState;
import org.watchkeeper.change.testing.Sample;
import org.watchkeeper.health.Level;
import org.watchkeeper.health.Reading;
import org.watchkeeper.kernel.Operator;
import org.watchkeeper.notice.Answer;
import org.watchkeeper.notice.Channel;
import org.watchkeeper.notice.Outcome;
import org.watchkeeper.notice.Try;
import org.watchkeeper.notice.post.Desk;
import org.watchkeeper.notice.testing.Bulletin;
import org.watchkeeper.notice.testing.MemoryNoticeBook;
import org.watchkeeper.notice.testing.MemoryOutbox;
import org.watchkeeper.report.HtmlText;
import org.watchkeeper.report.MarkdownText;
import org.watchkeeper.run.RunEvent;
import org.watchkeeper.run.account.Account;
import org.watchkeeper.run.account.Earlier;
import org.watchkeeper.run.testing.Specimen;
import org.watchkeeper.run.testing.Tale;

class ChangeReportTest {
    private static final Channel TEAM = Bulletin.hook("team");
    private static final Instant OVER = Sample.START.plus(Duration.ofMinutes(50));
    private final UUID run = UUID.randomUUID();

    @Test
    void everything_that_is_kept_about_a_change_is_told_once() {
        var tale = new Tale(Specimen.plan(Specimen.step("Migrate <b>all</b>", "migrate --all"))).ends()
                .closed(RunEvent.Result.COMPLETED, "as planned");
        var reading = new Reading(Sample.START, Level.OK, OptionalDouble.empty(), "", "active", "", Duration.ZERO);
        var dossier = new Dossier(done(), OVER.plusSeconds(60), Optional.of(page()), List.of(TEAM),
                List.of(), List.of(Account.of(tale.entries(), Earlier.NONE)),
                List.of(new Dossier.Check("app-1", "Shop service", Optional.of(reading), Optional.empty())));
        var html = HtmlText.of(ChangeReport.of(dossier));
        assertThat(html).contains("<h1>Minor update: done</h1>", "<td>bob</td>", "fine with me",
                "Sat 5 Dec 2026 03:00 to 04:00 Europe/Berlin", "completed",
                "<td>team</td>", "48 h before", "sent", "HTTP 200: taken",
                "Migrate &lt;b&gt;all&lt;/b&gt;", "migrate --all", "exit 0", "as planned",
                "Extended until Sat 5 Dec 2026 04:50", "the dump is slow", "Shop service", "ok, active", "not read",
                "app-1 (production)");
        assertThat(MarkdownText.of(ChangeReport.of(dossier))).contains("HTTP 200: taken", "the dump is slow");
    }

    @Test
    void a_change_that_was_never_run_says_so_and_leaves_nothing_out() {
        var drafted = ChangeState.of(Sample.change("c"),
                List.of(new ChangeEntry(1, Sample.did("1", Sample.ADA, new ChangeEvent.Drafted(Sample.proposal())))));
        var text = MarkdownText.of(ChangeReport.of(
                new Dossier(drafted, OVER.plus(Duration.ofDays(1)), Optional.empty(), List.of(), List.of(), List.of(),
                        List.of())));
        assertThat(text).contains("# Minor update: missed", "None of 1 that it takes.", "Nobody was to be told.",
                "No list belongs to it.", "Nothing was run.", "not started");
    }

    @Test
    void a_file_is_named_by_the_day_in_the_zone_of_the_change_and_its_title() {
        assertThat(ChangeReport.fileName(Sample.proposal())).isEqualTo("2026-12-05-minor-update");
    }

    /// Told of 48 h before it began, and taken.
    private Desk.Page page() {
        var book = new MemoryNoticeBook();
        book.save(TEAM, Sample.ADA);
        book.tell(Bulletin.upgrade());
        book.save(Bulletin.upgrade().id(), Bulletin.plan(TEAM.id(), "before PT48H"), Sample.ADA);
        var outbox = new MemoryOutbox();
        var due = Bulletin.before(Duration.ofDays(2));
        var desk = new Desk(book, outbox, () -> due);
        var slot = desk.page(Bulletin.upgrade().id()).orElseThrow().slots().getFirst();
        var sent = Try.begun(slot, 1, Bulletin.BY_ITSELF, due);
        outbox.claim(sent);
        outbox.note(sent.ended(new Outcome.Delivered(new Answer("HTTP 200", "taken")), due));
        return desk.page(Bulletin.upgrade().id()).orElseThrow();
    }

    private ChangeState done() {
        var entries = new ArrayList<ChangeEntry>();
        add(entries, Sample.ADA, Sample.NOW, new ChangeEvent.Drafted(Sample.proposal()));
        add(entries, Sample.ADA, Sample.NOW, new ChangeEvent.Submitted(""));
        add(entries, Sample.BOB, Sample.NOW, new ChangeEvent.Approved("fine with me"));
        add(entries, Sample.ADA, Sample.NOW, new ChangeEvent.Decided(true, ""));
        add(entries, Sample.ADA, Sample.START, new ChangeEvent.RunBegan(0, run));
        add(entries, Sample.ADA, Sample.START, new ChangeEvent.Extended(OVER.plusSeconds(3600), "the dump is slow"));
        add(entries, Sample.ADA, OVER, new ChangeEvent.RunEnded(run, ChangeEvent.Result.COMPLETED));
        return ChangeState.of(Sample.change("c"), entries);
    }

    private static void add(List<ChangeEntry> entries, Operator by, Instant at, ChangeEvent event) {
        entries.add(new ChangeEntry(entries.size() + 1L, new ChangeEntry.Happening(UUID.randomUUID(), at, by, event)));
    }
}
