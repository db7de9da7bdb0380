package org.watchkeeper.cli;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;

import org.watchkeeper.calendar.MomentWords;
import org.watchkeeper.calendar.ZoneName;
import org.watchkeeper.checklist.Pencil;
import org.watchkeeper.host.Host;
import org.watchkeeper.kernel.Problem;
import org.watchkeeper.routine.Appointment;
import org.watchkeeper.routine.Diary;
import org.watchkeeper.routine.Ending;
import org.watchkeeper.routine.Findings;
import org.watchkeeper.routine.Routine;
import org.watchkeeper.routine.RoutineId;
import org.watchkeeper.routine.Suggestion;
import org.watchkeeper.routine.document.Suggestions;
import org.watchkeeper.routine.lists.RoutineLists;
import org.watchkeeper.routine.Timetable;
import org.watchkeeper.routine.round.Progress;
import org.watchkeeper.routine.round.Rounds;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "routines", mixinStandardHelpOptions = true, description = "What comes daily to annually: list, found, adopt, due, run. Alone it lists.")
final class RoutinesCommand implements Callable<Integer> {
    private final Tools tools;
    private final Tools.Terminal terminal;

    RoutinesCommand(Tools tools, Tools.Terminal terminal) {
        this.tools = tools;
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        return list(false);
    }

    @Command(name = "list", mixinStandardHelpOptions = true, description = "All routines and their next dates.")
    int list(@Option(names = "--json", description = "One JSON array.") boolean json) {
        var diaries = tools.diaries().read();
        if (json) {
            terminal.out().println(Json.text(diaries.stream().map(diary -> RoutineJson.Adopted.of(diary, tools.hosts()))
                    .toList()));
        } else {
            terminal.lines(diaries, RoutinesCommand::words,
                    "No routine is adopted. `watchkeeper routines found` lists what documents offer.");
        }
        return Status.OK;
    }

    private static String words(Diary diary) {
        var routine = diary.routine();
        return String.format("%s  %s, %s%s%s", routine.id(), routine.subject().title(), routine.timetable().words(),
                diary.next().stream().findFirst()
                        .map(date -> "  next " + MomentWords.at(date.start().toInstant(), routine.timetable().zone()))
                        .orElse(""),
                diary.open().isEmpty() ? "" : "  (" + diary.open().size() + " open)");
    }

    @Command(name = "due", mixinStandardHelpOptions = true, description = "What is due today, was missed, or stands out and waits for a person.")
    int due(@Option(names = "--json", description = "One JSON array.") boolean json) {
        var open = tools.diaries().read().stream().flatMap(diary -> diary.open().stream()).toList();
        if (json) {
            terminal.out()
                    .println(Json.text(open.stream().map(one -> RoutineJson.Due.of(one, tools.hosts())).toList()));
        } else {
            terminal.lines(open, RoutinesCommand::words, "No routine is due.");
        }
        return Status.OK;
    }

    private static String words(Appointment one) {
        var routine = one.routine();
        return String.format("%-8s %s  %s · %s  %s", Json.word(one.standing()),
                MomentWords.at(one.due(), routine.timetable().zone()), routine.subject().title(),
                routine.subject().document(), routine.id().toString().substring(0, 8));
    }

    @Command(name = "found", mixinStandardHelpOptions = true, description = "What documents of the library offer as routines.")
    int found(@Option(names = "--json", description = "One JSON array.") boolean json) {
        var found = Suggestions.in(tools.library().entries());
        if (json) {
            terminal.out().println(Json.text(found.stream().map(RoutineJson.Found::of).toList()));
        } else {
            terminal.lines(found, one -> String.format("%-16s %s#%s%s", one.cadence().words(),
                    one.subject().file(), one.subject().id(), one.looksOnly() ? "  (only looks)" : ""),
                    "No document of the library says that something comes daily, weekly or monthly.");
        }
        return Status.OK;
    }

    @Command(name = "adopt", mixinStandardHelpOptions = true, description = "Make a routine of something that `routines found` lists.")
    int adopt(
            @Parameters(paramLabel = "FILE#ITEM", description = "As `routines found` lists it; the file's name is enough.") String what,
            @Option(names = "--at", required = true, paramLabel = "HH:MM", description = "Time of day.") String at,
            @Option(names = "--zone", required = true, description = "Time zone, such as Europe/Berlin.") String zone,
            @Option(names = "--from", paramLabel = "YYYY-MM-DD", description = "First day; today where it is not given.") String from,
            @Option(names = "--host", paramLabel = "NAME", description = "A host of the inventory; may be repeated, in order.") List<String> hosts) {
        var begins = begins(at, zone, from);
        var on = hosts == null
                ? List.<Host>of()
                : hosts.stream().map(name -> HostsCommand.named(tools.hosts(), name)).toList();
        var suggestion = suggestion(what);
        if (tools.routines().all().stream()
                .anyMatch(routine -> routine.subject().key().equals(suggestion.subject().key()))) {
            throw new Misuse("This is a routine already", what, "`watchkeeper routines list` shows it.");
        }
        if (on.isEmpty() && suggestion.subject().kind() == org.watchkeeper.routine.Subject.Kind.PROCEDURE) {
            throw new Misuse("No host is chosen. An empty list never means all hosts", what, "Name hosts with --host.");
        }
        var routine = new Routine(new RoutineId(UUID.randomUUID()), suggestion.subject(),
                begins.timetable(suggestion), on.stream().map(Host::id).toList(), suggestion.planned(), false,
                tools.clock().instant(), tools.operator());
        tools.routines().save(routine);
        terminal.out().println(routine.id());
        terminal.err().println("adopted: " + routine.subject().title() + ", " + routine.timetable().words());
        return Status.OK;
    }

    private Suggestion suggestion(String what) {
        var fitting = Suggestions.in(tools.library().entries()).stream()
                .filter(one -> (one.subject().file() + "#" + one.subject().id()).endsWith(what)).toList();
        if (fitting.size() != 1) {
            throw new Misuse(fitting.isEmpty() ? "Nothing like this is offered" : "Several begin like this", what,
                    "`watchkeeper routines found` lists what there is.");
        }
        return fitting.getFirst();
    }

    /// From when on, at what time of day, and where that is meant.
    private record Begins(LocalDate first, LocalTime at, ZoneId zone) {
        Timetable timetable(Suggestion suggestion) {
            return new Timetable(suggestion.cadence(), first, at, zone);
        }
    }

    private Begins begins(String at, String zone, @org.jspecify.annotations.Nullable String from) {
        try {
            ZoneId known = ZoneName.zone(zone)
                    .orElseThrow(() -> new Misuse("There is no time zone '" + zone + "', or several", "--zone",
                            "Write it as Europe/Berlin or UTC."));
            var first = from == null
                    ? LocalDate.now(Clock.fixed(tools.clock().instant(), known))
                    : LocalDate.parse(from);
            return new Begins(first, LocalTime.parse(at), known);
        } catch (DateTimeException wrong) {
            throw new Misuse("This is no time: " + wrong.getMessage(), "--at, --from",
                    "Write 09:00 and 2026-11-30.");
        }
    }

    @Command(name = "run", mixinStandardHelpOptions = true, description = "Run a routine that only looks over its hosts; shows what is not as it should be. Of a list its date's is opened.")
    int run(@Parameters(paramLabel = "ROUTINE", description = "Id, the beginning of one, or a title.") String name,
            @Option(names = "--json", description = "One JSON object.") boolean json) throws InterruptedException {
        var diary = find(name);
        if (diary.routine().subject().kind() == org.watchkeeper.routine.Subject.Kind.LIST) {
            return list(diary, json);
        }
        return switch (tools.rounds().begin(diary.inHand(),
                new Rounds.Asker(tools.operator(), false, new TerminalQuestions(terminal)), this::tell)) {
            case Rounds.Begun.Taken() -> throw new Problem("Somebody else has begun it a moment ago", name, "");
            case Rounds.Begun.NeedsAPerson(var because) -> byPerson(diary, because, json);
            case Rounds.Begun.UnderWay(var run, var found, _) -> {
                terminal.err().println("· run " + run);
                var findings = await(found);
                if (json) {
                    terminal.out().println(Json.text(RoutineJson.Looked.of(diary.routine(), run, findings)));
                } else {
                    print(findings);
                }
                yield status(findings.verdict());
            }
        };
    }

    /// Opens the list of the date in hand, or finds it, for a person to go through.
    private int list(Diary diary, boolean json) {
        var date = diary.inHand();
        var list = new RoutineLists(tools.checklists(),
                new Pencil(tools.checklists(), tools::operator, tools.clock(), UUID::randomUUID), tools.library())
                .open(date);
        if (json) {
            terminal.out().println(Json.text(RoutineJson.Waiting.of(diary.routine(), List.of(), list.toString())));
        } else {
            terminal.out().println(list + "  " + diary.routine().subject().title());
        }
        terminal.err().println("· the list of " + MomentWords.at(date.due(), diary.routine().timetable().zone())
                + switch (date.standing()) {
                    case AHEAD -> ", before its date: it counts for that date alone";
                    case SETTLED -> ", which is done already";
                    case DUE, MISSED, BEGUN, ODD, UNKNOWN -> "";
                });
        terminal.err()
                .println("· a person goes through it: in the console, or with watchkeeper checklists show and tick");
        return Status.WAITS;
    }

    /// What is under way goes to standard error: nothing of it is a result.
    private void tell(Progress progress) {
        if (!progress.command().isEmpty()) {
            terminal.err().println("· " + progress.words());
        }
    }

    private static Findings await(java.util.concurrent.CompletableFuture<Findings> found) throws InterruptedException {
        try {
            return found.get();
        } catch (ExecutionException fault) {
            throw new Problem("The routine did not end as it should", String.valueOf(fault.getCause()),
                    "Look at its run with `watchkeeper runs show`.", fault);
        }
    }

    private int byPerson(Diary diary, List<String> because, boolean json) {
        if (json) {
            terminal.out().println(Json.text(RoutineJson.Waiting.of(diary.routine(), because, "")));
        }
        because.forEach(why -> terminal.err().println("· " + why));
        var subject = diary.routine().subject();
        terminal.err().println("· it needs a person: open it in the console, or walk it with: watchkeeper run '"
                + subject.file() + "#" + subject.id() + "' --host …");
        return Status.WAITS;
    }

    private void print(Findings findings) {
        for (var finding : findings.standingOut()) {
            terminal.out().println(Json.word(finding.kind()) + "  " + finding.host()
                    + (finding.shown().isEmpty() ? "" : "  $ " + finding.shown()));
            terminal.out().println("  " + finding.why());
            finding.attempt().ifPresent(this::output);
        }
        terminal.out().println(findings.words());
    }

    private void output(org.watchkeeper.remote.AttemptId attempt) {
        tools.outputs().read(attempt, chunk -> terminal.out().writeBytes(chunk.bytes()));
    }

    private static int status(Ending.Verdict verdict) {
        return switch (verdict) {
            case AS_IT_SHOULD, DONE, DISMISSED -> Status.OK;
            case ODD -> Status.FAILED;
            case UNKNOWN -> Status.UNKNOWN;
        };
    }

    private Diary find(String name) {
        var fitting = tools.diaries().read().stream()
                .filter(diary -> Stream.of(diary.routine().id().toString(), diary.routine().subject().title())
                        .anyMatch(text -> text.regionMatches(true, 0, name, 0, name.length())))
                .toList();
        if (fitting.size() != 1) {
            throw new Misuse(fitting.isEmpty() ? "There is no such routine" : "Several routines begin like this", name,
                    "`watchkeeper routines list` shows them.");
        }
        return fitting.getFirst();
    }
}
