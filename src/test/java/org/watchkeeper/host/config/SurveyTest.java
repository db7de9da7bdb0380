package org.watchkeeper.host.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SurveyTest {
    @TempDir
    Path home;
    private Path config;

    @BeforeEach
    void folders() throws IOException {
        Files.createDirectories(home.resolve(".ssh/conf.d"));
        config = home.resolve("config");
    }

    @Test
    void names_are_those_of_host_lines_that_are_no_patterns() throws IOException {
        write(config, """
                Host web-1 web-2 web-? !web-9 *.example.com # web-3
                  hostname=ignored
                  HOST = "db 1" db-2
                host=app
                Match host never
                Host -oProxyCommand=x $(id)
                Host web-1
                """);

        assertThat(survey().names()).containsExactly("web-1", "web-2", "db-2", "app");
        assertThat(survey().offers().getFirst()).isEqualTo(new Survey.Offer("web-1", config, 1));
        assertThat(survey().remarks()).hasSize(3)
                .allMatch(remark -> remark.contains("is no name that ssh would accept"));
    }

    @Test
    void a_name_that_a_connection_would_read_as_another_is_not_offered() throws IOException {
        write(config, "Host web:22 git@web ssh://web a/b fe80::1%eth0 ::1 10.0.0.1\n");

        assertThat(survey().names()).containsExactly("fe80::1%eth0", "::1", "10.0.0.1");
        assertThat(survey().remarks()).hasSize(4).allMatch(remark -> remark.contains("reads as a user or port"));
    }

    @Test
    void includes_are_followed_from_the_ssh_folder_by_patterns_in_order_without_hidden_files() throws IOException {
        write(home.resolve(".ssh/conf.d/20-b"), "Host b\nInclude conf.d/deep/[xy]?\n");
        write(home.resolve(".ssh/conf.d/10-a"), "Host a\n");
        write(home.resolve(".ssh/conf.d/.10-hidden"), "Host hidden\n");
        Files.createDirectories(home.resolve(".ssh/conf.d/deep"));
        write(home.resolve(".ssh/conf.d/deep/x1"), "Host deep\n");
        write(home.resolve(".ssh/conf.d/deep/z1"), "Host other\n");
        write(home.resolve("own"), "Host own\n");
        write(config, "Host first\nInclude conf.d/[0-9]* \"~/own\" missing*\n  User inside\n");

        assertThat(survey().names()).containsExactly("first", "a", "b", "deep", "own");
        assertThat(survey().remarks()).isEmpty();
        assertThat(survey().files()).containsOnlyKeys(config, home.resolve(".ssh/conf.d/10-a"),
                home.resolve(".ssh/conf.d/20-b"), home.resolve(".ssh/conf.d/deep/x1"), home.resolve("own"));
    }

    @Test
    void a_circle_of_includes_ends_and_is_named() throws IOException {
        write(config, "Host a\nInclude ~/b\n");
        write(home.resolve("b"), "Host b\nInclude ~/config\n");

        assertThat(survey().names()).containsExactly("a", "b");
        assertThat(survey().remarks()).containsExactly(config + " includes itself; ssh stops at a depth of 16");
    }

    @Test
    void a_file_that_cannot_be_read_is_named() throws IOException {
        Files.createDirectory(home.resolve("folder"));
        write(config, "Include ~/folder\nHost a\n");

        assertThat(survey().names()).containsExactly("a");
        assertThat(survey().remarks()).containsExactly(home.resolve("folder") + " cannot be read: it is a folder");
        assertThat(Surveyor.of(home.resolve("none").toString(), home).remarks())
                .containsExactly(home.resolve("none") + " cannot be read: it is not there");
    }

    @Test
    void commands_are_found_however_they_are_written() throws IOException {
        write(config, """
                Match host web exec "test -f /x"
                  match !exec=true
                "Match" EXEC id
                Match host "exec-1",executor
                Host exec
                # Match exec "no"
                """);

        assertThat(survey().commands()).extracting(Survey.Command::line).containsExactly(1, 2, 3);
        assertThat(survey().isChanging()).isTrue();
    }

    /// All of these run the command with OpenSSH 9.2; `SshConfigIT` asks it.
    @ParameterizedTest
    @ValueSource(strings = {"=Match exec true", " = Match exec true", "\"\" Match exec true", "Match\rexec true",
            "Match ex\"ec\" true", "Match ex\"ec\"true ", "Matc\"h\"exec true", "\"Match\"exec true",
            "\"\"Matc\"h\"exec true", "Match=exec=true"})
    void commands_are_found_where_only_ssh_would_look_for_them(String line) throws IOException {
        write(config, "Host a\n" + line + "\n");

        assertThat(survey().commands()).extracting(Survey.Command::line).containsExactly(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"=Include ~/hidden", "Include\r~/hidden", "Inclu\"de\"~/hidden", "\"\" Include ~/hidden",
            "Include ~//hidden",
            "Include ~/none* ~/hid\"den\""})
    void what_is_included_is_found_however_it_is_written(String line) throws IOException {
        write(home.resolve("hidden"), "Match exec true\n");
        write(config, line + "\n");

        assertThat(survey().commands()).extracting(Survey.Command::file).containsExactly(home.resolve("hidden"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"~/[[:alpha:]]idden", "~/hi\\\\dden", "~/[]h]idden", "~other/hidden", "~/%dhidden",
            "~/hidden\u0000"})
    void a_pattern_that_is_not_followed_as_ssh_does_counts_as_a_command(String pattern) throws IOException {
        write(home.resolve("hidden"), "Match exec true\n");
        write(config, "Include " + pattern + "\n");

        assertThat(survey().commands()).extracting(Survey.Command::line).containsExactly(1);
        assertThat(survey().remarks()).singleElement().asString().contains("is not followed here");
    }

    @Test
    void files_that_are_no_text_and_includes_without_end_are_left_in_time() throws IOException {
        for (int depth = 0; depth < 15; depth++) {
            write(home.resolve("level-" + depth), ("Include ~/level-" + (depth + 1) + "\n").repeat(9));
        }
        write(home.resolve("level-15"), "Host deep\n");
        write(config, "Include /dev/zero ~/level-0\n");

        assertThat(survey().names()).containsExactly("deep");
        assertThat(survey().remarks()).containsExactly("/dev/zero cannot be read: IOException");
        assertThat(survey().commands()).extracting(Survey.Command::file).containsExactly(Path.of("/dev/zero"));
    }

    @Test
    void an_include_that_cannot_be_followed_may_hide_commands() throws IOException {
        write(config, "Include ${ELSEWHERE}/config\n");

        assertThat(survey().commands()).extracting(Survey.Command::text).containsExactly("Include ${ELSEWHERE}/config");
        assertThat(survey().remarks()).singleElement().asString().contains("is not followed here");
    }

    @Test
    void names_that_are_looked_up_and_networks_may_change_the_answer_although_no_file_does() throws IOException {
        write(config, "Host a\n");
        assertThat(survey().isChanging()).isFalse();

        write(config, "CanonicalizeHostname yes\n");
        assertThat(survey().isChanging()).isTrue();

        write(config, "Match localnetwork 10.0.0.0/8\n");
        assertThat(survey().isChanging()).isTrue();
    }

    private Survey survey() {
        return Surveyor.of(config.toString(), home);
    }

    private static void write(Path file, String text) throws IOException {
        Files.writeString(file, text);
    }
}
