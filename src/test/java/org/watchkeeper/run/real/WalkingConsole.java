package org.watchkeeper.run.real;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;

import org.watchkeeper.host.Endpoint;
import org.watchkeeper.host.Environment;
import org.watchkeeper.host.Host;
import org.watchkeeper.host.Login;
import org.watchkeeper.remote.OutputChunk;
import org.watchkeeper.remote.Questions;
import org.watchkeeper.run.Entry;
import org.watchkeeper.run.RunEvent;
import org.watchkeeper.run.RunState;
import org.watchkeeper.run.TaskState;
import org.watchkeeper.run.Walk;
import org.watchkeeper.run.testing.Specimen;
import org.watchkeeper.store.DatabaseUrl;

/// A console in a process of its own, made to be killed: opens the run, or takes it up, and walks it to its end.
///
/// Arguments: folder, port, user, key file, the run's word, database. Exit status 0: the run is completed; 3: it needs a person.
public final class WalkingConsole implements Walk.Listener {
    static final int COMMANDS = 6;
    static final int LINES = 40;

    private final LinkedBlockingQueue<RunState> rests = new LinkedBlockingQueue<>();
    private final CountDownLatch finished = new CountDownLatch(1);

    private WalkingConsole() {}

    public static void main(String[] args) throws InterruptedException {
        var login = new Login(args[2], List.of(args[3]), false, false);
        var host = new Host(Specimen.hostId("app-1"), "app-1", new Endpoint("127.0.0.1", Integer.parseInt(args[1])),
                login,
                List.of(), Environment.DEVELOPMENT, new java.util.TreeSet<>(), new java.util.TreeSet<>(), false);
        int status;
        try (var console = new Console(Path.of(args[0]), DatabaseUrl.of(args[5]))) {
            status = new WalkingConsole().walk(console, host, args[4]);
        }
        System.exit(status);
    }

    /// The commands of the run: each says on the host that it was started, and prints for a while.
    static String script(int number) {
        return "echo command-" + number + " >> \"$HOME/started\"; i=0; while [ $i -lt " + LINES + " ]; do echo "
                + number
                + " line $i; echo " + number + " err $i >&2; i=$((i+1)); sleep 0.01; done";
    }

    private int walk(Console console, Host host, String word) throws InterruptedException {
        var scripts = java.util.stream.IntStream.range(0, COMMANDS).mapToObj(WalkingConsole::script)
                .toArray(String[]::new);
        var known = console.runs.look(Specimen.runId(word));
        var walk = known.isPresent()
                ? console.runs.resume(Specimen.runId(word), Specimen.ADA, Questions.refuseAll(), this)
                : console.runs.open(WalkIT.planOn(host, word, java.util.Map.of(), Specimen.step("all", scripts)),
                        Specimen.ADA,
                        Questions.refuseAll(), this);
        System.out.println("walking");
        while (true) {
            var state = rests.take();
            var next = state.walked().next();
            if (state.isFinished()) {
                return 0;
            } else if (next.isEmpty()) {
                walk.finish(RunEvent.Result.COMPLETED, "");
                finished.await();
            } else if (state.walked().tasks().get(next.getAsInt()).standing() instanceof TaskState.Standing.Waiting) {
                walk.runToGate();
            } else {
                System.out.println("needs a person: " + state.walked().tasks().get(next.getAsInt()).standing());
                return 3;
            }
        }
    }

    @Override
    public void happened(Entry entry, RunState state) {
        if (state.isFinished()) {
            finished.countDown();
        }
    }

    @Override
    public void printed(OutputChunk chunk) {}

    @Override
    public void refused(String why) {
        System.out.println("refused: " + why);
    }

    @Override
    public void rests(RunState state) {
        rests.add(state);
    }

    @Override
    public void doing(String what) {}
}
