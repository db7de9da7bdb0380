package org.watchkeeper.run.ui;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.watchkeeper.fx.Icon;
import org.watchkeeper.fx.Styles;
import org.watchkeeper.fx.Tone;
import org.watchkeeper.fx.control.Badge;
import org.watchkeeper.fx.control.Buttons;
import org.watchkeeper.fx.control.EnvironmentBar;
import org.watchkeeper.fx.control.ProblemBox;
import org.watchkeeper.fx.control.Words;
import org.watchkeeper.host.Host;
import org.watchkeeper.run.Gate;
import org.watchkeeper.run.Mandate;
import org.watchkeeper.run.Objection;
import org.watchkeeper.run.Order;
import org.watchkeeper.run.Plan;
import org.watchkeeper.run.Planned;
import org.watchkeeper.run.PlannedStep;
import org.watchkeeper.run.Review;
import org.watchkeeper.run.ui.walk.CommandText;
import org.watchkeeper.run.ui.walk.RunStyles;
import org.watchkeeper.runbook.Flag;

/// One page that could be printed: what, where, when, who, how the hosts are now, every command, the
/// way back.
final class ReviewPage extends ScrollPane {
    static final String AGAIN_ID = "review-ask-again";
    private static final int WIDTH = 1160;
    private static final Set<Flag> DANGEROUS = EnumSet.of(Flag.DESTRUCTIVE, Flag.DISCONNECTS, Flag.INTERACTIVE,
            Flag.ENDLESS, Flag.SECURITY);
    private static final double LEFT_OUT = 0.5;
    private final WizardViewModel model;
    private final WizardScreen.Wording wording;
    private final Node health;
    private final VBox page = new VBox(16);
    private final VBox notes = new VBox(8);
    private final VBox objections = new VBox(8);
    private final AllTheSame reason;
    private final VBox body = new VBox(16);

    ReviewPage(WizardViewModel model, WizardScreen.Wording wording) {
        super();
        this.model = model;
        this.reason = new AllTheSame(model);
        this.wording = wording;
        this.health = wording.health().apply(List.copyOf(model.targets()));
        setContent(page);
        setFitToWidth(true);
        setFocusTraversable(true);
        setAccessibleText("Review of the run");
        getStyleClass().add(Styles.BARE_SCROLL);
        page.getStyleClass().add(RunStyles.SHEET_PAGE);
        for (var part : new VBox[]{objections, reason, notes, body}) {
            part.setMaxWidth(WIDTH);
        }
        page.setAlignment(Pos.TOP_CENTER);
        page.getChildren().addAll(objections, reason, notes, body);
        model.plannedProperty().subscribe(planned -> planned.ifPresent(this::show));
        model.notes().notes().subscribe(this::note);
    }

    /// The reason where one is asked for; otherwise the page itself, which arrows scroll.
    Node first() {
        return reason.first().orElse(this);
    }

    /// What does not keep it from starting, and should be known.
    private void note(List<String> about) {
        notes.getChildren().setAll(
                about.stream().map(one -> new ProblemBox(Tone.WARNING, Icon.WARNING, one, "", "", "")).toList());
        notes.setManaged(!about.isEmpty());
    }

    private void show(Planned planned) {
        objections.getChildren().clear();
        body.getChildren().clear();
        switch (planned) {
            case Planned.Ready(var plan) -> show(plan);
            case Planned.Objected(var list) -> {
                list.forEach(this::object);
                body.getChildren().add(health);
            }
        }
        objections.setManaged(!objections.getChildren().isEmpty());
    }

    private void object(Objection objection) {
        objections.getChildren().add(box(objection));
        if (objection.kind() == Objection.Kind.MACHINE_UNASKED) {
            var again = Buttons.plain(Icon.REFRESH, "Ask the hosts again", model::askAgain);
            again.setId(AGAIN_ID);
            objections.getChildren().add(again);
        }
        reason.ask(objection);
    }

    private static Node box(Objection objection) {
        boolean yields = objection.yieldsToReason() && objection.kind() != Objection.Kind.OTHER_MACHINE
                || objection.kind() == Objection.Kind.NO_SECOND_PERSON;
        var tone = yields ? Tone.WARNING : Tone.DANGER;
        return new ProblemBox(tone, Icon.WARNING, objection.message(), "", "", "");
    }

    private void show(Plan plan) {
        model.stake().ifPresent(stake -> body.getChildren().addFirst(new EnvironmentBar(stake, names(plan.hosts()))));
        body.getChildren().addAll(facts(plan), health, Words.heading("Way forward"));
        var review = Review.of(plan);
        parts(review.forward());
        body.getChildren().add(Words.heading(review.linkedRollback().isEmpty()
                ? "Way back"
                : "Way back: " + plan.rollbackTitle()));
        body.getChildren().add(Words.prose(wayBack(plan)));
        parts(review.linkedRollback());
    }

    private Node facts(Plan plan) {
        var grid = new GridPane(24, 6);
        int row = 0;
        fact(grid, row++, "What", plan.title() + " (" + plan.kind().word() + ")");
        fact(grid, row++, "Document", plan.source().file() + ", lines " + plan.source().lines() + ", version "
                + plan.source().sha256().substring(0, 12));
        fact(grid, row++, "Where", where(plan.hosts()));
        fact(grid, row++, "Order", plan.order() == Order.STEP_BY_STEP ? "step by step" : "host by host");
        fact(grid, row++, "When", wording.when());
        fact(grid, row++, "Who", wording.who());
        fact(grid, row++, "Values", values(plan));
        fact(grid, row++, "Risk, downtime", or(plan.risk()) + ", " + or(plan.downtime()));
        if (!plan.withoutLists().isEmpty()) {
            fact(grid, row++, "Checklists", "not done; it starts all the same because: " + plan.withoutLists());
        }
        mandate(grid, row, plan.mandate());
        return grid;
    }

    /// Under what it starts, and against what.
    private void mandate(GridPane grid, int from, Mandate mandate) {
        int row = from;
        if (mandate.change().isPresent()) {
            fact(grid, row++, "Change", model.permit().words());
        }
        if (!mandate.against().isEmpty()) {
            fact(grid, row++, "Against", String.join(". ", mandate.against()));
            fact(grid, row++, "All the same", "because: " + mandate.reason());
        }
        if (!mandate.second().isEmpty()) {
            fact(grid, row, "Agreed to by", mandate.second());
        }
    }

    /// Names with addresses: the last moment to see that a name means another machine than one thinks.
    private static String where(List<Host> hosts) {
        return hosts.stream().map(host -> host.name() + " at " + host.endpoint()).collect(Collectors.joining(", "));
    }

    /// As they were filled in, secrets as dots.
    private String values(Plan plan) {
        var values = model.parameters().stream().map(parameter -> parameter.label() + " = "
                + plan.values().getOrDefault(parameter.name(), "••••••")).toList();
        return values.isEmpty() ? "none" : String.join(", ", values);
    }

    private static String or(String text) {
        return text.isEmpty() ? "not said" : text;
    }

    private static void fact(GridPane grid, int row, String name, String value) {
        var label = Words.muted(name);
        label.setMinWidth(Region.USE_PREF_SIZE);
        grid.add(label, 0, row);
        grid.add(Words.prose(value), 1, row);
    }

    private void parts(List<Review.Part> parts) {
        for (int i = 0; i < parts.size(); i++) {
            body.getChildren().add(part(i + 1, parts.get(i)));
        }
    }

    private static Node part(int number, Review.Part part) {
        var step = part.step();
        var title = Words.prose(number + "  " + step.title());
        title.getStyleClass().add(Styles.STRONG);
        HBox.setHgrow(title, Priority.ALWAYS);
        title.setMaxWidth(Double.MAX_VALUE);
        var hosts = Words.clipped(part.hosts().isEmpty()
                ? step.isLeftOut() ? step.leftOut() : "a person"
                : part.hosts().stream().map(on -> on.host().name()).collect(Collectors.joining(", ")));
        hosts.getStyleClass().add(Styles.MUTED);
        var head = new HBox(8, title, gate(part.gate()), hosts);
        head.setAlignment(Pos.CENTER_LEFT);
        var box = new VBox(6, head);
        box.setOpacity(step.isLeftOut() ? LEFT_OUT : 1);
        if (!step.proviso().where().isEmpty()) {
            box.getChildren().add(Words.muted(step.proviso().where()));
        }
        if (step.work() instanceof PlannedStep.Work.Commands(var commands)) {
            commands.forEach(command -> box.getChildren().add(command(command)));
        }
        if (step.work() instanceof PlannedStep.Work.Check(var items)) {
            items.forEach(item -> box.getChildren().add(Words.prose("☐  " + item.text())));
        }
        return box;
    }

    private static Node command(org.watchkeeper.run.PlannedCommand command) {
        var text = new CommandText(command.filled());
        HBox.setHgrow(text, Priority.ALWAYS);
        var row = new HBox(8, text);
        row.setAlignment(Pos.CENTER_LEFT);
        if (!command.course().isEmpty()) {
            row.getChildren().add(new Badge(command.course(), Tone.ACCENT));
        }
        command.flags().stream().filter(Flag::standsOut)
                .filter(flag -> flag != Flag.ENDLESS || command.limit().isZero())
                .sorted()
                .forEach(flag -> row.getChildren().add(new Badge(flag.word(), tone(flag))));
        command.installs().forEach(path -> row.getChildren().add(new Badge("installs " + path, Tone.ACCENT)));
        return row;
    }

    private static Tone tone(Flag flag) {
        return DANGEROUS.contains(flag) ? Tone.DANGER : Tone.NEUTRAL;
    }

    private static Node gate(Gate gate) {
        return switch (gate) {
            case Gate.Free _ -> new Region();
            case Gate.Confirm _ -> new Badge(Icon.WARNING, "asks before it runs", Tone.WARNING);
            case Gate.Attended _ -> new Badge(Icon.HAND, "needs you", Tone.WARNING);
            case Gate.Person _ -> new Badge(Icon.HAND, "by a person", Tone.NEUTRAL);
        };
    }

    private static String wayBack(Plan plan) {
        if (!plan.withoutWayBack().isEmpty()) {
            return "None. Done all the same because: " + plan.withoutWayBack();
        }
        return plan.linkedRollback().isEmpty()
                ? "Each step that changes something is undone by the commands paired with it."
                : "Where a step has no undo of its own, this procedure is walked on the hosts that were changed.";
    }

    private static String names(List<Host> hosts) {
        return hosts.stream().map(Host::name).collect(Collectors.joining(", "));
    }
}
