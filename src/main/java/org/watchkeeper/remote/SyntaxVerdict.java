package org.watchkeeper.remote;

/// What the host's own shell says of a command's grammar (`bash -n`). `message` is empty when it is complete and valid.
public record SyntaxVerdict(String script, String message) {
    public boolean isValid() {
        return message.isEmpty();
    }
}
