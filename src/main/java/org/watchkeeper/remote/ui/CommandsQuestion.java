package org.watchkeeper.remote.ui;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;

import org.watchkeeper.fx.Stake;
import org.watchkeeper.fx.Styles;
import org.watchkeeper.fx.control.Buttons;
import org.watchkeeper.fx.control.EnvironmentBar;
import org.watchkeeper.fx.control.Overlay;
import org.watchkeeper.fx.control.Sheet;
import org.watchkeeper.fx.control.Words;

/// Shows the commands that an ssh configuration runs on this machine, and asks whether they may. No button is the default.
final class CommandsQuestion {
    private static final double WIDTH = 640;
    private static final double TALLEST = 280;
    private static final int AT_ONCE = 6;
    private static final int GAP = 8;

    private CommandsQuestion() {}

    static void show(Overlay overlay, String host, List<String> lines, Optional<Stake> stake,
            Consumer<Boolean> answer) {
        var once = new AtomicBoolean();
        var sheet = new Sheet("May ssh run these commands?", WIDTH);
        Consumer<Boolean> settle = allowed -> {
            if (once.compareAndSet(false, true)) {
                overlay.close(sheet);
                answer.accept(allowed);
            }
        };
        stake.ifPresent(known -> sheet.crowned(new EnvironmentBar(known, host)));
        sheet.with(
                Words.prose("The ssh configuration that knows " + host
                        + " runs commands on this machine, as you, whenever ssh is asked about a host (Match exec). "
                        + "Nothing has run yet. Lines you allow are not asked about again until they change."),
                commands(lines));
        sheet.buttons(Buttons.plain("Do not connect", () -> settle.accept(false)),
                Buttons.plain("Allow and connect", () -> settle.accept(true)));
        overlay.show(sheet, () -> settle.accept(false));
    }

    private static Node commands(List<String> lines) {
        var box = new VBox(GAP);
        for (var line : lines) {
            var text = Words.mono(line);
            text.setWrapText(true);
            box.getChildren().add(text);
        }
        box.getStyleClass().add(Styles.INSET);
        return lines.size() <= AT_ONCE ? box : scrolled(box);
    }

    private static Node scrolled(VBox box) {
        var scroll = new ScrollPane(box);
        scroll.setFitToWidth(true);
        scroll.setMinHeight(TALLEST);
        scroll.setPrefHeight(TALLEST);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add(Styles.BARE_SCROLL);
        return scroll;
    }
}
