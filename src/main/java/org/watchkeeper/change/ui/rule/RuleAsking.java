package org.watchkeeper.change.ui.rule;

import java.time.ZoneId;
import java.util.List;

import org.watchkeeper.calendar.Edit;
import org.watchkeeper.change.rule.Aftermath;
import org.watchkeeper.change.rule.Decision;
import org.watchkeeper.change.rule.RuleDesk;
import org.watchkeeper.fx.Background;
import org.watchkeeper.fx.control.Overlay;

/// Keeps edits of the calendar; where one touches planned changes it is asked first what becomes of each. `here` is the zone of who looks.
public record RuleAsking(RuleDesk desk, Overlay overlay, Background background, ZoneId here) {
    /// `kept` follows when it was kept, `refused` when it was not: somebody was faster, which is said, or it was left.
    public void keep(Edit edit, Runnable kept, Runnable refused) {
        background.run(() -> desk.look(edit), found -> {
            if (found.touched().isEmpty()) {
                write(found, List.of(), kept, refused);
            } else {
                RuleSheet.show(overlay, found, here, decisions -> write(found, decisions, kept, refused), refused);
            }
        }, trouble -> warn(trouble, refused));
    }

    private void write(Aftermath aftermath, List<Decision> decisions, Runnable kept, Runnable refused) {
        background.run(() -> desk.keep(aftermath, decisions), _ -> kept.run(), trouble -> warn(trouble, refused));
    }

    private void warn(RuntimeException trouble, Runnable refused) {
        overlay.notices().warn(String.valueOf(trouble.getMessage()));
        refused.run();
    }
}
