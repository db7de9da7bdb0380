package org.watchkeeper.calendar.job;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import org.watchkeeper.kernel.OneLine;

/// What is told of a command that a host runs: its programs and the files it names. Everything else may be a secret (a password
/// after `-p`, a token in an address) and is neither kept nor shown; that something was left out is.
final class JobWords {
    private static final int LONGEST = 160;
    private static final int LOOKED_AT = 1000;
    private static final String LEFT_OUT = "…";
    private static final Pattern WORD = Pattern.compile(
            "(?:\\\\.|\"(?:\\\\.|[^\"\\\\]++)*+\"?|'[^']*+'?|[^\\s|&;\"'\\\\]++)++|[|&;]++");
    private static final Pattern SETTING = Pattern.compile("\\w+=.*", Pattern.DOTALL);
    private static final Pattern FILE = Pattern.compile("/[\\w.-]+(?:/[\\w.-]+)*/?");
    private static final Pattern PROGRAM = Pattern.compile("[\\w./+-]+");
    private static final Pattern INPUT = Pattern.compile("(?<!\\\\)%.*", Pattern.DOTALL);

    private JobWords() {}

    /// A command of a cron line: up to its first `%`, behind which its input stands.
    static String of(String command) {
        var kept = new ArrayList<String>();
        boolean program = true;
        var words = WORD.matcher(INPUT.matcher(beginning(command)).replaceFirst("").replace("\\%", "%"));
        while (words.find()) {
            var word = words.group();
            if (word.matches("[|&;]+")) {
                kept.add(word);
                program = true;
            } else if (!program || !SETTING.matcher(word).matches()) {
                add(kept, word, program ? PROGRAM : FILE);
                program = false;
            } else {
                add(kept, "", FILE);
            }
        }
        var told = plain(String.join(" ", kept));
        return told.isEmpty() ? LEFT_OUT : told;
    }

    /// As much of a command as is looked at.
    static String beginning(String command) {
        return command.substring(0, Math.min(LOOKED_AT, command.length()));
    }

    private static void add(List<String> kept, String word, Pattern known) {
        if (known.matcher(word).matches()) {
            kept.add(word);
        } else if (kept.isEmpty() || !kept.getLast().equals(LEFT_OUT)) {
            kept.add(LEFT_OUT);
        }
    }

    /// One line without what could draw over others, and not too long.
    static String plain(String text) {
        return OneLine.of(text, LONGEST);
    }
}
