package org.watchkeeper.remote.ssh;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;

import com.jcraft.jsch.ChannelDirectTCPIP;
import com.jcraft.jsch.JSchException;
import com.jcraft.jsch.Proxy;
import com.jcraft.jsch.Session;
import com.jcraft.jsch.SocketFactory;
import org.jspecify.annotations.Nullable;
import org.watchkeeper.remote.Leg.Stage;

/// Reaches the next hop through a channel of the session with the one before it. No local port is opened.
final class JumpProxy implements Proxy {
    private static final int WINDOW = 8 << 20;
    private static final int PACKET = 32 << 10;

    private final Session session;
    private final Hop bastion;
    private final Hop next;
    private final Heard heard;
    private final Deadline deadline;
    private final Journey journey;
    private @Nullable ChannelDirectTCPIP channel;
    private InputStream in = InputStream.nullInputStream();
    private OutputStream out = OutputStream.nullOutputStream();

    JumpProxy(Session session, Hop bastion, Hop next, Heard heard, Deadline deadline, Journey journey) {
        this.session = session;
        this.bastion = bastion;
        this.next = next;
        this.heard = heard;
        this.deadline = deadline;
        this.journey = journey;
    }

    @Override
    public void connect(SocketFactory unused, String host, int port, int timeout) throws IOException, JSchException {
        journey.begin(next.name(), Stage.CONNECT);
        journey.detail("through " + bastion.name());
        var opened = (ChannelDirectTCPIP) session.openChannel("direct-tcpip");
        if (opened == null) {
            throw NetworkTrouble.hungUp(bastion, Stage.LOGIN);
        }
        channel = opened;
        opened.setHost(host);
        opened.setPort(port);
        opened.setLocalWindowSizeMax(WINDOW);
        opened.setLocalPacketSize(PACKET);
        in = heard.listening(opened.getInputStream());
        out = opened.getOutputStream();
        open(opened);
        journey.begin(next.name(), Stage.KEY_EXCHANGE);
    }

    private void open(ChannelDirectTCPIP opened) throws JSchException {
        try {
            opened.connect(deadline.millisLeft());
        } catch (JSchException e) {
            if (opened.getExitStatus() > 0) {
                throw NetworkTrouble.notForwarded(bastion, next, opened.getExitStatus());
            }
            throw e;
        }
        if (!opened.isConnected()) {
            throw NetworkTrouble.broken(next, Stage.CONNECT, "the channel through " + bastion.name() + " did not open");
        }
    }

    @Override
    public InputStream getInputStream() {
        return in;
    }

    @Override
    public OutputStream getOutputStream() {
        return out;
    }

    /// There is none, therefore JSch sets no read time-out.
    @Override
    public @Nullable Socket getSocket() {
        return null;
    }

    @Override
    public void close() {
        if (channel != null) {
            channel.disconnect();
        }
    }
}
