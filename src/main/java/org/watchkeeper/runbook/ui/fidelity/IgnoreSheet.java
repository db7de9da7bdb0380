package org.watchkeeper.runbook.ui.fidelity;

import java.util.function.UnaryOperator;
import javafx.scene.control.TextField;

import org.watchkeeper.fx.control.Buttons;
import org.watchkeeper.fx.control.FormField;
import org.watchkeeper.fx.control.Overlay;
import org.watchkeeper.fx.control.Sheet;
import org.watchkeeper.fx.control.Words;
import org.watchkeeper.runbook.Finding;

/// Asks why a finding does not matter: the reason stands in the document from then on.
final class IgnoreSheet {
    private static final double WIDTH = 480;

    private IgnoreSheet() {}

    /// `ignore` gets the reason and says what is wrong with it, or nothing.
    static void show(Overlay overlay, Finding finding, UnaryOperator<String> ignore) {
        var sheet = new Sheet("Ignore line " + finding.line() + "?", WIDTH);
        var reason = new TextField();
        reason.setId(FidelityStyles.REASON_ID);
        var field = new FormField("Why it does not matter here", reason,
                "It is written into the document, for whoever reads it next.");
        Runnable take = () -> {
            field.objectionProperty().set(ignore.apply(reason.getText()));
            if (field.objectionProperty().get().isEmpty()) {
                overlay.close(sheet);
            }
        };
        reason.setOnAction(_ -> take.run());
        var go = Buttons.primary("Ignore", take);
        go.setId(FidelityStyles.WRITE_ID);
        sheet.with(Words.prose(finding.message()), field)
                .buttons(Buttons.plain("Cancel", () -> overlay.close(sheet)), go);
        overlay.show(sheet, () -> {});
        reason.requestFocus();
    }
}
