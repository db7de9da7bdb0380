package org.watchkeeper.notice.ui;

import java.util.List;
import java.util.function.Supplier;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.watchkeeper.fx.Icon;
import org.watchkeeper.fx.Styles;
import org.watchkeeper.fx.Tone;
import org.watchkeeper.fx.control.Badge;
import org.watchkeeper.fx.control.Buttons;
import org.watchkeeper.fx.control.ConfirmPane;
import org.watchkeeper.fx.control.Question;
import org.watchkeeper.fx.control.Words;
import org.watchkeeper.fx.place.Desk;
import org.watchkeeper.host.Host;
import org.watchkeeper.notice.post.PostOffice;

/// Where notices go, each with what is missing before anything is sent there; and the way to the templates.
public final class ChannelsPane {
    private static final int GAP = 8;

    private final ChannelsModel model;
    private final Supplier<PostOffice> office;
    private final Supplier<List<Host>> hosts;
    private final Desk desk;
    private final VBox rows = new VBox(GAP);

    private ChannelsPane(Supplier<PostOffice> office, Supplier<List<Host>> hosts, Desk desk) {
        this.office = office;
        this.hosts = hosts;
        this.desk = desk;
        this.model = new ChannelsModel(office, desk.background(), desk.overlay().notices()::tell);
    }

    /// Builds it, and reads the channels in the background. `hosts` are those that a script may be on.
    public static Node of(Supplier<PostOffice> office, Supplier<List<Host>> hosts, Desk desk) {
        return new ChannelsPane(office, hosts, desk).build();
    }

    private Node build() {
        // Rows cannot be bound.
        model.lines().addListener((ListChangeListener<ChannelsModel.Line>) _ -> fill());
        fill();
        model.load();
        var foot = new HBox(GAP,
                Buttons.plain(Icon.ADD, "Add a channel…", this::add),
                Buttons.plain(Icon.EDIT, "Templates…", () -> WordingSheet.show(desk, office)));
        return new VBox(GAP * 2, rows, foot);
    }

    private void add() {
        desk.background().run(hosts, there -> ChannelSheet.show(desk, there, model::save),
                trouble -> desk.overlay().notices().warn(String.valueOf(trouble.getMessage())));
    }

    private void fill() {
        rows.getChildren().setAll(model.lines().stream().map(this::row).toList());
        if (model.lines().isEmpty()) {
            rows.getChildren().add(Words.muted("None yet: nobody is told of planned work."));
        }
    }

    private Node row(ChannelsModel.Line line) {
        var channel = line.channel();
        var target = Words.clipped(channel.way().word() + " · " + channel.audience().word() + " · "
                + channel.way().target());
        target.getStyleClass().addAll(Styles.MUTED, Styles.SMALL);
        var text = new VBox(2, Words.clipped(Words.strong(channel.name())), target);
        text.setMinWidth(0);
        HBox.setHgrow(text, Priority.ALWAYS);
        var row = new HBox(GAP, text, state(line));
        if (!line.ready()) {
            row.getChildren().add(Buttons.plain("Enter…",
                    () -> ChannelSheet.secret(desk, channel, secret -> model.save(channel, secret))));
        } else {
            row.getChildren().add(Buttons.plain("Send a test", () -> model.test(channel)));
        }
        if (channel.proven().isEmpty() && line.ready()) {
            row.getChildren().add(Buttons.plain("It arrived", () -> model.arrived(channel)));
        }
        row.getChildren().add(Buttons.icon(Icon.REMOVE, "Remove " + channel.name(), () -> remove(line)));
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private static Badge state(ChannelsModel.Line line) {
        if (!line.ready()) {
            return new Badge(Icon.KEY, "secret missing", Tone.WARNING);
        }
        return line.channel().proven().isPresent()
                ? new Badge(Icon.OK, "in use", Tone.SUCCESS)
                : new Badge(Icon.WAITING, "not tested", Tone.NEUTRAL);
    }

    private void remove(ChannelsModel.Line line) {
        var name = line.channel().name();
        var question = Question.destructive("Remove " + name + "?",
                "Nothing is sent there any more, and its secret is forgotten. What was sent stays known.",
                "Remove " + name, "Keep it");
        ConfirmPane.ask(desk.overlay(), question, yes -> {
            if (yes) {
                model.remove(line.channel());
            }
        });
    }
}
