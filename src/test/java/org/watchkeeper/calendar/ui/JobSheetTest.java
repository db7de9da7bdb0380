package org.watchkeeper.calendar.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import javafx.scene.Scene;
import javafx.stage.Stage;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.watchkeeper.calendar.CalendarEntry;
import org.watchkeeper.calendar.job.HostJob;
import org.watchkeeper.calendar.job.HostJobs;
import org.watchkeeper.calendar.job.JobEntries;
import org.watchkeeper.calendar.job.JobReading;
import org.watchkeeper.calendar.job.JobRound;
import org.watchkeeper.calendar.testing.MemoryCalendars;
import org.watchkeeper.calendar.testing.Nights;
import org.watchkeeper.fx.Background;
import org.watchkeeper.fx.Choosers;
import org.watchkeeper.fx.Theme;
import org.watchkeeper.fx.control.Overlay;
import org.watchkeeper.fx.place.Desk;
import org.watchkeeper.host.Environment;
import org.watchkeeper.host.Host;
import org.watchkeeper.host.testing.MemoryHosts;
import org.watchkeeper.run.testing.Specimen;
import org.watchkeeper.runbook.Library;
import org.watchkeeper.runbook.markdown.MarkdownRunbooks;
import org.watchkeeper.runbook.Library;

/// Hosts are read on request, by name, and their jobs stand on the calendar against its windows.
@ExtendWith(ApplicationExtension.class)
class JobSheetTest {
    private final MemoryHosts hosts = new MemoryHosts(Specimen.host("app-1", Environment.PRODUCTION),
            Specimen.host("stage-1", Environment.STAGING));
    private final List<Host> asked = new ArrayList<>();
    private final Kept kept = new Kept(new ArrayList<>());
    private final Overlay overlay = new Overlay();
    private CalendarModel model;
    private CalendarPage page;

    @Start
    void show(Stage stage) {
        var desk = new Desk(overlay, (_, _) -> {}, Background.direct(), Choosers.none(), _ -> {});
        model = new CalendarModel(services(), Background.direct(), overlay.notices()::warn);
        var deeds = new Deeds(model, desk);
        var screen = new CalendarScreen(model, deeds, new Forms(model, deeds, desk),
                new PaperWays(model.sight(), desk));
        overlay.over(screen);
        var scene = new Scene(overlay, 1280, 800);
        Theme.LIGHT.dress(scene);
        stage.setScene(scene);
        stage.show();
        model.load();
        screen.requestFocus();
    }

    @BeforeEach
    void page(FxRobot robot) {
        page = new CalendarPage(robot, overlay, model.sight());
    }

    private CalendarServices services() {
        return new CalendarServices(MemoryCalendars.of(Nights.sundays()), List.of(new JobEntries(kept, hosts::all)),
                hosts, new NoDocuments(), new MarkdownRunbooks(), () -> Nights.ADA,
                Clock.fixed(Nights.NOW, ZoneId.of("Europe/Berlin")), PlanHere.NOWHERE, this::read,
                HealthHere.NOWHERE);
    }

    /// Production says its jobs, staging is away.
    private List<JobRound.Result> read(List<Host> of) {
        asked.addAll(of);
        return of.stream().map(host -> {
            if (host.environment() == Environment.STAGING) {
                return new JobRound.Result(host, Optional.empty(), "No answer");
            }
            var reading = new JobReading(host.id(), Nights.NOW, Nights.UTC, List.of(new HostJob(HostJob.Kind.CRON,
                    "crontab of ada", 1, "ada", "30 3 * * 0", "/opt/backup.sh", Optional.empty(), "")), List.of());
            kept.keep(reading);
            return new JobRound.Result(host, Optional.of(reading), "");
        }).toList();
    }

    @Test
    void jobs_that_were_read_stand_on_the_calendar_and_against_its_windows() {
        page.fire("calendar-jobs");
        page.fire("jobs-read");

        assertThat(asked).extracting(Host::name).containsExactly("app-1", "stage-1");
        assertThat(page.says()).contains("app-1: 1 jobs", "stage-1: not read", "No answer. What it said before stays.");
        assertThat(page.entries()).contains("05:30 /opt/backup.sh on app-1");
        var job = model.sight().page().get().entries().stream()
                .filter(entry -> entry.kind() == CalendarEntry.Kind.JOB).findFirst().orElseThrow();
        assertThat(model.sight().page().get().conflicts(job)).singleElement().satisfies(
                conflict -> assertThat(conflict.words())
                        .isEqualTo("/opt/backup.sh on app-1 runs inside the window Primary"));
    }

    @Test
    void what_another_console_has_read_comes_onto_an_open_calendar(FxRobot robot) {
        robot.interact(model::poll);
        read(hosts.all());
        robot.interact(model::poll);

        assertThat(page.entries()).contains("05:30 /opt/backup.sh on app-1");
    }

    @Test
    void hosts_can_be_asked_before_the_calendar_was_read(FxRobot robot) {
        var unread = new CalendarModel(services(), Background.direct(), overlay.notices()::warn);
        robot.interact(() -> new JobSheet(unread, overlay).ask());

        assertThat(robot.lookup("#jobs-read").queryButton().getText()).isEqualTo("Read 2 hosts");
    }

    @Test
    void only_hosts_that_are_ticked_are_asked(FxRobot robot) {
        page.fire("calendar-jobs");
        robot.interact(() -> robot.lookup("#jobs-none").queryButton().fire());

        assertThat(robot.lookup("#jobs-read").queryButton().isDisabled()).isTrue();
        assertThat(asked).isEmpty();
    }

    private record Kept(List<JobReading> readings) implements HostJobs {
        @Override
        public List<JobReading> all() {
            return List.copyOf(readings);
        }

        @Override
        public void keep(JobReading reading) {
            readings.removeIf(each -> each.host().equals(reading.host()));
            readings.add(reading);
        }

        @Override
        public long version() {
            return readings.size();
        }
    }

    private record NoDocuments() implements Library {
        @Override
        public List<Entry> entries() {
            return List.of();
        }

        @Override
        public Optional<Entry> find(java.nio.file.Path file) {
            return Optional.empty();
        }

        @Override
        public AutoCloseable onChange(Runnable listener) {
            return () -> {};
        }
    }
}
