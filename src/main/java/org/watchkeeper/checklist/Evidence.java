package org.watchkeeper.checklist;

/// What shows that an item is done.
public sealed interface Evidence {
    /// A command that was run for it and did what it should; its output is kept with the attempt.
    record Output(Trial trial, String attempt, int status) implements Evidence {}

    /// What a probe or a person read: "disk /: 61 %".
    record Reading(String what, String value) implements Evidence {}

    /// A file by its path.
    record FileAt(String path) implements Evidence {}

    /// An address.
    record Link(String address) implements Evidence {}

    /// In one line, for a person.
    default String words() {
        return switch (this) {
            case Output(var trial, _, var status) -> trial.command().lines().findFirst().orElse("") + " on "
                    + trial.host() + ": exit status " + status;
            case Reading(var what, var value) -> what + ": " + value;
            case FileAt(var path) -> path;
            case Link(var address) -> address;
        };
    }
}
