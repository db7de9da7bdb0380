package org.watchkeeper.run.ui.time;

import java.util.List;

import org.watchkeeper.change.ui.ask.ExtendSheet;
import org.watchkeeper.fx.control.Notices;
import org.watchkeeper.fx.control.Overlay;

/// Tells once when the time of a run is used up, and leads to more of it; what was told goes away when there is time again.
public final class TimeAlarm {
    private final TimeModel model;
    private final Overlay overlay;
    private Runnable takeAway = () -> {};

    public TimeAlarm(TimeModel model, Overlay overlay) {
        this.model = model;
        this.overlay = overlay;
        model.left().map(TimeLeft::isOver).subscribe(this::ring);
    }

    private void ring(boolean isOver) {
        takeAway.run();
        takeAway = isOver ? remind() : () -> {};
    }

    private Runnable remind() {
        var left = model.left().get();
        var title = left.change().map(change -> "'" + change.proposal().title() + "' lasts longer than planned")
                .orElse("The time of this run is over");
        return overlay.notices().remind(title, left.lines(), new Notices.Way("Extend…", this::extend));
    }

    /// Asks how much longer the change of the run may last, or the run where no change planned it.
    public void extend() {
        model.late((work, extend) -> ExtendSheet.show(overlay, work, model.now(), extend));
    }
}
