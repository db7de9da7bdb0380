package org.watchkeeper.remote.ui;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.watchkeeper.fx.Icon;
import org.watchkeeper.fx.Stake;
import org.watchkeeper.fx.Styles;
import org.watchkeeper.fx.Tone;
import org.watchkeeper.fx.control.Buttons;
import org.watchkeeper.fx.control.EnvironmentBar;
import org.watchkeeper.fx.control.Overlay;
import org.watchkeeper.fx.control.ProblemBox;
import org.watchkeeper.fx.control.Sheet;
import org.watchkeeper.fx.control.Words;
import org.watchkeeper.remote.Questions.HostKey;

/// Shows an unknown host key and asks whether to trust it. No button is the default: Enter answers nothing.
final class HostKeyQuestion {
    private static final double WIDTH = 600;
    private static final int GAP = 8;
    private static final int COLUMN = 16;

    private HostKeyQuestion() {}

    static void show(Overlay overlay, HostKey key, Optional<Stake> stake, Consumer<Boolean> answer) {
        var once = new AtomicBoolean();
        var sheet = new Sheet("Is this really " + key.host() + "?", WIDTH);
        Consumer<Boolean> settle = trusted -> {
            if (once.compareAndSet(false, true)) {
                overlay.close(sheet);
                answer.accept(trusted);
            }
        };
        stake.ifPresent(known -> sheet.crowned(new EnvironmentBar(known, key.host())));
        sheet.with(
                Words.prose("The console has never seen this key. Compare the fingerprint with whoever runs the host "
                        + "before you trust it. Nothing secret has been sent."),
                fingerprint(key), facts(key));
        if (!key.otherNames().isEmpty()) {
            sheet.with(known(key));
        }
        sheet.buttons(Buttons.plain("Do not connect", () -> settle.accept(false)),
                Buttons.plain("Trust this key and connect", () -> settle.accept(true)));
        overlay.show(sheet, () -> settle.accept(false));
    }

    private static Node fingerprint(HostKey key) {
        var digest = new Label(Fingerprint.grouped(key.fingerprint()));
        digest.getStyleClass().addAll(Styles.MONO, Styles.FINGERPRINT);
        digest.setAccessibleText(key.fingerprint());
        var box = new VBox(GAP, Words.caption(Fingerprint.method(key.fingerprint()) + " fingerprint"), digest);
        box.getStyleClass().add(Styles.INSET);
        return box;
    }

    private static Node facts(HostKey key) {
        var grid = new GridPane(COLUMN, GAP);
        fact(grid, 0, "Host", Words.strong(key.host()));
        fact(grid, 1, "Address", Words.mono(key.address()));
        fact(grid, 2, "Algorithm", Words.mono(key.algorithm()));
        fact(grid, 3, "As printed", selectable(key.fingerprint()));
        fact(grid, 4, "known_hosts", selectable(key.knownHostsLine()));
        return grid;
    }

    /// To be compared with what ssh-keygen -lf prints, or copied.
    private static TextField selectable(String text) {
        var field = new TextField(text);
        field.setEditable(false);
        field.getStyleClass().add(Styles.MONO);
        GridPane.setHgrow(field, Priority.ALWAYS);
        return field;
    }

    private static void fact(GridPane grid, int row, String name, Node value) {
        var label = Words.muted(name);
        label.setMinWidth(Label.USE_PREF_SIZE);
        grid.addRow(row, label, value);
    }

    private static Node known(HostKey key) {
        return new ProblemBox(Tone.ACCENT, Icon.INFO, "The same key is trusted already under another name",
                String.join(", ", key.otherNames()), "It may be the same machine, or a copy of it.", "");
    }
}
