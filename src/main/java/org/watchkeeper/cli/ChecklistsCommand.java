package org.watchkeeper.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;

import org.watchkeeper.checklist.Clocks;
import org.watchkeeper.checklist.ItemKey;
import org.watchkeeper.checklist.ListCopy;
import org.watchkeeper.checklist.ListEvent;
import org.watchkeeper.checklist.Occasion;
import org.watchkeeper.checklist.OccasionId;
import org.watchkeeper.checklist.Pencil;
import org.watchkeeper.checklist.StartTime;
import org.watchkeeper.checklist.export.CsvSheet;
import org.watchkeeper.checklist.export.JsonSheet;
import org.watchkeeper.checklist.export.MarkdownSheet;
import org.watchkeeper.checklist.export.MarkdownTicks;
import org.watchkeeper.checklist.template.Templates;
import org.watchkeeper.kernel.Problem;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "checklists", mixinStandardHelpOptions = true, description = "Lists in use: list, show, open, tick, export, import. Alone it lists those that are not done.")
final class ChecklistsCommand implements Callable<Integer> {
    private final Tools tools;
    private final Tools.Terminal terminal;

    ChecklistsCommand(Tools tools, Tools.Terminal terminal) {
        this.tools = tools;
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        return list(false, false);
    }

    @Command(name = "list", mixinStandardHelpOptions = true, description = "Lists in use, the most urgent first.")
    int list(@Option(names = "--all", description = "Done and closed ones too.") boolean all,
            @Option(names = "--json", description = "One JSON array.") boolean json) {
        var now = tools.clock().instant();
        var lines = tools.checklists().lines().stream().filter(line -> all || !line.isDone())
                .sorted(java.util.Comparator.comparing(line -> line.urgency(now))).toList();
        if (json) {
            Json.write(terminal.out(), lines.stream().map(line -> JsonSheet.of(line, now)).toList());
        } else {
            lines.forEach(line -> terminal.out().println(ListWords.line(line, now)));
        }
        return Status.OK;
    }

    @Command(name = "show", mixinStandardHelpOptions = true, description = "One list: its items, numbered, and what was done.")
    int show(@Parameters(paramLabel = "LIST", description = "Id, or the beginning of one.") String list,
            @Option(names = "--json", description = "One JSON object.") boolean json) {
        var chosen = Chosen.of(tools.checklists(), list);
        var now = tools.clock().instant();
        if (json) {
            Json.write(terminal.out(), JsonSheet.of(chosen.state(), chosen.list(), now));
        } else {
            ListWords.sheet(chosen, now).forEach(terminal.out()::println);
        }
        return Status.OK;
    }

    @Command(name = "open", mixinStandardHelpOptions = true, description = "Open lists of a document; prints their ids.")
    int open(@Parameters(paramLabel = "FILE", description = "A Markdown file or a runbook of the library.") String file,
            @Option(names = "--list", paramLabel = "TITLE", description = "Only lists whose title has this in it; may be repeated.") String[] titles,
            @Option(names = "--start", paramLabel = "TIME", description = "When the work starts: '2026-03-29 04:00 Europe/Berlin'.") String start) {
        var document = new Documents(tools.reader()).find(file, tools::library);
        var id = new OccasionId(UUID.randomUUID());
        var wanted = titles == null ? List.<String>of() : Arrays.asList(titles);
        var place = document.shipped() ? document.file() : document.file().toAbsolutePath().normalize();
        var copies = new Templates(place.toString(), document.runbook()).copies(id).stream()
                .filter(copy -> isWanted(copy, wanted)).toList();
        if (copies.isEmpty()) {
            throw new Misuse("There is no such list in this document", file,
                    "`watchkeeper show " + file + "` lists them.");
        }
        var occasion = new Occasion(id, Occasion.Kind.MAINTENANCE, document.runbook().title(), "");
        pencil().open(new ListEvent.Opened(occasion, clocks(start), copies));
        copies.forEach(copy -> terminal.out().println(copy.id() + "  " + copy.title()));
        return Status.OK;
    }

    private static boolean isWanted(ListCopy copy, List<String> titles) {
        return titles.isEmpty() || titles.stream().anyMatch(title -> copy.title().toLowerCase(Locale.ROOT)
                .contains(title.toLowerCase(Locale.ROOT)));
    }

    private static Clocks clocks(String start) {
        if (start == null) {
            return Clocks.none(ZoneId.systemDefault());
        }
        return switch (StartTime.of(start, ZoneId.systemDefault())) {
            case StartTime.At(var at, var zone) -> Clocks.startingAt(at, zone);
            case StartTime.Refused(var why) -> throw new Misuse("That start cannot be taken", start, why);
        };
    }

    @Command(name = "tick", mixinStandardHelpOptions = true, description = "Tick an item, or say something else about it. With --host its command is run, and it is ticked only if that did what it should.")
    int tick(@Parameters(paramLabel = "LIST", description = "Id, or the beginning of one.") String list,
            @Parameters(paramLabel = "ITEM", description = "Its number in the list.") int number,
            @Option(names = "--note", paramLabel = "TEXT", description = "Keep a note with it.") String note,
            @Option(names = "--not-applicable", paramLabel = "REASON", description = "It need not be done.") String reason,
            @Option(names = "--undo", description = "It is open again.") boolean undo,
            @Option(names = "--host", paramLabel = "NAME", description = "Run what proves it there.") String host,
            @Option(names = "--set", paramLabel = "KEY=VALUE", description = "A value of its command; may be repeated.") java.util.Map<String, String> values,
            @Option(names = "--confirm", description = "Run it although it destroys or cuts the connection.") boolean confirmed)
            throws InterruptedException {
        var chosen = Chosen.of(tools.checklists(), list);
        var item = chosen.item(number).item();
        if (host != null) {
            return new ProvingDialogue(tools, terminal).prove(chosen, item, new ProvingDialogue.How(host,
                    values == null ? java.util.Map.of() : values, confirmed));
        }
        event(item.key(), Optional.ofNullable(reason), undo).forEach(event -> write(chosen, event));
        Optional.ofNullable(note).ifPresent(text -> write(chosen, new ListEvent.Noted(item.key(), text)));
        return Status.OK;
    }

    private static List<ListEvent> event(ItemKey key, Optional<String> reason, boolean undo) {
        if (reason.isPresent() && reason.get().isBlank()) {
            throw new Misuse("Why need it not be done?", "--not-applicable",
                    "Give the reason: it goes into the record.");
        }
        if (undo) {
            return List.of(new ListEvent.Unticked(key, ""));
        }
        return List.of(reason.<ListEvent>map(why -> new ListEvent.NotApplicable(key, why))
                .orElse(new ListEvent.Ticked(key, List.of())));
    }

    private void write(Chosen chosen, ListEvent event) {
        pencil().write(chosen.state().occasion().id(), event);
    }

    @Command(name = "export", mixinStandardHelpOptions = true, description = "One list as a file, on standard output.")
    int export(@Parameters(paramLabel = "LIST", description = "Id, or the beginning of one.") String list,
            @Option(names = "--as", description = "markdown (default), csv or json.", defaultValue = "markdown") String form) {
        var chosen = Chosen.of(tools.checklists(), list);
        switch (form) {
            case "markdown" -> terminal.out().print(MarkdownSheet.of(chosen.state(), List.of(chosen.list())));
            case "csv" -> terminal.out().print(CsvSheet.of(List.of(chosen.list())));
            case "json" -> Json.write(terminal.out(),
                    JsonSheet.of(chosen.state(), chosen.list(), tools.clock().instant()));
            default -> throw new Misuse("There is no form '" + form + "'", "--as", "markdown, csv or json");
        }
        terminal.out().flush();
        return Status.OK;
    }

    @Command(name = "import", mixinStandardHelpOptions = true, description = "Take over the ticks that were made in an exported Markdown file.")
    int imported(@Parameters(paramLabel = "FILE", description = "The file.") Path file) {
        var text = text(file);
        int ticked = 0;
        boolean complete = true;
        for (var list : MarkdownTicks.lists(text).stream().map(Object::toString).distinct().toList()) {
            var chosen = Chosen.of(tools.checklists(), list);
            var read = MarkdownTicks.of(text, chosen.state());
            read.ticks().forEach(event -> write(chosen, event));
            ticked += read.ticks().size();
            complete &= read.unknown().isEmpty();
            read.unknown().forEach(line -> terminal.err().println("· no such item: " + line));
        }
        terminal.err().println("· " + ticked + (ticked == 1 ? " item was ticked" : " items were ticked"));
        return complete ? Status.OK : Status.FAILED;
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new Problem("The file cannot be read", file.toString(), "Look whether it is there and is UTF-8.", e);
        }
    }

    private Pencil pencil() {
        return new Pencil(tools.checklists(), tools::operator, tools.clock(), UUID::randomUUID);
    }
}
