package org.watchkeeper.runbook.markdown.outline;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

import org.watchkeeper.runbook.fact.Imperatives;

/// The code spans of a sentence that it tells its reader to run: "Run `df -h` and look at the mounts", "Stop it using `sudo
/// service mysql stop`", "Verify `vault status` shows a leader", "Reload it: `systemctl reload app`. Then wait".
///
/// What a sentence only mentions ("`df -h` shows the mounts") or warns of ("never run `rm -rf /`") is no order.
final class Orders {
    private static final Pattern SPAN = Pattern.compile("(?<!`)(`{1,3})(?!`)\\s*([^`]+?)\\s*\\1(?!`)");
    private static final Pattern BRACKETS = Pattern.compile("\\([^()]{0,300}\\)");
    private static final Pattern SENTENCE = Pattern
            .compile(
                    "(?<=[\\p{L}\\p{N})x*_])(?<!\\b(?:e\\.g|i\\.e|etc|vs|approx))[.!?][*_]*\\s+(?=[\\p{Lu}*_(x])|[。！？]");
    private static final Pattern NEVER = Pattern.compile(
            "(?i)\\b(?:(?:never|not|don['’]t|avoid|no longer|formerly|such as|like|(?!(?:instead of|rather than) (?!(?:runn|us|typ|execut|call|issu)ing)\\w+ing\\b)(?:instead of|rather than))\\b[^.;]*"
                    + "|(?:instead of|rather than) (?!(?:runn|us|typ|execut|call|issu)ing)\\w+ing\\b[^.;:]*)$");
    private static final String VERBS = "(?:re-?)?(?:run|execute|type|enter|issue|invoke|use|start|do)";
    private static final String AND_SO_ON = "(?: the| this| that| an?| with| using| again| following| below| shell| output of| commands?)*\\s*[:：]?\\s*\\**\\s*$";
    /// The words directly before the span say that it is run.
    private static final Pattern RUN = Pattern.compile(
            "(?is)(?:^(?:\\W*(?:on|in|from)\\b[^,.;]{2,50}\\s+)?|.*[,;:–—-]\\s+|.*\\b(?:and|then|or|finally)\\s+)\\W*"
                    + "(?:(?:then|now|and|next|finally|or|also|please|first|again|optionally|manually)[,:]?\\s+)*"
                    + VERBS
                    + AND_SO_ON);
    private static final Pattern MAY_RUN = Pattern.compile("(?is).*(?:\\b(?:you|we|operators?) (?:can|could|should|must"
            + "|may|might|need to|have to|want to|will need to|will have to)(?: then| also| now| simply| just| first| safely| still| always| again| manually| directly| optionally| alternatively| instead)*"
            + "|\\b(?:useful|best|recommended|necessary|possible|safe|required|enough|sufficient) to)\\s+" + VERBS
            + AND_SO_ON);
    private static final Pattern LOOK = Pattern
            .compile("(?is)\\W*(?:(?:then|now|and|next|finally|also|please)[,:]?\\s+)*"
                    + "(?:verify|confirm|check|ensure|make sure)" + AND_SO_ON);
    private static final Pattern WITH = Pattern.compile(
            "(?is).*\\b(?:using|with|via|through|by (?:simply |just )?(?:using|running|executing|issuing|typing))(?: the| this)?(?: following)?(?: command)?\\s*[:：]?\\s*$");
    private static final Pattern FOR_EXAMPLE = Pattern
            .compile("(?is).*\\((?:e\\.g\\.|for example|for instance|i\\.e\\.|with|using|via)[,:]?\\s*$");
    private static final Pattern AND_THEN = Pattern.compile("(?is)\\s+(?:and|then|to|until|which)\\b.*");
    /// Between two spans of which the first is run: "`a` and `b`".
    private static final Pattern AND = Pattern.compile("(?i)\\s*(?:,|,?\\s*(?:and|then|and then|followed by))\\s*");
    private static final Pattern MORE = Pattern.compile("(?:" + AND + "`{1,3}[^`]+`{1,3})+");
    /// What may follow the last of them: a reader told to run both "to start and stop it" is to choose.
    private static final Pattern CHOSEN = Pattern
            .compile("(?is)\\s*[,(]?\\s*(?:to|or|respectively|depending|as needed)\\b.*");
    private static final Pattern MAY = Pattern.compile("(?is).*\\b(?:can|could|may|might)\\b[^,;:]*");
    private static final Pattern ABLE = Pattern.compile(
            "(?i)^\\W*(?:you|we|operators?) (?:can|could|should|must|may|need to|have to|will need to)(?: then| also| now| simply| just)*\\s+");
    private static final Pattern AND_WAITS = Pattern
            .compile("(?is)\\s+(?:and (?:then )?(?:wait|watch|check|confirm|verify|look)|until)\\b.*");
    private static final Pattern ASIDE_ENDS = Pattern.compile("(?s)\\)\\s*[.;:]?\\s*");
    private static final Pattern GOES_ON = Pattern
            .compile("(?s)\\s*(?:$|(?:in|on|for|from) (?:each|every|all|the)\\b|[.,;:!)]|\\(|→|->|—|–|-\\s|\\*).*");
    private static final Pattern ENDS = Pattern.compile("(?s)\\s*(?:$|[.;!]|\\().*");
    private static final Pattern NOT_THIS = Pattern
            .compile("(?is)\\s*\\W*(?:commands|options?|flags?|output|never|unless|is (?:dangerous|wrong|not))\\b.*");
    private static final Pattern OBJECT = Pattern.compile(
            "(?is)\\w[\\w-]*\\s+\\W*(?:the|an?|your|our|its?|this|that|these|those|them|all|any|each|every|both|to|into|from|x{3,})\\b.*");
    private static final Set<String> MORE_VERBS = Set.of("see", "find", "list", "show", "view", "print", "display",
            "shutdown", "reload", "reboot", "mount", "unmount", "query", "force", "re-run", "rerun", "edit", "load",
            "dump", "proceed", "continue", "flush", "kill", "promote", "reset", "sync", "truncate", "unseal");
    /// Of these most are nouns as well ("Pull requests"): they order where they are followed by what is no other noun.
    private static final Set<String> NOUNS_TOO = Set.of("demote",
            "pull", "push", "fetch", "extract", "unpack", "unzip", "recreate", "reinstall", "compile", "connect",
            "register", "initialize", "initialise", "scale", "cordon", "uncordon", "evict", "detach", "attach",
            "tail", "label", "annotate", "compact", "defragment", "vacuum", "reindex", "snapshot", "revoke");

    private Orders() {}

    /// A span that is to be run: what stands between its marks, and where that starts in the text.
    record Order(int start, String written) {}

    /// What a paragraph opens, if it opens anything: an item of a numbered list, or one with a box.
    enum Opens {
        NOTHING, STEP, BOX
    }

    /// Those of a paragraph, in order.
    static List<Order> in(String text, Opens opens) {
        var orders = new ArrayList<Order>();
        var masked = masked(text);
        var span = SPAN.matcher(text);
        int ended = -1;
        while (span.find()) {
            int from = sentenceStart(masked, span.start());
            var before = BRACKETS.matcher(masked.substring(from, span.start())).replaceAll("");
            var after = masked.substring(span.end());
            boolean another = ended >= 0 && AND.matcher(masked.substring(ended, span.start())).matches()
                    && areAll(text.substring(span.end()));
            boolean forbidden = before.isBlank() && Forbidding.isOne(masked.substring(0, from))
                    || Forbidding.isReplaced(before, span.group(2));
            if (!forbidden && (another || isOrder(before, after, opens))) {
                orders.add(new Order(span.start(2), span.group(2)));
                ended = another || !MAY.matcher(before).matches() ? span.end() : -1;
            } else {
                ended = -1;
            }
        }
        return orders;
    }

    /// Whether what follows a span, and those joined to it with "and", ends what is said of all of them.
    private static boolean areAll(String after) {
        var more = MORE.matcher(after);
        var rest = more.lookingAt() ? after.substring(more.end()) : after;
        return GOES_ON.matcher(rest).matches() && !CHOSEN.matcher(rest).matches()
                && !NOT_THIS.matcher(rest).matches();
    }

    private static boolean isOrder(String before, String after, Opens opens) {
        if (NEVER.matcher(Lead.withoutClause(before)).find() || NOT_THIS.matcher(after).matches()) {
            return false;
        }
        boolean goesOn = GOES_ON.matcher(after).matches();
        return before.isBlank() && (opens == Opens.BOX || opens == Opens.STEP && goesOn)
                || before.stripTrailing().matches("(?s).*[:：]\\**") && (ENDS.matcher(after).matches()
                        || isImperative(before) && AND_THEN.matcher(after).matches())
                || before.isBlank() && AND_WAITS.matcher(after).matches()
                || opens == Opens.STEP && isAside(before, after)
                || ForeignOrders.isOne(before, after) || RUN.matcher(before).matches()
                || MAY_RUN.matcher(before).matches() || LOOK.matcher(before).matches()
                || isImperative(before) && (WITH.matcher(before).matches()
                        || opens != Opens.NOTHING && FOR_EXAMPLE.matcher(before).matches());
    }

    /// "Get into the container (`docker exec -it web sh`)".
    private static boolean isAside(String before, String after) {
        return before.endsWith("(") && ASIDE_ENDS.matcher(after).matches() && isImperative(before);
    }

    private static boolean isImperative(String sentence) {
        var said = ABLE.matcher(Lead.withoutClause(sentence)).replaceFirst("");
        var plain = said.replaceFirst(
                "(?i)^\\W*(?:(?:then|now|next|finally|first|also|please|simply|just|again)\\b,?\\s+)*", "");
        var verb = plain.split("[\\s,:;]+", 2)[0].toLowerCase(java.util.Locale.ROOT);
        return Imperatives.opens(plain) || MORE_VERBS.contains(verb)
                || NOUNS_TOO.contains(verb) && OBJECT.matcher(plain).matches();
    }

    /// The text with its spans blanked out, so that nothing inside them reads as words.
    private static String masked(String text) {
        return SPAN.matcher(text).replaceAll(span -> "x".repeat(span.group().length()));
    }

    private static int sentenceStart(String masked, int at) {
        int start = 0;
        var end = SENTENCE.matcher(masked);
        while (end.find() && end.end() <= at) {
            start = end.end();
        }
        return start;
    }
}
