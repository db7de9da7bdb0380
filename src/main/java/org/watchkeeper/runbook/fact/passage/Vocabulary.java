package org.watchkeeper.runbook.fact.passage;

import java.util.regex.Pattern;

/// Words that tell what a part of a document is about.
public final class Vocabulary {
    public static final Pattern WINDOWS = Pattern
            .compile("(?i)\\bwindows?\\b(?!\\s*(?:server|update|service|10|11|20\\d\\d))");
    public static final Pattern BLACKOUT = Pattern.compile(
            "(?i)\\b(black-?\\s?outs?|freezes?|moratori(?:um|ums|a)|embargo(?:es)?|no[- ]change|no[- ]deploy\\w*|quiet periods?|change[- ]free|lock-?down periods?|(?:high|peak|busy)[- ](?:traffic |business )?(?:periods?|hours|times|seasons?) ?[(:–-]+ ?avoid)\\b");
    public static final Pattern NOTICE = Pattern
            .compile("(?i)\\b(notif\\w*|notice|announce\\w*|communicat\\w*|inform|stakeholder updates?)\\b");
    public static final Pattern EMERGENCY = Pattern
            .compile("(?i)\\b(emergenc\\w*|incidents?|outages?|crisis|disaster)\\b");
    public static final Pattern AFTER = Pattern.compile("(?i)\\b(post|after|follow[- ]?up|afterwards|aftercare)\\b");
    public static final Pattern BEFORE = Pattern.compile("(?i)\\b(pre|before|prior|advance|ahead)\\b");
    static final Pattern WORK = Pattern.compile(
            "(?i)\\b(maintenance|window|upgrade|update|migration|change|cut-?over|go-?live|start|deploy\\w*|release|event|patching|patch|failover|reboot|outage|downtime|restart|completion|begins?)\\b");

    private Vocabulary() {}
}
