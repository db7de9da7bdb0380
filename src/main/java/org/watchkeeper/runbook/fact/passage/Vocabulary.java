package org.watchkeeper.runbook.fact.passage;

import org.watchkeeper.runbook.phrase.Wording;

/// Words that tell what a part of a document is about.
public final class Vocabulary {
    public static final Wording WINDOWS = Wording
            .of("(?i)\\bwindows?\\b(?!\\s*(?:server|update|service|10|11|20\\d\\d))", "window");
    public static final Wording BLACKOUT = Wording.of(
            "(?i)\\b(black-?\\s?outs?|freezes?|moratori(?:um|ums|a)|embargo(?:es)?|no[- ]change|no[- ]deploy\\w*|quiet periods?|change[- ]free|lock-?down periods?|(?:high|peak|busy)[- ](?:traffic |business )?(?:periods?|hours|times|seasons?) ?[(:–-]+ ?avoid)\\b",
            "black", "freez", "moratori", "embargo", "no change", "no-change", "no deploy", "no-deploy",
            "quiet period", "change free", "change-free", "lock", "high", "peak", "busy");
    public static final Wording NOTICE = Wording.of(
            "(?i)\\b(notif\\w*|notice|announce\\w*|communicat\\w*|inform|stakeholder updates?)\\b", "noti", "announce",
            "communicat", "inform", "stakeholder update");
    public static final Wording EMERGENCY = Wording.of(
            "(?i)\\b(emergenc\\w*|incidents?|outages?|crisis|disaster)\\b", "emergenc", "incident", "outage", "crisis",
            "disaster");
    public static final Wording AFTER = Wording.of(
            "(?i)\\b(post|after|follow[- ]?up|afterwards|aftercare)\\b", "post", "after", "follow");
    public static final Wording BEFORE = Wording.of(
            "(?i)\\b(pre|before|prior|advance|ahead)\\b", "pre", "before", "prior", "advance", "ahead");

    private Vocabulary() {}
}
