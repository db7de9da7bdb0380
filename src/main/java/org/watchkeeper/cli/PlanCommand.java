package org.watchkeeper.cli;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Stream;

import org.watchkeeper.calendar.Booking;
import org.watchkeeper.calendar.Length;
import org.watchkeeper.calendar.fit.FitWords;
import org.watchkeeper.calendar.fit.Search;
import org.watchkeeper.calendar.Window;
import org.watchkeeper.change.ChangeEvent;
import org.watchkeeper.change.Phase;
import org.watchkeeper.change.Proposal;
import org.watchkeeper.change.Target;
import org.watchkeeper.host.Host;
import org.watchkeeper.runbook.Procedure;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "plan", mixinStandardHelpOptions = true, description = "Plan a change: a procedure on hosts at a time, or at the next time that fits.")
@SuppressWarnings("FieldCanBeFinal") // picocli sets them
final class PlanCommand implements Callable<Integer> {
    private final Tools tools;
    private final Tools.Terminal terminal;

    @Parameters(paramLabel = "FILE#PROCEDURE", description = "What is done.")
    private String what = "";

    @Option(names = "--host", paramLabel = "NAME", required = true, description = "Where; may be repeated.")
    private List<String> hosts = List.of();

    @Option(names = "--length", paramLabel = "ISO", required = true, description = "How long it takes: PT90M.")
    private String length = "";

    @Option(names = "--start", paramLabel = "TIME", description = "'2026-12-05 03:00 Europe/Berlin'; without it the next time that fits into a window.")
    private String start = "";

    @Option(names = "--also-start", paramLabel = "TIME", description = "A further phase of the same procedure; may be repeated.")
    private List<String> more = List.of();

    @Option(names = "--set", paramLabel = "KEY=VALUE", description = "A value; may be repeated. Secrets are asked for when it runs.")
    private Map<String, String> values = new HashMap<>();

    @Option(names = "--impact", paramLabel = "IMPACT", defaultValue = "update", description = "low, database, update or major: ${DEFAULT-VALUE}.")
    private String impact = "";

    @Option(names = "--title", paramLabel = "TEXT", description = "Instead of the procedure's.")
    private String title = "";

    @Option(names = "--note", paramLabel = "TEXT", description = "For those who approve it.")
    private String note = "";

    @Option(names = "--approvals", paramLabel = "NUMBER", description = "How many others must approve it; in production one at least.")
    private int approvals = -1;

    @Option(names = "--exception", paramLabel = "REASON", description = "Why it lies outside the windows, or in a blackout.")
    private String exception = "";

    @Option(names = "--submit", description = "Hand it in at once.")
    private boolean submit;

    @Option(names = "--json", description = "One JSON object.")
    private boolean json;

    PlanCommand(Tools tools, Tools.Terminal terminal) {
        this.tools = tools;
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        var lasting = lasting();
        var booking = new Booking(named(), lasting, impact(), tools.clock().instant());
        var cut = what.lastIndexOf('#');
        if (cut < 1) {
            throw new Misuse("Which procedure?", what,
                    "Name it as FILE#PROCEDURE; `watchkeeper show FILE` lists them.");
        }
        var document = new Documents(tools.reader()).find(what.substring(0, cut), tools::library);
        var procedure = document.runbook().procedure(what.substring(cut + 1))
                .orElseThrow(() -> new Misuse("The document has no procedure '" + what.substring(cut + 1) + "'",
                        document.file().toString(), "`watchkeeper show " + document.file() + "` lists them."));
        new Filling(document.runbook(), procedure).refuseSecrets(values);
        var time = PlannedTime.now(tools);
        var proposal = proposal(document, procedure, booking);
        time.refuse(proposal, 0, "", terminal);
        var drafted = time.desk().draft(proposal, time.seen());
        return ChangesCommand.told(tools, terminal,
                submit ? ChangesCommand.desk(tools).write(drafted, new ChangeEvent.Submitted(note)) : drafted, json);
    }

    private Proposal proposal(Documents.Named document, Procedure procedure, Booking booking) {
        var place = document.shipped() ? document.file() : document.file().toAbsolutePath().normalize();
        var work = new Phase.Work(place.toString(), document.runbook().title(), procedure.id(), procedure.title());
        var first = first(booking);
        var phases = Stream.concat(Stream.of(first.at()),
                more.stream().map(time -> ChangesCommand.time(time, first.zone()).instant()))
                .map(at -> new Phase(work, at, booking.length())).toList();
        var targets = booking.hosts().stream().map(Target::of).toList();
        int asked = approvals < 0 ? Proposal.least(targets) : approvals;
        if (asked < Proposal.least(targets)) {
            throw new Misuse("In production somebody else approves a change", "--approvals " + approvals,
                    "Ask for one at least.");
        }
        var given = new TreeMap<String, String>();
        values.forEach((key, value) -> given.put(key.replace('-', '_'), value));
        return new Proposal(title.isBlank() ? procedure.title() : title.strip(), phases, targets, given,
                booking.impact(), first.zone(), asked, exception.strip(), note.strip());
    }

    private record Start(Instant at, ZoneId zone) {}

    private Start first(Booking booking) {
        if (!start.isBlank()) {
            var at = ChangesCommand.time(start, ZoneId.systemDefault());
            return new Start(at.instant(), at.zone());
        }
        var answer = new Search(tools.calendars().current(), tools.planned()).next(booking,
                booking.now(), "");
        var fit = answer.fit().orElseThrow(() -> new Misuse(
                "Nothing fits into a window for these hosts in the next two years", "--start",
                String.join(". ", FitWords.of(answer, ZoneId.systemDefault()))
                        + ". Give a start, or look at the windows with `watchkeeper calendar list`."));
        var zone = fit.opening().window().series().zone();
        FitWords.of(answer, zone).forEach(terminal.err()::println);
        return new Start(fit.span().start(), zone);
    }

    private List<Host> named() {
        return hosts.stream().map(name -> HostsCommand.named(tools.hosts(), name)).distinct().toList();
    }

    private Duration lasting() {
        try {
            var parsed = Length.parse(length);
            var exact = parsed.exact().plusDays(parsed.days());
            if (exact.isPositive()) {
                return exact;
            }
        } catch (IllegalArgumentException wrong) {
            throw new Misuse("That is no length", "--length " + length, "Write it as PT90M or PT2H.");
        }
        throw new Misuse("A change lasts longer than nothing", "--length " + length, "Write it as PT90M or PT2H.");
    }

    private Window.Impact impact() {
        return Stream.of(Window.Impact.values()).filter(each -> each.word().equals(impact.toLowerCase(Locale.ROOT)))
                .findFirst().orElseThrow(() -> new Misuse("There is no impact '" + impact + "'", "--impact",
                        "low, database, update or major"));
    }
}
