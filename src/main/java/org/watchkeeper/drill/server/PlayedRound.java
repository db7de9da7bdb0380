package org.watchkeeper.drill.server;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import org.watchkeeper.drill.Vitality;

/// A round of health checks as a real host would answer it (docs/protocol.md, "Rounds of checks"): what is asked is read from
/// the assignments before the script, which is not run.
final class PlayedRound {
    /// What every such script begins with.
    private static final String FIRST_WORDS = "wk_nonce=";
    private static final Pattern ASSIGNMENT = Pattern.compile("\\G(wk_\\w+)='((?:[^']++|'\\\\'')*+)'\\n");

    private final Map<String, String> values;

    private PlayedRound(Map<String, String> values) {
        this.values = values;
    }

    static boolean isOne(String script) {
        return script.startsWith(FIRST_WORDS);
    }

    static PlayedRound of(String script) {
        var values = new HashMap<String, String>();
        var form = ASSIGNMENT.matcher(script);
        while (form.find()) {
            values.put(form.group(1), form.group(2).replace("'\\''", "'"));
        }
        return new PlayedRound(values);
    }

    /// The whole answer.
    byte[] answer(Function<String, Vitality.Answer> host) {
        int count = Integer.parseInt(values.getOrDefault("wk_count", "0"));
        var answers = IntStream.rangeClosed(1, count).mapToObj(at -> host.apply(values.getOrDefault("wk_id_" + at, "")))
                .toList();
        var nonce = values.getOrDefault("wk_nonce", "");
        var answer = new ByteArrayOutputStream();
        answer.writeBytes(bytes("watchkeeper-health 1 " + nonce + "\n"));
        heads(answers).forEach(line -> answer.writeBytes(bytes(line + "\n")));
        answers.forEach(each -> {
            answer.writeBytes(bytes(each.out()));
            answer.writeBytes(bytes(each.err()));
        });
        answer.writeBytes(bytes("\ndone " + nonce + "\n"));
        return answer.toByteArray();
    }

    private static List<String> heads(List<Vitality.Answer> answers) {
        var lines = new ArrayList<String>();
        for (int at = 1; at <= answers.size(); at++) {
            lines.add(bytes(answers.get(at - 1).out()).length + " out." + at);
            lines.add(bytes(answers.get(at - 1).err()).length + " err." + at);
        }
        for (int at = 1; at <= answers.size(); at++) {
            lines.add("check " + at + " ended " + answers.get(at - 1).status() + " 0.00 0.01");
        }
        lines.add("bodies");
        return lines;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
