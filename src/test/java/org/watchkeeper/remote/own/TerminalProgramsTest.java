package org.watchkeeper.remote.own;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.watchkeeper.kernel.Problem;

class TerminalProgramsTest {
    private static final SshLine SSH = new SshLine(List.of("ssh", "-l", "a;b", "--", "db 1"));

    @TempDir
    private Path folder;

    @Test
    void the_first_usual_program_that_is_installed_is_told_as_its_manual_says() throws IOException {
        assertThatThrownBy(() -> linux().chosen("")).isInstanceOf(Problem.class)
                .hasMessageContaining("No terminal program")
                .hasMessageContaining("xterm").hasMessageContaining("Settings");
        install("xterm");
        assertThat(linux().chosen("").command("T", SSH)).containsExactly("xterm", "-T", "T", "-e", "ssh", "-l", "a;b",
                "--", "db 1");
        install("gnome-terminal");
        assertThat(linux().chosen("").command("A B", SSH)).containsExactly("gnome-terminal", "--title=A B", "--", "ssh",
                "-l", "a;b", "--", "db 1");
    }

    @Test
    void a_folder_and_a_file_that_is_not_executable_are_no_programs() throws IOException {
        Files.createDirectory(folder.resolve("xterm"));
        Files.writeString(folder.resolve("foot"), "");
        assertThat(linux().usualOne()).isEmpty();
    }

    @Test
    void a_known_program_is_told_its_own_way_also_by_its_path() {
        assertThat(linux().chosen("/opt/bin/konsole").command("T", SSH)).startsWith("/opt/bin/konsole", "-p",
                "tabtitle=T", "-e", "ssh");
    }

    @Test
    void another_command_says_itself_where_ssh_and_title_go() {
        assertThat(linux().chosen("my-term --tab '{ssh}' --name={title}").command("T", SSH)).containsExactly("my-term",
                "--tab", "ssh", "-l", "a;b", "--", "db 1", "--name=T");
        assertThat(linux().chosen("my-term -e").command("T", SSH)).containsExactly("my-term", "-e", "ssh", "-l", "a;b",
                "--", "db 1");
    }

    @Test
    void windows_terminal_gets_no_semicolon_that_would_end_its_command() throws IOException {
        install("wt.exe");
        assertThat(new TerminalPrograms(folder.toString(), "Windows 11").chosen("").command("x;y", SSH))
                .containsExactly("wt.exe", "new-tab", "--title", "x\\;y", "ssh", "-l", "a\\;b", "--", "db 1");
    }

    @Test
    void terminal_on_macos_gets_the_line_as_data_of_its_script() {
        var told = TerminalPrograms.terminalApp().command("T", SSH);
        assertThat(told).startsWith("/usr/bin/osascript", "-e", "on run argv").endsWith("ssh -l 'a;b' -- 'db 1'");
        assertThat(told.subList(0, told.size() - 1)).noneMatch(word -> word.contains("db 1"));
    }

    private TerminalPrograms linux() {
        return new TerminalPrograms(folder.toString(), "Linux");
    }

    private void install(String name) throws IOException {
        assertThat(Files.writeString(folder.resolve(name), "#!/bin/sh\n").toFile().setExecutable(true)).isTrue();
    }
}
