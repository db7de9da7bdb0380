package org.watchkeeper.remote.ssh;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import com.jcraft.jsch.JSch;
import com.jcraft.jsch.JSchException;
import com.jcraft.jsch.JSchUnknownCAKeyException;
import com.jcraft.jsch.Session;
import org.jspecify.annotations.Nullable;
import org.watchkeeper.remote.Leg.Result;
import org.watchkeeper.remote.Leg.Stage;
import org.watchkeeper.remote.Questions;
import org.watchkeeper.remote.Unreachable;

/// One try to reach a host: each hop on the way is connected to, checked and logged in to, once, within one deadline.
///
/// Runs on a virtual thread of its own. `cancel` may come from any thread and ends it at once.
final class ConnectionAttempt {
    /// How often a host that is too busy to say who it is is asked, and how long it is left alone first; then twice as long.
    private static final int KNOCKS = 4;
    private static final Duration FIRST_PAUSE = Duration.ofMillis(200);

    private final SshWires wires;
    private final List<Hop> hops;
    private final Journey journey;
    private final Deadline deadline;
    private final Asking asking;
    private final Heard heard = new Heard();
    private final Cable cable;
    private final List<Session> sessions = new ArrayList<>();
    private final CountDownLatch cutOff = new CountDownLatch(1);
    private volatile boolean cancelled;

    ConnectionAttempt(SshWires wires, List<Hop> hops, Questions questions, Journey journey) {
        this.wires = wires;
        this.hops = hops;
        this.journey = journey;
        this.deadline = new Deadline(wires.settings().within(hops), wires.timer(), this::cut);
        this.asking = new Asking(questions, deadline, journey);
        this.cable = new Cable(hops.getFirst(), heard, deadline, journey);
    }

    /// Goes the whole way; throws `Unreachable` where it ends early.
    SshWire open() {
        journey.begin(hops.getFirst().name(), Stage.RESOLVE);
        hops.forEach(hop -> new Announcement(hop).tell(journey));
        deadline.resume();
        var opened = false;
        try {
            var record = new LoginRecord(hops.getFirst().name(), journey);
            for (var i = 0; i < hops.size(); i++) {
                record = new LoginRecord(hops.get(i).name(), journey);
                reach(i, record);
            }
            opened = true;
            return new SshWire(hops.getLast(), sessions, cable, heard, record, wires);
        } catch (Unreachable e) {
            journey.detail(e.what());
            journey.end(cancelled ? Result.CANCELLED : Result.FAILED);
            throw e;
        } finally {
            deadline.pause();
            if (!opened) {
                hangUp();
            }
        }
    }

    private void hangUp() {
        cable.cut();
        sessions.reversed().forEach(Session::disconnect);
    }

    void cancel() {
        cancelled = true;
        cut();
    }

    private void cut() {
        cutOff.countDown();
        cable.cut();
    }

    private void reach(int index, LoginRecord record) {
        var hop = hops.get(index);
        var place = deadline.offTheClock(() -> wires.handshakes().enter(hop));
        try {
            login(index, hop, record);
        } finally {
            place.release();
        }
    }

    /// A host that hangs up before it has said who it is turns one connection too many away (MaxStartups), and it goes on
    /// counting a login that is over until it has noticed; and one whose key is compared for long hangs up meanwhile
    /// (LoginGraceTime). Nothing was sent that must not be sent twice: asked again.
    private void login(int index, Hop hop, LoginRecord record) {
        for (var knocks = 1; turnedAway(index, hop, record, knocks); knocks++) {
            var pause = FIRST_PAUSE.multipliedBy(1L << (knocks - 1));
            journey.detail("the host hung up before the login; knocking again in " + pause.toMillis()
                    + " ms");
            if (isCutWithin(pause)) {
                throw cancelled
                        ? NetworkTrouble.cancelled(hop)
                        : NetworkTrouble.noAnswer(hop, deadline, Stage.KEY_EXCHANGE);
            }
        }
    }

    /// Logs in, once. True where the host turned the connection away and may be asked again.
    private boolean turnedAway(int index, Hop hop, LoginRecord record, int knocks) {
        var check = new HostKeyCheck(hop, wires.files(hop), asking, journey, record);
        try {
            sessions.add(certifiedOrPlain(index, hop, check, record));
            record.settled(true);
            record.answers().forEach(journey::detail);
            journey.end(Result.PASSED);
            return false;
        } catch (JSchException e) {
            boolean nothingSent = journey.stage() == Stage.KEY_EXCHANGE
                    || check.isTrustedNow() && record.answers().isEmpty();
            if (knocks < KNOCKS && nothingSent && LoginTrouble.isHangUp(e) && cutOff.getCount() > 0) {
                return true;
            }
            throw explained(e, hop, check, record);
        } catch (Unreachable e) {
            if (knocks < KNOCKS && cable.isTurnedAway() && cutOff.getCount() > 0) {
                return true;
            }
            throw e;
        } catch (LoginQuestions.Abandoned e) {
            throw explained(null, hop, check, record);
        }
    }

    private boolean isCutWithin(Duration pause) {
        try {
            return cutOff.await(pause.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    /// A certificate by an authority that is not ours says nothing, so the host's plain key is asked for, as ssh does.
    private Session certifiedOrPlain(int index, Hop hop, HostKeyCheck check, LoginRecord record) throws JSchException {
        if (check.hasAuthorities()) {
            try {
                return connect(index, hop, check, record, true);
            } catch (JSchUnknownCAKeyException e) {
                journey.detail("its certificate is by an authority that is not known; asking for its plain key");
            }
        }
        return connect(index, hop, check, record, false);
    }

    private Session connect(int index, Hop hop, HostKeyCheck check, LoginRecord record, boolean certificates)
            throws JSchException {
        var session = prepare(hop, check, record);
        new Algorithms(session, hop, journey).offer(check, certificates);
        if (index > 0) {
            session.setProxy(new JumpProxy(sessions.getLast(), hops.get(index - 1), hop,
                    index == hops.size() - 1 ? heard : new Heard(), deadline, journey));
        } else if (!hop.terms().net().command().isEmpty()) {
            session.setProxy(new CommandProxy(hop, heard, cable, journey));
        }
        session.connect();
        return session;
    }

    private Session prepare(Hop hop, HostKeyCheck check, LoginRecord record) throws JSchException {
        var jsch = new JSch();
        var session = jsch.getSession(hop.login().user(), hop.endpoint().address(), hop.endpoint().port());
        var questions = new LoginQuestions(hop, asking, journey, record);
        session.setThreadFactory(work -> Thread.ofVirtual().name("ssh " + hop.name()).unstarted(work));
        session.setLogger(record);
        session.setSocketFactory(cable);
        session.setHostKeyRepository(check);
        session.setUserInfo(questions);
        if (!hop.terms().trust().alias().isEmpty()) {
            session.setHostKeyAlias(hop.terms().trust().alias());
        }
        session.setIdentityRepository(new LoginKeys(jsch, hop, agentSocket(hop), journey, questions, record));
        record.watch(session);
        return session;
    }

    private String agentSocket(Hop hop) {
        var own = hop.terms().keys().agentSocket();
        return own.isEmpty() ? wires.settings().agentSocket() : own;
    }

    private Unreachable explained(@Nullable JSchException e, Hop hop, HostKeyCheck check, LoginRecord record) {
        var stage = journey.stage();
        var refusal = check.refusal();
        if (cancelled) {
            return NetworkTrouble.cancelled(hop);
        }
        if (refusal != null) {
            return refusal;
        }
        if (deadline.hasExpired()) {
            return NetworkTrouble.noAnswer(hop, deadline, stage);
        }
        var trouble = new LoginTrouble(hop, stage, record, journey);
        var explained = e == null ? trouble.abandoned() : trouble.of(e);
        record.answers().forEach(journey::detail);
        if (stage == Stage.KEY_EXCHANGE && e != null) {
            record.agreed().forEach(journey::detail);
            journey.detail(NetworkTrouble.plain(e.getMessage()));
        }
        return explained;
    }
}
