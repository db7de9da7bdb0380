package org.watchkeeper.remote.own;

import java.util.ArrayList;
import java.util.List;

/// A terminal program and how it is told what to run: `words` are its arguments, with `{title}` for the title and `{ssh}` where the
/// arguments of ssh stand.
///
/// Terminal on macOS takes no arguments but a line for its shell; there `{line}` is the whole line, quoted.
public record TerminalProgram(String name, List<String> words) {
    static final String TITLE = "{title}";
    static final String SSH = "{ssh}";
    static final String LINE = "{line}";

    public TerminalProgram {
        words = List.copyOf(words);
    }

    /// The command that opens a window of that title with ssh in it.
    List<String> command(String title, SshLine ssh) {
        var command = new ArrayList<String>();
        for (var word : words) {
            if (word.equals(SSH)) {
                ssh.words().stream().map(this::argument).forEach(command::add);
            } else if (word.equals(LINE)) {
                command.add(ssh.text(Quoting.POSIX));
            } else {
                command.add(word.replace(TITLE, argument(title)));
            }
        }
        return command;
    }

    /// Windows Terminal takes a semicolon for the end of a command of its own.
    private String argument(String text) {
        return name.equals(TerminalPrograms.WINDOWS_TERMINAL) ? text.replace(";", "\\;") : text;
    }
}
