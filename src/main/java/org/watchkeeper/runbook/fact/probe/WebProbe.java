package org.watchkeeper.runbook.fact.probe;

import java.util.Optional;
import java.util.regex.Pattern;

/// Requests that read a state: `curl` without data, without a file to write, not for a list of accounts.
final class WebProbe {
    private static final Pattern CURL = Pattern.compile(
            "curl\\b(?<options>.*?)\\s[\"']?(?<url>(?:https?://|localhost|\\d+\\.\\d+\\.)[^\\s\"'|]+)[\"']?(?<rest>.*)");
    private static final Pattern CHANGES = Pattern.compile(
            "(?:^|\\s)(?:-X\\s*(?:POST|PUT|DELETE|PATCH)|--request[= ](?:POST|PUT|DELETE|PATCH)|-d|--data\\S*|-F|--form|-o|-O|--output|-T|-[a-zA-Z]*[oOdFT][a-zA-Z]*)(?:\\s|$|[@\"'])");
    private static final Pattern NOT = Pattern.compile(
            "(?i)/(?:users|accounts|api-?keys|tokens|keys|secrets|login)\\b|\\.(?:tar|tgz|gz|zip|sh|deb|rpm|txt|pem|asc|key|ya?ml|jar|iso)(?:\\b|$)|/download");
    private static final Pattern PIPED = Pattern
            .compile("\\|\\s*(?:jq|grep|python3?\\s+-m\\s+json\\.tool|head|wc|tail)\\b[^|]*");

    private WebProbe() {}

    /// The address and what is taken from the answer.
    record Request(String url, String filter) {
        /// The path, as title.
        String path() {
            return url.replaceFirst("^(?:https?://)?[^/]*", "").replaceFirst("\\?.*", "");
        }
    }

    static Optional<Request> of(String plain) {
        var curl = CURL.matcher(plain);
        if (!plain.contains("curl") || !curl.matches() || CHANGES.matcher(curl.group("options") + " ").find()
                || CHANGES.matcher(" " + curl.group("rest").replaceFirst("\\|.*", "") + " ").find()
                || NOT.matcher(curl.group("url")).find()) {
            return Optional.empty();
        }
        var rest = curl.group("rest").strip().replaceFirst("^(?:-\\S+\\s*)+", "");
        boolean pipes = rest.isEmpty() || PIPED.matcher(rest).matches();
        return pipes && !rest.contains("{")
                ? Optional.of(new Request(curl.group("url"), rest.replaceFirst("^\\|\\s*", "")))
                : Optional.empty();
    }
}
