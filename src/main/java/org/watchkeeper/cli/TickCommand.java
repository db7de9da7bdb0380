package org.watchkeeper.cli;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;

import org.jspecify.annotations.Nullable;
import org.watchkeeper.checklist.ItemState;
import org.watchkeeper.checklist.ListEvent;
import org.watchkeeper.checklist.Pencil;
import org.watchkeeper.checklist.export.JsonSheet;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "tick", mixinStandardHelpOptions = true, description = "Tick an item, or say something else about it. With --host its command is run, and it is ticked only if that did what it should.")
@SuppressWarnings("FieldCanBeFinal") // picocli sets them
final class TickCommand implements Callable<Integer> {
    private final Tools tools;
    private final Tools.Terminal terminal;

    @Parameters(index = "0", paramLabel = "LIST", description = "Id, or the beginning of one.")
    private String list = "";
    @Parameters(index = "1", paramLabel = "ITEM", description = "Its number in the list.")
    private int number;
    @Option(names = "--note", paramLabel = "TEXT", description = "Keep a note with it.")
    private @Nullable String note;
    @Option(names = "--not-applicable", paramLabel = "REASON", description = "It need not be done.")
    private @Nullable String reason;
    @Option(names = "--undo", description = "It is open again.")
    private boolean undo;
    @Option(names = "--host", paramLabel = "NAME", description = "Run what proves it there.")
    private @Nullable String host;
    @Option(names = "--set", paramLabel = "KEY=VALUE", description = "A value of its command; may be repeated.")
    private Map<String, String> values = Map.of();
    @Option(names = "--confirm", description = "Run it although it destroys or cuts the connection.")
    private boolean confirmed;
    @Option(names = "--json", description = "The item as it is then, as one JSON object; what its command prints goes to standard error.")
    private boolean json;

    TickCommand(Tools tools, Tools.Terminal terminal) {
        this.tools = tools;
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws InterruptedException {
        fitTogether();
        var chosen = Chosen.of(tools.checklists(), list).inUse();
        var item = chosen.item(number);
        int status = host == null ? byHand(chosen, item) : proved(chosen, item, host);
        if (json) {
            var after = Chosen.of(tools.checklists(), list);
            Json.write(terminal.out(), JsonSheet.of(after.list(), after.item(number), tools.clock().instant()));
        }
        return status;
    }

    /// Nothing that was said is left out in silence, least of all what keeps a command from being run.
    private void fitTogether() {
        if (undo && reason != null || host != null && (undo || reason != null)) {
            throw new Misuse("Only one of these can be said of an item", "--undo, --not-applicable, --host",
                    "Say what is to become of it in one call each.");
        }
        if (host == null && (confirmed || !values.isEmpty())) {
            throw new Misuse("Nothing is run without a host", "--set, --confirm", "Name one with --host.");
        }
        if (note != null && note.isBlank()) {
            throw new Misuse("There is nothing in the note", "--note", "Write what is to be kept with the item.");
        }
    }

    private int proved(Chosen chosen, ItemState item, String on) throws InterruptedException {
        var beside = json
                ? new Tools.Terminal(terminal.in(), terminal.err(), terminal.err(), terminal.interactive(),
                        terminal.environment())
                : terminal;
        int status = new ProvingDialogue(tools, beside).prove(chosen, item,
                new ProvingDialogue.How(on, Map.copyOf(values), confirmed));
        if (status != Status.WAITS) {
            note(chosen, item, "");
        }
        return status;
    }

    private int byHand(Chosen chosen, ItemState state) {
        var item = state.item();
        boolean proves = item.isProvable() && reason == null && !undo;
        if (proves && note == null) {
            throw new Misuse("This item proves itself", item.text(),
                    "Give --host NAME to run it, or say with --note how you know that it is done.");
        }
        var event = event(state);
        chosen.state().signedOffWith(event).ifPresent(list -> {
            throw new Misuse("'" + list.copy().title() + "' is signed off with this item", item.text(),
                    "Open that list again first: watchkeeper checklists reopen " + list.copy().id()
                            + " --reason TEXT");
        });
        note(chosen, state, proves ? "ticked by hand: " : "");
        write(chosen, event);
        return Status.OK;
    }

    /// Written first: a tick by hand never stands without its reason.
    private void note(Chosen chosen, ItemState state, String before) {
        Optional.ofNullable(note)
                .ifPresent(text -> write(chosen, new ListEvent.Noted(state.item().key(), before + text.strip())));
    }

    private ListEvent event(ItemState state) {
        var key = state.item().key();
        if (reason != null && reason.isBlank()) {
            throw new Misuse("Why need it not be done?", "--not-applicable",
                    "Give the reason: it goes into the record.");
        }
        if (undo) {
            return new ListEvent.Unticked(key, "");
        }
        return reason == null ? new ListEvent.Ticked(key, List.of()) : new ListEvent.NotApplicable(key, reason);
    }

    private void write(Chosen chosen, ListEvent event) {
        new Pencil(tools.checklists(), tools::operator, tools.clock(), UUID::randomUUID)
                .write(chosen.state().occasion().id(), event);
    }
}
