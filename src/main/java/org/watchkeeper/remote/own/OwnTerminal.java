package org.watchkeeper.remote.own;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.watchkeeper.host.Host;
import org.watchkeeper.kernel.Problem;
import org.watchkeeper.remote.Questions;

/// Opens the operator's own terminal program with ssh to a host in it. What is done there is the operator's: no run knows of it, and
/// it goes on when the console is closed.
public final class OwnTerminal {
    private static final int MOST_WORDS = 2048;

    private final OwnSsh ssh;
    private final TerminalPrograms programs;
    private final Supplier<String> setting;

    /// `setting` names the program; empty for the usual one.
    public OwnTerminal(OwnSsh ssh, TerminalPrograms programs, Supplier<String> setting) {
        this.ssh = ssh;
        this.programs = programs;
        this.setting = setting;
    }

    /// The arguments of ssh to that host. May block.
    public SshLine ssh(Host host, Questions questions) {
        return ssh.to(host, questions);
    }

    /// The command line as it is pasted into a shell of this machine. May block.
    public String line(Host host, Questions questions) {
        return ssh.to(host, questions).text(Quoting.of(programs.system()));
    }

    /// Starts the program and returns its name; `trouble` hears, on a thread of its own, where it ends at once with a complaint. May
    /// block; throws `Problem` where there is no program or no way to the host.
    public String open(Host host, Questions questions, Consumer<String> trouble) {
        var program = programs.chosen(setting.get());
        var command = program.command(title(host), ssh.to(host, questions));
        var complaints = complaints(program);
        var process = start(program, command, complaints);
        Thread.ofPlatform().daemon().name("terminal program")
                .start(() -> watch(program, process, complaints, trouble));
        return program.name();
    }

    /// What is at stake, and the host: "PRODUCTION app-1". Without what a terminal could take for more than text.
    private static String title(Host host) {
        var stake = host.practice() ? "practice" : host.environment().word();
        return stake.toUpperCase(Locale.ROOT) + " " + host.name().replaceAll("\\p{Cc}", " ");
    }

    /// Where it complains: a file and no pipe, which would break under it when the console is closed.
    private static Path complaints(TerminalProgram program) {
        try {
            var file = Files.createTempFile("watchkeeper-terminal", ".txt");
            file.toFile().deleteOnExit();
            return file;
        } catch (IOException e) {
            throw new Problem("The terminal program cannot be watched: there is no temporary file to be had",
                    program.name(),
                    "See that there is room in " + System.getProperty("java.io.tmpdir", "the temporary folder") + ".",
                    e);
        }
    }

    private static Process start(TerminalProgram program, List<String> command, Path complaints) {
        try {
            var process = new ProcessBuilder(command).redirectOutput(Redirect.DISCARD)
                    .redirectError(complaints.toFile()).start();
            process.getOutputStream().close();
            return process;
        } catch (IOException e) {
            forget(complaints);
            throw new Problem("The terminal program does not start", program.name(),
                    "Look at its name under Settings, Terminal. The ssh command can be copied meanwhile.", e);
        }
    }

    private static void watch(TerminalProgram program, Process process, Path complaints, Consumer<String> trouble) {
        try {
            var status = process.waitFor();
            var complaint = status == 0 ? "" : text(complaints);
            if (!complaint.isEmpty()) {
                trouble.accept(program.name() + " ended with " + status + ": " + complaint);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } finally {
            forget(complaints);
        }
    }

    /// The beginning of what it complains about, as text that is only text.
    private static String text(Path complaints) {
        try (var errors = Files.newInputStream(complaints)) {
            return new String(errors.readNBytes(MOST_WORDS), StandardCharsets.UTF_8).replaceAll("\\p{Cc}+", " ")
                    .strip();
        } catch (IOException _) {
            return "";
        }
    }

    private static void forget(Path complaints) {
        try {
            Files.deleteIfExists(complaints);
        } catch (IOException _) {
            return; // something that it started still holds it
        }
    }
}
