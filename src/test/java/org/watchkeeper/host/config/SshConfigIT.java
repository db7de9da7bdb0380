package org.watchkeeper.host.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.watchkeeper.host.bring.Brought;
import org.watchkeeper.host.bring.Progress;
import org.watchkeeper.host.bring.Unsaid;
import org.watchkeeper.host.config.Explained.Line;
import org.watchkeeper.kernel.Problem;

/// The real `ssh -G` on files of ours.
class SshConfigIT {
    @TempDir
    Path folder;
    private Path file;
    private SshConfig config;

    @BeforeEach
    void begin() {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/ssh")), "no ssh here");
        file = folder.resolve("config");
        config = new SshConfig(SshProgram.usual(), folder, Consents.forgetful());
    }

    @Test
    void what_ssh_says_is_what_is_resolved_where_a_reader_of_half_the_language_goes_wrong() throws IOException {
        Files.writeString(folder.resolve("more"), "Host db\n  User dba\n  IdentityFile /k/more\n");
        write("Include " + folder.resolve("more") + """

                Host db
                  HostName %h.example.com
                  Port 2222 # c
                  User late
                  IdentityFile "/k/with blank"
                Match originalhost db user dba
                  HostKeyAlias db-alias
                Match host other
                  HostName 10.9.9.9
                Host *
                  ProxyJump ann@[::1]:2200,web
                """);

        var resolved = resolve("db");

        assertThat(resolved.hostName()).isEqualTo("db.example.com");
        assertThat(resolved.port()).isEqualTo(2222);
        assertThat(resolved.user()).isEqualTo("dba");
        assertThat(resolved.all("identityfile")).containsExactly("/k/more", "/k/with blank");
        assertThat(resolved.text("hostkeyalias")).isEqualTo("db-alias");
        assertThat(resolved.jumps()).containsExactly("ann@[::1]:2200", "web");
    }

    @Test
    void each_value_is_told_with_the_line_that_decided() throws IOException {
        var more = folder.resolve("more");
        Files.writeString(more, "IdentityFile /k/inside\nHost other\n  Port 1\nHost web-*\n  Port = 77\n");
        write("User early\nHost web-1\n  Include " + more + """

                  IdentityFile /k/own
                  User late
                Host no
                  HostName 10.0.0.1
                Match originalhost web-1 !user early
                  HostName 10.0.0.2
                Match all
                  HostName 10.0.0.3
                  PubkeyAcceptedKeyTypes ssh-ed25519
                """);

        var explained = config.explain(file.toString(), Destination.named("web-1"));

        assertThat(explained.source("user")).isEqualTo(line(file, 1, "User early"));
        assertThat(explained.source("port")).isEqualTo(line(more, 5, "Port = 77"));
        assertThat(explained.source("hostname")).isEqualTo(line(file, 11, "HostName 10.0.0.3"));
        assertThat(explained.source("identityfile")).isEqualTo(new Explained.Lines(List.of(
                new Line(more, 1, "IdentityFile /k/inside"), new Line(file, 4, "IdentityFile /k/own"))));
        assertThat(explained.source("pubkeyacceptedalgorithms"))
                .isEqualTo(line(file, 12, "PubkeyAcceptedKeyTypes ssh-ed25519"));
        assertThat(explained.source("compression")).isEqualTo(new Explained.Default());
        assertThat(explained.source("host")).isEqualTo(new Explained.Derived());
        assertThat(explained.resolved().hostName()).isEqualTo("10.0.0.3");
        assertThat(explained.blocks()).extracting(Explained.Block::text).containsExactly("Host web-1", "Host web-*",
                "Match all");
    }

    @Test
    void a_second_pass_is_followed_too() throws IOException {
        write("Host web\n  HostName web.example\nMatch final host web.example\n  User final\n");

        var explained = config.explain(file.toString(), Destination.named("web"));

        assertThat(explained.resolved().user()).isEqualTo("final");
        assertThat(explained.source("user")).isEqualTo(line(file, 4, "User final"));
    }

    @Test
    void a_command_of_match_exec_does_not_run_before_it_is_allowed() throws IOException {
        var trace = folder.resolve("ran");
        write("Host web\n  User plain\nMatch host web exec \"touch " + trace + "\"\n  Port 2222\n");

        var refused = catchThrowableOfType(CommandsToAllow.class, () -> resolve("web"));
        assertThat(refused.commands()).extracting(Survey.Command::line).containsExactly(3);
        assertThatExceptionOfType(CommandsToAllow.class)
                .isThrownBy(() -> config.explain(file.toString(), Destination.named("web")));
        assertThatExceptionOfType(CommandsToAllow.class)
                .isThrownBy(() -> new ConfigBatch(config, Unsaid.usual("me")).of(file.toString(), Progress.untold()));
        assertThat(trace).doesNotExist();

        config.allow(config.survey(file.toString()).commands());
        assertThat(resolve("web").port()).isEqualTo(2222);
        assertThat(trace).exists();
    }

    @ParameterizedTest
    @ValueSource(strings = {"=Match exec", "\"\" Match exec", "Match\rexec", "Match ex\"ec\"", "Matc\"h\"exec"})
    void nothing_runs_unasked_however_ssh_can_be_told_to(String line) throws IOException {
        var trace = folder.resolve("ran");
        write(line + " \"touch " + trace + "\"\n");

        assertThatExceptionOfType(CommandsToAllow.class).isThrownBy(() -> resolve("web"));
        assertThat(trace).doesNotExist();

        config.allow(config.survey(file.toString()).commands());
        resolve("web");
        assertThat(trace).exists();
    }

    @Test
    void many_that_meet_the_same_commands_ask_once() throws IOException {
        write("Match exec true\n");
        var one = catchThrowableOfType(CommandsToAllow.class, () -> resolve("web"));
        var other = catchThrowableOfType(CommandsToAllow.class, () -> resolve("db"));
        var asked = new ArrayList<String>();

        assertThat(config.ask(one, _ -> false)).isFalse();
        assertThat(config.ask(one, asked::addAll)).isTrue();
        assertThat(config.ask(other, asked::addAll)).isTrue();

        assertThat(asked).containsExactly(file + " line 1: Match exec true");
        assertThat(resolve("db").port()).isEqualTo(22);
    }

    @Test
    void what_was_allowed_is_kept_until_the_line_changes() throws IOException {
        var kept = folder.resolve("allowed");
        write("Match exec \"true\"\n  User yes\n");
        kept(kept).allow(config.survey(file.toString()).commands());

        write("# moved\nMatch exec \"true\"\n  User yes\n");
        assertThat(kept(kept).resolve(file.toString(), Destination.named("web")).user()).isEqualTo("yes");

        write("Match exec \"true \"\n  User yes\n");
        assertThatExceptionOfType(CommandsToAllow.class)
                .isThrownBy(() -> kept(kept).resolve(file.toString(), Destination.named("web")));
    }

    @Test
    void an_answer_holds_until_a_file_has_another_time_or_size() throws IOException {
        var asked = folder.resolve("asked");
        var counting = script("echo x >> " + asked + "; exec ssh \"$@\"");
        var counted = new SshConfig(new SshProgram(counting.toString(), Duration.ofSeconds(30)), folder,
                Consents.forgetful());
        write("Host web\n  User one\n");
        counted.resolve(file.toString(), Destination.named("web"));
        counted.resolve(file.toString(), Destination.named("web"));
        assertThat(Files.readAllLines(asked)).hasSize(1);

        write("Host web\n  User two\n"); // the same size: the time tells
        Files.setLastModifiedTime(file, FileTime.from(Instant.EPOCH));
        assertThat(counted.resolve(file.toString(), Destination.named("web")).user()).isEqualTo("two");

        write("Host web\n  User three\n");
        Files.setLastModifiedTime(file, FileTime.from(Instant.EPOCH));
        assertThat(counted.resolve(file.toString(), Destination.named("web")).user()).isEqualTo("three");
        assertThat(Files.readAllLines(asked)).hasSize(3);
    }

    @Test
    void without_an_ssh_program_that_is_said() throws IOException {
        write("Host web\n");
        var none = new SshConfig(new SshProgram("/nonexistent/ssh", Duration.ofSeconds(5)), folder,
                Consents.forgetful());

        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> none.resolve(file.toString(), Destination.named("web")))
                .withMessageContaining("There is no ssh program on this machine")
                .withMessageContaining("enter the hosts by hand");
        assertThat(none.survey(file.toString()).names()).containsExactly("web");
    }

    @Test
    void a_program_that_hangs_is_ended() throws IOException {
        write("Host web\n");
        var hanging = new SshConfig(new SshProgram(script("sleep 600").toString(), Duration.ofMillis(200)), folder,
                Consents.forgetful());

        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> hanging.resolve(file.toString(), Destination.named("web")))
                .withMessageContaining("ssh did not answer within");
    }

    @Test
    void what_ssh_does_not_accept_is_told_in_its_words() throws IOException {
        write("Host web\n  Port many\n");

        assertThatExceptionOfType(Problem.class).isThrownBy(() -> resolve("web"))
                .withMessageContaining("line 2").withMessageContaining(file.toString());
    }

    @Test
    void every_name_becomes_a_host_as_ssh_resolves_it() throws IOException {
        write("""
                Host app web-?
                  User deploy
                Host app
                  HostName 10.0.0.7
                  Port 2222
                  IdentityFile ~/.ssh/app
                  ProxyJump bastion:2200
                  IdentityAgent none
                Host bastion
                """);

        var remarking = new SshConfig(SshProgram.usual(), folder, Consents.forgetful(),
                (resolved, _) -> resolved.port() == 22 ? List.of("common") : List.of("common", "own"));
        var batch = new ConfigBatch(remarking, Unsaid.usual("me")).of(file.toString(), Progress.untold());

        assertThat(batch.hosts()).extracting(Brought::name).containsExactly("app", "bastion");
        var app = batch.hosts().getFirst();
        assertThat(app.endpoint().toString()).isEqualTo("[10.0.0.7]:2222");
        assertThat(app.login().user()).isEqualTo("deploy");
        assertThat(app.login().keyFiles()).containsExactly("~/.ssh/app");
        assertThat(app.login().agent()).isFalse();
        assertThat(app.jumps()).containsExactly("bastion:2200");
        assertThat(app.remarks()).containsExactly("own");
        assertThat(batch.remarks()).containsExactly("All hosts: common");
        assertThat(batch.hosts().getLast().login().keyFiles()).isEmpty();
    }

    private Resolved resolve(String name) {
        return config.resolve(file.toString(), Destination.named(name));
    }

    private SshConfig kept(Path marks) {
        return new SshConfig(SshProgram.usual(), folder, new FileConsents(marks));
    }

    private void write(String text) throws IOException {
        Files.writeString(file, text);
    }

    private Path script(String text) throws IOException {
        var script = folder.resolve("ssh" + System.nanoTime());
        Files.writeString(script, "#!/bin/sh\n" + text + "\n");
        assertThat(script.toFile().setExecutable(true)).isTrue();
        return script;
    }

    private static Explained.Source line(Path file, int number, String text) {
        return new Explained.Lines(List.of(new Line(file, number, text)));
    }
}
