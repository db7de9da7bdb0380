package org.watchkeeper.host.ui.fact;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;

import org.watchkeeper.fx.control.Buttons;
import org.watchkeeper.fx.control.EnvironmentBar;
import org.watchkeeper.fx.control.FormField;
import org.watchkeeper.fx.control.Overlay;
import org.watchkeeper.fx.control.Sheet;
import org.watchkeeper.fx.control.Words;
import org.watchkeeper.host.Host;
import org.watchkeeper.host.fact.HostFacts;
import org.watchkeeper.host.fact.Known;
import org.watchkeeper.host.fact.KnownMachine;
import org.watchkeeper.host.fact.MachineWord;
import org.watchkeeper.host.ui.Stakes;

/// Asks for a person's word about the machine behind a host. Without a reason it stays known as it was, and no key takes it.
public final class MachineSheet {
    /// Ids, for tests and screen readers.
    public static final String REASON = "machine-reason";
    public static final String TAKE = "machine-take";
    private static final double WIDTH = 520;

    private final Host host;
    private final Known known;
    private final MachineWord word;

    /// Of this host, by what was shown of it.
    public MachineSheet(Host host, Known known, MachineWord word) {
        this.host = host;
        this.known = known;
        this.word = word;
    }

    /// `answer` hears the reason once; nothing where the sheet is left. On the FX thread.
    public void ask(Overlay overlay, Consumer<Optional<String>> answer) {
        var sheet = new Sheet(title(), WIDTH);
        var isAnswered = new AtomicBoolean();
        Consumer<Optional<String>> settle = reason -> {
            if (isAnswered.compareAndSet(false, true)) {
                overlay.close(sheet);
                answer.accept(reason);
            }
        };
        var reason = new TextField();
        reason.setId(REASON);
        var take = Buttons.destructive(deed(), () -> settle.accept(Optional.of(reason.getText().strip())));
        take.setId(TAKE);
        take.disableProperty().bind(reason.textProperty().map(String::isBlank));
        sheet.crowned(new EnvironmentBar(Stakes.of(host), host.name())).with(words().toArray(Node[]::new))
                .with(new FormField(question(), reason, "The reason is kept with your name"))
                .buttons(Buttons.plain("Leave it as it is", () -> settle.accept(Optional.empty())), take);
        overlay.show(sheet, () -> settle.accept(Optional.empty()));
    }

    private String title() {
        return switch (word) {
            case REBUILT -> "Was " + host.name() + " built anew?";
            case SILENT -> "Has " + host.name() + " no machine id any more?";
            case TELLING -> "Shall " + host.name() + " tell its machine id again?";
        };
    }

    private String deed() {
        return switch (word) {
            case REBUILT -> "Take this machine for " + host.name();
            case SILENT -> host.name() + " tells no machine id";
            case TELLING -> "Ask " + host.name() + " for it again";
        };
    }

    private String question() {
        return switch (word) {
            case REBUILT -> "Why is it another machine?";
            case SILENT -> "Why does it tell none?";
            case TELLING -> "Why is it to tell one again?";
        };
    }

    private List<Label> words() {
        var words = new ArrayList<Label>();
        words.add(Words.prose("It is known as"));
        words.add(Words.mono(known.machine().map(KnownMachine::machine).orElse("")));
        switch (word) {
            case REBUILT -> {
                words.add(Words.prose("and says now that it is"));
                words.add(Words.mono(known.facts().map(HostFacts::machine).orElse("")));
                words.add(
                        Words.prose("Where nobody built it anew, the name leads to another machine: commands meant for "
                                + host.name() + " would run there."));
            }
            case SILENT ->
                words.add(Words.prose("and does not tell a machine id now, as a container or an appliance does. "
                        + "By your word it is let pass without one, known by its host key alone; where it tells an id again, "
                        + "that is held against this one. Where it should have one, the name may lead to another machine."));
            case TELLING ->
                words.add(Words.prose("and is let pass without telling it. From then on it is held up again "
                        + "where it tells none."));
        }
        return words;
    }
}
