package org.watchkeeper.fx;

import java.nio.file.Path;
import java.util.Optional;

/// The system's own file dialogs, where there are any.
public interface Choosers {
    /// Asks for a folder; empty when the person chose none.
    Optional<Path> folder(String title);

    /// Asks for a file; empty when the person chose none.
    Optional<Path> file(String title);

    /// Asks where a new file goes, proposing a name; empty when the person chose nowhere.
    Optional<Path> save(String title, String name);

    /// For a console without such dialogs.
    static Choosers none() {
        return new Choosers() {
            @Override
            public Optional<Path> folder(String title) {
                return Optional.empty();
            }

            @Override
            public Optional<Path> file(String title) {
                return Optional.empty();
            }

            @Override
            public Optional<Path> save(String title, String name) {
                return Optional.empty();
            }
        };
    }
}
