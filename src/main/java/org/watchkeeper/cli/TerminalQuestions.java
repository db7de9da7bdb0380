package org.watchkeeper.cli;

import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.watchkeeper.kernel.OneLine;
import org.watchkeeper.kernel.Problem;
import org.watchkeeper.kernel.Secret;
import org.watchkeeper.remote.Questions;

/// Asks on the terminal. Without one every question is refused: silence is no consent.
final class TerminalQuestions implements Questions {
    private final Tools.Terminal terminal;
    private final BufferedReader in;

    TerminalQuestions(Tools.Terminal terminal) {
        this.terminal = terminal;
        this.in = new BufferedReader(new InputStreamReader(terminal.in(), StandardCharsets.UTF_8));
    }

    @Override
    public boolean trust(HostKey key) {
        terminal.err().println("Unknown host key of " + key.host() + " (" + key.address() + ")");
        terminal.err().println("  " + key.algorithm() + " " + key.fingerprint());
        terminal.err().println("  " + key.knownHostsLine());
        return line("Type 'trust' to keep this key and connect; anything else does not connect: ")
                .filter("trust"::equals)
                .isPresent();
    }

    @Override
    public boolean allowCommands(String host, List<String> lines) {
        terminal.err().println("The ssh configuration of " + host
                + " runs commands on this machine whenever ssh is asked about a host:");
        lines.forEach(line -> terminal.err().println("  " + line));
        return line("Type 'allow' to let ssh run them from now on; anything else does not connect: ")
                .filter("allow"::equals).isPresent();
    }

    @Override
    public Optional<Secret> secret(Prompt prompt) {
        var said = prompt.text().strip().lines().toList();
        if (said.size() > 1 && terminal.interactive()) {
            terminal.err().println(OneLine.of(prompt.about()) + " says:");
            said.subList(0, said.size() - 1).forEach(line -> terminal.err().println("  | " + OneLine.of(line)));
        }
        // The host's own words, and it may not be known yet: none of its lines may look like one of ours.
        var text = OneLine.of((prompt.again() ? "Not accepted. " : "") + prompt.about() + ": "
                + (said.isEmpty() ? "" : said.getLast())) + " ";
        return prompt.echo() ? line(text).map(Secret::of) : hidden(text);
    }

    Optional<Secret> hidden(String text) {
        @Nullable
        Console console = terminal.interactive() ? System.console() : null;
        if (console == null) {
            return Optional.empty();
        }
        char @Nullable [] typed = console.readPassword("%s", text);
        if (typed == null) {
            return Optional.empty();
        }
        var secret = Secret.of(typed);
        Arrays.fill(typed, '\0');
        return Optional.of(secret);
    }

    /// One line from the terminal; empty without a terminal or at its end.
    Optional<String> line(String text) {
        if (!terminal.interactive()) {
            return Optional.empty();
        }
        terminal.err().print(text);
        terminal.err().flush();
        try {
            return Optional.ofNullable(in.readLine()).map(String::strip);
        } catch (IOException e) {
            throw new Problem("The terminal cannot be read", "stdin", "Nothing was answered.", e);
        }
    }
}
