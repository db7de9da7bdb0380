package org.watchkeeper;

import java.io.Console;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.TimeZone;

import org.watchkeeper.cli.Cli;
import org.watchkeeper.cli.Tools;
import org.watchkeeper.kernel.Problem;
import org.watchkeeper.store.DataFolder;

/// Opens the console, or carries out one command of the command line.
public final class Main {
    private Main() {}

    public static void main(String... arguments) {
        callUtcByItsName();
        var home = Path.of(System.getProperty("user.home", "."));
        nameTheLog(DataFolder.of(System.getenv(), System.getProperty("os.name", ""), home));
        System.exit(arguments.length == 0 ? Opening.open(home) : command(home, arguments));
    }

    /// Systems call it Etc/UTC, Universal, Zulu, and so would every time that is shown.
    private static void callUtcByItsName() {
        if (ZoneId.systemDefault().normalized().equals(ZoneOffset.UTC)) {
            TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
        }
    }

    /// The log lies in the data folder, which is made for this user alone before anything is logged.
    private static void nameTheLog(DataFolder folder) {
        System.setProperty(LogFile.DATA, folder.data().toString());
        try {
            folder.prepare();
        } catch (Problem unwritable) {
            // Said where something has to be kept there; `lint` and `show` need nothing of it.
        }
    }

    private static int command(Path home, String... arguments) {
        var terminal = new Tools.Terminal(System.in, System.out, System.err, isTerminal(),
                System.getenv());
        if (arguments[0].equals("shots")) {
            return Desktop.shots(terminal, arguments);
        }
        try (var wiring = new Wiring(System.getenv(), home)) {
            return new Cli(wiring, terminal).run(arguments);
        }
    }

    private static boolean isTerminal() {
        return Optional.ofNullable(System.console()).map(Console::isTerminal).orElse(false);
    }
}
