package org.watchkeeper.run.ui;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.watchkeeper.fx.Icon;
import org.watchkeeper.fx.Stake;
import org.watchkeeper.fx.Styles;
import org.watchkeeper.fx.control.Buttons;
import org.watchkeeper.fx.control.EnvironmentBar;
import org.watchkeeper.fx.control.PageKeys;
import org.watchkeeper.fx.control.Toolbar;
import org.watchkeeper.fx.control.Words;
import org.watchkeeper.host.Host;
import org.watchkeeper.run.ui.walk.RunStyles;

/// The pages of the wizard, where one is, and the way on. Ctrl+Enter goes on, and starts the run at last, whenever the button
/// that does so can be pressed; Alt+Left goes back.
final class WizardScreen extends BorderPane {
    static final String NEXT_ID = "wizard-next";
    static final String CONFIRM_ID = "review-confirm";
    static final String CHANGES_ID = "wizard-changes";
    static final String BACK_ID = "wizard-back";
    private final WizardViewModel model;
    private final Wording wording;
    private final Ways ways;
    private Runnable focus = () -> {};
    private boolean held;
    private final VBox confirmation = new VBox();
    private final HBox stepper = new HBox(8);
    private final Label subject = Words.clipped("");
    private final VBox stake = new VBox();
    private final StackPane shown = new StackPane(); // pages change in it: the keyboard goes from them to the foot
    private final Button next = Buttons.primary("", this::goOn);
    private final Button back = Buttons.plain(Icon.LEFT, "Back", this::goBack);

    /// Who and when, and how the hosts are, for the review.
    record Wording(String who, String when, Function<List<Host>, Node> health) {}

    /// Where it goes on from here: away, into the run, or to what changed in a document.
    record Ways(Runnable leave, Consumer<WizardViewModel> start, Consumer<Offer> changes) {}

    WizardScreen(WizardViewModel model, Wording wording, Ways ways) {
        super();
        this.model = model;
        this.wording = wording;
        this.ways = ways;
        RunStyles.dress(this);
        next.setId(NEXT_ID);
        back.setId(BACK_ID);
        confirmation.getStyleClass().add(RunStyles.PREVIEW);
        next.disableProperty().bind(model.readyProperty().not());
        stepper.setAlignment(Pos.CENTER_LEFT);
        stepper.getStyleClass().add(RunStyles.STEPPER);
        subject.getStyleClass().add(Styles.MUTED);
        setTop(new VBox(stake, new Toolbar(Words.title("New run"), stepper).trailing(subject)));
        setCenter(shown);
        setBottom(new VBox(confirmation, foot()));
        model.pageProperty().subscribe(this::show);
        addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        addEventFilter(KeyEvent.KEY_PRESSED, this::turn);
        addEventFilter(KeyEvent.KEY_RELEASED, this::released);
    }

    private Node foot() {
        var missing = Words.bound(model.missingProperty(), Styles.MUTED);
        missing.setWrapText(true);
        HBox.setHgrow(missing, Priority.ALWAYS);
        missing.setMaxWidth(Double.MAX_VALUE);
        var foot = new HBox(8, back, missing, changes(), next);
        foot.setAlignment(Pos.CENTER_LEFT);
        foot.getStyleClass().add(RunStyles.ACTIONS);
        return foot;
    }

    /// Leads to what changed, where that keeps the operator from going on.
    private Node changes() {
        var look = Buttons.plain(Icon.EYE, "Look at what changed",
                () -> model.offerProperty().get().ifPresent(ways.changes()));
        look.setId(CHANGES_ID);
        look.visibleProperty().bind(model.unacceptedProperty());
        look.managedProperty().bind(look.visibleProperty());
        return look;
    }

    /// Whoever means production says so, every time; the box is not ticked by itself (PRODUCT rules 9 and 10).
    private void confirmation(boolean wanted) {
        confirmation.getChildren().clear();
        if (wanted) {
            var names = names();
            var tick = new CheckBox("Yes, I mean " + Stake.PRODUCTION.loudWord() + ": " + names);
            tick.setId(CONFIRM_ID);
            tick.setWrapText(true);
            tick.selectedProperty().bindBidirectional(model.confirmedProperty());
            confirmation.getChildren().addAll(new EnvironmentBar(Stake.PRODUCTION, names), tick);
        }
        confirmation.setManaged(wanted);
    }

    private String names() {
        return model.targets().stream().map(Host::name).collect(Collectors.joining(", "));
    }

    private void show(Page page) {
        model.confirmedProperty().set(false);
        confirmation(page == Page.REVIEW && model.wantsConfirmation());
        steps(page);
        subject.setText(page == Page.CHOOSE ? "" : model.subject());
        stake.getChildren().clear();
        model.stake().filter(_ -> page == Page.PARAMETERS).ifPresent(
                known -> stake.getChildren().add(new EnvironmentBar(known, names())));
        next.setText(page == Page.REVIEW ? "Start the run" : "Next: " + page.next().title());
        back.setText(page == Page.CHOOSE ? "All runs" : "Back");
        switch (page) {
            case CHOOSE -> place(new ChoosePage(model), ChoosePage::first);
            case TARGETS -> place(new TargetsPage(model), TargetsPage::first);
            case PARAMETERS -> place(new ParametersPage(model), ParametersPage::first);
            case REVIEW -> place(new ReviewPage(model, wording), ReviewPage::first);
        }
    }

    private <P extends Node> void place(P page, Function<P, Node> first) {
        shown.getChildren().setAll(page);
        focus = () -> first.apply(page).requestFocus();
        if (getScene() != null) {
            focusFirst();
        }
    }

    /// Gives the keyboard to the first control of the page.
    void focusFirst() {
        applyCss();
        layout();
        focus.run();
    }

    private void steps(Page now) {
        stepper.getChildren().clear();
        int number = 1;
        for (var page : Page.values()) {
            stepper.getChildren().add(step(number++, page.title(), page.compareTo(now)));
        }
        stepper.getChildren().addAll(step(number++, "Walk", 1), step(number, "Close", 1));
    }

    private static Node step(int number, String title, int position) {
        var label = new Label(number + "  " + title);
        label.setMinWidth(Region.USE_PREF_SIZE);
        label.getStyleClass()
                .add(position == 0 ? RunStyles.STEPPER_NOW : position < 0 ? RunStyles.STEPPER_DONE : Styles.MUTED);
        if (position < 0) {
            label.setGraphic(Icon.OK.node(14));
        }
        return label;
    }

    private void pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER && event.isShortcutDown()) {
            goOnOnce();
            event.consume();
        } else if (event.getCode() == KeyCode.LEFT && event.isAltDown()) {
            goBack();
            event.consume();
        }
    }

    private void turn(KeyEvent event) {
        for (var page : shown.getChildren()) {
            if (page instanceof ReviewPage review && PageKeys.turn(review, event)) {
                event.consume();
            }
        }
    }

    /// As the button does, so nothing while it is disabled. A key that is held down repeats: it must not rush through the review.
    private void goOnOnce() {
        if (!held) {
            held = true;
            next.fire();
        }
    }

    private void released(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER) {
            held = false;
        }
    }

    /// Whether more is filled in than its first page.
    boolean isUnderWay() {
        return model.pageProperty().get() != Page.CHOOSE;
    }

    private void goOn() {
        if (model.pageProperty().get() == Page.REVIEW) {
            ways.start().accept(model);
        } else {
            model.next();
        }
    }

    private void goBack() {
        if (model.pageProperty().get() == Page.CHOOSE) {
            ways.leave().run();
        } else {
            model.back();
        }
    }
}
