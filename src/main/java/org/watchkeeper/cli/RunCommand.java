package org.watchkeeper.cli;

import java.time.Duration;
import java.util.Arrays;
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
import org.watchkeeper.run.fact.Ways;
import org.watchkeeper.runbook.Procedure;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "run", mixinStandardHelpOptions = true, description = "Walk a procedure of a document on hosts, up to the first thing that needs a person.")
@SuppressWarnings("FieldCanBeFinal") // picocli sets them
final class RunCommand implements Callable<Integer> {
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
        var procedure = document.runbook().procedure(what.substring(cut + 1))
                .orElseThrow(() -> new Misuse("The document has no procedure '" + what.substring(cut + 1) + "'",
                        document.file().toString(), "It has: "
                                + String.join(", ",
                                        document.runbook().procedures().stream().map(Procedure::id).toList())));
        var filling = new Filling(document.runbook(), procedure);
        filling.refuseSecrets(values);
        var secrets = filling.secrets(new TerminalQuestions(terminal));
        var plan = plan(wish(document, procedure, filling, secrets), document, procedure);
        if (dryRun) {
            new DryRun(terminal.out()).print(plan);
            return Status.OK;
        }
        tools.clearance().used(document.entry(), tools.operator());
        return walk(plan, secrets);
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

    private Wish wish(Documents.Named document, Procedure procedure, Filling filling, Map<String, Secret> secrets) {
        var named = named();
        return new Wish(document.file().toString(), document.runbook(), procedure.id(), named, order(),
                filling.values(values, named, tools), secrets, filling.choices(choices),
                new Casting(own(filling, named), roles()),
                withoutWayBack, bound());
    }

    /// `--role "database host=db-1"`, several hosts with commas between.
    private Map<String, Set<HostId>> roles() {
        var cast = new HashMap<String, Set<HostId>>();
        roles.forEach((role, names) -> cast.put(role, Arrays.stream(names.split(",", -1)).map(String::strip)
                .map(name -> HostsCommand.named(tools.hosts(), name).id()).collect(Collectors.toSet())));
        return cast;
    }

    /// The ways that follow from what the hosts say of themselves, where nobody has chosen one.
    private Map<HostId, Map<String, String>> own(Filling filling, List<Host> named) {
        var open = filling.open(choices);
        if (open.isEmpty() || dryRun) {
            return Map.of();
        }
        var facts = tools.facts().of(named, new TerminalQuestions(terminal));
        var own = new HashMap<HostId, Map<String, String>>();
        for (var choice : open) {
            Ways.of(choice, facts).filter(ways -> ways.names().size() == named.size()).ifPresent(ways -> {
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

    private Plan plan(Wish wish, Documents.Named document, Procedure procedure) {
        var admission = admission(wish, procedure);
        var clearance = admission.mandate().change().map(tools.clearance()::as).orElse(tools.clearance());
        return switch (new Planner(tools.ids()).plan(wish, clearance.unaccepted(document.entry()),
                clearance.undone(document.entry(), procedure), withoutLists, admission)) {
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
            case HELD_UP -> " Here: --against-gate REASON.";
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

    private int walk(Plan plan, Map<String, Secret> secrets) throws InterruptedException {
        var narrator = new Narrator(terminal);
        var questions = new TerminalQuestions(terminal);
        try (var walk = tools.runs().open(plan, secrets, tools.operator(), questions, narrator)) {
            return new Driver(walk, narrator, new Dialogue(questions, narrator)).interruptible(plan.id())
                    .drive(Optional.empty());
        }
    }
}
