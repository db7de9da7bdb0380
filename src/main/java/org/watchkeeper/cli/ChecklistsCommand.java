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
import java.util.stream.Collectors;

import org.watchkeeper.checklist.Clocks;
import org.watchkeeper.checklist.ListCopy;
import org.watchkeeper.checklist.ListEvent;
import org.watchkeeper.checklist.ListId;
import org.watchkeeper.checklist.ListLine;
import org.watchkeeper.checklist.OccasionId;
import org.watchkeeper.checklist.OccasionState;
import org.watchkeeper.checklist.Pencil;
import org.watchkeeper.checklist.start.StartTime;
import org.watchkeeper.checklist.export.CsvSheet;
import org.watchkeeper.checklist.export.JsonSheet;
import org.watchkeeper.checklist.export.MarkdownSheet;
import org.watchkeeper.checklist.export.Takeover;
import org.watchkeeper.checklist.start.StartMove;
import org.watchkeeper.checklist.template.Templates;
import org.watchkeeper.kernel.Counted;
import org.watchkeeper.kernel.Problem;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "checklists", mixinStandardHelpOptions = true, description = "Lists in use: list, show, open, start, tick, assign, attach, file, sign-off, put-away, reopen, export, import. Alone it lists those that are not done.")
final class ChecklistsCommand implements Callable<Integer> {
    private final Tools tools;
    private final Tools.Terminal terminal;

    ChecklistsCommand(Tools tools, Tools.Terminal terminal) {
        this.tools = tools;
        this.terminal = terminal;
    }

    /// With its subcommands.
    static CommandLine line(Tools tools, Tools.Terminal terminal) {
        var checklists = new CommandLine(new ChecklistsCommand(tools, terminal));
        checklists.addSubcommand(new TickCommand(tools, terminal));
        return checklists;
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
                .sorted(ListLine.mostUrgentFirst(now)).toList();
        if (json) {
            Json.write(terminal.out(), lines.stream().map(line -> JsonSheet.of(line, now)).toList());
        } else {
            terminal.lines(lines, line -> ListWords.line(line, now), all
                    ? "No checklist was ever opened. `watchkeeper checklists open FILE` opens some."
                    : "No checklist in use is open. `watchkeeper checklists open FILE` opens some; --all lists those that are done.");
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
            @Option(names = "--list", paramLabel = "TITLE", description = "Lists whose title has this in it; may be repeated.") String[] titles,
            @Option(names = "--all", description = "All lists of the document.") boolean all,
            @Option(names = "--start", paramLabel = "TIME", description = "When the work starts: '2026-03-29 04:00 Europe/Berlin'.") String start) {
        var begins = clocks(start);
        var document = new Documents(tools.reader()).find(file, tools::library);
        var id = new OccasionId(UUID.randomUUID());
        var wanted = titles == null ? List.<String>of() : Arrays.asList(titles);
        var place = document.shipped() ? document.file() : document.file().toAbsolutePath().normalize();
        var offered = new Templates(place.toString(), document.runbook()).copies(id);
        var copies = offered.stream().filter(copy -> isWanted(copy, wanted)).toList();
        if (copies.isEmpty()) {
            throw new Misuse(offered.isEmpty()
                    ? "There is no list in this document"
                    : "There is no such list in this document", file, offered(offered));
        }
        if (wanted.isEmpty() && !all && copies.size() > 1) {
            throw new Misuse("Which of its " + copies.size() + " lists?", file,
                    "Name them with --list, by a part of the title, or open all with --all:\n" + offered(offered));
        }
        pencil().open(ListEvent.Opened.byHand(id, document.runbook().title(), begins, copies,
                tools.clock().instant()));
        copies.forEach(copy -> terminal.out().println(copy.id() + "  " + copy.title()));
        return Status.OK;
    }

    private static String offered(List<ListCopy> lists) {
        return lists.stream().map(list -> "  " + list.title() + " (" + Counted.of(list.items().size(), "item") + ")")
                .collect(Collectors.joining("\n"));
    }

    private static boolean isWanted(ListCopy copy, List<String> titles) {
        return titles.isEmpty() || titles.stream().anyMatch(title -> copy.title().toLowerCase(Locale.ROOT)
                .contains(title.toLowerCase(Locale.ROOT)));
    }

    private Clocks clocks(String start) {
        if (start == null) {
            return Clocks.none(ZoneId.systemDefault());
        }
        var at = start(start);
        return Clocks.startingAt(at.instant(), at.zone());
    }

    /// Of one that has passed it is said so.
    private StartTime.At start(String time) {
        return switch (StartTime.of(time, ZoneId.systemDefault())) {
            case StartTime.At at -> {
                if (at.instant().isBefore(tools.clock().instant())) {
                    terminal.err().println("· " + StartMove.PASSED);
                }
                yield at;
            }
            case StartTime.Refused(var why) -> throw new Misuse("That start cannot be taken", time, why);
        };
    }

    private void write(Chosen chosen, ListEvent event) {
        pencil().write(chosen.state().occasion().id(), event);
    }

    @Command(name = "assign", mixinStandardHelpOptions = true, description = "Say who works through a list, or who does one of its items.")
    int assign(@Parameters(paramLabel = "LIST", description = "Id, or the beginning of one.") String list,
            @Parameters(paramLabel = "ITEM", description = "Its number in the list; the whole list without.", arity = "0..1") Integer number,
            @Option(names = "--to", paramLabel = "NAME", description = "Who; nobody when it is empty.", required = true) String person) {
        var chosen = Chosen.of(tools.checklists(), list);
        write(chosen, number == null
                ? new ListEvent.ListAssigned(chosen.list().copy().id(), person.strip())
                : new ListEvent.Assigned(chosen.item(number).item().key(), person.strip()));
        return Status.OK;
    }

    @Command(name = "sign-off", mixinStandardHelpOptions = true, description = "Answer for a list of which nothing is open.")
    int signOff(@Parameters(paramLabel = "LIST", description = "Id, or the beginning of one.") String list,
            @Option(names = "--note", paramLabel = "TEXT", description = "Kept with it.", defaultValue = "") String note) {
        var chosen = Chosen.of(tools.checklists(), list).inUse();
        int open = chosen.list().open().size();
        if (open > 0) {
            throw new Misuse(open == 1 ? "One item is open" : open + " items are open", chosen.list().copy().title(),
                    "Settle what is open, or put the list away with a reason.");
        }
        write(chosen, new ListEvent.SignedOff(chosen.list().copy().id(), note));
        return Status.OK;
    }

    @Command(name = "put-away", mixinStandardHelpOptions = true, description = "Close a list that is not done.")
    int putAway(@Parameters(paramLabel = "LIST", description = "Id, or the beginning of one.") String list,
            @Option(names = "--reason", paramLabel = "TEXT", description = "Why; it goes into the record.", required = true) String reason) {
        var chosen = Chosen.of(tools.checklists(), list).inUse();
        write(chosen, new ListEvent.PutAway(chosen.list().copy().id(), said(reason)));
        return Status.OK;
    }

    @Command(name = "reopen", mixinStandardHelpOptions = true, description = "Open a list again that was signed off or put away.")
    int reopen(@Parameters(paramLabel = "LIST", description = "Id, or the beginning of one.") String list,
            @Option(names = "--reason", paramLabel = "TEXT", description = "Why; it goes into the record.", required = true) String reason) {
        var chosen = Chosen.of(tools.checklists(), list);
        if (!chosen.list().isClosed()) {
            throw new Misuse("This list is not closed", chosen.list().copy().title(), "Nothing is to be done.");
        }
        write(chosen, new ListEvent.Reopened(chosen.list().copy().id(), said(reason)));
        return Status.OK;
    }

    private static String said(String reason) {
        if (reason.isBlank()) {
            throw new Misuse("Why?", "--reason", "Give the reason: it goes into the record.");
        }
        return reason.strip();
    }

    @Command(name = "attach", mixinStandardHelpOptions = true, description = "Keep a file, an address or a reading with an item, as evidence. It ticks nothing.")
    int attach(@Parameters(paramLabel = "LIST", description = "Id, or the beginning of one.") String list,
            @Parameters(paramLabel = "ITEM", description = "Its number in the list.") int number,
            @Mixin ListEvidence evidence) {
        var chosen = Chosen.of(tools.checklists(), list);
        var key = chosen.item(number).item().key();
        for (var one : evidence.all(tools)) {
            write(chosen, new ListEvent.Evidenced(key, one));
            terminal.err().println("· " + one.words());
        }
        return Status.OK;
    }

    @Command(name = "file", mixinStandardHelpOptions = true, description = "A file that was kept as evidence, on standard output.")
    int file(@Parameters(paramLabel = "SHA-256", description = "As `show --json` names it.") String sha256) {
        var copy = tools.evidenceFiles().find(sha256.toLowerCase(Locale.ROOT))
                .orElseThrow(() -> new Problem("No file of this SHA-256 is kept", sha256,
                        "`watchkeeper checklists show LIST --json` names it. One that is too large is not kept."));
        terminal.out().writeBytes(copy.bytes());
        terminal.out().flush();
        if (copy.masked()) {
            terminal.err().println("· secrets in it were masked before it was kept");
        }
        return Status.OK;
    }

    @Command(name = "start", mixinStandardHelpOptions = true, description = "Move the start that due times count from; prints what is due when, before and after.")
    int start(
            @Parameters(paramLabel = "LIST", description = "Id, or the beginning of one: all lists of its occasion count from it.") String list,
            @Parameters(paramLabel = "TIME", description = "'2026-03-29 04:00 Europe/Berlin'") String time,
            @Option(names = "--dry-run", description = "Print it and write nothing.") boolean dry) {
        var chosen = Chosen.of(tools.checklists(), list);
        if (!StartMove.isPossible(chosen.state())) {
            throw new Misuse("These lists do not count from a start that is to come", list,
                    "Their work is completed, or it is an emergency.");
        }
        var begins = start(time);
        var move = new StartMove(chosen.state(), begins.instant(), begins.zone());
        ListWords.move(move).forEach(terminal.out()::println);
        if (!dry) {
            write(chosen, move.event());
        }
        return Status.OK;
    }

    @Command(name = "export", mixinStandardHelpOptions = true, description = "One list as a file, on standard output.")
    int export(@Parameters(paramLabel = "LIST", description = "Id, or the beginning of one.") String list,
            @Option(names = "--as", description = "markdown (default), csv or json.", defaultValue = "markdown") String as,
            @Option(names = "--json", description = "The same as --as json.") boolean json) {
        var form = json ? "json" : as;
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

    @Command(name = "import", mixinStandardHelpOptions = true, description = "Take over the ticks and notes that were made in an exported Markdown file; prints what was changed, and what fits nothing.")
    int imported(@Parameters(paramLabel = "FILE", description = "The file.") Path file) {
        var takeover = Takeover.of(text(file), this::occasion);
        takeover.parts().forEach(part -> {
            part.read().ticks().forEach(event -> pencil().write(part.occasion(), event));
            part.words().forEach(words -> terminal.out().println(words));
        });
        takeover.left().forEach(line -> terminal.err().println("· " + line));
        terminal.err().println("· " + takeover.settled()
                + (takeover.settled() == 1 ? " item was ticked" : " items were ticked") + ", " + takeover.noted()
                + (takeover.noted() == 1 ? " note was taken over" : " notes were taken over"));
        return takeover.left().isEmpty() ? Status.OK : Status.FAILED;
    }

    private Optional<OccasionState> occasion(ListId list) {
        return tools.checklists().lines().stream().filter(line -> line.id().equals(list)).findFirst()
                .flatMap(line -> tools.checklists().look(line.occasion().id()));
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
