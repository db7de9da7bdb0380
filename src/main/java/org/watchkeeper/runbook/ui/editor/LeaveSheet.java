package org.watchkeeper.runbook.ui.editor;

import org.watchkeeper.fx.control.Buttons;
import org.watchkeeper.fx.control.Overlay;
import org.watchkeeper.fx.control.Sheet;
import org.watchkeeper.fx.control.Words;

/// Asks what becomes of text that is not saved. No button is the default: Enter and Escape leave everything as it is.
final class LeaveSheet {
    private static final double WIDTH = 480;

    private LeaveSheet() {}

    record Answers(Runnable save, Runnable drop) {}

    static void ask(Overlay overlay, Answers answers) {
        var sheet = new Sheet("There is text that is not saved", WIDTH);
        var stay = Buttons.plain("Go on editing", () -> overlay.close(sheet));
        stay.setId(EditorStyles.LEAVE_STAY_ID);
        var drop = Buttons.destructive("Drop it", () -> {
            overlay.close(sheet);
            answers.drop().run();
        });
        drop.setId(EditorStyles.LEAVE_DROP_ID);
        var save = Buttons.plain("Save and leave", () -> {
            overlay.close(sheet);
            answers.save().run();
        });
        save.setId(EditorStyles.LEAVE_SAVE_ID);
        sheet.with(Words.prose("Save it, drop it, or go on editing.")).buttons(stay, drop, save);
        overlay.show(sheet, () -> {});
    }
}
