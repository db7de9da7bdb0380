package org.watchkeeper.health.ui.detail;

import java.util.stream.Stream;

import javafx.scene.Node;
import javafx.scene.layout.VBox;

import org.watchkeeper.fx.Icon;
import org.watchkeeper.fx.Styles;
import org.watchkeeper.fx.control.Buttons;
import org.watchkeeper.fx.control.Words;
import org.watchkeeper.fx.place.Desk;
import org.watchkeeper.health.Ask;
import org.watchkeeper.health.Judgement;
import org.watchkeeper.health.Probe;
import org.watchkeeper.health.Vital;
import org.watchkeeper.runbook.Facts.Trouble;
import org.watchkeeper.runbook.Library;
import org.watchkeeper.runbook.Visible;

/// How a check looks, how it judges, where it was found, and what the document there says about trouble.
final class OriginPane extends VBox {
    private static final int GAP = 8;
    private static final int MOST = 12;
    private static final int LONGEST = 4000;

    OriginPane(Vital vital, Library library, Desk desk) {
        super(GAP);
        var probe = vital.probe();
        getChildren().addAll(Words.heading("The check"), conditions(probe), asked(probe.ask()));
        var origin = Origin.of(probe.from());
        if (origin.isEmpty()) {
            getChildren().add(muted("One of the console's own."));
            return;
        }
        var entry = origin.get().entry(library);
        entry.ifPresentOrElse(found -> getChildren().add(Buttons.link(
                "Found in " + Visible.of(probe.from()), () -> desk.navigation().open("runbooks",
                        found.file().toString()))),
                () -> getChildren()
                        .add(muted("Found in " + Visible.of(probe.from()) + ", which is not in the library")));
        entry.map(Library.Entry::runbook).map(runbook -> runbook.facts().troubles())
                .filter(troubles -> !troubles.isEmpty()).ifPresent(troubles -> {
                    getChildren().add(Words.heading("What the runbook says about trouble"));
                    troubles.stream().limit(MOST).map(OriginPane::trouble).forEach(getChildren()::add);
                });
    }

    private static Node trouble(Trouble trouble) {
        var head = Words.prose(Visible.of(trouble.issue()));
        head.getStyleClass().add(Styles.STRONG);
        var box = new VBox(2, head);
        Stream.of(trouble.detection(), trouble.fix(), trouble.solution()).filter(text -> !text.isBlank())
                .map(Visible::of).map(OriginPane::muted).forEach(box.getChildren()::add);
        return box;
    }

    private static Node conditions(Probe probe) {
        var judgement = probe.judgement();
        var box = new VBox(2);
        Stream.of(said("Critical when ", judgement.critical()), said("Warning when ", judgement.warning()),
                said("Reads ", judgement.value()), rhythm(probe, judgement)).filter(text -> !text.isEmpty())
                .map(Words::prose).forEach(box.getChildren()::add);
        return box;
    }

    private static String said(String what, String condition) {
        return condition.isEmpty() ? "" : what + Visible.of(condition);
    }

    private static String rhythm(Probe probe, Judgement judgement) {
        var row = judgement.inRow() > 1 ? ", changes its state after " + judgement.inRow() + " in a row" : "";
        return "Asked every " + probe.every().toSeconds() + " s, given up after " + probe.limit().toSeconds() + " s"
                + row + probe.dependsOn().map(on -> ", unknown while " + on + " is in trouble").orElse("");
    }

    private static Node asked(Ask ask) {
        var text = switch (ask) {
            case Ask.OnHost(var script) -> script;
            case Ask.Tcp(var address, var port) -> "The console connects to " + address + ":" + port;
            case Ask.Http(var url) -> "The console asks for " + url;
            case Ask.Tls(var address, var port) -> "The console looks at the certificate of " + address + ":" + port;
        };
        var shown = Visible.of(text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text);
        var label = Words.prose(shown);
        label.getStyleClass().addAll(Styles.MONO, Styles.CODE);
        label.setMaxWidth(Double.MAX_VALUE);
        label.setGraphic(ask instanceof Ask.OnHost ? null : Icon.CONNECTED.node(14));
        return label;
    }

    private static Node muted(String text) {
        var label = Words.prose(text);
        label.getStyleClass().add(Styles.MUTED);
        return label;
    }
}
