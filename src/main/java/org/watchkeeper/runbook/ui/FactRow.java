package org.watchkeeper.runbook.ui;

import org.watchkeeper.runbook.ui.page.Insight;

import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.watchkeeper.fx.Icon;
import org.watchkeeper.fx.Styles;
import org.watchkeeper.fx.Tone;
import org.watchkeeper.fx.control.Badge;
import org.watchkeeper.fx.control.Words;
import org.watchkeeper.runbook.Schedule;

/// How a schedule and the other facts of a document look: what it says, what was made of it, what has to be asked.
final class FactRow {
    private static final int NEAR = 2;
    private static final int SIZE = 14;

    private FactRow() {}

    static Region schedule(Insight.OneSchedule one) {
        var schedule = one.schedule();
        var forecast = one.forecast();
        var text = new VBox(NEAR, Words.prose(schedule.text()));
        add(text, forecast.words().isEmpty() ? schedule.rrule() : forecast.words());
        if (!forecast.next().isEmpty()) {
            add(text, "Next: "
                    + String.join(" · ", forecast.next().stream().map(day -> day.replace(' ', '\u00a0')).toList()));
        }
        forecast.remarks().stream().filter(remark -> !remark.equals("Overdue")).forEach(remark -> add(text, remark));
        ask(text, schedule.question());
        var row = InsightCell.row(0, icon(schedule.kind()).node(SIZE, Tone.ACCENT), InsightCell.fill(text));
        if (forecast.remarks().contains("Overdue")) {
            row.getChildren().add(new Badge(Icon.WARNING, "overdue", Tone.WARNING));
        }
        if (schedule.status() != Schedule.Status.CONFIRMED) {
            row.getChildren().add(new Badge(schedule.status().word().replace('-', ' '), Tone.WARNING));
        }
        row.getChildren().addAll(new Badge(schedule.kind().word(), Tone.NEUTRAL),
                InsightCell.lines(Integer.toString(schedule.line())));
        return row;
    }

    private static Icon icon(Schedule.Kind kind) {
        return switch (kind) {
            case WINDOW -> Icon.SCHEDULE;
            case JOB -> Icon.SERVICE;
            case CADENCE -> Icon.REPEAT;
            case OFFSET, TIMEBOX -> Icon.CLOCK;
            case NOTICE -> Icon.INFO;
            case REVIEW -> Icon.EYE;
        };
    }

    static Region fact(Insight.OneFact one) {
        var text = new VBox(NEAR, Words.prose(one.title()));
        add(text, one.detail());
        ask(text, one.question());
        return InsightCell.row(0, icon(one.kind()).node(SIZE, Tone.ACCENT), InsightCell.fill(text),
                InsightCell.lines(one.at().toString()));
    }

    private static Icon icon(Insight.OneFact.Kind kind) {
        return switch (kind) {
            case BLACKOUT -> Icon.LOCK;
            case NOTICE -> Icon.INFO;
            case CONTACT -> Icon.OPERATOR;
            case THRESHOLD -> Icon.FILTER;
            case PROBE -> Icon.SERVICE;
            case METRIC -> Icon.TAG;
            case EMERGENCY -> Icon.WARNING;
            case TROUBLE -> Icon.HELP;
            case FORM -> Icon.EDIT;
            case LINK -> Icon.LINK;
        };
    }

    private static void add(VBox text, String words) {
        if (!words.isBlank()) {
            var line = Words.prose(words);
            line.getStyleClass().addAll(Styles.MUTED, Styles.SMALL);
            text.getChildren().add(line);
        }
    }

    private static void ask(VBox text, String question) {
        if (!question.isEmpty()) {
            var line = Words.prose(question);
            line.getStyleClass().add(Styles.SMALL);
            var row = InsightCell.row(0, Icon.UNKNOWN.node(SIZE, Tone.WARNING), InsightCell.fill(line));
            text.getChildren().add(row);
        }
    }
}
