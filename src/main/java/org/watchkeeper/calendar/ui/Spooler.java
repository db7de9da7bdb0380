package org.watchkeeper.calendar.ui;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// The program that Java hands pages to on Linux. Where it is missing Java says that they were printed all the same, and nothing is.
record Spooler(String system, Path program) {
    static Spooler here() {
        return new Spooler(System.getProperty("os.name", ""), Path.of("/usr/bin/lpr"));
    }

    /// What keeps pages from coming to a printer, as a sentence; empty where nothing does.
    Optional<String> trouble() {
        return system.equals("Linux") && !Files.isExecutable(program)
                ? Optional.of(program + " is missing, by which pages come to a printer (on Debian: cups-bsd)")
                : Optional.empty();
    }
}
