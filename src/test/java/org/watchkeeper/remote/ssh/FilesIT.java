package org.watchkeeper.remote.ssh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.watchkeeper.kernel.Problem;
import org.watchkeeper.remote.Questions;
import org.watchkeeper.remote.Unreachable;
import org.watchkeeper.remote.file.Copying;
import org.watchkeeper.remote.file.LocalName;
import org.watchkeeper.remote.file.RemoteFile;
import org.watchkeeper.remote.file.RemoteFile.Kind;
import org.watchkeeper.remote.file.RemoteFiles;
import org.watchkeeper.remote.testing.DropbearServer;
import org.watchkeeper.remote.testing.SshdServer;

/// Files of a real sshd are listed as they are and copied whole or not at all; a host without SFTP says so.
@TestInstance(Lifecycle.PER_CLASS)
class FilesIT {
    private static final int BYTES = 3_000_001;
    private static final Path SFTP = Path.of("/usr/lib/openssh/sftp-server");
    private static final int STRANGER = 4711;
    private static final String LINE = "one more line\n";

    private Path directory;
    private SshdServer server;
    private Bench bench;
    private RemoteFiles files;

    @BeforeAll
    void start(@TempDir Path temporary) {
        directory = temporary;
        server = SshdServer.start(directory, "Subsystem sftp internal-sftp");
        bench = Bench.in(directory.resolve("bench")).knowing(server.knownHostsLines(server.endpoint()));
        files = new SshFileHosts(bench.wires, (_, _, _) -> {}).open(server.host("db"), Questions.refuseAll());
    }

    @AfterAll
    void stop() {
        if (files != null) {
            files.close();
            bench.close();
            server.close();
        }
    }

    @Test
    void a_folder_is_listed_with_folders_first_links_as_links_and_hostile_names_as_they_are() throws IOException {
        var folder = Files.createDirectory(directory.resolve("list [*]?"));
        Files.writeString(folder.resolve("plain"), "12345");
        Files.writeString(folder.resolve("evil\u001b]0;x\u0007\nname"), "");
        Files.createDirectory(folder.resolve("sub"));
        Files.createSymbolicLink(folder.resolve("link"), Path.of("../elsewhere"));
        var found = files.list(folder.toString());
        assertThat(found).extracting(RemoteFile::name).containsExactly("sub", "evil\u001b]0;x\u0007\nname", "link",
                "plain");
        assertThat(found).extracting(RemoteFile::kind).containsExactly(Kind.FOLDER, Kind.FILE, Kind.LINK, Kind.FILE);
        assertThat(found.get(2).target()).isEqualTo("../elsewhere");
        assertThat(found.get(3).size()).isEqualTo(5);
        assertThat(found.get(1).shown()).isEqualTo("evil\uFFFD]0;x\uFFFD\uFFFDname");
    }

    @Test
    void a_file_comes_down_whole_and_compared() throws IOException {
        var there = random("down *[x]? it's");
        var here = directory.resolve("down.here");
        var seen = new long[1];
        var copied = new Copying(files).down(there.toString(), here, bytes -> {
            seen[0] = bytes;
            return true;
        });
        assertThat(copied).isEqualTo(new Copying.Copied(BYTES, copied.sha256(), true, 0, List.of()));
        assertThat(seen[0]).isEqualTo(BYTES);
        assertThat(here).hasSameBinaryContentAs(there);
        assertThat(partials()).isEmpty();
    }

    @Test
    void a_file_goes_up_whole_in_place_of_what_was_there() throws IOException {
        var here = random("up.here");
        var there = Files.writeString(directory.resolve("up*there"), "old");
        assertThat(new Copying(files).up(here, there.toString(), _ -> true).compared()).isTrue();
        assertThat(there).hasSameBinaryContentAs(here);
        assertThat(partials()).isEmpty();
    }

    @Test
    void what_replaces_a_file_has_its_mode_and_owner_and_a_link_to_it_stays() throws IOException {
        var here = random("mode.here");
        var there = Files.writeString(directory.resolve("mode*there"), "old");
        Files.setPosixFilePermissions(there, PosixFilePermissions.fromString("rwxr-x--x"));
        boolean isRoot = Files.getOwner(there).getName().equals("root");
        if (isRoot) {
            Files.setAttribute(there, "unix:uid", STRANGER);
            Files.setAttribute(there, "unix:gid", STRANGER);
        }
        var link = Files.createSymbolicLink(directory.resolve("mode link"), Path.of("mode*there"));
        var copied = new Copying(files).up(here, link.toString(), _ -> true);
        assertThat(copied.lost()).isEmpty();
        assertThat(Files.readSymbolicLink(link)).isEqualTo(Path.of("mode*there"));
        assertThat(there).hasSameBinaryContentAs(here);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(there))).isEqualTo("rwxr-x--x");
        if (isRoot) {
            assertThat(Files.getAttribute(there, "unix:uid")).isEqualTo(STRANGER);
            assertThat(Files.getAttribute(there, "unix:gid")).isEqualTo(STRANGER);
        }
        assertThat(partials()).isEmpty();
    }

    @Test
    void nobody_else_reads_what_replaces_a_secret_file_while_it_is_copied() throws IOException {
        var here = random("secret.here");
        var there = Files.writeString(directory.resolve("secret"), "old");
        Files.setPosixFilePermissions(there, PosixFilePermissions.fromString("r--------"));
        var seen = new TreeSet<String>();
        new Copying(files).up(here, there.toString(), _ -> {
            partials("secret").forEach(seen::add);
            return true;
        });
        assertThat(seen).containsExactly("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(there))).isEqualTo("r--------");
    }

    /// The permissions of what is being copied.
    private List<String> partials(String name) {
        try (Stream<Path> all = Files.list(directory)) {
            var found = new ArrayList<String>();
            for (var file : all.filter(one -> String.valueOf(one.getFileName()).matches(name + ".*\\.part")).toList()) {
                found.add(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
            }
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void what_is_given_up_leaves_what_was_there_and_no_partial_file() throws IOException {
        var from = random("given.up");
        var kept = Files.writeString(directory.resolve("kept"), "old");
        assertThatThrownBy(() -> new Copying(files).down(from.toString(), kept, _ -> false))
                .isInstanceOf(RemoteFiles.GivenUp.class);
        assertThatThrownBy(() -> new Copying(files).up(from, kept.toString(), _ -> false))
                .isInstanceOf(RemoteFiles.GivenUp.class);
        assertThat(kept).hasContent("old");
        assertThat(partials()).isEmpty();
        assertThat(files.look(kept.toString())).isPresent();
    }

    @Test
    void what_the_host_refuses_is_said_and_nothing_is_left() {
        assertThatThrownBy(() -> new Copying(files).down(directory + "/none", directory.resolve("x"), _ -> true))
                .isInstanceOf(Problem.class).hasMessageContaining("there is no such file");
        assertThatThrownBy(() -> files.list(directory + "/none\u001b")).isInstanceOf(Problem.class)
                .hasMessageContaining("none\uFFFD");
        assertThat(files.look(directory + "/none")).isEmpty();
    }

    @Test
    void a_disk_that_is_full_here_is_not_said_of_the_host_which_answers_as_before() throws IOException {
        var full = Path.of("/dev/full");
        assumeTrue(Files.isWritable(full), "no /dev/full");
        var from = random("for.a.full.disk");
        try (var out = Files.newOutputStream(full)) {
            assertThatThrownBy(() -> files.read(from.toString(), out, _ -> true)).isInstanceOf(IOException.class)
                    .hasMessageContaining("No space left");
        }
        assertThat(files.look(from.toString()).orElseThrow().size()).isEqualTo(BYTES);
        assertThat(files.list(directory.toString())).extracting(RemoteFile::name).contains("for.a.full.disk");
    }

    @Test
    void a_disk_that_is_full_there_keeps_no_partial_file_and_the_host_answers_as_before() throws IOException {
        var from = random("for.a.small.host");
        var kept = Files.writeString(directory.resolve("kept-small"), "old");
        assumeTrue(Files.isExecutable(SFTP), "no " + SFTP);
        var narrow = Files.writeString(directory.resolve("narrow.sh"), "ulimit -f 100; trap '' XFSZ; exec " + SFTP);
        try (var small = SshdServer.start(directory, "Subsystem sftp /bin/sh " + narrow);
                var other = Bench.in(directory.resolve("small")).knowing(small.knownHostsLines(small.endpoint()));
                var there = new SshFileHosts(other.wires, (_, _, _) -> {}).open(small.host("db"),
                        Questions.refuseAll())) {
            assertThatThrownBy(() -> new Copying(there).up(from, kept.toString(), _ -> true))
                    .isInstanceOf(Problem.class).hasMessageContaining("does not say why")
                    .hasMessageContaining("room on the host");
            assertThat(partials()).isEmpty();
            assertThat(kept).hasContent("old");
            assertThat(there.look(kept.toString()).orElseThrow().size()).isEqualTo(3);
        }
    }

    @Test
    void of_a_log_that_is_written_meanwhile_its_beginning_is_copied() throws IOException {
        var log = random("growing.log");
        var here = directory.resolve("growing.here");
        var copied = new Copying(growing(log, "read")).down(log.toString(), here, _ -> true);
        assertThat(copied).isEqualTo(new Copying.Copied(BYTES, copied.sha256(), true, LINE.length(), List.of()));
        assertThat(here).hasSize(BYTES);
    }

    @Test
    void of_a_log_here_that_is_written_meanwhile_what_was_sent_is_told() throws IOException {
        var log = random("growing.out");
        var there = directory.resolve("growing.there");
        var copied = new Copying(growing(log, "write")).up(log, there.toString(), _ -> true);
        assertThat(copied).isEqualTo(new Copying.Copied(BYTES, copied.sha256(), true, LINE.length(), List.of()));
        assertThat(there).hasSize(BYTES);
    }

    /// The same files, and a line more after the log was read or written.
    private RemoteFiles growing(Path log, String after) {
        return (RemoteFiles) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[]{RemoteFiles.class},
                (_, method, arguments) -> {
                    var answer = method.invoke(files, arguments);
                    if (method.getName().equals(after)) {
                        Files.writeString(log, LINE, StandardOpenOption.APPEND);
                    }
                    return answer;
                });
    }

    @Test
    void what_a_kernel_makes_up_is_copied_though_it_has_no_size() {
        assumeTrue(Files.isReadable(Path.of("/proc/version")), "no /proc");
        var here = directory.resolve("version");
        assertThat(new Copying(files).down("/proc/version", here, _ -> true).compared()).isTrue();
        assertThat(here).hasSameTextualContentAs(Path.of("/proc/version"));
    }

    @Test
    @Timeout(60)
    void what_is_no_file_is_neither_read_nor_replaced() throws Exception {
        var here = random("no.file");
        var folder = Files.createDirectory(directory.resolve("folder"));
        var pipe = directory.resolve("pipe");
        assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor()).isZero();
        for (var path : List.of(folder.toString(), pipe.toString())) {
            assertThatThrownBy(() -> new Copying(files).down(path, directory.resolve("x"), _ -> true))
                    .isInstanceOf(Problem.class).hasMessageContaining("It is ");
            assertThatThrownBy(() -> new Copying(files).up(here, path, _ -> true)).isInstanceOf(Problem.class)
                    .hasMessageContaining("It is ");
        }
        assertThatThrownBy(() -> new Copying(files).up(folder, directory + "/up", _ -> true))
                .isInstanceOf(Problem.class).hasMessageContaining("It is a folder");
        assertThat(partials()).isEmpty();
    }

    @Test
    void a_name_as_long_as_names_may_be_is_copied_both_ways() throws IOException {
        var name = "日".repeat(85);
        var there = random(name);
        var here = Files.createDirectory(directory.resolve("long")).resolve(name);
        new Copying(files).down(there.toString(), here, _ -> true);
        new Copying(files).up(here, there.toString(), _ -> true);
        assertThat(here).hasSameBinaryContentAs(there);
    }

    @Test
    void a_connection_that_breaks_in_the_middle_leaves_what_was_there() throws IOException {
        var from = random("broken");
        var kept = Files.writeString(directory.resolve("kept-too"), "old");
        try (var dying = SshdServer.start(directory, "Subsystem sftp internal-sftp");
                var other = Bench.in(directory.resolve("other")).knowing(dying.knownHostsLines(dying.endpoint()));
                var there = new SshFileHosts(other.wires, (_, _, _) -> {}).open(dying.host("db"),
                        Questions.refuseAll())) {
            assertThatThrownBy(() -> new Copying(there).down(from.toString(), kept, bytes -> {
                dying.killSessions();
                return true;
            })).isInstanceOf(Problem.class);
        }
        assertThat(kept).hasContent("old");
        assertThat(partials()).isEmpty();
    }

    @Test
    void a_host_without_sftp_says_what_it_lacks() {
        try (var plain = SshdServer.start(directory);
                var other = Bench.in(directory.resolve("plain")).knowing(plain.knownHostsLines(plain.endpoint()))) {
            assertThatThrownBy(
                    () -> new SshFileHosts(other.wires, (_, _, _) -> {}).open(plain.host("db"), Questions.refuseAll()))
                    .isInstanceOf(Unreachable.class).hasMessageContaining("has no SFTP")
                    .hasMessageContaining("internal-sftp");
        }
    }

    @Test
    void a_dropbear_without_sftp_says_what_it_lacks() {
        try (var small = DropbearServer.start(directory);
                var other = Bench.in(directory.resolve("small")).knowing(small.knownHostsLines(small.endpoint()))) {
            assertThatThrownBy(() -> new SshFileHosts(other.wires, (_, _, _) -> {}).open(small.host("router"),
                    Questions.refuseAll()))
                    .isInstanceOf(Unreachable.class).hasMessageContaining("has no SFTP");
        }
    }

    @Test
    void a_name_from_a_host_names_no_path_here() {
        assertThat(List.of("../../etc/passwd", "..", ".", "", "a\u001b[2Jb", "con.txt", "x. . ", "a:b", "\u202efdp.exe")
                .stream().map(LocalName::of)).containsExactly(".._.._etc_passwd", "_", "_", "_", "a_[2Jb", "_con.txt",
                        "x",
                        "a_b", "_fdp.exe");
        assertThat(LocalName.of("x".repeat(1000))).hasSize(150);
        assertThat(LocalName.of("x".repeat(149) + "\uD83D\uDE00")).as("no half a letter").isEqualTo("x".repeat(149));
    }

    private Path random(String name) throws IOException {
        var bytes = new byte[BYTES];
        new Random(7).nextBytes(bytes);
        return Files.write(directory.resolve(name), bytes);
    }

    private List<String> partials() throws IOException {
        try (Stream<Path> all = Files.list(directory)) {
            return all.map(file -> String.valueOf(file.getFileName())).filter(name -> name.endsWith(".part")).toList();
        }
    }
}
