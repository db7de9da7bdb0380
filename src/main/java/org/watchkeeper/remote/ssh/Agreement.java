package org.watchkeeper.remote.ssh;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import com.jcraft.jsch.Session;
import org.jspecify.annotations.Nullable;

/// What a hop and the console have agreed on, read off JSch's log: the session itself knows only after the host key.
///
/// The reader's thread and the caller's both come here, therefore every field is volatile.
final class Agreement {
    private static final Pattern KEX = Pattern.compile("kex: algorithm: (\\S+)");
    private static final Pattern CIPHER = Pattern.compile("kex: server->client cipher: (\\S+).*");

    private volatile @Nullable Session session;
    private volatile String kex = "";
    private volatile String cipher = "";
    private volatile boolean encrypted;

    /// A new connection: nothing is agreed yet.
    void begin(Session current) {
        session = current;
        kex = "";
        cipher = "";
        encrypted = false;
    }

    void read(String message) {
        var exchange = KEX.matcher(message);
        if (exchange.matches()) {
            kex = exchange.group(1);
        }
        var encryption = CIPHER.matcher(message);
        if (encryption.matches()) {
            cipher = encryption.group(1);
        }
        if (message.equals("SSH_MSG_NEWKEYS received")) {
            encrypted = true;
        }
    }

    /// Whether the host key has been accepted and all that follows is encrypted.
    boolean isEncrypted() {
        return encrypted;
    }

    /// The host's own version, key exchange and cipher, as far as they are known.
    List<String> lines() {
        var lines = new ArrayList<String>();
        var current = session;
        // JSch throws when it is asked for a version that never came; with a key exchange agreed on, it has come.
        if (current != null && !kex.isEmpty()) {
            lines.add("host runs " + current.getServerVersion());
        }
        if (!kex.isEmpty()) {
            lines.add("key exchange " + kex + (current != null && current.isStrictKex() ? ", strict" : ""));
        }
        if (!cipher.isEmpty()) {
            lines.add("cipher " + cipher);
        }
        return lines;
    }
}
