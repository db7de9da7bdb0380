package org.watchkeeper.drill;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.watchkeeper.drill.Vitality.Answer;
import org.watchkeeper.remote.Stream;

/// What a practice host says of itself: what the rules of its practice file print for three commands that look, the units of its
/// scene, this console's clock, and a machine id made of its name.
public record SelfPortrait(Director director, Scene scene, String host, Instant now) {
    /// What the checks that ask for it begin with.
    public static final String FACT = "fact.";
    private static final int MACHINE = 16;

    /// The answer to the check of that id.
    public Answer to(String probe) {
        return switch (probe.substring(FACT.length())) {
            case "system" ->
                said("@kernel Linux practice x86_64\n@name " + host + "\n" + printed("cat /etc/os-release"));
            case "machine" -> said(machine() + "\n");
            case "clock" -> said(now.getEpochSecond() + "\n+0000\nUTC\n");
            case "programs" -> said(printed("for tool in apt-get; do command -v \"$tool\"; done").lines()
                    .map(path -> path.substring(path.lastIndexOf('/') + 1) + "\n").collect(Collectors.joining()));
            case "units" -> said("@systemd\n" + units() + databases());
            case "deployment" -> said("init systemd\n");
            default -> said("");
        };
    }

    private String units() {
        return Vitality.units(scene).stream().map(unit -> unit(unit, scene.variables().getOrDefault(unit, "")))
                .collect(Collectors.joining());
    }

    /// The practice files say of three units whether they run.
    private String databases() {
        var names = List.of("postgresql", "mysql", "mariadb");
        var states = printed("systemctl is-active postgresql mysql mariadb").lines().toList();
        return names.stream().filter(name -> names.indexOf(name) < states.size())
                .map(name -> unit(name, states.get(names.indexOf(name)))).collect(Collectors.joining());
    }

    private static String unit(String name, String state) {
        return switch (state) {
            case "active" -> name + " running\n";
            case "failed" -> name + " failed\n";
            default -> "";
        };
    }

    private String machine() {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(host.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, MACHINE);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private String printed(String command) {
        return Timeline.of(director.direct(command, Map.of(), scene)).beats().stream()
                .filter(beat -> beat.stream() == Stream.OUT)
                .map(beat -> new String(beat.bytes(), StandardCharsets.UTF_8)).collect(Collectors.joining());
    }

    private static Answer said(String out) {
        return new Answer(out, "", 0);
    }
}
