package org.watchkeeper.remote.ssh;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

import com.jcraft.jsch.JSch;
import com.jcraft.jsch.Session;
import org.watchkeeper.remote.Unreachable;

/// What is offered to a host, in which order: JSch's defaults, what they leave out appended, and nothing left to chance.
///
/// Where an ssh configuration names algorithms, exactly those are offered, in its order, as far as this console has them.
final class Algorithms {
    private static final String SNTRUP = "sntrup761x25519-sha512,sntrup761x25519-sha512@openssh.com";
    private static final String CHACHA = "chacha20-poly1305@openssh.com";
    private static final String HARDWARE_KEYS = "sk-ssh-ed25519-cert-v01@openssh.com,"
            + "sk-ecdsa-sha2-nistp256-cert-v01@openssh.com,sk-ssh-ed25519@openssh.com,sk-ecdsa-sha2-nistp256@openssh.com";
    private static final String CERTIFIED = "-cert-v01@openssh.com";

    private final Session session;
    private final Hop hop;
    private final Journey journey;

    Algorithms(Session session, Hop hop, Journey journey) {
        this.session = session;
        this.hop = hop;
        this.journey = journey;
    }

    void offer(HostKeyCheck check, boolean certificates) {
        session.setConfig("StrictHostKeyChecking", "yes");
        session.setConfig("prefer_known_host_key_types", "no"); // ours is the order below
        session.setConfig("host_certificate_to_key_fallback", "no");
        // Every check makes a key with every algorithm, at each connect; what is listed here is in this JDK and in
        // Bouncy Castle.
        session.setConfig("CheckKexes", "");
        session.setConfig("CheckCiphers", "");
        session.setConfig("CheckSignatures", "");
        var wanted = hop.terms().crypto();
        session.setConfig("kex", chosen("KexAlgorithms", wanted.kex(), JSch.getConfig("kex") + "," + SNTRUP));
        bothWays("cipher", chosen("Ciphers", wanted.ciphers(), JSch.getConfig("cipher.c2s") + "," + CHACHA));
        bothWays("mac", chosen("MACs", wanted.macs(), JSch.getConfig("mac.c2s")));
        session.setConfig("PubkeyAcceptedAlgorithms", chosen("PubkeyAcceptedAlgorithms", wanted.userKeys(),
                JSch.getConfig("PubkeyAcceptedAlgorithms") + "," + HARDWARE_KEYS));
        session.setConfig("ca_signature_algorithms", chosen("CASignatureAlgorithms", wanted.authorities(),
                JSch.getConfig("ca_signature_algorithms")));
        if (wanted.compression()) {
            bothWays("compression", "zlib@openssh.com,zlib,none");
        }
        session.setConfig("PreferredAuthentications", methods());
        session.setConfig("server_host_key", hostKeys(check, certificates));
    }

    private void bothWays(String what, String list) {
        session.setConfig(what + ".c2s", list);
        session.setConfig(what + ".s2c", list);
    }

    private String methods() {
        if (hop.terms().keys().asSsh()) {
            return String.join(",", hop.terms().methods().names());
        }
        return hop.login().password() ? "publickey,keyboard-interactive,password" : "publickey,keyboard-interactive";
    }

    private String hostKeys(HostKeyCheck check, boolean certificates) {
        var wanted = hop.terms().crypto().hostKeys();
        if (wanted.isEmpty()) {
            return hostKeys(check.preferredAlgorithms(), certificates);
        }
        var plain = wanted.stream().filter(name -> certificates || !name.contains("-cert-")).toList();
        return chosen("HostKeyAlgorithms", plain, "");
    }

    /// Of those an ssh configuration names, the ones there are here; `usual` where it names none.
    private String chosen(String option, List<String> wanted, String usual) {
        if (wanted.isEmpty() && !usual.isEmpty()) {
            return usual;
        }
        var have = wanted.stream().filter(Algorithms::isKnown).toList();
        if (have.isEmpty()) {
            throw new Unreachable("None of the " + option + " that the ssh configuration allows for " + hop.name()
                    + " is known to this console: " + String.join(", ", wanted), hop.place(),
                    "Allow one that is, or connect with ssh", true);
        }
        if (have.size() < wanted.size()) {
            journey.detail(option + " not known to this console: " + wanted.stream().filter(name -> !isKnown(name))
                    .collect(Collectors.joining(", ")));
        }
        return String.join(",", have);
    }

    private static boolean isKnown(String name) {
        return HARDWARE_KEYS.contains(name) || JSch.getConfig(name.replace(CERTIFIED, "")) != null;
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
