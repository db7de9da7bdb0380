package org.watchkeeper.run.ui.close;

import java.time.Clock;
import java.util.function.Consumer;

import javafx.scene.layout.StackPane;

import org.watchkeeper.fx.place.Desk;
import org.watchkeeper.health.Monitor;
import org.watchkeeper.health.ui.live.HealthNow;
import org.watchkeeper.run.account.Edit;
import org.watchkeeper.run.change.Deadlines;
import org.watchkeeper.run.ui.health.HealthThen;
import org.watchkeeper.run.ui.time.TimeModel;
import org.watchkeeper.run.ui.walk.WalkScreen;
import org.watchkeeper.run.ui.walk.WalkViewModel;

/// One run: its walk, and the page that closes it. A closed one opens at its record.
public final class RunScreen extends StackPane {
    private final WalkScreen walk;
    private final ClosePage page;
    private final CloseViewModel closing;

    /// Where it goes on: `leave` to the list, the run stays as it is; `again` to the same run, taken up anew; `edit` to the
    /// document, where an edit belongs.
    public record Ways(Runnable leave, Runnable again, Consumer<Edit> edit) {}

    /// What is read for it: how runs went, until when this one is to be over, and how its hosts are.
    public record Sources(Accounts accounts, Deadlines deadlines, Monitor monitor, Clock clock) {}

    public RunScreen(WalkViewModel model, Sources sources, Desk desk, Ways ways) {
        super();
        closing = new CloseViewModel(model, sources.accounts(), desk.background(), desk.overlay().notices()::tell);
        var time = new TimeModel(new TimeModel.Timed(model::state, model::extend),
                new TimeModel.Sources(sources.deadlines(), desk.background(), sources.clock()),
                desk.overlay().notices()::warn);
        walk = new WalkScreen(model, new WalkScreen.Room(desk.overlay(), desk.background().worker(), time,
                new HealthNow(sources.monitor(), model.state().plan().hosts(), desk.background(),
                        HealthNow.Form.QUIET)),
                new WalkScreen.Ways(ways.leave(), ways.again(), this::toClose));
        page = new ClosePage(closing, desk, new HealthThen(sources.monitor(), desk.background()),
                new ClosePage.Ways(this::toWalk, ways.leave(), ways.edit()));
        if (model.state().isFinished()) {
            toClose();
        } else {
            toWalk();
        }
    }

    /// Shows the walk.
    public void toWalk() {
        getChildren().setAll(walk);
    }

    /// Shows the page that closes the run, or the record of a closed one.
    public void toClose() {
        closing.look();
        getChildren().setAll(page);
        page.requestFocus();
    }

    /// The walk of this run.
    public WalkScreen walkScreen() {
        return walk;
    }
}
