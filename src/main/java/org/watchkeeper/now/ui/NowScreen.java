package org.watchkeeper.now.ui;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

import org.watchkeeper.fx.Styles;
import org.watchkeeper.fx.control.Patience;
import org.watchkeeper.fx.control.ProblemBox;
import org.watchkeeper.fx.control.VisibleRows;
import org.watchkeeper.fx.control.Words;
import org.watchkeeper.fx.place.Navigation;
import org.watchkeeper.now.Board;
import org.watchkeeper.now.Line;

/// The lines of Now under the date, or the calm sea when there are none. Reads again while it is on screen.
final class NowScreen extends BorderPane {
    private static final Duration OFTEN = Duration.seconds(20);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE d MMMM, HH:mm", Locale.ENGLISH);

    private final NowModel model;
    private final Navigation navigation;
    private final ListView<NowRow> list = new ListView<>();
    private final Timeline clockwork;
    private Optional<Line> chosen = Optional.empty();
    private boolean wantsKeyboard;

    NowScreen(NowModel model, Navigation navigation) {
        this.model = model;
        this.navigation = navigation;
        this.clockwork = new Timeline(new KeyFrame(OFTEN, _ -> model.load()));
        clockwork.setCycleCount(Animation.INDEFINITE);
        getStyleClass().add(Styles.PAGE);
        prepareList();
        // Whether it is on screen, and what is, follow from several things.
        sceneProperty().subscribe(scene -> run(scene != null));
        model.seen().subscribe(_ -> content());
        model.trouble().subscribe(_ -> content());
        addEventFilter(KeyEvent.KEY_PRESSED, this::steer);
    }

    private void run(boolean shown) {
        if (shown) {
            clockwork.play();
        } else {
            clockwork.stop();
        }
    }

    /// Takes the keyboard, now or as soon as there are lines.
    void arrive() {
        wantsKeyboard = true;
        list.requestFocus();
    }

    private void prepareList() {
        list.setId(NowStyles.LIST);
        list.setAccessibleText("What needs you, what is under way, what happened");
        list.getStyleClass().addAll(Styles.PLAIN_LIST, NowStyles.LINES);
        list.setItems(model.rows());
        var here = model.services().here();
        list.setCellFactory(_ -> new NowCell(model.services().clock(), here, this::open));
    }

    /// What is there, with the keyboard and the selection where they were.
    private void content() {
        boolean held = holdsKeyboard();
        setTop(model.seen().get().<Node>map(this::top).orElseGet(Region::new));
        setCenter(model.seen().get().<Node>map(this::middle).orElseGet(this::reading));
        setBottom(model.trouble().get().<Node>map(ProblemBox::new).orElseGet(Region::new));
        list.refresh(); // times get older
        if (getCenter() == list) {
            selectAgain();
            takeKeyboard();
        } else if (wantsKeyboard || held) {
            Calm.deed(getCenter()).ifPresent(this::give);
        }
    }

    /// Says that it reads where that takes longer than a glance.
    private Node reading() {
        if (model.trouble().get().isPresent()) {
            return new Region();
        }
        return Patience.words("Reading what needs you …");
    }

    /// Whether the keyboard is at what stands in the middle, which is about to be made anew.
    private boolean holdsKeyboard() {
        var owner = getScene() == null ? null : getScene().getFocusOwner();
        return owner != null && Calm.deed(getCenter()).filter(owner::equals).isPresent();
    }

    private void give(Node deed) {
        deed.requestFocus();
        wantsKeyboard = false;
    }

    private void takeKeyboard() {
        if (wantsKeyboard) {
            list.requestFocus();
            wantsKeyboard = false;
        }
    }

    private void selectAgain() {
        int at = chosen.map(line -> index(model.rows(), line)).orElse(-1);
        if (at >= 0) {
            list.getSelectionModel().clearAndSelect(at);
        } else {
            list.getSelectionModel().clearSelection();
            step(1);
        }
    }

    private static int index(List<NowRow> rows, Line line) {
        return IntStream.range(0, rows.size()).filter(at -> rows.get(at) instanceof NowRow.Entry(var other)
                && other.to().equals(line.to()) && other.kind() == line.kind()).findFirst().orElse(-1);
    }

    private Node middle(NowModel.Seen seen) {
        return isCalm(seen) ? Calm.of(seen, model.services(), navigation) : list;
    }

    private static boolean isCalm(NowModel.Seen seen) {
        return seen.board().isQuiet() && seen.board().happened().isEmpty();
    }

    private Node top(NowModel.Seen seen) {
        var here = model.services().here();
        var now = model.services().clock().instant().atZone(here);
        var day = Words.muted(DAY.format(now) + " " + zone(here));
        var head = new Region();
        HBox.setHgrow(head, Priority.ALWAYS);
        var words = Words.title(isCalm(seen) ? "" : words(seen.board()));
        var box = new HBox(12, words, head, day);
        box.setAlignment(Pos.BASELINE_LEFT);
        box.setMaxWidth(1120);
        box.getStyleClass().add(NowStyles.TITLE);
        var centred = new VBox(box);
        centred.setAlignment(Pos.CENTER);
        centred.getStyleClass().add(NowStyles.TOP);
        return centred;
    }

    private static String zone(ZoneId zone) {
        return zone.getId();
    }

    static String words(Board board) {
        int count = board.needsYou().size();
        var needs = count == 0
                ? "All is well, nothing needs you"
                : count == 1 ? "1 thing needs you" : count + " things need you";
        return board.left() > 0 ? needs + ", and " + board.left() + " more are not shown" : needs;
    }

    private void choose() {
        chosen = list.getSelectionModel().getSelectedItem() instanceof NowRow.Entry(var line)
                ? Optional.of(line)
                : Optional.empty();
    }

    private void open(NowRow row) {
        if (row instanceof NowRow.Entry(var line)) {
            chosen = Optional.of(line);
            navigation.open(line.to().place(), line.to().parameter());
        }
    }

    /// Arrows move from line to line, over the heads; Enter opens.
    private void steer(KeyEvent event) {
        if (event.getCode() == KeyCode.DOWN) {
            step(1);
        } else if (event.getCode() == KeyCode.UP) {
            step(-1);
        } else if (event.getCode() == KeyCode.ENTER && list.isFocused()) {
            Optional.ofNullable(list.getSelectionModel().getSelectedItem()).ifPresent(this::open);
        } else {
            return;
        }
        event.consume();
    }

    private void step(int by) {
        int at = list.getSelectionModel().getSelectedIndex() + by;
        while (at >= 0 && at < model.rows().size() && !(model.rows().get(at) instanceof NowRow.Entry)) {
            at += by;
        }
        if (at >= 0 && at < model.rows().size()) {
            list.getSelectionModel().clearAndSelect(at);
            list.getFocusModel().focus(at);
            choose();
            reveal(at);
        }
    }

    private void reveal(int at) {
        var rows = VisibleRows.of(list);
        if (rows.last() >= 0 && !rows.contains(at)) {
            list.scrollTo(Math.max(0, at - 1));
        }
    }
}
