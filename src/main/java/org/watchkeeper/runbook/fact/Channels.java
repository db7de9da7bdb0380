package org.watchkeeper.runbook.fact;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Ways to reach people, and who is reached, as texts and commands name them.
final class Channels {
    private static final Map<String, Pattern> NAMES = new LinkedHashMap<>();
    private static final Pattern SCRIPT = Pattern
            .compile("\\b((?:notify|announce|send-notif|alert)[\\w-]*\\.(?:sh|py))\\b");
    private static final Pattern AUDIENCE = Pattern.compile(
            "(?i)\\b(?:notify|inform|tell|e-?mail|alert|communicate with|coordinate with|(?:notice|announcement|notification|update|mail|message)s?\\s+to)\\s+(?:the\\s+|all\\s+|affected\\s+)?([\\p{L}][\\p{L} /&-]{2,40}?)(?=\\s+(?:of|about|that|immediately|via|when|at|before|after|in|on|by|for|with|if|and)\\b|[,.;:(]|$)");
    private static final Pattern ADDRESS = Pattern.compile("\\b[\\w.+-]+@[\\w-]+(?:\\.[\\w-]+)+\\b");
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{([A-Z][A-Z0-9_]*)}");
    private static final Pattern KNOWN = Pattern.compile(
            "(?i)\\b(stakeholders|customers|users|clients|on-call|management|team|teams|engineering|support)\\b");

    static {
        NAMES.put("Slack", words("slack"));
        NAMES.put("e-mail", words("e-?mails?|mail|mailx|sendmail"));
        NAMES.put("PagerDuty", words("pagerduty"));
        NAMES.put("Opsgenie", words("opsgenie"));
        NAMES.put("Teams", Pattern.compile("\\b(?:MS Teams|Microsoft Teams|teams channel)\\b"));
        NAMES.put("SMS", words("sms"));
        NAMES.put("phone", words("phone|call the"));
        NAMES.put("status page", words("status ?page"));
        NAMES.put("social media", words("social media|twitter"));
        NAMES.put("dashboard", words("dashboard"));
        NAMES.put("documentation", words("documentation|wiki"));
        NAMES.put("webhook", words("\\w*webhook\\w*"));
    }

    private Channels() {}

    /// The channels a text names, joined; empty where it names none.
    static String in(String text) {
        var names = new ArrayList<String>();
        NAMES.forEach((name, words) -> {
            if (words.matcher(text).find() && !(name.equals("webhook") && names.contains("Slack"))) {
                names.add(name);
            }
        });
        var script = SCRIPT.matcher(text);
        if (script.find()) {
            names.add("script " + script.group(1));
        }
        return String.join(", ", names);
    }

    /// Who is told, as far as a text says.
    static String audience(String text) {
        var address = ADDRESS.matcher(text);
        if (address.find()) {
            return address.group();
        }
        var audience = AUDIENCE.matcher(text);
        if (audience.find()) {
            return audience.group(1).strip();
        }
        var known = KNOWN.matcher(text);
        return known.find() ? known.group().toLowerCase(java.util.Locale.ROOT) : "";
    }

    /// The mail address in a text; empty where there is none.
    static String address(String text) {
        var address = ADDRESS.matcher(text);
        return text.indexOf('@') >= 0 && address.find() ? address.group() : "";
    }

    /// All mail addresses in a text, joined.
    static String addresses(String text) {
        return text.indexOf('@') < 0
                ? ""
                : ADDRESS.matcher(text).results().map(MatchResult::group).distinct().collect(Collectors.joining(", "));
    }

    /// The variables whose values a program takes from its environment when it reads the text: `${SLACK_WEBHOOK}`.
    static String fromEnvironment(String text) {
        return VARIABLE.matcher(text).results().map(each -> each.group(1) + " from the environment").distinct()
                .collect(Collectors.joining(", "));
    }

    private static Pattern words(String alternatives) {
        return Pattern.compile("\\b(?:" + alternatives + ")\\b", Pattern.CASE_INSENSITIVE);
    }
}
