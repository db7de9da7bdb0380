package org.watchkeeper.run.store;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Supplier;

import org.watchkeeper.change.ChangeId;
import org.watchkeeper.change.Hurdle;
import org.watchkeeper.host.Endpoint;
import org.watchkeeper.host.Environment;
import org.watchkeeper.host.Host;
import org.watchkeeper.host.HostId;
import org.watchkeeper.host.Login;
import org.watchkeeper.host.Origin;
import org.watchkeeper.host.Variables;
import org.watchkeeper.kernel.Operator;
import org.watchkeeper.remote.AttemptId;
import org.watchkeeper.remote.Footing;
import org.watchkeeper.remote.StopReport;
import org.watchkeeper.run.Mandate;
import org.watchkeeper.run.Order;
import org.watchkeeper.run.Outcome;
import org.watchkeeper.run.Passage;
import org.watchkeeper.run.Plan;
import org.watchkeeper.run.PlannedCommand;
import org.watchkeeper.run.PlannedStep;
import org.watchkeeper.run.RunEvent;
import org.watchkeeper.run.RunId;
import org.watchkeeper.run.Source;
import org.watchkeeper.run.Task;
import org.watchkeeper.runbook.Filled;
import org.watchkeeper.runbook.Flag;
import org.watchkeeper.runbook.Item;
import org.watchkeeper.runbook.Lines;
import org.watchkeeper.runbook.ProcedureKind;
import org.watchkeeper.runbook.Proviso;
import org.watchkeeper.runbook.Success;

/// Events with any text and number in them: quotes, NUL, emoji, halves of surrogate pairs.
final class RandomEvents {
    private static final String ALPHABET = "ab \"\\{}[]:,\n\t\r\0\u0001\u007f\u2028äß€漢\ud83d\ude00";

    private final Random random;

    private RandomEvents(Random random) {
        this.random = random;
    }

    static List<RunEvent> oneOfEachKind(Random random) {
        return new RandomEvents(random).events();
    }

    private List<RunEvent> events() {
        return List.of(new RunEvent.Opened(plan(), operator()),
                new RunEvent.AttemptBegan(number(), attempt(), text(), text(), flag(), operator(),
                        new Footing(text(), text())),
                new RunEvent.ContactLost(attempt(), text()), new RunEvent.ContactRegained(attempt()),
                new RunEvent.AttemptNeverStarted(attempt(), text()), new RunEvent.AttemptEnded(attempt(), outcome(),
                        flag() ? Optional.of(Duration.ofMillis(number())) : Optional.empty()),
                new RunEvent.HostUnavailable(number(), text(), number() % 2 == 0),
                new RunEvent.Settled(number(), outcome(), operator()),
                new RunEvent.RetryAllowed(number(), operator()), new RunEvent.StopAsked(attempt(), operator()),
                new RunEvent.Paused(operator()), new RunEvent.Resumed(operator()),
                new RunEvent.HandedOver(operator(), text(), operator()), new RunEvent.TakenOver(operator()),
                new RunEvent.Extended(Instant.ofEpochSecond(number()), text(), operator()),
                new RunEvent.RollbackBegan(passage(), text(), operator()),
                new RunEvent.Finished(oneOf(RunEvent.Result.values()), text(), operator()));
    }

    private Plan plan() {
        var values = new TreeMap<String, String>();
        some(this::number).forEach(name -> values.put("p_" + name, text()));
        var hosts = new ArrayList<>(some(this::host));
        hosts.add(host());
        return new Plan(new RunId(uuid()), attempt(), new Source(text(), text(), text(), text(), lines()), text(),
                oneOf(ProcedureKind.values()), text(), text(), hosts, oneOf(Order.values()), values, passage(),
                some(this::step), text(), text(), text(), mandate(), flag());
    }

    private Mandate mandate() {
        return flag()
                ? Mandate.NONE
                : new Mandate(flag() ? Optional.empty() : Optional.of(new ChangeId(uuid())), random.nextInt(9),
                        Set.copyOf(some(() -> oneOf(Hurdle.Kind.values()))), some(this::text), text(), text());
    }

    private Host host() {
        return new Host(new HostId(uuid()), "h" + text() + "h",
                new Endpoint("a" + number(), 1 + random.nextInt(65_535)),
                new Login("u" + text(), some(this::text), flag(), flag()), some(() -> new HostId(uuid())),
                oneOf(Environment.values()), new TreeSet<>(some(this::text)), new TreeSet<>(some(this::text)), flag(),
                new TreeSet<>(some(() -> new Origin(oneOf(Origin.Kind.values()), text(), "o" + text()))),
                Variables.none());
    }

    private Passage passage() {
        var tasks = new ArrayList<>(some(this::task));
        tasks.add(task());
        return new Passage(some(this::step), tasks);
    }

    private Task task() {
        return flag() ? new Task.ByPerson(number()) : new Task.OnHost(number(), new HostId(uuid()), number());
    }

    private PlannedStep step() {
        return new PlannedStep(text(), text(), lines(), text(), work(), some(this::command), proviso(), text(),
                Set.copyOf(some(() -> new HostId(uuid()))), Set.copyOf(some(() -> new HostId(uuid()))));
    }

    private Proviso proviso() {
        var alternative = flag()
                ? Optional.of(new Proviso.Alternative(text(), text(), text(), flag()))
                : Optional.<Proviso.Alternative>empty();
        return new Proviso(text(), text(), alternative, Set.copyOf(some(() -> oneOf(Environment.values()))), text(),
                text());
    }

    private PlannedStep.Work work() {
        return switch (random.nextInt(3)) {
            case 0 -> new PlannedStep.Work.Commands(some(this::command));
            case 1 -> new PlannedStep.Work.Instruction();
            default -> new PlannedStep.Work.Check(some(() -> new Item(text(), number(), flag(), flag())));
        };
    }

    private PlannedCommand command() {
        var statuses = new HashSet<>(some(this::number));
        statuses.add(number());
        return new PlannedCommand(text(), text(), lines(), Set.copyOf(some(() -> oneOf(Flag.values()))),
                new Success(statuses, text()), some(this::text), some(this::place),
                Duration.ofSeconds(number()));
    }

    private Filled.Place place() {
        int start = Math.abs(number() / 2);
        return new Filled.Place(start, start + random.nextInt(9));
    }

    private Outcome outcome() {
        return switch (random.nextInt(7)) {
            case 5 -> new Outcome.Achieved(text());
            case 0 -> new Outcome.Succeeded(number());
            case 1 -> new Outcome.Failed(number(), text());
            case 2 -> new Outcome.Unknown(text());
            case 3 -> new Outcome.Skipped(text());
            case 4 -> new Outcome.ByHand(text());
            default -> new Outcome.Cancelled(report());
        };
    }

    private StopReport report() {
        return switch (random.nextInt(3)) {
            case 0 -> new StopReport.Stopped(some(this::process));
            case 1 -> new StopReport.NotKnown(text());
            default -> new StopReport.StillRunning(some(this::process));
        };
    }

    private StopReport.Survivor process() {
        return new StopReport.Survivor(random.nextLong(), text(), text());
    }

    private Lines lines() {
        int first = 1 + random.nextInt(1000);
        return new Lines(first, first + random.nextInt(50));
    }

    private Operator operator() {
        return new Operator("o" + text());
    }

    private AttemptId attempt() {
        return new AttemptId("%08x%016x".formatted(random.nextInt(), random.nextLong()));
    }

    private UUID uuid() {
        return new UUID(random.nextLong(), random.nextLong());
    }

    private int number() {
        return random.nextInt(100);
    }

    private boolean flag() {
        return random.nextBoolean();
    }

    private String text() {
        var text = new StringBuilder();
        for (int i = random.nextInt(8); i > 0; i--) {
            text.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return text.toString();
    }

    private <T> List<T> some(Supplier<T> one) {
        return random.ints(random.nextInt(3)).mapToObj(_ -> one.get()).toList();
    }

    private <E> E oneOf(E[] values) {
        return values[random.nextInt(values.length)];
    }
}
