package org.watchkeeper.remote.detached;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// The constant part of each request: resources of this package, put together from files of shell functions.
///
/// The kit is what stays in the run's directory meanwhile; its name holds a digest, so that two versions of the console
/// never mix their files.
final class Scripts {
    private static final Map<String, String> TEXTS = new ConcurrentHashMap<>();

    private Scripts() {}

    /// The constant text of requests of this kind, with the call that runs it on the last line.
    static String constant(String kind) {
        return TEXTS.computeIfAbsent(kind, Scripts::compose);
    }

    private static String compose(String kind) {
        var text = new StringBuilder("# From here on the text is the same for every request of this kind.\n");
        text.append(files(kind)).append(joined(parts(kind)));
        return text.append("_wk_go\n").toString();
    }

    private static String files(String kind) {
        return switch (kind) {
            case "open" -> Assignments.write(Map.of("wk_kit", kitName())) + Assignments.write(kit());
            case "begin" -> Assignments.write(Map.of("wk_kit", kitName()));
            default -> "";
        };
    }

    private static List<String> parts(String kind) {
        return switch (kind) {
            case "open" -> List.of("find.sh", "process.sh", "open.sh");
            case "begin" -> List.of("find.sh", "process.sh", "claim.sh", "forgetting.sh", "follow.sh", "begin.sh");
            case "follow" -> List.of("find.sh", "process.sh", "claim.sh", "follow.sh", "attach.sh");
            case "stop" -> List.of("find.sh", "process.sh", "claim.sh", "members.sh", "stop.sh");
            case "forget" -> List.of("find.sh", "claim.sh", "forgetting.sh", "forget.sh");
            case "answer", "decline" -> List.of("find.sh", kind + ".sh");
            case "direct" -> List.of("surroundings.sh", "direct.sh");
            default -> List.of(kind + ".sh");
        };
    }

    private static Map<String, String> kit() {
        var kit = new LinkedHashMap<String, String>();
        kit.put("wk_kit_runner",
                joined(List.of("process.sh", "claim.sh", "surroundings.sh", "members.sh", "runner.sh")));
        kit.put("wk_kit_enter_bash", resource("enter_bash.bash"));
        kit.put("wk_kit_enter_sh", resource("enter_sh.sh"));
        kit.put("wk_kit_askpass", "#!/bin/sh\n" + joined(List.of("process.sh", "askpass.sh")));
        kit.put("wk_kit_sudo", resource("sudo.sh"));
        kit.put("wk_kit_watch", resource("watch.sh"));
        return kit;
    }

    private static String kitName() {
        return "kit-" + HexFormat.of().formatHex(Digests.sha256(Assignments.write(kit())), 0, 6);
    }

    private static String joined(List<String> names) {
        var text = new StringBuilder();
        names.forEach(name -> text.append(resource(name)));
        return text.toString();
    }

    private static String resource(String name) {
        try (var stream = Scripts.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException("the script " + name + " is not part of this build");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
