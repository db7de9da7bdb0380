package org.watchkeeper.change.ui;

import java.util.function.Consumer;

import javafx.beans.property.StringProperty;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

import org.jspecify.annotations.Nullable;
import org.watchkeeper.calendar.Window;
import org.watchkeeper.change.Proposal;
import org.watchkeeper.change.ui.ask.Answered;
import org.watchkeeper.change.ui.ask.StartText;
import org.watchkeeper.fx.Icon;
import org.watchkeeper.fx.Styles;
import org.watchkeeper.fx.Tone;
import org.watchkeeper.fx.control.Badge;
import org.watchkeeper.fx.control.Buttons;
import org.watchkeeper.fx.control.FormField;
import org.watchkeeper.fx.control.Overlay;
import org.watchkeeper.fx.control.ProblemBox;
import org.watchkeeper.fx.control.Sheet;
import org.watchkeeper.fx.control.Words;
import org.watchkeeper.host.Host;
import org.watchkeeper.host.ui.Stakes;
import org.watchkeeper.runbook.Parameter;

/// The form that plans a change.
final class PlanSheet {
    static final String DRAFT_ID = "plan-draft";
    static final String EXCEPTION_ID = "plan-exception";
    private static final double WIDTH = 720;
    private static final int GAP = 12;
    private static final double SHORT = 170;

    private final PlanForm form;
    private final VBox phases = new VBox(GAP);
    private final VBox values = new VBox(GAP);
    private final VBox objections = new VBox(8);
    private final Label remark = Answered.label();

    private PlanSheet(PlanForm form) {
        this.form = form;
    }

    static void show(Overlay overlay, PlanForm form, String verb, Consumer<Proposal> draft) {
        var content = new PlanSheet(form);
        var sheet = new Sheet(verb, WIDTH);
        var go = Buttons.primary(verb, () -> form.proposal().ifPresent(proposal -> {
            overlay.close(sheet);
            draft.accept(proposal);
        }));
        go.setId(DRAFT_ID);
        go.disableProperty().bind(form.missing().isNotEmpty());
        var missing = Words.bound(form.missing(), Styles.MUTED, Styles.SMALL);
        missing.setWrapText(true);
        missing.setMaxWidth(WIDTH / 2);
        sheet.with(content.nodes()).footnote(missing)
                .buttons(Buttons.plain("Leave it", () -> overlay.close(sheet)), go);
        overlay.show(sheet, () -> {});
    }

    private Node[] nodes() {
        form.phases().addListener((ListChangeListener<PhaseForm>) _ -> showPhases());
        form.objections().subscribe(_ -> showObjections());
        showPhases();
        var more = Buttons.plain(Icon.ADD, "A phase on another day", form::addPhase);
        more.setId("plan-more");
        var impact = impact();
        var zone = text("plan-zone", "Zone of its times", form.zone(), "Such as UTC or Europe/Berlin");
        HBox.setHgrow(impact, Priority.ALWAYS);
        HBox.setHgrow(zone, Priority.ALWAYS);
        return new Node[]{text("plan-title", "Title", form.title(), "Without one, that of its procedure"),
                Words.caption("On which hosts"), hosts(), phases, more, remark, values,
                new HBox(GAP, impact, zone, approvals()),
                text("plan-note", "Note", form.note(), ""), objections};
    }

    private Node hosts() {
        var box = new FlowPane(GAP, 8);
        form.stock().outlook().inventory().forEach(host -> box.getChildren().add(host(host)));
        if (box.getChildren().isEmpty()) {
            box.getChildren().add(Words.muted("There is no host in the inventory yet."));
        }
        return box;
    }

    private Node approvals() {
        var box = new ComboBox<Integer>();
        box.setId("plan-approvals");
        box.getItems().addAll(0, 1, 2, 3);
        box.valueProperty().bindBidirectional(form.approvals());
        return new FormField("Others to approve", box, "In production one at least");
    }

    private Node host(Host host) {
        var tick = new CheckBox(host.name());
        tick.setId("plan-host-" + host.name());
        tick.setAccessibleText(host.name() + ", " + Stakes.of(host).word());
        tick.setSelected(form.hosts().contains(host));
        tick.selectedProperty().subscribe((_, on) -> form.choose(host, on));
        var box = new HBox(6, tick, Badge.of(Stakes.of(host)));
        box.setAlignment(Pos.CENTER_LEFT);
        return box;
    }

    private void showPhases() {
        phases.getChildren().clear();
        for (int i = 0; i < form.phases().size(); i++) {
            phases.getChildren().add(phase(i, form.phases().get(i)));
        }
        showValues();
    }

    private Node phase(int number, PhaseForm phase) {
        var several = form.phases().size() > 1;
        var start = text("plan-start-" + number, "Start", phase.start(), "");
        var meaning = Words.muted("");
        meaning.getStyleClass().add(Styles.SMALL);
        meaning.textProperty().bind(javafx.beans.binding.Bindings.createStringBinding(
                () -> StartText.meaning(phase.start().get(), form.zoneNow(), form.stock().clock().getZone()),
                phase.start(), form.zone()));
        ((TextField) start.getChildren().get(1)).setPromptText("2026-12-05 02:00");
        start.setPrefWidth(SHORT);
        var length = text("plan-length-" + number, "Meant to take", phase.length(), "");
        ((TextField) length.getChildren().get(1)).setPromptText("1 h 30 min");
        length.setPrefWidth(SHORT);
        var fits = Buttons.plain(Icon.SCHEDULE, "Next that fits", () -> {
            remark.setText("");
            form.nextThatFits(phase, remark::setText);
        });
        fits.setId("plan-fits-" + number);
        var when = new HBox(GAP, length, start, fits);
        when.setAlignment(Pos.BOTTOM_LEFT);
        return new VBox(8, Words.caption(several ? "Phase " + (number + 1) : "What and when"), procedure(number, phase),
                when, meaning);
    }

    private Node procedure(int number, PhaseForm phase) {
        var box = new ComboBox<Stock.Offer>();
        box.setId("plan-procedure-" + number);
        box.setPromptText("Choose a procedure");
        box.getItems().addAll(form.stock().offers());
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(Stock.@Nullable Offer offer) {
                return offer == null ? "" : offer.words();
            }

            @Override
            public Stock.Offer fromString(String text) {
                throw new UnsupportedOperationException("procedures are chosen, not typed");
            }
        });
        phase.offer().get().ifPresent(box::setValue);
        box.valueProperty().subscribe((_, chosen) -> {
            phase.offer().set(java.util.Optional.ofNullable(chosen));
            showValues();
        });
        return new FormField("Procedure", box, "");
    }

    private void showValues() {
        values.getChildren().clear();
        form.parameters().forEach(parameter -> values.getChildren().add(value(parameter)));
        values.setManaged(!values.getChildren().isEmpty());
        if (values.isManaged()) {
            values.getChildren().addFirst(Words.caption("With these values"));
        }
    }

    private Node value(Parameter parameter) {
        var hint = parameter.options().isEmpty()
                ? "May be given when it is run"
                : "One of: " + String.join(", ", parameter.options());
        var field = text("plan-value-" + parameter.name(), parameter.label(), form.value(parameter), hint);
        ((TextField) field.getChildren().get(1)).setPromptText(parameter.sample());
        field.onceLeft();
        form.value(parameter).subscribe(_ -> field.objectionProperty().set(form.objection(parameter)));
        return field;
    }

    private FormField impact() {
        var box = new ComboBox<Window.Impact>();
        box.setId("plan-impact");
        box.getItems().addAll(Window.Impact.values());
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(Window.@Nullable Impact impact) {
                return impact == null ? "" : impact.words();
            }

            @Override
            public Window.Impact fromString(String text) {
                throw new UnsupportedOperationException("it is chosen, not typed");
            }
        });
        box.valueProperty().bindBidirectional(form.impact());
        return new FormField("What it touches", box, "Windows may be for some of these only");
    }

    private void showObjections() {
        var reason = objections.lookup("#" + EXCEPTION_ID) == null;
        objections.getChildren().removeIf(ProblemBox.class::isInstance);
        var found = form.objections().get();
        for (int i = 0; i < found.size(); i++) {
            objections.getChildren().add(i,
                    new ProblemBox(Tone.WARNING, Icon.WARNING, found.get(i).words(), "", found.get(i).remedy(), ""));
        }
        if (reason && (!found.isEmpty() || !form.exception().get().isBlank())) {
            objections.getChildren().add(text(EXCEPTION_ID, "Why it is planned all the same", form.exception(),
                    "It is shown to whoever approves it"));
        }
    }

    private static FormField text(String id, String label, StringProperty value, String hint) {
        var field = new TextField();
        field.setId(id);
        field.textProperty().bindBidirectional(value);
        return new FormField(label, field, hint);
    }
}
