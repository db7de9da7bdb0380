package org.watchkeeper.calendar.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.watchkeeper.calendar.CalendarEntry;
import org.watchkeeper.calendar.Conflict;
import org.watchkeeper.calendar.Conflicts;
import org.watchkeeper.calendar.RulingEntries;
import org.watchkeeper.calendar.Rulebook;
import org.watchkeeper.calendar.Span;
import org.watchkeeper.calendar.job.HostJob.Kind;
import org.watchkeeper.calendar.testing.Nights;

/// What a host does by itself is read by the real script in a real shell, and comes onto the calendar.
class JobRoundTest {
    private final FolderHost host;

    JobRoundTest(@TempDir Path folder) throws IOException {
        host = new FolderHost(folder);
    }

    @Test
    void crontabs_of_people_and_of_the_system_are_read_with_their_lines_and_who_runs_them() throws Exception {
        host.write("crontab", "# mine\nMAILTO=ops\n\n30 2 * * 0 /opt/backup.sh --full\n@reboot /opt/start\n");
        host.write("etc/crontab", "17 * * * * root cd / && run-parts --report /etc/cron.hourly\n");
        host.write("etc/cron.hourly/tidy", "").toFile().setExecutable(true);
        host.write("etc/cron.d/vacuum", "0 3 1-7 * 1\tpostgres\tvacuumdb --all");

        var reading = host.read();

        assertThat(reading.zone()).isEqualTo(ZoneId.of("Europe/Berlin"));
        assertThat(reading.at()).isEqualTo(FolderHost.NOW);
        assertThat(reading.jobs()).containsExactly(
                job(Kind.CRON, "crontab of ada", 4, "ada", "30 2 * * 0", "/opt/backup.sh …", ""),
                job(Kind.UNFIXED, "crontab of ada", 5, "ada", "@reboot", "/opt/start", "when the host starts"),
                job(Kind.CRON, "/etc/crontab", 1, "root", "17 * * * *", "cron.hourly: tidy", ""),
                job(Kind.CRON, "/etc/cron.d/vacuum", 1, "postgres", "0 3 1-7 * 1", "vacuumdb …", ""));
        assertThat(reading.remarks()).isEmpty();
        assertThat(host.kept).containsExactly(reading);
    }

    @Test
    void other_peoples_crontabs_take_sudo_without_a_password_and_are_told_missing_without() throws Exception {
        host.write("var/spool/cron/crontabs/bob", "0 4 * * * /home/bob/report");

        assertThat(host.read().remarks()).containsExactly(
                "Other people's crontabs were not read: that takes sudo without a password.");

        host.program("sudo", "shift; exec \"$@\"");
        var reading = host.read();

        assertThat(reading.remarks()).isEmpty();
        assertThat(reading.jobs()).containsExactly(
                job(Kind.CRON, "crontab of bob", 1, "bob", "0 4 * * *", "/home/bob/report", ""));
    }

    @Test
    void timers_by_the_calendar_and_by_intervals_are_told_apart() throws Exception {
        host.write("timers--system", """
                Id=backup.timer
                Unit=backup.service
                ActiveState=active
                TimersCalendar={ OnCalendar=*-*-* 02:00:00 ; next_elapse=Thu 2026-05-21 00:00:00 UTC }
                LastTriggerUSec=Wed 2026-05-20 00:00:03 UTC
                RandomizedDelayUSec=1h

                Id=probe.timer
                Unit=probe.service
                ActiveState=active
                TimersMonotonic={ OnBootUSec=1min ; next_elapse=1min }
                TimersMonotonic={ OnUnitActiveUSec=12h ; next_elapse=3d }
                LastTriggerUSec=Wed 2026-05-20 06:00:00 UTC

                Id=old.timer
                Unit=old.service
                ActiveState=inactive
                TimersCalendar={ OnCalendar=*-*-* 05:00:00 ; next_elapse=n/a }
                """);

        var jobs = host.read().jobs();

        assertThat(jobs).containsExactly(
                job(Kind.CALENDAR, "backup.timer", 0, "", "*-*-* 02:00:00", "backup", "up to 1h later"),
                job(Kind.EVERY, "probe.timer", 0, "", "PT12H 2026-05-20T06:00:00Z", "probe",
                        "about: counted from the end of its last run"),
                job(Kind.UNFIXED, "old.timer", 0, "", "", "old", "not active: it does not run"));
        assertThat(entries(jobs)).extracting(entry -> entry.title() + " " + entry.span().start())
                .containsExactlyInAnyOrder("backup on db-1 2026-05-24T00:00:00Z", "probe on db-1 2026-05-23T18:00:00Z",
                        "probe on db-1 2026-05-24T06:00:00Z");
    }

    @Test
    void zones_of_lines_count_where_that_cron_knows_them_and_are_told_where_not() throws Exception {
        host.write("crontab", "CRON_TZ=Asia/Tokyo\n0 9 * * * /opt/a\n");

        assertThat(host.read().jobs().getFirst().zone()).contains(ZoneId.of("Asia/Tokyo"));

        host.program("crond", ": none");
        var reading = host.read();

        assertThat(reading.jobs().getFirst().zone()).isEmpty();
        assertThat(reading.remarks())
                .containsExactly(
                        "crontab of ada, line 1: CRON_TZ is not known to the cron there; the host's zone counts.");
    }

    @Test
    void what_is_behind_a_percent_is_input_and_arguments_that_may_be_secrets_are_not_kept() throws Exception {
        host.write("crontab", """
                0 1 * * * PGPASSWORD=hunter2 pg_dump -U app db | gzip > /backup/db-$(date +\\%F).gz
                0 2 * * * mail -s hi ops%Dear ops,%hunter2
                0 3 * * * curl -H 'Token: hunter2' https://ada:hunter2@example.org/x && /opt/b
                0 4 * * * sh -c "mysqldump -phunter2"
                """);

        var words = host.read().jobs().stream().map(HostJob::words).toList();

        assertThat(words).containsExactly("… pg_dump … | gzip …", "mail …", "curl … && /opt/b", "sh …");
        assertThat(words.toString()).doesNotContain("hunter2");
    }

    @Test
    void what_is_printed_cannot_pass_for_our_own_lines_nor_draw_over_others() throws Exception {
        host.write("crontab", """
                @end 1
                @crontab root
                |0 0 * * * /opt/forged
                0 5 * * * /opt/\u001b[31m\u202Ered
                0 6 * * *
                """ + "0 7 * * * " + "/x".repeat(5000) + "\n\u0000\u00ff 1 2 3 4 5\n");
        host.write("etc/cron.d/.hidden", "* * * * * root /opt/x");
        host.write("etc/cron.d/a b", "* * * * * root /opt/x");
        host.write("etc/cron.d/-rf", "* * * * * root /opt/x");

        var reading = host.read();

        assertThat(reading.jobs()).extracting(HostJob::source).containsOnly("crontab of ada");
        assertThat(reading.jobs()).extracting(HostJob::written).containsExactly("0 5 * * *", "0 7 * * *");
        assertThat(reading.jobs().getFirst().words()).isEqualTo("…");
        assertThat(reading.jobs().getLast().words()).hasSizeLessThanOrEqualTo(160);
        assertThat(reading.remarks()).contains("crontab of ada, line 1 is no line that cron runs.",
                "crontab of ada, line 5 is no line that cron runs.");
    }

    @Test
    void a_host_that_cannot_be_reached_is_told_and_others_go_on() throws Exception {
        host.write("crontab", "0 5 * * * /opt/a\n");

        var results = host.read(List.of(FolderHost.AWAY, FolderHost.ASKED));

        assertThat(results).extracting(JobRound.Result::trouble).containsExactly("No answer", "");
        assertThat(results.getLast().reading().orElseThrow().jobs()).hasSize(1);
        assertThat(host.kept).extracting(JobReading::host).containsExactly(FolderHost.ASKED.id());
    }

    @Test
    void an_answer_that_breaks_off_is_not_kept() throws Exception {
        host.write("crontab", "0 5 * * * /opt/a\n");
        host.program("systemctl", "kill $PPID; exit 1");
        host.program("id", "kill -9 $PPID");

        var result = host.read(List.of(FolderHost.ASKED)).getFirst();

        assertThat(result.reading()).isEmpty();
        assertThat(result.trouble()).isEqualTo("The host did not say all of its jobs");
        assertThat(host.kept).isEmpty();
    }

    @Test
    void a_zone_without_a_known_name_is_told() throws Exception {
        host.zone("Mars/Olympus");

        var reading = host.read();

        assertThat(reading.zone()).isIn(ZoneId.of("UTC"), ZoneOffset.ofHours(1), ZoneOffset.ofHours(2));
        assertThat(reading.remarks()).singleElement().asString().startsWith("Its time zone has no name that is known");
    }

    @Test
    void without_cron_and_with_anacron_it_is_said_what_runs() throws Exception {
        host.write("usr/sbin/anacron", "").toFile().setExecutable(true);
        host.write("etc/crontab", "25 6 * * * root test -x /usr/sbin/anacron || run-parts /etc/cron.daily\n");
        Files.createDirectories(host.root.resolve("etc/cron.daily"));
        host.write("etc/anacrontab", "SHELL=/bin/sh\n1\t5\tcron.daily\trun-parts /etc/cron.daily\n");

        assertThat(host.read().jobs()).containsExactly(
                job(Kind.UNFIXED, "/etc/crontab", 1, "root", "25 6 * * *", "cron.daily (nothing in it)",
                        "left to anacron, which is there: no fixed time"),
                job(Kind.UNFIXED, "/etc/anacrontab", 2, "root", "once in 1 days", "cron.daily",
                        "by anacron: no fixed time"));
    }

    @Test
    void a_backup_in_the_middle_of_a_window_of_its_host_is_a_conflict_with_a_way_out() throws Exception {
        host.write("crontab", "30 5 * * 0 /opt/backup.sh\n");
        host.zone("Europe/Berlin");
        var found = entries(host.read().jobs());
        var windows = new RulingEntries(() -> Rulebook.of(List.of(Nights.sundays())))
                .entries(new Span(Instant.parse("2026-05-23T12:00:00Z"), Instant.parse("2026-05-24T12:00:00Z")));

        var conflicts = Conflicts.among(java.util.stream.Stream.concat(found.stream(), windows.stream()).toList(),
                List.of(FolderHost.ASKED));

        assertThat(conflicts).singleElement().satisfies(conflict -> {
            assertThat(conflict.kind()).isEqualTo(Conflict.Kind.JOB_IN_WINDOW);
            assertThat(conflict.words()).isEqualTo("/opt/backup.sh on db-1 runs inside the window Primary");
            assertThat(conflict.at().start()).isEqualTo("2026-05-24T03:30:00Z");
        });
        assertThat(found.getFirst().detail()).contains("crontab of ada, line 1",
                "read Wed 20 May 2026 14:00 Europe/Berlin",
                "To pause it: c=$(crontab -l) &&");
    }

    @Test
    void what_cron_writes_above_a_crontab_does_not_count_as_lines_of_it() throws Exception {
        host.write("crontab", """
                # DO NOT EDIT THIS FILE - edit the master and reinstall.
                # (/tmp/crontab.x installed on Mon Nov 30 15:00:00 2026)
                # (Cron version -- $Id$)
                # mine
                30 5 * * 0 /opt/backup.sh
                """);
        assertThat(host.read().jobs()).singleElement().extracting(HostJob::place).isEqualTo("crontab of ada, line 2");
    }

    private List<CalendarEntry> entries(List<HostJob> jobs) {
        host.kept.clear();
        host.kept.add(
                new JobReading(FolderHost.ASKED.id(), FolderHost.NOW, ZoneId.of("Europe/Berlin"), jobs, List.of()));
        return new JobEntries(host.jobs(), () -> List.of(FolderHost.ASKED))
                .entries(new Span(Instant.parse("2026-05-23T12:00:00Z"), Instant.parse("2026-05-24T12:00:00Z")));
    }

    private static HostJob job(Kind kind, String source, int line, String user, String written, String words,
            String remark) {
        return new HostJob(kind, source, line, user, written, words, Optional.empty(), remark);
    }
}
