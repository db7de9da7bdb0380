package org.watchkeeper.health.ui.detail;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

import javafx.geometry.Pos;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.watchkeeper.fx.Background;
import org.watchkeeper.fx.Styles;
import org.watchkeeper.fx.control.Words;
import org.watchkeeper.health.Monitor;
import org.watchkeeper.health.Reading;
import org.watchkeeper.health.Vital;
import org.watchkeeper.health.ui.draw.HistoryChart;
import org.watchkeeper.health.ui.tile.Limits;

/// How a check went in the last hours or days: read from what is kept, away from the screen.
final class HistoryPane extends VBox {
    static final String WEEK = "health-history-week";
    static final String DAY = "health-history-day";
    private static final int GAP = 8;
    private static final Duration ONE_DAY = Duration.ofDays(1);
    private static final Duration ONE_WEEK = Duration.ofDays(7);
    /// After so long it is read again.
    private static final Duration OFTEN = Duration.ofSeconds(30);

    private final Monitor monitor;
    private final Clock clock;
    private final Background background;
    private final HistoryChart chart;
    private Duration span = ONE_DAY;
    private Optional<Vital> vital = Optional.empty();
    private java.time.Instant read = java.time.Instant.MIN;
    private int asked;

    HistoryPane(Monitor monitor, Clock clock, Background background) {
        super(GAP);
        this.monitor = monitor;
        this.clock = clock;
        this.background = background;
        this.chart = new HistoryChart(clock.getZone());
        var spring = new Region();
        HBox.setHgrow(spring, Priority.ALWAYS);
        var choice = new ToggleGroup();
        var head = new HBox(GAP, Words.heading("History"), Words.muted("times in " + clock.getZone()), spring,
                new HBox(toggle("24 h", DAY, ONE_DAY, choice, "left-pill"),
                        toggle("7 days", WEEK, ONE_WEEK, choice, "right-pill")));
        head.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(head, chart);
    }

    private ToggleButton toggle(String text, String id, Duration length, ToggleGroup group, String pill) {
        var toggle = new ToggleButton(text);
        toggle.setId(id);
        toggle.setToggleGroup(group);
        toggle.setSelected(length.equals(span));
        toggle.getStyleClass().addAll(pill, Styles.SMALL_BUTTON);
        toggle.setOnAction(_ -> {
            toggle.setSelected(true);
            span = length;
            vital.ifPresent(this::open);
        });
        return toggle;
    }

    /// Reads it.
    void open(Vital opened) {
        vital = Optional.of(opened);
        var until = clock.instant();
        var from = until.minus(span);
        read = until;
        int mine = ++asked;
        background.run(() -> monitor.history(opened.host(), opened.probe().id(), from, until),
                readings -> ifLatest(mine, () -> show(readings, opened, from, until)),
                trouble -> ifLatest(mine, () -> chart.say(String.valueOf(trouble.getMessage()))));
    }

    /// Another span may have been chosen while this one was read.
    private void ifLatest(int mine, Runnable show) {
        if (mine == asked) {
            show.run();
        }
    }

    private void show(List<Reading> readings, Vital of, java.time.Instant from, java.time.Instant until) {
        chart.show(readings, Limits.of(of.probe().judgement()), from, until);
    }

    /// There was another reading.
    void follow(Vital now) {
        vital = Optional.of(now);
        if (Duration.between(read, clock.instant()).compareTo(OFTEN) > 0) {
            open(now);
        }
    }
}
