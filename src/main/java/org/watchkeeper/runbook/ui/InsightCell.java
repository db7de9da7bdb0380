package org.watchkeeper.runbook.ui;

import org.watchkeeper.runbook.ui.page.Insight;
import org.watchkeeper.runbook.ui.page.Reading;
import org.watchkeeper.runbook.ui.page.RunbookStyles;

import java.util.ArrayList;
import java.util.stream.Collectors;
import javafx.css.PseudoClass;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.watchkeeper.fx.Icon;
import org.watchkeeper.fx.Styles;
import org.watchkeeper.fx.Tone;
import org.watchkeeper.fx.control.Badge;
import org.watchkeeper.fx.control.Buttons;
import org.watchkeeper.fx.control.FillCell;
import org.watchkeeper.fx.control.Words;
import org.watchkeeper.runbook.Visible;
import org.watchkeeper.runbook.Finding;
import org.watchkeeper.runbook.Flag;
import org.watchkeeper.runbook.InstalledFile;
import org.watchkeeper.runbook.Procedure;
import org.watchkeeper.runbook.ProcedureKind;
import org.watchkeeper.runbook.Proviso;
import org.watchkeeper.runbook.ShellCommand;
import org.watchkeeper.runbook.Step;

/// A row of what was understood. A click points at it; a procedure also opens up and can be started.
final class InsightCell extends FillCell<Insight> {
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
    private static final int GAP = 8;
    private static final int NEAR = 6;
    private static final int STEP_INDENT = 24;
    private static final int COMMAND_INDENT = 52;

    private final RunbooksModel model;

    InsightCell(RunbooksModel model) {
        this.model = model;
    }

    @Override
    protected Region show(Insight insight) {
        var row = switch (insight) {
            case Insight.Head head -> head(head);
            case Insight.Found found -> finding(found.finding());
            case Insight.OneProcedure one -> procedure(one.procedure(), one.open());
            case Insight.OneParameter one -> parameter(one);
            case Insight.OneStep one -> step(one);
            case Insight.OneCommand one -> command(one.command(), one.undo());
            case Insight.OneChecklist one -> checklist(one);
            case Insight.OneItem one -> item(one);
            case Insight.OneSchedule one -> FactRow.schedule(one);
            case Insight.OneFact one -> FactRow.fact(one);
        };
        if (insight instanceof Insight.Head) {
            return row;
        }
        row.getStyleClass().add(RunbookStyles.INSIGHT);
        row.setOnMouseClicked(_ -> model.point(insight));
        // A pseudo-class cannot be bound.
        whileShown(model.selected().subscribe(selected -> row.pseudoClassStateChanged(CHOSEN,
                selected.filter(one -> isSame(one, insight)).isPresent())));
        return row;
    }

    private static boolean isSame(Insight one, Insight other) {
        return one.getClass() == other.getClass() && one.lines().equals(other.lines())
                && (!(one instanceof Insight.OneFact) || one.equals(other));
    }

    private static Region head(Insight.Head head) {
        var row = new HBox(NEAR, Words.caption(head.title()), Words.muted(Integer.toString(head.count())));
        row.setAlignment(Pos.BOTTOM_LEFT);
        row.getStyleClass().add(RunbookStyles.INSIGHT_HEAD);
        return row;
    }

    private Region procedure(Procedure procedure, boolean open) {
        var fold = Buttons.icon(open ? Icon.CHEVRON_DOWN : Icon.CHEVRON_RIGHT, open ? "Fold" : "Show its steps",
                () -> model.toggle(procedure));
        fold.getStyleClass().add(Styles.SMALL_BUTTON);
        var title = Words.prose(procedure.title());
        title.getStyleClass().add(Styles.STRONG);
        var facts = Words.prose(facts(procedure));
        facts.getStyleClass().addAll(Styles.MUTED, Styles.SMALL);
        var kind = new HBox(NEAR, new Badge(procedure.kind().word(), tone(procedure.kind())),
                lines(procedure.lines().toString()));
        kind.setAlignment(Pos.CENTER_LEFT);
        var text = new VBox(4, title, kind, facts);
        HBox.setHgrow(text, Priority.ALWAYS);
        var start = Buttons.plain("Start…", () -> model.start(procedure));
        start.setAccessibleText("Start " + procedure.title());
        var row = new HBox(GAP, fold, text, start);
        row.getStyleClass().add(RunbookStyles.PROCEDURE);
        return row;
    }

    private static String facts(Procedure procedure) {
        var facts = new ArrayList<String>();
        facts.add(count(procedure.steps().size(), "step"));
        facts.add(count(procedure.commands().size(), "command"));
        add(facts, "risk ", procedure.risk());
        add(facts, "downtime ", procedure.downtime());
        add(facts, "way back: ", procedure.wayBack());
        return String.join(" · ", facts);
    }

    private static void add(ArrayList<String> facts, String name, String value) {
        if (!value.isEmpty()) {
            facts.add(name + value);
        }
    }

    private static String count(int count, String noun) {
        return count + " " + noun + (count == 1 ? "" : "s");
    }

    private static Tone tone(ProcedureKind kind) {
        return switch (kind) {
            case UPGRADE, MAINTENANCE -> Tone.ACCENT;
            case ROLLBACK, RESTORE -> Tone.WARNING;
            case EMERGENCY -> Tone.DANGER;
            case BACKUP, DIAGNOSIS -> Tone.NEUTRAL;
        };
    }

    private static Region parameter(Insight.OneParameter one) {
        var parameter = one.parameter();
        var sample = parameter.sample().isEmpty() ? "" : "  such as " + parameter.sample();
        var text = Words.clipped(parameter.label() + sample);
        return row(STEP_INDENT, Icon.PARAMETER.node(14, Tone.ACCENT), fill(text),
                quiet(parameter.type().name().toLowerCase(java.util.Locale.ROOT)));
    }

    private static Region step(Insight.OneStep one) {
        var title = Words.prose(one.number() + ".  " + one.step().title());
        title.getStyleClass().add(Styles.MEDIUM);
        var row = row(STEP_INDENT, icon(one.step()).node(14), fill(tied(title, one.step().proviso())));
        one.step().proviso().alternative()
                .ifPresent(way -> row.getChildren().add(new Badge("one way: " + way.name(), Tone.ACCENT)));
        one.step().proviso().environments()
                .forEach(environment -> row.getChildren().add(new Badge(environment.word() + " only", Tone.WARNING)));
        row.getChildren().add(lines(one.step().lines().toString()));
        return row;
    }

    /// The title, and below it what the document ties the step to.
    private static Region tied(Label title, Proviso proviso) {
        var words = new ArrayList<String>();
        add(words, "asked about before it runs: ", proviso.condition());
        add(words, "", proviso.where());
        if (words.isEmpty()) {
            return title;
        }
        var below = Words.prose(String.join(" · ", words));
        below.getStyleClass().addAll(Styles.MUTED, Styles.SMALL);
        return new VBox(2, title, below);
    }

    private static Icon icon(Step step) {
        return switch (step) {
            case Step.Commands _ -> Icon.CODE;
            case Step.Instruction _ -> Icon.HAND;
            case Step.Check _ -> Icon.CHECKLIST;
        };
    }

    private static Region command(ShellCommand command, boolean undo) {
        var text = Visible.of(command.text().strip());
        int end = text.indexOf('\n');
        var label = Words.clipped(Words.mono(end < 0 ? text : text.substring(0, end) + " …"));
        label.getStyleClass().add(Reading.tone(command) == Tone.DANGER ? Styles.DANGER_TEXT : Styles.MUTED);
        var row = row(COMMAND_INDENT,
                fill(command.installs().isEmpty() ? label : new VBox(2, label, installs(command))));
        if (undo) {
            row.getChildren().add(new Badge(Icon.BACK, "takes it back", Tone.NEUTRAL));
        }
        command.flags().stream().filter(Flag::standsOut).sorted()
                .forEach(flag -> row.getChildren().add(new Badge(flag.word(), tone(flag))));
        return row;
    }

    private static Region installs(ShellCommand command) {
        var paths = command.installs().stream().map(InstalledFile::path).collect(Collectors.joining(", "));
        var text = Words.clipped("installs " + paths);
        text.getStyleClass().addAll(Styles.MUTED, Styles.SMALL);
        return text;
    }

    private static Tone tone(Flag flag) {
        return switch (flag) {
            case DESTRUCTIVE -> Tone.DANGER;
            case DISCONNECTS, INTERACTIVE, ENDLESS, SECURITY -> Tone.WARNING;
            case SERVICE, LOCKS -> Tone.ACCENT;
            case READ_ONLY, SUDO, CHANGES, LONG, NEEDS_SUDO, MAY_PROMPT, PAGER, DIRECTORY, NETWORK -> Tone.NEUTRAL;
        };
    }

    private Region checklist(Insight.OneChecklist one) {
        var list = one.checklist();
        var title = Words.prose(list.timing().isEmpty() || list.title().contains(list.timing())
                ? list.title()
                : list.title() + " (" + list.timing() + ")");
        title.getStyleClass().add(Styles.STRONG);
        var open = Buttons.plain("Open…", () -> model.open(list));
        open.setAccessibleText("Open the list " + list.title());
        return row(0, Icon.CHECKLIST.node(14, Tone.ACCENT), fill(title), lines(list.lines().toString()), open);
    }

    private static Region item(Insight.OneItem one) {
        var icon = one.item().ticked() ? Icon.TICKED : Icon.UNTICKED;
        return row(STEP_INDENT, (one.item().box() ? icon : Icon.CHEVRON_RIGHT).node(14),
                fill(Words.prose(one.item().text())));
    }

    private static Region finding(Finding finding) {
        var code = Words.muted(finding.code() + " · line " + finding.line());
        code.getStyleClass().add(Styles.SMALL);
        var text = new VBox(2, Words.prose(finding.message()), code);
        return switch (finding.severity()) {
            case ERROR -> row(0, Icon.ERROR.node(14, Tone.DANGER), fill(text));
            case WARNING -> row(0, Icon.WARNING.node(14, Tone.WARNING), fill(text));
            case INFO -> row(0, Icon.INFO.node(14, Tone.NEUTRAL), fill(text));
        };
    }

    static HBox row(int indent, Node... nodes) {
        var row = new HBox(GAP, nodes);
        row.setAlignment(Pos.TOP_LEFT);
        HBox.setMargin(nodes[0], new Insets(nodes[0] instanceof Label ? 0 : 1, 0, 0, indent));
        return row;
    }

    static Region fill(Region node) {
        HBox.setHgrow(node, Priority.ALWAYS);
        node.setMaxWidth(Double.MAX_VALUE);
        return node;
    }

    static Label lines(String lines) {
        return quiet("line " + lines);
    }

    private static Label quiet(String text) {
        var label = Words.muted(text);
        label.getStyleClass().add(Styles.SMALL);
        label.setMinWidth(USE_PREF_SIZE);
        return label;
    }
}
