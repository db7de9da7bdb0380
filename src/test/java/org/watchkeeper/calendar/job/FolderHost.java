package org.watchkeeper.calendar.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;

import org.watchkeeper.host.Endpoint;
import org.watchkeeper.host.Environment;
import org.watchkeeper.host.Host;
import org.watchkeeper.host.HostId;
import org.watchkeeper.host.Login;
import org.watchkeeper.remote.Questions;
import org.watchkeeper.remote.Unreachable;
import org.watchkeeper.remote.Wires;
import org.watchkeeper.remote.local.LocalWires;

/// A folder that the script takes for a host: its files, and programs that say what the test wants.
final class FolderHost {
    static final Instant NOW = Instant.parse("2026-05-20T12:00:00Z");
    static final Host ASKED = host("db-1");
    static final Host AWAY = host("gone-1");

    final Path root;
    final List<JobReading> kept = new ArrayList<>();
    private final Path programs;

    FolderHost(Path folder) throws IOException {
        root = folder.resolve("it's root");
        programs = folder.resolve("bin");
        Files.createDirectories(programs);
        program("id", "case $1 in -u) echo 1000;; *) echo ada;; esac");
        program("sudo", "echo 'a password is required' >&2; exit 1");
        program("crontab", "cat \"$FOLDER/crontab-$2\" 2>/dev/null || cat \"$FOLDER/crontab\" 2>/dev/null");
        program("crond", ": CRON_TZ");
        program("systemctl", "cat \"$FOLDER/timers$1\" 2>/dev/null");
        zone("Europe/Berlin");
    }

    void zone(String name) throws IOException {
        write("usr/share/zoneinfo/" + name, "");
        var link = root.resolve("etc/localtime");
        Files.createDirectories(link.getParent());
        Files.deleteIfExists(link);
        Files.createSymbolicLink(link, root.resolve("usr/share/zoneinfo/" + name));
    }

    Path write(String path, String text) throws IOException {
        var file = root.resolve(path);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    void program(String name, String script) throws IOException {
        var file = Files.writeString(programs.resolve(name), "#!/bin/sh\n" + script + "\n");
        file.toFile().setExecutable(true);
    }

    void withoutProgram(String name) throws IOException {
        Files.delete(programs.resolve(name));
    }

    JobReading read() throws InterruptedException {
        return read(List.of(ASKED)).getFirst().reading().orElseThrow();
    }

    List<JobRound.Result> read(List<Host> hosts) throws InterruptedException {
        return new JobRound(wires(), new Kept(), Clock.fixed(NOW, ZoneOffset.UTC), root.toString()).read(hosts,
                Questions.refuseAll());
    }

    HostJobs jobs() {
        return new Kept();
    }

    private Wires wires() {
        var local = new LocalWires(List.of("/bin/sh"), Map.of("PATH", programs + ":/usr/bin:/bin", "FOLDER",
                root.toString()));
        return (host, questions) -> {
            if (host.equals(AWAY)) {
                throw new Unreachable("No answer", host.name(), "", false);
            }
            return local.open(host, questions);
        };
    }

    static Host host(String name) {
        return new Host(new HostId(UUID.nameUUIDFromBytes(name.getBytes(java.nio.charset.StandardCharsets.UTF_8))),
                name,
                new Endpoint("127.0.0.1", 22), new Login("ada", List.of(), false, false), List.of(),
                Environment.PRODUCTION, new TreeSet<>(),
                new TreeSet<>(), false);
    }

    private final class Kept implements HostJobs {
        @Override
        public List<JobReading> all() {
            return List.copyOf(kept);
        }

        @Override
        public void keep(JobReading reading) {
            kept.add(reading);
        }

        @Override
        public long version() {
            return kept.size();
        }
    }
}
