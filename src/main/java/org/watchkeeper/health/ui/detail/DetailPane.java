package org.watchkeeper.health.ui.detail;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.watchkeeper.calendar.MomentWords;
import org.watchkeeper.fx.Icon;
import org.watchkeeper.fx.Stake;
import org.watchkeeper.fx.Styles;
import org.watchkeeper.fx.control.Badge;
import org.watchkeeper.fx.control.Buttons;
import org.watchkeeper.fx.control.EnvironmentBar;
import org.watchkeeper.fx.control.Words;
import org.watchkeeper.fx.place.Desk;
import org.watchkeeper.health.Monitor;
import org.watchkeeper.health.Reading;
import org.watchkeeper.health.Vital;
import org.watchkeeper.health.ui.draw.Look;
import org.watchkeeper.health.ui.tile.Age;
import org.watchkeeper.health.ui.tile.Tile;
import org.watchkeeper.host.Host;
import org.watchkeeper.host.HostId;
import org.watchkeeper.runbook.Library;
import org.watchkeeper.runbook.Visible;

/// What stands behind the open tile. Its head and its facts follow every reading; output, history and what the runbook says
/// are kept until another tile is opened, or what they show has changed.
public final class DetailPane extends VBox {
    static final String CLOSE = "health-detail-close";
    static final String ACKNOWLEDGE = "health-acknowledge";
    static final String LOOK = "health-look";
    static final String SNOOZE = "health-snooze";
    static final String WALK = "health-walk";
    static final String CONNECTION = "health-connection";
    static final String TERMINAL = "health-terminal";
    static final String MAINTAIN = "health-maintain";
    static final String STOP = "health-stop";
    private static final int GAP = 8;
    private static final int SECTION = 16;
    private static final int MOST = 40;

    private final Sources sources;
    private final Desk desk;
    private final Deeds deeds;
    private final VBox head = new VBox(GAP);
    private final VBox facts = new VBox(GAP);
    private final FlowPane actions = new FlowPane(GAP, GAP);
    private final VBox rest = new VBox(SECTION);
    private final Label title = Words.prose("");
    private final HBox under = new HBox(GAP);
    private Optional<Tile> shown = Optional.empty();
    private Optional<OutputPane> output = Optional.empty();
    private Optional<HistoryPane> history = Optional.empty();
    /// The checks of a tile of many, as they are listed.
    private List<String> listed = List.of();

    /// Where what is shown comes from. The clock's zone is that of the person who looks.
    public record Sources(Monitor monitor, Library library, Clock clock, Supplier<Map<HostId, Host>> hosts) {}

    public DetailPane(Sources sources, Desk desk, Deeds deeds) {
        this.sources = sources;
        this.desk = desk;
        this.deeds = deeds;
        head();
        var body = new VBox(SECTION, head, actions, facts, rest);
        body.getStyleClass().add("wk-health-detail");
        var scroll = new ScrollPane(body);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add(Styles.BARE_SCROLL);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().add(scroll);
    }

    /// Shows that tile as it is now.
    public void show(Tile tile) {
        boolean isNew = shown.map(Tile::id).filter(tile.id()::equals).isEmpty();
        shown = Optional.of(tile);
        head(tile);
        if (isNew) {
            fresh(tile);
        }
        facts(tile);
        if (tile.vitals().size() == 1) {
            var vital = tile.vitals().getFirst();
            output.ifPresent(pane -> pane.show(vital));
            history.ifPresent(pane -> pane.follow(vital));
        } else if (isNew || !listed.equals(standing(tile))) {
            listed = standing(tile);
            rest.getChildren().setAll(checks(tile));
        }
    }

    private static List<String> standing(Tile tile) {
        return tile.vitals().stream().map(vital -> vital.host() + " " + vital.probe().id() + " " + vital.state())
                .toList();
    }

    /// Nothing is shown any more.
    public void leave() {
        shown = Optional.empty();
        output = Optional.empty();
        history = Optional.empty();
        rest.getChildren().clear();
    }

    private void fresh(Tile tile) {
        actions(tile);
        rest.getChildren().clear();
        output = Optional.empty();
        history = Optional.empty();
        if (tile.vitals().size() == 1) {
            var vital = tile.vitals().getFirst();
            var chart = new HistoryPane(sources.monitor(), sources.clock(), desk.background());
            var printed = new OutputPane(desk.background());
            history = Optional.of(chart);
            output = Optional.of(printed);
            rest.getChildren().addAll(chart, printed, new OriginPane(vital, sources.library(), desk));
            chart.open(vital);
        }
    }

    /// The button stays the same one, so that a click and the keyboard stay on it.
    private void head() {
        var close = Buttons.icon(Icon.CLOSE, "Close (Esc)", deeds::close);
        close.setId(CLOSE);
        title.getStyleClass().add(Styles.TITLE);
        title.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(title, Priority.ALWAYS);
        var row = new HBox(GAP, title, close);
        row.setAlignment(Pos.TOP_LEFT);
        under.setAlignment(Pos.CENTER_LEFT);
        head.getChildren().setAll(row, under);
    }

    private void head(Tile tile) {
        var look = Look.of(tile.state());
        title.setText(tile.title());
        under.getChildren().setAll(new Badge(look.icon(), tile.state().word(), look.tone()));
        if (!tile.detail().isEmpty()) {
            under.getChildren().add(Words.clipped(Words.muted(tile.detail())));
        }
        tile.stake().ifPresentOrElse(this::crown, () -> crowned(null));
    }

    private void crown(Stake stake) {
        crowned(new EnvironmentBar(stake, ""));
    }

    private void crowned(@org.jspecify.annotations.Nullable Node bar) {
        getChildren().removeIf(EnvironmentBar.class::isInstance);
        if (bar != null) {
            getChildren().addFirst(bar);
        }
    }

    /// What a button does, it does about the tile as it is then.
    private Runnable now(Consumer<Tile> deed) {
        return () -> shown.ifPresent(deed);
    }

    private void actions(Tile tile) {
        var look = Buttons.plain(Icon.REFRESH, "Look now", now(deeds::lookNow));
        look.setId(LOOK);
        var seen = Buttons.plain(Icon.EYE, "Acknowledge", now(deeds::acknowledge));
        seen.setId(ACKNOWLEDGE);
        var snooze = Buttons.plain(Icon.SNOOZE, "Snooze…",
                now(current -> SnoozeSheet.ask(current, deeds, desk.overlay())));
        snooze.setId(SNOOZE);
        var maintain = Buttons.plain(Icon.MAINTENANCE, "Maintenance…", now(deeds::maintain));
        maintain.setId(MAINTAIN);
        actions.getChildren().setAll(look, seen, snooze, maintain);
        if (tile.vitals().stream().map(Vital::host).distinct().count() == 1) {
            var host = tile.vitals().getFirst().host();
            var connection = Buttons.plain(Icon.CONNECTED, "Connection test",
                    () -> desk.navigation().open("hosts", host.toString()));
            connection.setId(CONNECTION);
            var terminal = Buttons.plain(Icon.CODE, "Terminal",
                    () -> desk.navigation().open("terminals", host.toString()));
            terminal.setId(TERMINAL);
            actions.getChildren().addAll(connection, terminal);
        }
        var walk = Buttons.plain(Icon.PLAY, "Walk a procedure…",
                now(current -> WalkSheet.open(current, sources, desk)));
        walk.setId(WALK);
        var stop = Buttons.plain(Icon.REMOVE, "Stop watching…", now(deeds::stopWatching));
        stop.setId(STOP);
        actions.getChildren().addAll(walk, stop);
    }

    private void facts(Tile tile) {
        var now = sources.clock().instant();
        facts.getChildren().clear();
        fact(tile.face().says().isEmpty() ? "" : tile.vitals().size() == 1 ? "Read" : "Worst", tile.face().says());
        fact("Why", tile.why());
        fact("Limits", tile.face().limits().words(tile.face().unit()));
        tile.face().at().ifPresent(at -> fact(tile.vitals().size() == 1 ? "Asked" : "Oldest reading",
                Age.words(at, now) + " ago, " + MomentWords.near(at, sources.clock().getZone(), now)));
        if (tile.vitals().size() == 1) {
            var vital = tile.vitals().getFirst();
            fact("Since", MomentWords.near(vital.since(), sources.clock().getZone(), now) + ", "
                    + MomentWords.distance(vital.since(), now));
            fact("Took", vital.last().map(Reading::took).map(took -> took.toMillis() + " ms").orElse(""));
            fact("Seen by", vital.acknowledged().map(Visible::of).orElse(""));
        } else {
            fact("Checks", tile.tally().words());
        }
    }

    private void fact(String name, String value) {
        if (value.isEmpty()) {
            return;
        }
        var label = Words.muted(name);
        label.setMinWidth(96);
        var text = Words.prose(value);
        HBox.setHgrow(text, Priority.ALWAYS);
        text.setMaxWidth(Double.MAX_VALUE);
        facts.getChildren().add(new HBox(GAP, label, text));
    }

    /// The checks of a tile of many, the worst first.
    private List<Node> checks(Tile tile) {
        var box = new VBox(4, Words.heading("Checks"));
        boolean isOneHost = tile.vitals().stream().map(Vital::host).distinct().count() == 1;
        tile.vitals().stream().limit(MOST).map(vital -> line(vital, isOneHost)).forEach(box.getChildren()::add);
        if (tile.vitals().size() > MOST) {
            box.getChildren().add(Words.muted("and " + (tile.vitals().size() - MOST)
                    + " more: choose tiles of checks to see them all"));
        }
        return List.of(box);
    }

    private Node line(Vital vital, boolean isOneHost) {
        var look = Look.of(vital.state());
        var host = Optional.ofNullable(sources.hosts().get().get(vital.host())).map(Host::name).orElse("");
        var name = Buttons.link(Visible.of(vital.probe().title()), () -> deeds.open(vital));
        name.getStyleClass().add(Styles.MAY_TRUNCATE);
        name.setMinWidth(0);
        var where = Words.clipped(Words.muted(isOneHost ? "" : Visible.of(host)));
        HBox.setHgrow(where, Priority.ALWAYS);
        where.setMaxWidth(Double.MAX_VALUE);
        var word = new Label(vital.state().word());
        word.setMinWidth(Region.USE_PREF_SIZE);
        var row = new HBox(GAP, look.icon().node(14, look.tone()), name, where, word);
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("wk-health-line");
        return row;
    }
}
