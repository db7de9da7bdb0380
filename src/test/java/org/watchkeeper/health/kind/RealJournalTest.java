package org.watchkeeper.health.kind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.watchkeeper.health.Level.CRITICAL;
import static org.watchkeeper.health.Level.OK;
import static org.watchkeeper.health.Level.UNKNOWN;
import static org.watchkeeper.health.Level.WARNING;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.watchkeeper.health.Level;
import org.watchkeeper.health.Probe;
import org.watchkeeper.remote.testing.LocalCommand;

/// Checks of the journal by the real journalctl, over journal files that systemd's own program has written; and what the real systemctl
/// says where no systemd runs. A manager that could say how units are runs only as a machine's first process (that of a user, as
/// root, moves every process of the machine into a group of its own): those words are doubles.
final class RealJournalTest {
    private static final String REMOTE = "/lib/systemd/systemd-journal-remote";
    private static final Instant NOW = Instant.now();
    private static final String ID = "0123456789abcdef0123456789abcdef";
    private static final int NOBODY = 65_534;

    @TempDir
    private Path folder;
    private Path journal = Path.of("");
    private Bench bench;

    @BeforeEach
    void start() throws IOException {
        LocalCommand.assumeInstalled("/usr/bin/journalctl");
        journal = Files.createDirectory(folder.resolve("journal"));
        bench = new Bench(folder).with("journalctl", "exec /usr/bin/journalctl --directory=" + journal + " \"$@\"");
    }

    private void reads(Probe probe, Level level, String text) {
        var reading = bench.read(probe);
        assertThat(reading.level()).as(reading.toString()).isEqualTo(level);
        assertThat(reading.text()).contains(text);
    }

    /// Writes a file of the journal.
    private void write(String name, String... entries) throws IOException {
        LocalCommand.assumeInstalled(REMOTE);
        var export = folder.resolve("export");
        Files.writeString(export, String.join("\n", entries) + "\n");
        LocalCommand.run(REMOTE, "--output=" + journal.resolve(name), export.toString());
    }

    private static String entry(Duration ago, String source, String message) {
        return "__REALTIME_TIMESTAMP=" + NOW.minus(ago).toEpochMilli() * 1000 + "\n__MONOTONIC_TIMESTAMP="
                + Duration.ofDays(9).minus(ago).toMillis() * 1000 + "\n_BOOT_ID="
                + ID + "\n_MACHINE_ID=" + ID + "\n" + source + "\nMESSAGE=" + message + "\n";
    }

    private static String of(String unit, Duration ago, String message) {
        return entry(ago, "_SYSTEMD_UNIT=" + unit + ".service", message);
    }

    @Test
    void errors_of_a_unit_are_counted_within_the_day_and_of_no_other() throws IOException {
        write("system.journal", of("shop", Duration.ofHours(30), "ERROR of yesterday"),
                of("shop", Duration.ofHours(2), "all is well"), of("other", Duration.ofHours(1), "ERROR elsewhere"));
        var probe = Logs.journal("shop", "ERROR", "24 hours ago");
        reads(probe, OK, "0 lines in the journal of shop since 24 hours ago");
        write("more.journal", of("shop", Duration.ofHours(2), "ERROR one"));
        reads(probe, WARNING, "1 lines");
        write("most.journal",
                IntStream.range(0, 11).mapToObj(at -> of("shop", Duration.ofMinutes(60 - at), "ERROR " + at))
                        .toArray(String[]::new));
        reads(probe, CRITICAL, "12 lines");
    }

    @Test
    void failed_logins_are_those_that_sshd_wrote() throws IOException {
        assumeTrue(!Files.exists(Path.of("/var/log/auth.log")) && !Files.exists(Path.of("/var/log/secure")),
                "this machine keeps them in a file");
        write("system.journal", IntStream.range(0, 12)
                .mapToObj(at -> entry(Duration.ofMinutes(60 - at),
                        "SYSLOG_IDENTIFIER=" + (at % 2 == 0 ? "sshd" : "sshd-session"),
                        "Failed password for root from 192.0.2.7"))
                .toArray(String[]::new));
        reads(Logs.failedLogins(), WARNING, "12 lines in the journal of sshd, 24 hours");
    }

    /// Such a login sees its own entries, and of the system nothing, with status 0.
    @Test
    void a_login_that_may_read_only_its_own_journal_is_unknown_and_not_well() throws IOException {
        assumeTrue(System.getProperty("user.name").equals("root"), "needs a second account");
        LocalCommand.assumeInstalled("/usr/bin/setpriv");
        write("system.journal", of("shop", Duration.ofHours(1), "ERROR one"));
        write("user-" + NOBODY + ".journal", of("mine", Duration.ofHours(1), "all is well"));
        for (var path = folder; path != null && !path.equals(Path.of("/tmp")); path = path.getParent()) {
            var mine = path;
            LocalCommand.run("chmod", "a+x", mine.toString());
        }
        LocalCommand.run("chmod", "755", journal.toString());
        LocalCommand.run("chmod", "600", journal.resolve("system.journal").toString());
        LocalCommand.run("chmod", "644", journal.resolve("user-" + NOBODY + ".journal").toString());
        bench.with("journalctl",
                "exec /usr/bin/setpriv --reuid=" + NOBODY + " --clear-groups /usr/bin/journalctl --directory="
                        + journal + " \"$@\"");
        reads(Logs.journal("shop", "ERROR", "24 hours ago"), UNKNOWN, "may not read the journal of the system");
    }

    @Test
    void a_journal_that_cannot_be_read_is_unknown() throws IOException {
        Files.delete(journal);
        reads(Logs.journal("shop", "ERROR", "24 hours ago"), UNKNOWN, "");
        bench.without("journalctl");
        reads(Logs.journal("shop", "ERROR", "24 hours ago"), UNKNOWN, "journalctl is not installed");
    }

    @Test
    void without_systemd_a_unit_is_unknown_in_the_words_of_systemctl() {
        LocalCommand.assumeInstalled("/usr/bin/systemctl");
        assumeTrue(!Files.exists(Path.of("/run/systemd/system")), "this machine runs systemd");
        bench.real("systemctl");
        reads(Units.unit("nginx"), UNKNOWN, "System has not been booted with systemd");
    }

    /// The log of a unit that is not there is not one without errors.
    @Test
    void errors_of_a_unit_that_is_not_there_are_unknown() {
        bench.with("systemctl", "[ \"$*\" = 'show -p LoadState -- shop' ] && echo LoadState=not-found");
        reads(Logs.journal("shop", "ERROR", "24 hours ago"), UNKNOWN, "there is no unit shop");
    }
}
