package org.watchkeeper.remote.own;

import java.util.List;
import java.util.stream.Collectors;

/// An ssh command line as its arguments, the program first. Holds no secret: keys are named, never read.
public record SshLine(List<String> words) {
    public SshLine {
        words = List.copyOf(words);
    }

    /// As it is pasted into a shell, each argument quoted where it has to be.
    public String text(Quoting quoting) {
        return words.stream().map(quoting::quote).collect(Collectors.joining(" "));
    }
}
