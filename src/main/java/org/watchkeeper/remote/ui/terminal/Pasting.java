package org.watchkeeper.remote.ui.terminal;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import com.techsenger.jeditermfx.ui.TerminalCopyPasteHandler;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import org.jspecify.annotations.Nullable;
import org.watchkeeper.fx.Styles;
import org.watchkeeper.fx.control.ConfirmPane;
import org.watchkeeper.fx.control.Question;
import org.watchkeeper.fx.control.Words;
import org.watchkeeper.fx.place.Desk;
import org.watchkeeper.host.Host;
import org.watchkeeper.host.ui.Stakes;

/// What goes between terminal and clipboard: only by a person's hand, and several lines only after they were shown.
///
/// Controls in a pasted text are left out, so that none ends the bracket around it or acts by itself.
final class Pasting implements TerminalCopyPasteHandler {
    private static final int SHOWN_LINES = 40;
    private static final double TALLEST = 240;

    private final Host host;
    private final Desk desk;
    private final Supplier<String> clipboard;
    private Optional<String> allowed = Optional.empty();
    private Runnable paste = () -> {};

    /// `clipboard` is what lies there now.
    Pasting(Host host, Desk desk, Supplier<String> clipboard) {
        this.host = host;
        this.desk = desk;
        this.clipboard = clipboard;
    }

    /// Does it once more, after the question.
    void by(Runnable again) {
        paste = again;
    }

    @Override
    public void setContents(String text, boolean isSelection) {
        if (!isSelection && !text.isEmpty()) {
            desk.clip().put(text);
        }
    }

    @Override
    public @Nullable String getContents(boolean isSelection) {
        if (isSelection) {
            return null;
        }
        if (allowed.isPresent()) {
            var text = allowed.get();
            allowed = Optional.empty();
            return text;
        }
        var text = plain(clipboard.get());
        if (text.contains("\n")) {
            ask(text);
            return null;
        }
        return text.isEmpty() ? null : text;
    }

    static String plain(String text) {
        return text.replace("\r\n", "\n").replace('\r', '\n').replaceAll("[\\p{Cc}&&[^\\n\\t]]", "");
    }

    private void ask(String text) {
        var lines = text.lines().toList();
        var question = new Question(
                "Paste " + lines.size() + (lines.size() == 1 ? " line" : " lines") + " into " + host.name()
                        + "?",
                "A shell may run each line as soon as it arrives.", "Paste them", "Do not paste", true,
                Stakes.of(host), List.of(host.name()));
        ConfirmPane.ask(desk.overlay(), question, consent -> {
            if (consent) {
                allowed = Optional.of(text);
                paste.run();
            }
        }, shown(lines));
    }

    /// What could draw over other characters or turn their order is seen.
    private static String visible(String line) {
        return line.replaceAll("[\\p{Cc}\\p{Cf}&&[^\t]]", "\uFFFD");
    }

    private static ScrollPane shown(List<String> lines) {
        var some = String.join("\n", lines.stream().limit(SHOWN_LINES).map(Pasting::visible).toList())
                + (lines.size() > SHOWN_LINES ? "\n… and " + (lines.size() - SHOWN_LINES) + " more" : "");
        Label text = Words.mono(some);
        text.setWrapText(true);
        text.setMinHeight(Label.USE_PREF_SIZE);
        text.getStyleClass().add(Styles.INSET);
        var scroll = new ScrollPane(text);
        scroll.setFitToWidth(true);
        scroll.setMaxHeight(TALLEST);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add(Styles.BARE_SCROLL);
        return scroll;
    }
}
