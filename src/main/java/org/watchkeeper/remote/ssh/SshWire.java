package org.watchkeeper.remote.ssh;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;

import com.jcraft.jsch.ChannelSftp;
import com.jcraft.jsch.JSchException;
import com.jcraft.jsch.Session;
import org.watchkeeper.remote.Unreachable;
import org.watchkeeper.remote.Wire;
import org.watchkeeper.remote.terminal.Screen;
import org.watchkeeper.remote.terminal.Size;

/// An open SSH session with one host, and the sessions with the jump hosts before it.
///
/// At most eight exchanges at once (sshd allows ten); more wait. A dead peer is noticed by the watchdog, which cuts the
/// cable; every exchange then answers that contact was lost.
final class SshWire implements Wire {
    private static final int CHANNELS = 8;
    private static final Duration FIRST_PAUSE = Duration.ofMillis(10);
    private static final Duration LAST_PAUSE = Duration.ofMillis(640);

    private final Hop hop;
    private final List<Session> sessions;
    private final Cable cable;
    private final LoginRecord record;
    private final SshSettings settings;
    private final Watchdog watchdog;
    private final Semaphore channels = new Semaphore(CHANNELS, true);
    private volatile String why = "";

    SshWire(Hop hop, List<Session> sessions, Cable cable, Heard heard, LoginRecord record, SshWires wires) {
        this.hop = hop;
        this.sessions = List.copyOf(sessions);
        this.cable = cable;
        this.record = record;
        this.settings = wires.settings().with(hop.terms().life());
        this.watchdog = new Watchdog(hop.name(), session(), heard, settings, this::abort);
        watchdog.watch(wires.timer());
    }

    @Override
    public Exit exec(String commandLine, byte[] input, Bytes out, Bytes err) {
        try {
            channels.acquire();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Exit.lost("interrupted before the command was sent");
        }
        try {
            return exchange(commandLine, input, out, err);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Exit.lost("interrupted before the command was sent");
        } finally {
            channels.release();
        }
    }

    /// sshd counts a closed channel until its next round, so a refusal may be a matter of milliseconds. Nothing ran then.
    private Exit exchange(String commandLine, byte[] input, Bytes out, Bytes err) throws InterruptedException {
        for (var pause = FIRST_PAUSE;; pause = pause.multipliedBy(2)) {
            try {
                return new Exchange(session(), commandLine, input, out, err).sending(hop.terms().environment())
                        .run(settings.lingerAfterExit(), this::reason);
            } catch (Exchange.Refused e) {
                if (pause.compareTo(LAST_PAUSE) > 0) {
                    throw refused(e);
                }
                Thread.sleep(pause);
            }
        }
    }

    private Unreachable refused(Exchange.Refused e) {
        return new Unreachable(
                hop.name() + " does not open another channel (" + NetworkTrouble.plain(e.getMessage()) + ")",
                hop.place(),
                "MaxSessions in its sshd_config may be low, or earlier commands left processes behind that hold their "
                        + "channel: wait for them to end, or connect again",
                false);
    }

    /// The files of the host, which this connection ends with. Throws `Unreachable` where the host has no SFTP.
    SftpFiles files() {
        return new SftpFiles(this, this::sftp, hop.place());
    }

    private ChannelSftp sftp() {
        try {
            var channel = (ChannelSftp) session().openChannel("sftp");
            channel.connect();
            return channel;
        } catch (JSchException e) {
            throw new Unreachable(hop.name() + " has no SFTP: files cannot be copied", hop.place(),
                    "Its sshd needs the line \"Subsystem sftp internal-sftp\"; a dropbear needs OpenSSH's sftp-server installed",
                    true);
        }
    }

    /// A login shell on a terminal, which this connection ends with. Throws `Unreachable` where the host gives none.
    ShellChannel terminal(Size size, Screen screen) {
        try {
            return new ShellChannel(session(), screen, this::reason, this::close).open(size, hop.terms().environment());
        } catch (JSchException | IOException e) {
            throw new Unreachable(hop.name() + " gives no terminal (" + NetworkTrouble.plain(e.getMessage()) + ")",
                    hop.place(), "Its sshd may forbid terminals for this login (PermitTTY, ForceCommand)", false);
        }
    }

    @Override
    public boolean isOpen() {
        return session().isConnected() && why.isEmpty();
    }

    @Override
    public void abort(String reason) {
        if (why.isEmpty()) {
            why = reason;
        }
        cable.cut();
        watchdog.leave();
        sessions.reversed().forEach(Session::disconnect);
    }

    @Override
    public void close() {
        abort("the connection was closed");
    }

    private Session session() {
        return sessions.getLast();
    }

    private String reason() {
        if (!why.isEmpty()) {
            return why;
        }
        return session().isConnected()
                ? "the host closed the channel without an exit status"
                : record.trouble().isEmpty() ? "the connection broke" : NetworkTrouble.plain(record.trouble());
    }
}
