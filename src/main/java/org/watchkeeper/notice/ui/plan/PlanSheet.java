package org.watchkeeper.notice.ui.plan;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;

import javafx.collections.ListChangeListener;
import javafx.geometry.HPos;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.watchkeeper.fx.Background;
import org.watchkeeper.fx.Icon;
import org.watchkeeper.fx.Styles;
import org.watchkeeper.fx.control.Buttons;
import org.watchkeeper.fx.control.Overlay;
import org.watchkeeper.fx.control.Sheet;
import org.watchkeeper.fx.control.Words;
import org.watchkeeper.notice.Audience;
import org.watchkeeper.notice.Channel;
import org.watchkeeper.notice.NoticePlan;
import org.watchkeeper.notice.SlotWords;

/// Asks who is told of one piece of work, and when: a row a moment, a column a channel. What people will read is one press away.
public final class PlanSheet {
    /// The button that keeps the plan, those that fill it in, and what adds a moment.
    public static final String KEEP_ID = "notices-keep";
    public static final String STANDARD_ID = "notices-standard";
    public static final String DOCUMENT_ID = "notices-document";
    public static final String KIND_ID = "notices-kind";
    public static final String LENGTH_ID = "notices-length";
    public static final String ADD_ID = "notices-add";
    public static final String PREVIEW_ID = "notices-preview";
    private static final double WIDTH = 760;
    private static final int GAP = 8;

    private final PlanModel model;
    private final Overlay overlay;
    private final Background background;
    private final PlannedNotices work;
    private final GridPane grid = new GridPane(GAP * 2, GAP);
    private final Label remark = Words.prose("");
    private final Label preview = Words.prose("");

    private PlanSheet(PlanModel model, Overlay overlay, Background background, PlannedNotices work) {
        this.model = model;
        this.overlay = overlay;
        this.background = background;
        this.work = work;
    }

    /// Reads the plan in the background, then asks; `kept` is run once another one is kept.
    public static void show(Overlay overlay, Background background, PlannedNotices work, Runnable kept) {
        background.run(() -> new PlanModel(work.plan(), work.channels(), work.stated()),
                model -> new PlanSheet(model, overlay, background, work).open(kept),
                trouble -> overlay.notices().warn(String.valueOf(trouble.getMessage())));
    }

    private void open(Runnable kept) {
        var sheet = new Sheet("Who is told, and when", WIDTH);
        model.entries().addListener((ListChangeListener<NoticePlan.Entry>) _ -> fill());
        fill();
        quiet(remark, Styles.WARNING_TEXT);
        quiet(preview, Styles.INSET);
        preview.setId(PREVIEW_ID);
        var keep = Buttons.primary("Keep the plan", () -> {
            overlay.close(sheet);
            keep(kept);
        });
        keep.setId(KEEP_ID);
        sheet.with(Words.prose(
                "Only channels at which a test has arrived are told. What left already is not sent again; a moment that is over "
                        + "is told at once, while it still tells anything."),
                grid, adding(), filling(), remark, preview)
                .buttons(Buttons.plain("Leave it", () -> overlay.close(sheet)), keep);
        overlay.show(sheet, () -> {});
    }

    private static void quiet(Label label, String style) {
        label.getStyleClass().add(style);
        label.setMaxWidth(Double.MAX_VALUE);
        label.managedProperty().bind(label.textProperty().isNotEmpty());
        label.visibleProperty().bind(label.managedProperty());
    }

    private void keep(Runnable kept) {
        var plan = model.plan();
        background.run(() -> work.keep(plan), () -> {
            overlay.notices().tell(plan.entries().isEmpty() ? "Nobody is told of it" : "The plan is kept");
            kept.run();
        }, trouble -> overlay.notices().warn(String.valueOf(trouble.getMessage())));
    }

    private void fill() {
        grid.getChildren().clear();
        var words = new ColumnConstraints();
        words.setHgrow(Priority.ALWAYS);
        grid.getColumnConstraints().setAll(words);
        for (int column = 0; column < model.channels().size(); column++) {
            var name = Words.clipped(model.channels().get(column).name());
            name.getStyleClass().addAll(Styles.MUTED, Styles.SMALL);
            name.setMaxWidth(WIDTH / (model.channels().size() + 2));
            GridPane.setHalignment(name, HPos.CENTER);
            grid.add(name, column + 1, 0);
        }
        for (int row = 0; row < model.entries().size(); row++) {
            row(row, model.entries().get(row));
        }
    }

    private void row(int row, NoticePlan.Entry entry) {
        grid.add(Words.prose(SlotWords.moment(entry.moment())), 0, row + 1);
        for (int column = 0; column < model.channels().size(); column++) {
            grid.add(tick(row, column, entry, model.channels().get(column)), column + 1, row + 1);
        }
        var look = Buttons.icon(Icon.EYE, "What people will read " + SlotWords.moment(entry.moment()),
                () -> look(entry));
        look.setId("notices-look-" + row);
        grid.add(look, model.channels().size() + 1, row + 1);
    }

    private Node tick(int row, int column, NoticePlan.Entry entry, Channel channel) {
        var tick = new CheckBox();
        tick.setId("notices-tick-" + row + "-" + column);
        tick.setAccessibleText(channel.name() + ", " + SlotWords.moment(entry.moment()));
        tick.setSelected(entry.channels().contains(channel.id()));
        tick.selectedProperty().subscribe((_, on) -> model.tick(entry.moment(), channel.id(), on));
        GridPane.setHalignment(tick, HPos.CENTER);
        return tick;
    }

    private Node adding() {
        var kind = new ComboBox<PlanModel.Kind>();
        kind.setId(KIND_ID);
        kind.setAccessibleText("When else");
        kind.getItems().addAll(PlanModel.Kind.values());
        kind.setValue(PlanModel.Kind.BEFORE);
        var length = new TextField();
        length.setId(LENGTH_ID);
        length.setAccessibleText("How long");
        length.setPromptText("3 d, 12 h, 45 min");
        length.disableProperty().bind(kind.valueProperty().map(one -> !one.takesLength()));
        Runnable take = () -> {
            remark.setText(model.add(kind.getValue(), length.getText()));
            if (remark.getText().isEmpty()) {
                length.clear();
            }
        };
        length.setOnAction(_ -> take.run());
        var add = Buttons.plain(Icon.ADD, "Add a moment", take);
        add.setId(ADD_ID);
        var line = new HBox(GAP, length, kind, add);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private Node filling() {
        var standard = Buttons.plain("The standard plan", model::standard);
        standard.setId(STANDARD_ID);
        var document = Buttons.plain("As the documents say",
                () -> remark.setText(String.join("\n", model.documented())));
        document.setId(DOCUMENT_ID);
        document.setVisible(model.isStated());
        document.setManaged(model.isStated());
        return new HBox(GAP, standard, document);
    }

    /// What each audience will read then, by one of its channels.
    private void look(NoticePlan.Entry entry) {
        var told = new LinkedHashMap<Audience, Channel>();
        model.channels().stream().filter(channel -> entry.channels().contains(channel.id()))
                .forEach(channel -> told.putIfAbsent(channel.audience(), channel));
        background.run(() -> words(entry, List.copyOf(told.values())), preview::setText,
                trouble -> preview.setText(String.valueOf(trouble.getMessage())));
    }

    private static String readers(Audience audience) {
        return switch (audience) {
            case INTERNAL -> "colleagues";
            case CUSTOMER -> "customers";
            case APPROVERS -> "approvers";
        };
    }

    private String words(NoticePlan.Entry entry, List<Channel> told) {
        return told.isEmpty()
                ? "Nobody is told then."
                : told.stream().map(channel -> {
                    var letter = work.preview(entry.moment(), channel);
                    return "For " + readers(channel.audience()) + "\n" + letter.headline() + "\n\n" + letter.text();
                }).collect(Collectors.joining("\n\n"));
    }
}
