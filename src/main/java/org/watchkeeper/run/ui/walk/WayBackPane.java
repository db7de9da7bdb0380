package org.watchkeeper.run.ui.walk;

import java.util.ArrayList;
import java.util.List;

import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.watchkeeper.fx.Icon;
import org.watchkeeper.fx.Tone;
import org.watchkeeper.fx.control.Words;
import org.watchkeeper.run.Gate;
import org.watchkeeper.run.Passage;
import org.watchkeeper.run.PlannedCommand;
import org.watchkeeper.run.PlannedStep;

/// The steps of a way back with their commands, for the question whether to go it.
final class WayBackPane {
    private static final int GAP = 4;
    private static final int MARK = 14;

    private WayBackPane() {}

    static List<Node> rows(Passage passage) {
        var rows = new ArrayList<Node>();
        for (var step : passage.steps()) {
            rows.add(row(rows.size() + 1, step));
        }
        return rows;
    }

    private static Node row(int number, PlannedStep step) {
        var title = new HBox(GAP * 2, Words.strong(number + "  " + step.title()));
        var row = new VBox(GAP, title);
        switch (step.work()) {
            case PlannedStep.Work.Commands(var commands) -> {
                if (commands.stream().anyMatch(WayBackPane::asks)) {
                    title.getChildren().addAll(Icon.WARNING.node(MARK, Tone.WARNING),
                            Words.muted("asks before it runs"));
                }
                commands.forEach(command -> row.getChildren().add(line(command)));
            }
            case PlannedStep.Work.Instruction _ -> row.getChildren().add(Words.muted("done by a person"));
            case PlannedStep.Work.Check _ -> row.getChildren().add(Words.muted("ticked off by a person"));
        }
        return row;
    }

    private static boolean asks(PlannedCommand command) {
        return Gate.of(command.flags()) instanceof Gate.Confirm;
    }

    private static Node line(PlannedCommand command) {
        return Words.clipped(Words.mono(command.shown().lines().findFirst().orElse("")));
    }
}
