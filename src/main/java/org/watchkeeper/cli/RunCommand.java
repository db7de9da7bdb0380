package org.watchkeeper.cli;

import java.time.Duration;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

import org.watchkeeper.host.Host;
import org.watchkeeper.host.HostId;
import org.watchkeeper.kernel.Problem;
import org.watchkeeper.kernel.Secret;
import org.watchkeeper.run.Admission;
import org.watchkeeper.run.Casting;
import org.watchkeeper.run.Mandate;
import org.watchkeeper.run.Order;
import org.watchkeeper.run.Plan;
import org.watchkeeper.run.Objection;
import org.watchkeeper.run.Planned;
import org.watchkeeper.run.Planner;
import org.watchkeeper.run.Wish;
import org.watchkeeper.run.fact.FactNotes;
import org.watchkeeper.run.fact.StartQuestions;
import org.watchkeeper.run.fact.Told;
import org.watchkeeper.run.fact.Ways;
import org.watchkeeper.runbook.Procedure;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "run", mixinStandardHelpOptions = true, description = "Walk a procedure of a document on hosts, up to the first thing that needs a person.")
@SuppressWarnings("FieldCanBeFinal") // picocli sets them
final class RunCommand implements Callable<Integer> {
    private static final Set<Objection.Kind> DEPENDS_ON_HOSTS = EnumSet.of(Objection.Kind.NOT_CHOSEN,
            Objection.Kind.HELD_UP, Objection.Kind.OTHER_MACHINE, Objection.Kind.MACHINE_UNASKED,
            Objection.Kind.NO_SECOND_PERSON);

    private final Tools tools;
    private final Tools.Terminal terminal;

    @Parameters(paramLabel = "FILE#PROCEDURE", description = "A Markdown file or a runbook of the library, and a procedure's id.")
    private String what = "";

    @Option(names = "--host", paramLabel = "NAME", description = "A host of the inventory; may be repeated, in order.")
    private List<String> hosts = List.of();

    @Option(names = "--set", paramLabel = "KEY=VALUE", description = "A parameter's value; may be repeated.")
    private Map<String, String> values = Map.of();

    @Option(names = "--choose", paramLabel = "STEP=WAY", description = "Which of several ways a step is done, as `show` lists them; may be repeated.")
    private Map<String, String> choices = Map.of();

    @Option(names = "--role", paramLabel = "ROLE=HOST", description = "Which of the hosts a role of the document is played by, as `show` names it; may be repeated.")
    private Map<String, String> roles = Map.of();

    @Option(names = "--order", description = "step-by-step (default) or host-by-host.", defaultValue = "step-by-step")
    private String order = "step-by-step";

    @Option(names = "--without-way-back", paramLabel = "REASON", description = "Why it may run although nothing takes it back.")
    private String withoutWayBack = "";

    @Option(names = "--bound", paramLabel = "SECONDS", description = "How long a command runs that does not end by itself (tail -f); then it is stopped. Default: ${DEFAULT-VALUE}.", defaultValue = "30")
    private int bound = 30;

    @Option(names = "--without-checklists", paramLabel = "REASON", description = "Why it may start although lists for before it are not done.")
    private String withoutLists = "";

    @Option(names = "--change", paramLabel = "CHANGE", description = "The planned change that this carries out: its id, or the beginning of one.")
    private String change = "";

    @Option(names = "--against-gate", paramLabel = "REASON", description = "Why it starts although windows, blackouts or its change speak against it.")
    private String againstGate = "";

    @Option(names = "--second", paramLabel = "NAME", description = "Who else agrees to that; production needs somebody.")
    private String second = "";

    @Option(names = "--dry-run", description = "Print every command as it would run; start nothing.")
    private boolean dryRun;

    RunCommand(Tools tools, Tools.Terminal terminal) {
        this.tools = tools;
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws InterruptedException {
        var cut = what.lastIndexOf('#');
        if (cut < 1) {
            throw new Misuse("Which procedure?", what,
                    "Name it as FILE#PROCEDURE; `watchkeeper show FILE` lists them.");
        }
        refuseArguments();
        var document = new Documents(tools.reader()).find(what.substring(0, cut), tools::library);
        var procedure = document.runbook().procedure(what.substring(cut + 1)).orElseThrow(
                () -> new Misuse("The document has no procedure '" + what.substring(cut + 1) + "'",
                        document.file().toString(), offered(document)));
        var filling = new Filling(document.runbook(), procedure);
        filling.refuseSecrets(values);
        var questions = new TerminalQuestions(terminal);
        var secrets = filling.secrets(questions);
        var work = new Work(document, procedure, filling, secrets);
        var first = planned(work, Map.of());
        try (var start = new StartQuestions(questions)) {
            var plan = ready(dryRun || isHopeless(first) ? first : planned(work, asked(start)));
            if (dryRun) {
                new DryRun(terminal.out()).print(plan);
                return Status.OK;
            }
            tools.clearance().used(document.entry(), tools.operator());
            return walk(plan, secrets, start, questions);
        }
    }

    private static String offered(Documents.Named document) {
        var ids = document.runbook().procedures().stream().map(Procedure::id).toList();
        return ids.isEmpty()
                ? "It has none: `watchkeeper lint` says why nothing in it can be run."
                : "It has: " + String.join(", ", ids);
    }

    /// What can be told to be wrong before any document is read.
    private void refuseArguments() {
        order();
        bound();
        named();
        roles();
    }

    private List<Host> named() {
        return hosts.stream().map(name -> HostsCommand.named(tools.hosts(), name)).toList();
    }

    /// What is to be run, before it is bound to hosts.
    private record Work(Documents.Named document, Procedure procedure, Filling filling, Map<String, Secret> secrets) {}

    /// What hosts say of themselves can decide between several ways, and stand against starting; nothing else that is wrong is worth
    /// asking them.
    private static boolean isHopeless(Planned planned) {
        return planned instanceof Planned.Objected(var objections)
                && !objections.stream().allMatch(objection -> DEPENDS_ON_HOSTS.contains(objection.kind()));
    }

    private Map<Host, Told> asked(StartQuestions start) {
        var told = start.ask(tools.facts(), named());
        new FactNotes(ZoneId.systemDefault(), tools.clock().instant()).of(told)
                .forEach(note -> terminal.err().println("· " + note));
        return told;
    }

    private Wish wish(Work work, Map<Host, Told> told) {
        var named = named();
        return new Wish(work.document().file().toString(), work.document().runbook(), work.procedure().id(), named,
                order(), work.filling().values(values, named, tools), work.secrets(), work.filling().choices(choices),
                new Casting(own(work.filling(), told), roles()), withoutWayBack, bound());
    }

    /// `--role "database host=db-1"`, several hosts with commas between.
    private Map<String, Set<HostId>> roles() {
        var cast = new HashMap<String, Set<HostId>>();
        roles.forEach((role, names) -> cast.put(role, Arrays.stream(names.split(",", -1)).map(String::strip)
                .map(name -> HostsCommand.named(tools.hosts(), name).id()).collect(Collectors.toSet())));
        return cast;
    }

    /// The ways that follow from what the hosts say of themselves, where nobody has chosen one.
    private Map<HostId, Map<String, String>> own(Filling filling, Map<Host, Told> told) {
        var own = new HashMap<HostId, Map<String, String>>();
        for (var choice : filling.open(choices)) {
            Ways.of(choice, Told.facts(told)).ifPresent(ways -> {
                terminal.err().println("· " + choice.name() + ": " + ways.words());
                ways.names().forEach((host, name) -> own.computeIfAbsent(host, _ -> new HashMap<>())
                        .put(choice.id(), name));
            });
        }
        return own;
    }

    private Duration bound() {
        if (bound < 1) {
            throw new Misuse("A command runs for a second at least", "--bound " + bound, "");
        }
        return Duration.ofSeconds(bound);
    }

    private Order order() {
        return switch (order) {
            case "step-by-step" -> Order.STEP_BY_STEP;
            case "host-by-host" -> Order.HOST_BY_HOST;
            default ->
                throw new Misuse("There is no order '" + order + "'", "--order", "step-by-step or host-by-host");
        };
    }

    private Planned planned(Work work, Map<Host, Told> told) {
        var wish = wish(work, told);
        var admission = admission(wish, work.procedure());
        var clearance = admission.mandate().change().map(tools.clearance()::as).orElse(tools.clearance());
        return new Planner(tools.ids()).plan(wish, clearance.unaccepted(work.document().entry()),
                clearance.undone(work.document().entry(), work.procedure()), withoutLists, admission);
    }

    private Plan ready(Planned planned) {
        return switch (planned) {
            case Planned.Ready(var plan) -> plan;
            case Planned.Objected(var objections) -> {
                var reasons = objections.stream().map(objection -> "\n  - " + objection.message() + option(objection))
                        .collect(Collectors.joining());
                throw new Misuse("This cannot be run", what,
                        "Values are given with --set KEY=VALUE, ways with --choose STEP=WAY, hosts with --host NAME. "
                                + "What is missing:" + reasons);
            }
        };
    }

    /// The option that gives the reason, where one is enough.
    private static String option(Objection objection) {
        return switch (objection.kind()) {
            case NO_WAY_BACK -> " Here: --without-way-back REASON, or link one in the document.";
            case LISTS_UNDONE -> " Here: --without-checklists REASON.";
            case HELD_UP, OTHER_MACHINE, MACHINE_UNASKED -> " Here: --against-gate REASON.";
            case NO_SECOND_PERSON -> " Here: --second NAME.";
            case NO_HOSTS, SAME_HOST_TWICE, NO_PROCEDURE, NO_STEPS, UNKNOWN_PARAMETER, MISSING_VALUE, INVALID_VALUE,
                    SECRET_AS_TEXT, UNFILLED_SLOT, PLACEHOLDER_LEFT, NOT_CHOSEN, UNKNOWN_CHOICE, OTHER_ENVIRONMENT,
                    BAD_RULE, DOCUMENT_ERROR, UNACCEPTED ->
                "";
        };
    }

    private Admission admission(Wish wish, Procedure procedure) {
        var mandate = change.isBlank() ? Mandate.NONE : Mandate.of(ChosenChange.of(tools.changes(), change));
        var hurdles = tools.clearance().gatekeeper().hurdles(wish.file(), procedure, wish.hosts(), mandate,
                tools.clock().instant());
        return new Admission(mandate, hurdles, tools.operator(), againstGate, second);
    }

    private int walk(Plan plan, Map<String, Secret> secrets, StartQuestions start, TerminalQuestions questions)
            throws InterruptedException {
        var narrator = new Narrator(terminal);
        if (!terminal.interactive()) {
            SudoAhead.of(plan).ifPresent(narrator::say);
        }
        var asked = UnattendedQuestions.of(start, terminal, narrator);
        try (var walk = tools.runs().open(plan, secrets, tools.operator(), asked, narrator)) {
            return new Driver(walk, narrator, new Dialogue(questions, narrator)).interruptible(plan.id())
                    .drive(Optional.empty());
        }
    }
}
