package org.watchkeeper.runbook.markdown.procedure;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// Whether titles are the course of one job: what comes before it, the work, and what comes after, in this order. What is not known
/// to be so is not: a run must not do what a reader would do instead of something else, or at another time.
final class Course {
    /// Where a part stands in a job. What only looks may stand everywhere; what fetches comes before the work.
    private enum Place {
        LOOK, BEFORE, FETCH, WORK, DATA, AFTER, UNKNOWN
    }

    private static final String PAUSED = "\\b.*\\b(?:alert\\w*|monitoring|cron\\w*|scheduler|timers?|traffic|replication|writes)\\b";
    private static final Pattern ENTERS = begins(
            "(?:enable|enter|activate|turn on|start|put\\b.*\\b(?:in|into))\\b.*\\bmaintenance|(?:disable|pause|suspend|silence|mute|stop)"
                    + PAUSED);
    private static final Pattern LEAVES = begins(
            "(?:disable|leave|exit|end|deactivate|turn off|stop)\\b.*\\bmaintenance|(?:enable|re-?enable|resume|unmute|start)"
                    + PAUSED);
    private static final Pattern LOOK = Pattern.compile(
            "(?i)(?:check|verif|validat|confirm|smoke|test|ensure|make sure|monitor|watch|announce|notify|inform|compare|review|read\\b).*"
                    + "|.*\\b(?:checks?|checklist|verification|validation)");
    private static final Pattern BEFORE = begins(
            "prepar\\w*|pre[- ]\\w+|prerequisites?|preflight|before|plan|back(?:ing)?[ -]?up|backups?|keep|save|snapshot|dump|export"
                    + "|(?:take|create|make) (?:an? |the )?(?:\\w+ )?(?:snapshot|backup|copy)|stop\\w*|shut\\w*|halt|drain|cordon|quiesce");
    private static final Pattern FETCH = begins("download\\w*|fetch|get|obtain|pull|unpack|extract");
    private static final Pattern DATA = Pattern.compile(
            "(?i)(?:run|apply|perform|execute)(?: the)?(?: database| db| schema)* migrations?|migrate(?: the)?(?: database| db| schema)");
    private static final Pattern WORK = begins(
            "install\\w*|upgrad(?:e|ing)|updat(?:e|ing)|patch(?:ing)?|migrat(?:e|ing|ion)|deploy(?:ing|ment)?|releas(?:e|ing)|replac(?:e|ing)"
                    + "|restor(?:e|ing)|roll(?:ing)?[ -]?(?:back|out)|revert(?:ing)?|undo|apply|switch|swap|promote|load|import|renew|copy");
    private static final Pattern AFTER = begins(
            "start\\w*|restart\\w*|boot|reboot\\w*|bring\\b.*\\bup|resume|uncordon|post[- ]\\w+|after|clean(?:ing)?[ -]?up|finish\\w*|finali[sz]\\w*");
    private static final Pattern STARTS = begins("start\\w*|restart\\w*|boot|reboot\\w*|bring");
    private static final Pattern STATES = begins("stop\\w*|shut\\w*|halt|start\\w*|restart\\w*|boot|reboot\\w*");

    /// What tells that a part is one of several, for one case or one environment.
    private static final Pattern ONE_OF_SEVERAL = Pattern
            .compile("(?i)\\b(?:staging|stg|prod(?:uction)?|dev(?:elopment)?|qa|uat"
                    + "|canary|preview|single|full|partial|incremental|differential|minor|major|planned|unplanned|emergency|forced?"
                    + "|graceful(?:ly)?|manual(?:ly)?|automatic(?:ally)?|quick|alternativ\\w*|either|or|only|without|instead|if|when|unless|vs)\\b");
    private static final Pattern ANY = Pattern.compile("(?i)\\b(?:an?|one|another)\\b");
    private static final Pattern WAY = Pattern.compile("(?i)\\b(?:from|using|via|with|by|through)\\b");
    private static final Pattern NO_OBJECT = Pattern.compile(
            "(?i)\\b(?:the|new|latest|current|target|next|version|release|files?|software|it|now|again|all)\\b");
    private static final Pattern PLACE = begins("on (?:the|each|every|all)");

    private Course() {}

    static boolean isOneJob(List<String> parts) {
        if (parts.stream().map(Course::unbracketed).distinct().count() < parts.size()
                || parts.stream().anyMatch(part -> ONE_OF_SEVERAL.matcher(part).find())) {
            return false;
        }
        var verbs = new HashSet<String>();
        var objects = new HashSet<String>();
        int works = 0;
        int data = 0;
        int starts = 0;
        var at = Place.BEFORE;
        for (var part : parts) {
            var place = place(part);
            if (place == Place.LOOK) {
                continue;
            }
            boolean work = place == Place.FETCH || place == Place.WORK || place == Place.DATA;
            var then = place == Place.FETCH ? Place.BEFORE : place == Place.DATA ? Place.WORK : place;
            if (place == Place.UNKNOWN || then.compareTo(at) < 0 || !verbs.add(verb(part))
                    || (work || STATES.matcher(part).find()) && (ANY.matcher(part).find() || part.contains("("))) {
                return false;
            }
            at = then;
            works += place == Place.WORK ? 1 : 0;
            data += place == Place.DATA ? 1 : 0;
            starts += STARTS.matcher(part).find() && place == Place.AFTER ? 1 : 0;
            if (place == Place.FETCH || place == Place.WORK) {
                objects.add(object(part));
            }
        }
        objects.remove("");
        boolean way = parts.stream().anyMatch(part -> place(part) != Place.LOOK && WAY.matcher(part).find());
        boolean fetches = parts.stream().anyMatch(part -> place(part) == Place.FETCH);
        return works <= 1 && data <= 1 && starts <= 1 && (works + data > 0 || fetches) && objects.size() <= 1
                && !(way && fetches && works > 0);
    }

    /// Whether each is done at another place: "On the primary" and "On the replicas".
    static boolean arePlaces(List<String> parts) {
        return parts.size() > 1 && parts.stream()
                .allMatch(part -> PLACE.matcher(part).find() && !ONE_OF_SEVERAL.matcher(part).find());
    }

    private static Place place(String part) {
        if (LEAVES.matcher(part).find()) {
            return Place.AFTER;
        } else if (ENTERS.matcher(part).find() || BEFORE.matcher(part).find()) {
            return Place.BEFORE;
        } else if (DATA.matcher(part).matches()) {
            return Place.DATA;
        } else if (LOOK.matcher(part).matches()) {
            return Place.LOOK;
        } else if (FETCH.matcher(part).find()) {
            return Place.FETCH;
        } else if (WORK.matcher(part).find()) {
            return Place.WORK;
        }
        return AFTER.matcher(part).find() ? Place.AFTER : Place.UNKNOWN;
    }

    private static String verb(String part) {
        return part.toLowerCase(Locale.ROOT).split("\\W", 2)[0];
    }

    /// What is worked on, without the verb.
    private static String object(String part) {
        var rest = part.toLowerCase(Locale.ROOT).replaceFirst("^\\w+", "");
        return NO_OBJECT.matcher(rest).replaceAll("").strip().replaceAll("\\s+", " ");
    }

    private static String unbracketed(String part) {
        return part.toLowerCase(Locale.ROOT).replaceAll("\\s*\\([^)]*\\)", "").strip();
    }

    private static Pattern begins(String alternatives) {
        return Pattern.compile("^(?:" + alternatives + ")\\b", Pattern.CASE_INSENSITIVE);
    }
}
