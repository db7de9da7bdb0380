package org.watchkeeper.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.watchkeeper.host.testing.MemoryHosts;
import org.watchkeeper.remote.file.FileHosts;
import org.watchkeeper.remote.own.OwnTerminal;
import org.watchkeeper.remote.own.SshLine;
import org.watchkeeper.remote.own.TerminalPrograms;
import org.watchkeeper.remote.testing.MemoryFiles;
import org.watchkeeper.run.testing.Specimen;

import picocli.CommandLine;

/// `hosts ssh` and `copy`: what is done on a host by hand, from the command line.
class ByHandCommandsTest {
    private final MemoryHosts hosts = new MemoryHosts(Specimen.host("app-1"));
    private final MemoryFiles files = new MemoryFiles(Map.of("/etc/motd", "hello", "/home/dev/evil\u001b[2J", "bad"));
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @TempDir
    private Path folder;

    @Test
    void the_ssh_line_is_printed_as_a_shell_takes_it_and_as_arguments() throws IOException {
        assertThat(run("hosts", "ssh", "app-1")).isEqualTo(Status.OK);
        assertThat(text(out)).isEqualTo("ssh -o 'IdentityFile=/it'\\''s here' -- app-1.test\n");
        assertThat(run("hosts", "ssh", "app-1", "--json")).isEqualTo(Status.OK);
        assertThat(json().get("host").asText()).isEqualTo("app-1");
        assertThat(json().get("command")).extracting(JsonNode::asText).containsExactly("ssh", "-o",
                "IdentityFile=/it's here", "--", "app-1.test");
        assertThat(run("hosts", "ssh", "app-2")).isEqualTo(Status.USAGE);
        assertThat(text(err)).contains("There is no host of this name (app-2)");
        assertThat(text(out)).isEmpty();
    }

    @Test
    void the_library_that_reads_arguments_says_nothing_by_itself() {
        CommandLine.tracer().setLevel(CommandLine.TraceLevel.WARN);
        run("run", "nowhere.md", "--set", "name=a\"b");
        assertThat(CommandLine.tracer().getLevel()).isEqualTo(CommandLine.TraceLevel.OFF);
    }

    @Test
    void a_file_comes_down_under_its_name_and_what_is_here_is_replaced_only_when_that_is_said() throws IOException {
        assertThat(run("copy", "app-1:/etc/motd", folder.toString())).isEqualTo(Status.OK);
        assertThat(folder.resolve("motd")).hasContent("hello");
        assertThat(text(out)).startsWith("5 bytes, SHA-256 2cf24dba").contains("not told by the host");
        Files.writeString(folder.resolve("motd"), "mine");
        assertThat(run("copy", "app-1:/etc/motd", folder.toString())).isEqualTo(Status.PROBLEM);
        assertThat(folder.resolve("motd")).hasContent("mine");
        assertThat(text(err)).contains("There is a file of this name already").contains("--overwrite");
        assertThat(run("copy", "app-1:/etc/motd", folder.toString(), "--overwrite", "--json")).isEqualTo(Status.OK);
        assertThat(folder.resolve("motd")).hasContent("hello");
        assertThat(json().get("bytes").asLong()).isEqualTo(5);
        assertThat(json().get("compared").asBoolean()).isFalse();
        assertThat(json().get("lost")).isEmpty();
    }

    @Test
    void a_relative_path_begins_where_a_login_does_and_a_hostile_name_names_no_path_here() throws IOException {
        assertThat(run("copy", "app-1:evil\u001b[2J", folder.toString())).isEqualTo(Status.OK);
        try (Stream<Path> here = Files.list(folder)) {
            assertThat(here.map(file -> String.valueOf(file.getFileName()))).containsExactly("evil_[2J");
        }
    }

    @Test
    void an_error_that_names_what_is_hostile_acts_on_no_terminal() {
        assertThat(run("hosts", "ssh", "gone\u001b[2J\rOK")).isEqualTo(Status.USAGE);
        assertThat(text(err)).startsWith("watchkeeper: ").contains("⟨U+001B⟩[2J").doesNotContain("\u001b", "\r");
    }

    @Test
    void a_file_goes_up_and_what_the_host_does_not_keep_is_said() throws IOException {
        var local = Files.writeString(folder.resolve("new.conf"), "listen 80");
        assertThat(run("copy", local.toString(), "app-1:/etc")).isEqualTo(Status.OK);
        assertThat(files.text("/etc/new.conf")).isEqualTo("listen 80");
        assertThat(text(err)).isEmpty();
        assertThat(run("copy", local.toString(), "app-1:/etc/motd")).isEqualTo(Status.PROBLEM);
        assertThat(files.text("/etc/motd")).isEqualTo("hello");
        files.loses("its owner (uid 0)");
        assertThat(run("copy", local.toString(), "app-1:/etc/motd", "--overwrite", "--json")).isEqualTo(Status.OK);
        assertThat(files.text("/etc/motd")).isEqualTo("listen 80");
        assertThat(json().get("lost")).extracting(JsonNode::asText).containsExactly("its owner (uid 0)");
        run("copy", local.toString(), "app-1:/etc/motd", "--overwrite");
        assertThat(text(err)).contains("Not kept of the file that was there: its owner (uid 0)");
    }

    @Test
    void one_of_both_is_on_a_host_and_only_one() {
        assertThat(run("copy", "a", "b")).isEqualTo(Status.USAGE);
        assertThat(run("copy", "app-1:/a", "app-1:/b")).isEqualTo(Status.USAGE);
        assertThat(run("copy", "app-2:/etc/motd", folder.toString())).as("nobody knows app-2").isEqualTo(Status.USAGE);
    }

    private JsonNode json() throws IOException {
        return JsonMapper.builder().build().readTree(out.toByteArray());
    }

    private static String text(ByteArrayOutputStream printed) {
        return printed.toString(StandardCharsets.UTF_8);
    }

    private int run(String... arguments) {
        out.reset();
        err.reset();
        return new Cli(tools(), new Tools.Terminal(new ByteArrayInputStream(new byte[0]),
                new PrintStream(out, true, StandardCharsets.UTF_8), new PrintStream(err, true, StandardCharsets.UTF_8),
                false, Map.of())).run(arguments);
    }

    private Tools tools() {
        FileHosts there = (_, _) -> files;
        return (Tools) Proxy.newProxyInstance(Tools.class.getClassLoader(), new Class<?>[]{Tools.class},
                (_, method, _) -> switch (method.getName()) {
                    case "hosts" -> hosts;
                    case "files" -> there;
                    case "ownTerminal" -> new OwnTerminal(
                            (host, _) -> new SshLine(
                                    List.of("ssh", "-o", "IdentityFile=/it's here", "--", host.name() + ".test")),
                            new TerminalPrograms("", "Linux"), () -> "");
                    default -> throw new AssertionError(method.getName() + " is not needed here");
                });
    }
}
