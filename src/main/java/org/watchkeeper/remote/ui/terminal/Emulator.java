package org.watchkeeper.remote.ui.terminal;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;

import com.techsenger.jeditermfx.core.TerminalExecutorServiceManager;
import com.techsenger.jeditermfx.core.model.StyleState;
import com.techsenger.jeditermfx.core.model.TerminalTextBuffer;
import com.techsenger.jeditermfx.ui.JediTermFxWidget;
import com.techsenger.jeditermfx.ui.TerminalAction;
import com.techsenger.jeditermfx.ui.TerminalCopyPasteHandler;
import com.techsenger.jeditermfx.ui.TerminalPanel;
import com.techsenger.jeditermfx.ui.settings.SettingsProvider;
import org.watchkeeper.fx.Styles;

/// JediTermFX's screen and keyboard for one line to a host. Its threads end with it; nothing of it opens a browser.
final class Emulator {
    private final Widget widget;
    private final Pasting pasting;

    /// `title` hears what the host calls its window, on the emulator's thread.
    Emulator(Colours colours, Pasting pasting, Consumer<String> title) {
        this.pasting = pasting;
        this.widget = new Widget(new Manners(colours), pasting, title);
        pasting.by(this::paste);
        keyboard().getStyleClass().add(Styles.WRITTEN);
        keyboard().setAccessibleText("Terminal");
    }

    Node screen() {
        return widget.getPane();
    }

    /// What takes the keyboard.
    Node keyboard() {
        return widget.getTerminalPanel().getCanvas();
    }

    /// Shows what comes over this line and sends what is typed.
    void run(HostLine line) {
        widget.setTtyConnector(line);
        widget.start();
    }

    /// What is on the screen now, line by line.
    String text() {
        return widget.getTerminalTextBuffer().getScreenLines();
    }

    /// Sends a key as if it were typed.
    void type(byte key) {
        widget.getTerminalPanel().getTerminalOutputStream().sendBytes(new byte[]{key}, true);
    }

    void paste() {
        widget.getTerminalPanel().handlePaste();
    }

    void repaint() {
        widget.getTerminalPanel().repaint();
    }

    void close() {
        pasting.by(() -> {});
        widget.close();
    }

    /// What the library builds while it is itself being built has to be there before.
    private static final class Widget extends JediTermFxWidget {
        private final Manners manners;
        private final Pasting pasting;
        private final Consumer<String> title;

        Widget(Manners manners, Pasting pasting, Consumer<String> title) {
            this.manners = manners;
            this.pasting = pasting;
            this.title = title;
            super(manners);
        }

        /// The library's own is black on white.
        @Override
        protected StyleState createDefaultStyle() {
            var style = new StyleState();
            style.setDefaultStyle(manners.plain());
            return style;
        }

        @Override
        protected TerminalPanel createTerminalPanel(SettingsProvider settings, StyleState style,
                TerminalTextBuffer text) {
            return new Panel(settings, text, style, pasting, title);
        }

        @Override
        protected TerminalExecutorServiceManager createExecutorServiceManager() {
            return new EmulatorThreads();
        }
    }

    private static final class Panel extends TerminalPanel {
        private final Pasting pasting;
        private final Consumer<String> title;
        private final String browsing;

        Panel(SettingsProvider settings, TerminalTextBuffer text, StyleState style, Pasting pasting,
                Consumer<String> title) {
            this.pasting = pasting;
            this.title = title;
            this.browsing = settings.getOpenUrlActionPresentation().getName();
            super(settings, text, style);
        }

        @Override
        protected TerminalCopyPasteHandler createCopyPasteHandler() {
            return pasting;
        }

        @Override
        public void setWindowTitle(String name) {
            super.setWindowTitle(name);
            title.accept(name);
        }

        @Override
        public List<TerminalAction> getActions() {
            return super.getActions().stream().filter(action -> !action.getName().equals(browsing)).toList();
        }
    }
}
