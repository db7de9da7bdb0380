package org.watchkeeper.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

import org.watchkeeper.kernel.Problem;
import org.watchkeeper.kernel.Secret;

/// A secret as the first line of stdin, where it stands in no list of processes.
final class SecretLine {
    private SecretLine() {}

    static Optional<Secret> of(Tools.Terminal terminal) {
        try {
            var in = new BufferedReader(new InputStreamReader(terminal.in(), StandardCharsets.UTF_8));
            return Optional.ofNullable(in.readLine()).map(Secret::of);
        } catch (IOException broken) {
            throw new Problem("The secret cannot be read", "stdin", "", broken);
        }
    }
}
