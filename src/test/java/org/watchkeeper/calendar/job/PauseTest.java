package org.watchkeeper.calendar.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is copied to pause a job is a command, and a shell that runs it pauses that job and no other.
class PauseTest {
    private static final List<String> LINES = List.of("# nightly", "MAILTO=ops", "*/5 2-4 1,15 * 0\troot  /opt/a.b",
            "*/5 2-4 1,15 * 0\troot  /opt/other");
    @TempDir
    private Path folder;
    private Path file = Path.of("");

    @BeforeEach
    void host() throws IOException {
        file = Files.write(folder.resolve("table"), LINES);
        program("sudo", "exec \"$@\"");
        program("crontab", "test \"$1\" = -u && { echo \"$2\" >>" + folder + "/users; shift 2; }\n"
                + "case $1 in -l) cat " + file + ";; -) cat >" + folder + "/new && mv " + folder + "/new " + file
                + ";; *) exit 2;; esac");
    }

    private void program(String name, String script) throws IOException {
        Files.writeString(folder.resolve(name), "#!/bin/sh\n" + script + "\n").toFile().setExecutable(true);
    }

    private HostJob line(String source, int line) {
        return new HostJob(HostJob.Kind.CRON, source, line, "root", "*/5 2-4 1,15 * 0", "/opt/a.b", Optional.empty(),
                "");
    }

    private String run(String command) throws IOException, InterruptedException {
        var builder = new ProcessBuilder("/bin/sh", "-c", command).redirectErrorStream(true);
        builder.environment().put("PATH", folder + ":/usr/bin:/bin");
        var process = builder.start();
        var said = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        return said + "exit " + process.waitFor();
    }

    @Test
    void a_line_of_a_file_is_paused_and_let_run_again() throws Exception {
        var pause = Pause.of(line(file.toString(), 3), "ada").orElseThrow();
        assertThat(pause.command()).startsWith("sudo sed -i ");
        assertThat(run(pause.command())).isEqualTo("3:#paused " + LINES.get(2) + "\nexit 0");
        assertThat(Files.readAllLines(file)).containsExactly(LINES.get(0), LINES.get(1), "#paused " + LINES.get(2),
                LINES.get(3));
        assertThat(run(pause.again())).isEqualTo("exit 0");
        assertThat(Files.readAllLines(file)).isEqualTo(LINES);
    }

    @Test
    void nothing_is_paused_where_another_time_stands_on_that_line_by_now() throws Exception {
        Files.write(file, List.of(LINES.get(0), LINES.get(2), "5 2 * * * root /opt/fresh", LINES.get(3)));
        var before = Files.readAllLines(file);
        assertThat(run(Pause.of(line(file.toString(), 3), "root").orElseThrow().command())).isEqualTo("exit 1");
        assertThat(Files.readAllLines(file)).isEqualTo(before);
    }

    @Test
    void a_crontab_of_somebody_is_read_whole_before_it_is_written() throws Exception {
        var own = Pause.of(line("crontab of ada", 3), "ada").orElseThrow();
        assertThat(own.command()).doesNotContain("sudo");
        assertThat(run(own.command())).isEqualTo("3:#paused " + LINES.get(2) + "\nexit 0");
        assertThat(run(own.again())).isEqualTo("exit 0");
        assertThat(Files.readAllLines(file)).isEqualTo(LINES);

        var other = Pause.of(line("crontab of bob", 3), "ada").orElseThrow();
        assertThat(run(other.command())).isEqualTo("3:#paused " + LINES.get(2) + "\nexit 0");
        assertThat(Files.readAllLines(folder.resolve("users"))).containsOnly("bob");
        assertThat(run(other.again())).isEqualTo("exit 0");

        program("crontab", "echo 'not allowed' >&2; exit 1");
        assertThat(run(own.command())).isEqualTo("not allowed\nexit 1");
        assertThat(Files.readAllLines(file)).as("nothing is written over it").isEqualTo(LINES);
    }

    @Test
    void a_timer_is_stopped_and_started_with_the_rights_that_takes() {
        assertThat(Pause.of(timer("backup.timer", ""), "ada")).contains(
                new Pause("sudo systemctl stop backup.timer", "sudo systemctl start backup.timer"));
        assertThat(Pause.of(timer("backup.timer", ""), "root").orElseThrow().command())
                .isEqualTo("systemctl stop backup.timer");
        assertThat(Pause.of(timer("sync@home-ada.timer", "the login user"), "ada").orElseThrow().command())
                .isEqualTo("systemctl --user stop sync@home-ada.timer");
        assertThat(Pause.of(timer("sync@a\\x2db.timer", ""), "root").orElseThrow().command())
                .isEqualTo("systemctl stop 'sync@a\\x2db.timer'");
    }

    @Test
    void what_is_no_plain_name_gets_no_command() {
        assertThat(Pause.of(timer("a; rm -rf /.timer", ""), "ada")).isEmpty();
        assertThat(Pause.of(timer("a'b\\x.timer", ""), "ada")).isEmpty();
        assertThat(Pause.of(line("/etc/cron.d/$(id)", 1), "ada")).isEmpty();
        assertThat(Pause.of(line("crontab of a b", 1), "ada")).isEmpty();
    }

    private static HostJob timer(String id, String user) {
        return new HostJob(HostJob.Kind.CALENDAR, id, 0, user, "*-*-* 02:00:00", "backup", Optional.empty(), "");
    }
}
