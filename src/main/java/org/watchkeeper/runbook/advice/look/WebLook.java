package org.watchkeeper.runbook.advice.look;

import org.watchkeeper.runbook.advice.note.Edits;
import org.watchkeeper.runbook.advice.note.Notes;
import org.watchkeeper.runbook.advice.note.Seen;

import java.util.Optional;
import java.util.regex.Pattern;

import org.watchkeeper.runbook.Rule;
import org.watchkeeper.runbook.bash.Invocation;
import org.watchkeeper.runbook.bash.Invocation.Word;

/// curl and wget: error pages taken for success, no time limit, old downloads kept, sample addresses.
public final class WebLook implements Look {
    private static final Pattern SAMPLE = Pattern.compile("(?i)(^|[/@.])((your|my)-?(org|company|domain|server|host)\\b"
            + "|example\\.(com|org|net)\\b)|YOUR[/_-]|hooks\\.slack\\.com/(webhook|services/(XXX|YOUR|T0{3,}))");

    @Override
    public void at(Seen seen, Invocation program, Notes notes) {
        switch (program.name()) {
            case "curl" -> curl(seen, program, notes);
            case "wget" -> wget(seen, program, notes);
            case "mail", "mailx", "sendmail" -> sample(seen, program, notes);
            case "sha256sum", "sha512sum", "md5sum", "sha1sum" -> checksums(seen, program, notes);
            default -> {
            }
        }
    }

    private static void curl(Seen seen, Invocation curl, Notes notes) {
        var url = url(curl);
        if (url.isEmpty()) {
            return;
        }
        sample(seen, curl, notes);
        boolean fails = curl.has("-f", "--fail", "--fail-with-body") || asksForTheCode(curl);
        boolean limited = curl.has("-m", "--max-time") || loads(curl);
        var edits = new Edits(seen).options(curl, options(curl, fails, limited));
        if (!fails) {
            notes.add(seen, Rule.ERROR_PAGE, "curl without -f ends well when the server answers with an error page",
                    edits, "With -f an HTTP error is a failure"
                            + (limited ? "" : "; --max-time ends the wait for a hung server"));
        } else if (!limited) {
            notes.add(seen, Rule.NO_TIME_LIMIT, "curl has no time limit: a hung server keeps it waiting", edits,
                    "--max-time ends the wait");
        }
        boolean hides = curl.feeds() && seen.programs().stream().anyMatch(each -> each.fed()
                && (each.name().equals("jq") && each.arguments().toString().contains("select(")
                        && !each.has("-e", "--exit-status")
                        || each.name().equals("grep") && each.part() == Invocation.Part.DECIDES));
        if (hides) {
            notes.add(seen, Rule.HIDDEN_FAILURE,
                    "Nothing printed means that all is well, or that curl failed: the pipe hides its exit status",
                    piped(seen, curl), "With pipefail the whole fails when curl does");
        }
        if (seen.text().contains("hooks.slack.com") && !seen.text().contains("{") && curl.has("-d", "--data")) {
            notes.add(seen, Rule.MESSAGE_FORM, "Slack refuses plain text: it wants JSON, {\"text\": \"…\"}");
        }
    }

    private static Edits piped(Seen seen, Invocation curl) {
        boolean plain = seen.text().indexOf('#') < 0 && !curl.apart() && curl.spelled().getFirst().start() == 0;
        return plain
                ? Edits.whole(seen, "( set -o pipefail; " + new Edits(seen).options(curl, options(curl,
                        curl.has("-f", "--fail"), curl.has("-m", "--max-time"))).text() + " )")
                : new Edits(seen);
    }

    private static String options(Invocation curl, boolean fails, boolean limited) {
        var quiet = curl.has("-s", "--silent") ? "" : "s";
        var loud = curl.has("-S", "--show-error") ? "" : "S";
        var fail = fails ? "" : "-f" + quiet + loud;
        return (fail + (limited ? "" : " --max-time 10")).strip();
    }

    private static boolean asksForTheCode(Invocation curl) {
        return curl.has("-I", "--head") || curl.arguments().stream().anyMatch(word -> word.contains("%{http_code}"));
    }

    private static boolean loads(Invocation curl) {
        return curl.has("-o", "-O", "--output", "--remote-name", "-T", "--upload-file");
    }

    public static Optional<Word> url(Invocation program) {
        return program.spelled().stream().skip(1).filter(word -> word.value().contains("://")).findFirst();
    }

    private static void wget(Seen seen, Invocation wget, Notes notes) {
        sample(seen, wget, notes);
        boolean names = wget.has("-O", "--output-document", "-N", "--timestamping", "-nc", "-c", "--spider", "-P",
                "-r");
        if (!names && url(wget).isPresent()) {
            notes.add(seen, Rule.KEEPS_OLD_DOWNLOAD,
                    "wget saves a second download as .1: the old file would be checked and installed",
                    new Edits(seen).options(wget, "-N"), "With -N the file is replaced when the server's is newer");
        }
    }

    private static void checksums(Seen seen, Invocation sum, Notes notes) {
        if (sum.has("-c", "--check") && !sum.has("--ignore-missing")) {
            notes.add(seen, Rule.SAYS_LESS,
                    "It fails for files that are listed and were not downloaded; a file that is not listed is not checked",
                    new Edits(seen).options(sum, "--ignore-missing"),
                    "With --ignore-missing only what is here is checked; the file in question must print OK");
        }
    }

    private static void sample(Seen seen, Invocation program, Notes notes) {
        program.spelled().stream().skip(1).filter(word -> SAMPLE.matcher(word.value()).find()).findFirst()
                .ifPresent(word -> notes.add(seen, Rule.SAMPLE_ADDRESS, "'" + shortened(word.value())
                        + "' is a sample address: the real name may belong to somebody else"));
    }

    private static String shortened(String text) {
        return text.length() > 60 ? text.substring(0, 60) + "…" : text;
    }
}
