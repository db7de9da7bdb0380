package org.watchkeeper.remote.ssh.known;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.watchkeeper.remote.testing.LocalCommand;
import org.watchkeeper.remote.testing.SshKeys;
import org.watchkeeper.remote.testing.SshdServer;

/// The same files, judged by us and by the real ssh client: where they differ, we are the stricter one, and say where.
class KnownHostsAgainstSshIT {
    @TempDir
    Path directory;

    @Test
    void our_verdicts_are_those_of_ssh() throws IOException {
        var ed25519 = SshKeys.ed25519(directory.resolve("host"));
        var ecdsa = SshKeys.generate(directory.resolve("host_ecdsa"), "", "-t", "ecdsa");
        var stranger = SshKeys.publicLine(SshKeys.ed25519(directory.resolve("stranger")));
        var strangerEcdsa = SshKeys.publicLine(SshKeys.generate(directory.resolve("strange"), "", "-t", "ecdsa"));
        try (var server = SshdServer.start(directory, List.of(ed25519))) {
            var key = SshKeys.publicLine(ed25519);
            var port = server.endpoint().port();
            var own = "[127.0.0.1]:" + port;
            var table = new LinkedHashMap<String, List<String>>();
            table.put("nothing", List.of());
            table.put("exact", List.of(own + " " + key));
            table.put("bare name on another port", List.of("127.0.0.1 " + key));
            table.put("bare name, other key", List.of("127.0.0.1 " + stranger));
            table.put("port 22 in brackets is another name", List.of("[127.0.0.1]:22 " + key));
            table.put("other host", List.of("[127.0.0.2]:" + port + " " + key));
            table.put("star in the address", List.of("[127.0.0.*]:" + port + " " + key));
            table.put("question mark", List.of("[127.0.0.?]:" + port + " " + key));
            table.put("star alone", List.of("* " + key));
            table.put("list of names", List.of("web," + own + ",[10.0.0.1]:22 " + key));
            table.put("negated", List.of("!" + own + "," + own + " " + key));
            table.put("negated after a star", List.of("*,!" + own + " " + key));
            table.put("negated bare name", List.of("*,!127.0.0.1 " + key));
            table.put("hashed", hashed(own + " " + key));
            table.put("hashed bare name", hashed("127.0.0.1 " + key));
            table.put("upper case pattern", List.of("LOCALHOST," + own + " " + key));
            table.put("changed", List.of(own + " " + stranger));
            table.put("changed and right", List.of(own + " " + stranger, own + " " + key));
            table.put("known by another type of key only", List.of(own + " " + strangerEcdsa));
            table.put("changed here, right by the bare name", List.of(own + " " + stranger, "127.0.0.1 " + key));
            table.put("revoked here", List.of(own + " " + key, "@revoked " + own + " " + key));
            table.put("revoked for all", List.of(own + " " + key, "@revoked * " + key));
            table.put("revoked for another host", List.of(own + " " + key, "@revoked db " + key));
            table.put("another key revoked", List.of(own + " " + key, "@revoked * " + stranger));
            table.put("comments and blanks", List.of("# a comment", "", "  " + own + " \t " + key + " me@there"));
            table.put("unknown marker", List.of("@trusted " + own + " " + key));
            table.put("a line that is cut", List.of(own + " ssh-ed25519"));
            table.put("type and key differ", List.of(own + " ssh-rsa " + key.split(" ", -1)[1]));
            table.put("authority line is no key", List.of("@cert-authority " + own + " " + key));
            var ours = new LinkedHashMap<String, String>();
            var theirs = new LinkedHashMap<String, String>();
            for (var row : table.entrySet()) {
                ours.put(row.getKey(), word(KnownHosts.parse(row.getValue(), "known").verdict(server.endpoint(),
                        HostPublicKey.parse(key.split(" ", -1)[0], key.split(" ", -1)[1]).orElseThrow())));
                theirs.put(row.getKey(), ssh(server, row.getValue()));
            }
            assertThat(ours).containsExactlyEntriesOf(theirs);
            assertThat(ours.values()).contains("known", "unknown", "changed", "revoked");
            assertThat(ecdsa).exists();
        }
    }

    private static String word(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Known _ -> "known";
            case Verdict.Unknown _ -> "unknown";
            case Verdict.Changed _ -> "changed";
            case Verdict.Revoked _ -> "revoked";
        };
    }

    private String ssh(SshdServer server, List<String> lines) throws IOException {
        var known = Files.write(directory.resolve("known"), lines);
        var result = LocalCommand.result(List.of("ssh", "-F", "none", "-i", server.clientKey().toString(), "-o",
                "IdentitiesOnly=yes", "-o", "UserKnownHostsFile=" + known, "-o", "GlobalKnownHostsFile=/dev/null", "-o",
                "StrictHostKeyChecking=yes", "-o", "BatchMode=yes", "-o", "UpdateHostKeys=no", "-o",
                "KexAlgorithms=curve25519-sha256", "-c", "aes128-gcm@openssh.com", "-p",
                "" + server.endpoint().port(), server.user() + "@127.0.0.1", "true"));
        return result.status() == 0 ? "known" : refusal(result.output());
    }

    private static String refusal(String output) {
        var words = Map.of("REVOKED HOST KEY", "revoked", "HAS CHANGED", "changed", "is known for", "unknown");
        return words.entrySet().stream().filter(word -> output.contains(word.getKey())).map(Map.Entry::getValue)
                .findFirst().orElse(output);
    }

    private List<String> hashed(String line) throws IOException {
        var file = Files.writeString(directory.resolve("to_hash"), line + "\n");
        LocalCommand.run("ssh-keygen", "-q", "-H", "-f", file.toString());
        var lines = Files.readAllLines(file);
        Files.delete(file);
        assertThat(lines.getFirst()).startsWith("|1|");
        return lines;
    }
}
