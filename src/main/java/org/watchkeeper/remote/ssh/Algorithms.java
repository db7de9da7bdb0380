package org.watchkeeper.remote.ssh;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import com.jcraft.jsch.JSch;
import com.jcraft.jsch.Session;

/// What is offered to a host, in which order: JSch's defaults, what they leave out appended, and nothing left to chance.
final class Algorithms {
    private static final String SNTRUP = "sntrup761x25519-sha512,sntrup761x25519-sha512@openssh.com";
    private static final String CHACHA = "chacha20-poly1305@openssh.com";
    private static final String HARDWARE_KEYS = "sk-ssh-ed25519-cert-v01@openssh.com,"
            + "sk-ecdsa-sha2-nistp256-cert-v01@openssh.com,sk-ssh-ed25519@openssh.com,sk-ecdsa-sha2-nistp256@openssh.com";

    private Algorithms() {}

    static void offer(Session session, HostKeyCheck check, boolean certificates, boolean password) {
        session.setConfig("StrictHostKeyChecking", "yes");
        session.setConfig("prefer_known_host_key_types", "no"); // ours is the order below
        session.setConfig("host_certificate_to_key_fallback", "no");
        // Every check makes a key with every algorithm, at each connect; what is listed here is in this JDK and in
        // Bouncy Castle.
        session.setConfig("CheckKexes", "");
        session.setConfig("CheckCiphers", "");
        session.setConfig("CheckSignatures", "");
        session.setConfig("kex", JSch.getConfig("kex") + "," + SNTRUP);
        session.setConfig("cipher.c2s", JSch.getConfig("cipher.c2s") + "," + CHACHA);
        session.setConfig("cipher.s2c", JSch.getConfig("cipher.s2c") + "," + CHACHA);
        session.setConfig("PubkeyAcceptedAlgorithms", JSch.getConfig("PubkeyAcceptedAlgorithms") + "," + HARDWARE_KEYS);
        session.setConfig("PreferredAuthentications",
                password ? "publickey,keyboard-interactive,password" : "publickey,keyboard-interactive");
        session.setConfig("server_host_key", hostKeys(check.preferredAlgorithms(), certificates));
    }

    /// Algorithms of known keys first, certificates only where an authority could vouch for one.
    static String hostKeys(List<String> known, boolean certificates) {
        var all = new ArrayList<>(Arrays.asList(JSch.getConfig("server_host_key").split(",", -1)));
        all.removeIf(algorithm -> algorithm.contains("-cert-"));
        all.sort((one, other) -> Boolean.compare(known.contains(keyType(other)), known.contains(keyType(one))));
        if (certificates) {
            var certified = Arrays.stream(JSch.getConfig("server_host_key").split(",", -1))
                    .filter(algorithm -> algorithm.contains("-cert-")).toList();
            all.addAll(0, certified);
        }
        return String.join(",", all);
    }

    private static String keyType(String algorithm) {
        return algorithm.startsWith("rsa-sha2-") ? "ssh-rsa" : algorithm;
    }
}
