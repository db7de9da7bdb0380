package org.watchkeeper.host.ui.fact;

import java.util.Optional;

import javafx.scene.control.TextField;

import org.watchkeeper.fx.control.Buttons;
import org.watchkeeper.fx.control.EnvironmentBar;
import org.watchkeeper.fx.control.FormField;
import org.watchkeeper.fx.control.Overlay;
import org.watchkeeper.fx.control.Sheet;
import org.watchkeeper.fx.control.Words;
import org.watchkeeper.host.fact.HostFacts;
import org.watchkeeper.host.fact.Known;
import org.watchkeeper.host.fact.KnownMachine;
import org.watchkeeper.host.ui.Stakes;

/// Asks why a host is another machine than before. Without a reason it stays known as it was.
final class RebuiltSheet {
    static final String REASON = "rebuilt-reason";
    static final String TAKE = "rebuilt-take";
    private static final double WIDTH = 520;

    private RebuiltSheet() {}

    static void ask(FactsModel model, Overlay overlay, Known known) {
        var host = model.host();
        var sheet = new Sheet("Was " + host.name() + " built anew?", WIDTH);
        var reason = new TextField();
        reason.setId(REASON);
        var take = Buttons.destructive("Take this machine for " + host.name(), () -> {
            overlay.close(sheet);
            model.accept(known, reason.getText());
        });
        take.setId(TAKE);
        take.disableProperty().bind(reason.textProperty().map(String::isBlank));
        sheet.crowned(new EnvironmentBar(Stakes.of(host), host.name()))
                .with(Words.prose("It is known as"), Words.mono(id(known.machine().map(KnownMachine::machine))),
                        Words.prose("and says now that it is"), Words.mono(id(known.facts().map(HostFacts::machine))),
                        Words.prose("Where nobody built it anew, the name leads to another machine: commands meant for "
                                + host.name() + " would run there."),
                        new FormField("Why is it another machine?", reason, "The reason is kept with your name"))
                .buttons(Buttons.plain("Keep it known as before", () -> overlay.close(sheet)), take);
        overlay.show(sheet, () -> {});
    }

    private static String id(Optional<String> machine) {
        return machine.orElse("");
    }
}
