package org.watchkeeper.notice.desktop;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.regex.Pattern;

import org.watchkeeper.notice.Answer;
import org.watchkeeper.notice.Carrier;
import org.watchkeeper.notice.Channel;
import org.watchkeeper.notice.Letter;
import org.watchkeeper.notice.Receipt;

/// Shows notices by the desktop's own `notify-send` where there is one, else in the console's window. The AWT's notifications are
/// not used: they need a tray that many desktops lack, and start a toolkit beside JavaFX.
public final class DesktopCarrier implements Carrier {
    private static final String PROGRAM = "notify-send";
    private static final long PATIENCE = 10;

    private final String path;
    private final Optional<Consumer<String>> window;

    /// `path` is where programs are looked for, as in `PATH`; `window` shows a line where there is a window.
    public DesktopCarrier(String path, Optional<Consumer<String>> window) {
        this.path = path;
        this.window = window;
    }

    @Override
    public Receipt carry(Channel channel, Letter letter) {
        var program = program();
        if (program.isPresent()) {
            return shown(program.get(), letter);
        }
        if (window.isEmpty()) {
            return new Receipt.Rejected(
                    new Answer("no desktop", "There is no " + PROGRAM + " here, and no window of the console."));
        }
        window.get().accept(letter.words().headline());
        return new Receipt.Accepted(new Answer("shown", "in the console's window"));
    }

    private Optional<Path> program() {
        return Pattern.compile(Pattern.quote(java.io.File.pathSeparator)).splitAsStream(path)
                .filter(folder -> !folder.isBlank()).map(folder -> Path.of(folder, PROGRAM))
                .filter(Files::isExecutable).findFirst();
    }

    /// Some desktops read markup in the text, so what could be markup is written as entities.
    private static Receipt shown(Path program, Letter letter) {
        var text = letter.words().text().replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
        try {
            var process = new ProcessBuilder(List.of(program.toString(), "--app-name=Watchkeeper", "--",
                    letter.words().headline(), text)).redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
            process.getOutputStream().close();
            if (!process.waitFor(PATIENCE, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                return new Receipt.Uncertain(new Answer("no answer", PROGRAM + " did not end."));
            }
            var answer = new Answer("exit " + process.exitValue(), PROGRAM);
            return process.exitValue() == 0
                    ? new Receipt.Accepted(answer)
                    : new Receipt.NotNow(answer, Optional.empty());
        } catch (IOException failed) {
            return new Receipt.NotNow(new Answer("not started", String.valueOf(failed.getMessage())), Optional.empty());
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return new Receipt.Uncertain(new Answer("no answer", "The console was closed while it waited."));
        }
    }
}
