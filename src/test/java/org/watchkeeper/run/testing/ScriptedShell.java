package org.watchkeeper.run.testing;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

import org.watchkeeper.host.Host;
import org.watchkeeper.kernel.Problem;
import org.watchkeeper.remote.AttemptId;
import org.watchkeeper.remote.Ending;
import org.watchkeeper.remote.Footing;
import org.watchkeeper.remote.Ground;
import org.watchkeeper.remote.Offsets;
import org.watchkeeper.remote.OutputSink;
import org.watchkeeper.remote.Questions;
import org.watchkeeper.remote.RemoteCommand;
import org.watchkeeper.remote.RemoteShell;
import org.watchkeeper.remote.StopReport;
import org.watchkeeper.remote.SyntaxVerdict;

/// One connection to a scripted host.
final class ScriptedShell implements RemoteShell {
    private final ScriptedShells hosts;
    private final Host host;
    private final Footing footing;
    private final Questions questions;
    private volatile boolean closed;
    private volatile boolean broken;

    ScriptedShell(ScriptedShells hosts, Host host, Questions questions) {
        this.hosts = hosts;
        this.host = host;
        this.questions = questions;
        this.footing = hosts.footing(host);
    }

    @Override
    public Ground ground() {
        return new Ground("/bin/bash", true, "");
    }

    @Override
    public Footing footing() {
        return footing;
    }

    @Override
    public Ending run(RemoteCommand command, OutputSink sink) {
        return isGone()
                ? new Ending.Lost("closed")
                : hosts.start(host, command).follow(command.attempt(), Offsets.START, sink, this);
    }

    @Override
    public Ending attach(AttemptId attempt, Offsets from, OutputSink sink) {
        hosts.note("attach " + host.name() + " " + from.out() + "," + from.err());
        return isGone() ? new Ending.Lost("closed") : hosts.find(attempt).follow(attempt, from, sink, this);
    }

    boolean isClosed() {
        return closed;
    }

    /// Whether sudo gets a password, a refusal (false), or nothing at all.
    Optional<Boolean> askSudo() {
        var prompt = new Questions.Prompt(Questions.Kind.SUDO, host.name(), "[sudo] password for op: ", false, false);
        return questions.secret(prompt).isPresent()
                ? Optional.of(true)
                : Optional.of(false).filter(_ -> !questions.leavesOpen(prompt));
    }

    /// No connection outlives a restart of its host.
    private boolean isGone() {
        return closed || !footing.equals(hosts.footing(host));
    }

    @Override
    public StopReport stop(AttemptId attempt, Duration grace) {
        hosts.note("stop " + host.name());
        return closed ? new StopReport.NotKnown("the connection is closed") : hosts.find(attempt).stop();
    }

    @Override
    public void forget(AttemptId attempt) {
        hosts.note("forget " + host.name() + " " + attempt);
    }

    @Override
    public List<SyntaxVerdict> check(List<String> scripts) {
        if (broken || hosts.breaksNow()) {
            broken = true;
            throw new Problem("The commands could not be checked", host.name(), "");
        }
        return scripts.stream().map(script -> new SyntaxVerdict(script, hosts.verdict(script))).toList();
    }

    @Override
    public void leave() {
        hosts.note("leave " + host.name());
    }

    @Override
    public void close() {
        closed = true;
        hosts.note("close " + host.name());
    }
}
