package org.watchkeeper.remote.ui.terminal;

import java.util.List;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.text.Font;

import com.techsenger.jeditermfx.core.TerminalColor;
import com.techsenger.jeditermfx.core.TextStyle;
import com.techsenger.jeditermfx.core.emulator.ColorPalette;
import com.techsenger.jeditermfx.ui.TerminalActionPresentation;
import com.techsenger.jeditermfx.ui.settings.DefaultSettingsProvider;

/// How the emulator looks and behaves here: the theme's colours, keys that no shell wants, nothing that leaves the window.
final class Manners extends DefaultSettingsProvider {
    private static final String TYPEFACE = "JetBrains Mono";
    private static final double SIZE = 14;
    private static final int KEPT_LINES = 10_000;
    private static final int FRAMES = 30;

    private final Colours colours;
    private final ColorPalette palette;

    Manners(Colours colours) {
        this.colours = colours;
        this.palette = colours.palette();
    }

    /// Text that the host says nothing about.
    TextStyle plain() {
        return new TextStyle(colours.foreground(), colours.background());
    }

    @Override
    public Font getTerminalFont() {
        return Font.font(TYPEFACE, SIZE);
    }

    @Override
    public float getTerminalFontSize() {
        return (float) SIZE;
    }

    @Override
    public ColorPalette getTerminalColorPalette() {
        return palette;
    }

    @Override
    public TerminalColor getDefaultForeground() {
        return colours.foreground();
    }

    @Override
    public TerminalColor getDefaultBackground() {
        return colours.background();
    }

    @Override
    public TextStyle getSelectionColor() {
        return new TextStyle(colours.foreground(), colours.marked());
    }

    @Override
    public boolean useInverseSelectionColor() {
        return false;
    }

    @Override
    public boolean copyOnSelect() {
        return false;
    }

    @Override
    public boolean pasteOnMiddleMouseClick() {
        return false;
    }

    @Override
    public boolean emulateX11CopyPaste() {
        return false;
    }

    /// The bell of the emulator is that of another toolkit.
    @Override
    public boolean audibleBell() {
        return false;
    }

    @Override
    public int maxRefreshRate() {
        return FRAMES;
    }

    @Override
    public int getBufferMaxLinesCount() {
        return KEPT_LINES;
    }

    @Override
    public TerminalActionPresentation getCopyActionPresentation() {
        return shifted("Copy", KeyCode.C);
    }

    @Override
    public TerminalActionPresentation getPasteActionPresentation() {
        return shifted("Paste", KeyCode.V);
    }

    @Override
    public TerminalActionPresentation getFindActionPresentation() {
        return shifted("Find", KeyCode.F);
    }

    @Override
    public TerminalActionPresentation getSelectAllActionPresentation() {
        return shifted("Select all", KeyCode.A);
    }

    @Override
    public TerminalActionPresentation getClearBufferActionPresentation() {
        return new TerminalActionPresentation("Clear what is above", List.of());
    }

    /// Control belongs to the shell.
    private static TerminalActionPresentation shifted(String name, KeyCode key) {
        return new TerminalActionPresentation(name,
                new KeyCodeCombination(key, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN));
    }
}
