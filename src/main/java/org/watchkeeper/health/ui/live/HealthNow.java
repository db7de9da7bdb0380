package org.watchkeeper.health.ui.live;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.watchkeeper.fx.Background;
import org.watchkeeper.fx.Pulse;
import org.watchkeeper.fx.Styles;
import org.watchkeeper.fx.control.Words;
import org.watchkeeper.health.HealthState;
import org.watchkeeper.health.HostNow;
import org.watchkeeper.health.Monitor;
import org.watchkeeper.health.ui.draw.Look;
import org.watchkeeper.host.Host;
import org.watchkeeper.runbook.Visible;

/// How these hosts are now, the worst first, read again for as long as it is on screen.
public final class HealthNow extends VBox {
    public static final String ID = "health-now";
    private static final int GAP = 6;
    private static final int COLUMN = 20;
    private static final int NAME = 220;
    /// Below the name, not below the picture before it.
    private static final int INDENT = 18;
    /// So many hosts that nobody watches are named.
    private static final int NAMED = 5;

    private final Monitor monitor;
    private final List<Host> hosts;
    private final Background background;
    private final Form form;

    /// How much room there is.
    public enum Form {
        /// Beside a walk: nothing at all where none of the hosts is watched.
        QUIET(4),
        /// In a pane at the side or a question.
        NARROW(6),
        /// On a page.
        WIDE(12);

        private final int most;

        Form(int most) {
            this.most = most;
        }
    }

    /// Looks at once, and again and again while it is shown.
    public HealthNow(Monitor monitor, List<Host> hosts, Background background, Form form) {
        super(GAP);
        this.monitor = monitor;
        this.hosts = List.copyOf(hosts);
        this.background = background;
        this.form = form;
        setId(ID);
        setVisible(false);
        managedProperty().bind(visibleProperty());
        look();
        Pulse.whileShown(this, this::look);
    }

    private void look() {
        background.run(() -> HostNow.of(monitor, hosts), this::show, this::failed);
    }

    private void failed(RuntimeException trouble) {
        setVisible(form != Form.QUIET);
        getChildren().setAll(title(), muted("It cannot be told now: " + trouble.getMessage()));
    }

    private Node title() {
        return form == Form.WIDE ? Words.heading("Health now") : Words.caption("Health now");
    }

    private void show(List<HostNow> now) {
        setVisible(!hosts.isEmpty() && (form != Form.QUIET || !now.isEmpty()));
        if (!isVisible()) {
            return;
        }
        var parts = new ArrayList<Node>();
        parts.add(title());
        var told = now.subList(0, Math.min(form.most, now.size()));
        if (form == Form.WIDE && !told.isEmpty()) {
            parts.add(table(told));
        } else {
            told.stream().map(HealthNow::line).forEach(parts::add);
        }
        if (now.size() > told.size()) {
            parts.add(Words.muted("and " + rest(now.subList(told.size(), now.size()))));
        }
        if (form != Form.QUIET && now.size() < hosts.size()) {
            parts.add(muted(unwatched(now)));
        }
        getChildren().setAll(parts);
    }

    private static Node muted(String words) {
        var prose = Words.prose(words);
        prose.getStyleClass().add(Styles.MUTED);
        return prose;
    }

    /// What comes after the worst ones, counted by state.
    private static String rest(List<HostNow> rest) {
        var states = rest.stream().collect(Collectors.groupingBy(HostNow::state, Collectors.counting()));
        return rest.size() + " more: " + states.entrySet().stream()
                .sorted(java.util.Map.Entry.<HealthState, Long>comparingByKey().reversed())
                .map(each -> each.getValue() + " " + each.getKey().word()).collect(Collectors.joining(", "));
    }

    private String unwatched(List<HostNow> now) {
        if (now.isEmpty()) {
            return hosts.size() == 1
                    ? Visible.of(hosts.getFirst().name()) + " is not watched, so nothing is known of its health."
                    : "None of these hosts is watched, so nothing is known of their health.";
        }
        var known = now.stream().map(HostNow::host).collect(Collectors.toSet());
        var names = hosts.stream().filter(host -> !known.contains(host)).map(host -> Visible.of(host.name())).toList();
        return names.size() > NAMED
                ? names.size() + " hosts are not watched."
                : "Not watched: " + String.join(", ", names) + ".";
    }

    private static Node table(List<HostNow> now) {
        var grid = new GridPane(COLUMN, GAP);
        for (var each : now) {
            var name = name(each);
            name.setMaxWidth(NAME);
            var says = says(each);
            GridPane.setHgrow(says, Priority.ALWAYS);
            grid.addRow(grid.getRowCount(), name, word(each), says);
        }
        return grid;
    }

    /// What is not as it should be stands below the host.
    private static Node line(HostNow now) {
        var name = name(now);
        HBox.setHgrow(name, Priority.ALWAYS);
        name.setMaxWidth(Double.MAX_VALUE);
        var row = new HBox(GAP, name, word(now));
        row.setAlignment(Pos.CENTER_LEFT);
        if (now.state() == HealthState.OK) {
            return row;
        }
        var says = says(now);
        VBox.setMargin(says, new Insets(0, 0, 0, INDENT));
        return new VBox(2, row, says);
    }

    private static Label name(HostNow now) {
        var look = Look.of(now.state());
        var name = Words.clipped(Words.strong(Visible.of(now.host().name())));
        name.setGraphic(look.icon().node(14, look.tone()));
        return name;
    }

    private static Node word(HostNow now) {
        var word = Words.muted(now.state() == HealthState.OK ? counted(now.checks()) + " OK" : now.state().word());
        word.setMinWidth(USE_PREF_SIZE);
        return word;
    }

    /// The worst check, what it says, and how many more there are.
    private static Label says(HostNow now) {
        return Words.clipped(Words.muted(now.state() == HealthState.OK
                ? ""
                : Visible.of(now.worst()) + (now.says().isEmpty() ? "" : ": " + Visible.of(now.says()))
                        + (now.troubled() > 1 ? " and " + (now.troubled() - 1) + " more" : "")));
    }

    private static String counted(int checks) {
        return checks + (checks == 1 ? " check" : " checks");
    }
}
