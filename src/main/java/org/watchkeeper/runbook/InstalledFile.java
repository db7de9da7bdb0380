package org.watchkeeper.runbook;

/// A file that a command writes from a text in the document: a heredoc into `cat >` or `tee`.
///
/// `expands`: the shell fills variables and `$(…)` in when it is written; else the content arrives as it stands. `mode` and
/// `owner` are what chmod and chown behind it say, or empty.
public record InstalledFile(String path, String content, boolean expands, String mode, String owner) {
    /// The same file with what a later chmod or chown says.
    public InstalledFile with(String newMode, String newOwner) {
        return new InstalledFile(path, content, expands, newMode.isEmpty() ? mode : newMode,
                newOwner.isEmpty() ? owner : newOwner);
    }
}
