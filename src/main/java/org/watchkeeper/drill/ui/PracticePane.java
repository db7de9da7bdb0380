package org.watchkeeper.drill.ui;

import java.util.Optional;
import java.util.stream.Collectors;

import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

import org.watchkeeper.drill.Fleet;
import org.watchkeeper.drill.Story;
import org.watchkeeper.fx.Icon;
import org.watchkeeper.fx.Styles;
import org.watchkeeper.fx.control.Buttons;
import org.watchkeeper.fx.control.Words;
import org.watchkeeper.fx.place.Desk;
import org.watchkeeper.host.Host;
import org.watchkeeper.runbook.Library;
import org.watchkeeper.runbook.Runbook;

/// The practice section of a host: what it is like now, what shall go wrong, what can be done to it.
public final class PracticePane extends VBox {
    private static final int GAP = 8;
    private static final int STORY_GAP = 10;

    private final PracticeModel model;

    PracticePane(PracticeModel model) {
        super(GAP);
        this.model = model;
        var card = new VBox(STORY_GAP);
        card.getStyleClass().add(Styles.CARD);
        model.stories().forEach(story -> card.getChildren().add(story(story)));
        getChildren().addAll(Words.heading("Practice"),
                muted("Played by this console: no command is really executed. Switch on what shall go wrong."), now(),
                card, new FaultsPane(model), deeds());
        model.look();
    }

    /// The section for a practice host; nothing for any other.
    public static Node of(Fleet fleet, Host host, Library library, Desk desk) {
        return host.practice() && fleet.hosts().stream().anyMatch(played -> played.id().equals(host.id()))
                ? new PracticePane(
                        new PracticeModel(fleet, host, () -> runbook(fleet, host, library), desk.background(),
                                desk.overlay().notices()::tell))
                : new VBox();
    }

    private static Optional<Runbook> runbook(Fleet fleet, Host host, Library library) {
        return library.entries().stream().filter(Library.Entry::shipped)
                .filter(entry -> entry.file().endsWith(fleet.runbook(host.id()))).map(Library.Entry::runbook)
                .findFirst();
    }

    private Node now() {
        return Words.bound(model.scene().map(scene -> scene.variables().entrySet().stream()
                .map(variable -> variable.getKey() + " " + variable.getValue()).collect(Collectors.joining(" · "))),
                Styles.SMALL,
                Styles.MONO);
    }

    private Node story(Story story) {
        var box = new CheckBox(story.title());
        box.setAccessibleHelp(story.about());
        box.setOnAction(_ -> model.turn(story, box.isSelected()));
        // Shows what is kept, also when it was switched elsewhere.
        model.scene().subscribe(scene -> box.setSelected(scene.stories().contains(story.id())));
        return new VBox(2, box, muted(story.about()));
    }

    private Node deeds() {
        return new FlowPane(GAP, GAP, Buttons.plain(Icon.LOST, "Drop connections", model::drop),
                Buttons.plain(Icon.POWER, "Restart the host", model::restart),
                Buttons.plain(Icon.BACK, "Back to new", model::reset),
                Buttons.plain(Icon.REFRESH, "Look again", model::look));
    }

    private static Node muted(String text) {
        var prose = Words.prose(text);
        prose.getStyleClass().add(Styles.MUTED);
        return prose;
    }
}
