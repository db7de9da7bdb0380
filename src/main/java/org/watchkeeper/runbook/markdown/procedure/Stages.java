package org.watchkeeper.runbook.markdown.procedure;

import org.watchkeeper.runbook.markdown.outline.Section;
import org.watchkeeper.runbook.markdown.text.Inline;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

import org.watchkeeper.runbook.ProcedureKind;

/// Whether sub-sections without numbers are the stages of the one job that the heading around them names: "Upgrade" with "Keep
/// a copy", "Install" and "Check", not with "Minor upgrade" and "Major upgrade", nor with "Debian" and "RHEL".
///
/// `parts` are the sub-sections with commands, in order.
record Stages(String title, List<String> parts) {
    /// What the sub-sections are, by their words.
    enum Reading {
        TOGETHER, DOUBTFUL, APART
    }

    private static final Pattern JOB = words(
            "upgrad(?:e|ing)|updat(?:e|ing)|patch(?:ing)?|migrat(?:e|ing|ion)|deploy(?:ment|ing)?|releas(?:e|ing)|roll(?:ing)?[ -]?out"
                    + "|restor(?:e|ing|ation)|roll(?:ing)?[ -]?back|revert(?:ing)?|replac(?:e|ing|ement)|renew(?:al|ing)?"
                    + "|(?:fail|switch|cut)[ -]?over|upgradation");
    /// A title that names several jobs, or a collection of them.
    private static final Pattern JOBS = words(
            "upgrades|updates|patches|migrations|deployments|releases|roll[ -]?outs|restores|restorations|roll[ -]?backs|replacements|renewals"
                    + "|(?:install\\w*|back-?ups?|deploy\\w*|upgrad\\w*|updat\\w*|restor\\w*|migrat\\w*|roll[ -]?back) ?(?:and|or|&|/) ?\\w+"
                    + "|strateg\\w+|options|methods|scenarios|commands|reference|notes|history|changelog");
    /// What frames a job: before it is done and after.
    private static final Pattern FRAME = begins(
            "prepar\\w*|pre[- ]\\w+|pre(?:requisites?|flight|checks?|upgrade|update)|before|plan|announce|notify|inform|back(?:ing)?[ -]?up|backups?|keep|save|snapshot|take|dump|export"
                    + "|stop\\w*|shut\\w*|halt|drain\\w*|cordon|quiesce|pause|suspend|disable|enable|resume|put|enter|leave|check\\w*"
                    + "|verif\\w*|validat\\w*|tests?|testing|confirm\\w*|smoke|ensure|make sure|start\\w*|restart\\w*|bring|boot|reboot\\w*"
                    + "|post[- ]\\w+|after\\w*|clean\\w*|finish\\w*|finali[sz]\\w*|monitor|watch");
    private static final Pattern FRAMED = Pattern
            .compile("(?iu).*\\b(?:backups?|checks?|checklist|verification|validation|preparations?|tests?)");
    private static final Pattern WORK = begins(
            "install\\w*|download\\w*|fetch|get|obtain|pull\\w*|upgrad(?:e|ing)|updat(?:e|ing)|migrat(?:e|ing|ion)|apply\\w*|run|execute|perform"
                    + "|deploy\\w*|replac(?:e|ing)|copy\\w*|switch\\w*|swap|move|moving|restor(?:e|ing)|load|import|build\\w*|compile|unpack|extract"
                    + "|configur\\w+|set|edit|change|adjust|remov(?:e|ing)|delete|drop|create|creating|generate|add|promote|merge|reload|roll"
                    + "|review|read|wait|log|connect|choose|find|identify|determine|compare|point|reconfigure|rename|clone|push|tag|scale"
                    + "|open|close|redeploy|rebuild|bump|pin|rotate|revert|undo|reset|detach|attach|convert|initiali[sz]e|do|perform");
    /// What leads to one of several ways to do the same: "Install with apt" beside "Install from source".
    private static final Pattern WAY = words("from|to|using|via|with|on|in|by|without|as|through");
    private static final Pattern MODE = Pattern.compile(
            "(?i)(?:using|with|via|from|without)\\b.*|(?!(?:the|both|all|each)\\b)\\w.*\\s(?:mode|method|way|approach|variant|installs?|installations?)(?:\\s*\\([^)]*\\))?");
    /// A job of its own where it stands alone in a title.
    private static final Pattern OTHER_JOB = Pattern
            .compile(
                    "(?i)(?:updat(?:e|ing)|upgrad(?:e|ing)|uninstall\\w*|remov(?:e|al|ing)|delet(?:e|ing)|tests?|testing|build(?:ing)?)");
    private static final Pattern PREPARES = begins(
            "prepar\\w*|pre[- ]?flight|pre[- ]\\w+|prerequisites?|before|back(?:ing)?[ -]?up|backups?|check\\w*");
    private static final Pattern CLOSING = begins(
            "check\\w*|verif\\w*|validat\\w*|confirm\\w*|smoke|post[- ]\\w+|clean(?:ing)?[ -]?up|finish\\w*|finali[sz]\\w*");
    private static final Pattern STOPS = begins("stop\\w*|shut\\w*|halt");
    private static final Pattern STARTS = begins(
            "start\\w*|restart\\w*|launch\\w*|bring up|(?:run|up)(?: it| the (?:app\\w*|servers?|services?|containers?|stack))?$");
    /// What a title that is no rollback calls one.
    private static final Pattern BACK = begins(
            "(?:switch|fail|cut|chang|mov|go|fall)(?:e|ing)?(?: \\w+){0,3}[ -]?back|downgrad\\w*|undo\\w*|revert\\w*|reset\\w*");
    /// What takes a rollback back.
    private static final Pattern AGAIN = begins(
            "(?:undo|revert|cancel|abort)\\w* .*(?:roll|restor|revert|recover)\\w*|redo|roll\\w* forward|go forward|re-?(?:apply|upgrad|deploy)\\w*|(?:upgrad|updat|deploy)\\w* again");
    private static final Pattern REVERTS = words("previous|old|earlier|original|fail\\w*|wrong");

    Stages {
        parts = parts.stream().map(Stages::bare).toList();
    }

    /// The stages of a section, by its title and those of its sub-sections with commands.
    static Stages of(Section section, List<Section> runnable) {
        return new Stages(section.title, runnable.stream().map(part -> part.title).toList());
    }

    /// Whether a title names a job: "Upgrade Redis".
    static boolean isJob(Section part) {
        return JOB.matcher(part.title).find();
    }

    /// Whether a title alone says that something is done there.
    static boolean isOne(Section part) {
        var title = bare(part.title);
        return (FRAME.matcher(title).find() || WORK.matcher(title).find())
                && Kinds.of(title, List.of()) != ProcedureKind.ROLLBACK && !Kinds.isTrouble(title);
    }

    /// Whether a section at the end of a job is none of its stages: it takes the job back, or says what to do in trouble.
    static boolean isAside(Section part, String job) {
        var kind = Kinds.of(part.title, List.of());
        boolean back = kind == ProcedureKind.ROLLBACK
                || kind == ProcedureKind.RESTORE && REVERTS.matcher(part.title).find();
        return back && !isBack(job) || Kinds.isTrouble(part.title);
    }

    /// Whether a part may take a job back, by any word for it: "Restore the database" and "Switch back" in an upgrade, "Undo the
    /// rollback" in a rollback.
    private static boolean undoes(String part, String job) {
        var kind = Kinds.of(part, List.of());
        if (isBack(job)) {
            return AGAIN.matcher(bare(part)).find()
                    || kind == ProcedureKind.ROLLBACK && Kinds.of(job, List.of()) == ProcedureKind.RESTORE;
        }
        return kind == ProcedureKind.ROLLBACK || kind == ProcedureKind.RESTORE || BACK.matcher(bare(part)).find();
    }

    private static boolean isBack(String job) {
        var kind = Kinds.of(job, List.of());
        return kind == ProcedureKind.ROLLBACK || kind == ProcedureKind.RESTORE;
    }

    Reading reading() {
        if (parts.size() < 2 || !JOB.matcher(title).find() && !JOBS.matcher(title).find() || areWays()) {
            return Reading.APART;
        }
        if (!JOBS.matcher(title).find()
                && parts.stream().anyMatch(part -> undoes(part, title) || Kinds.isTrouble(part))) {
            return Reading.APART;
        }
        long framing = parts.stream().filter(Stages::frames).count();
        long stages = parts.stream().filter(part -> frames(part) || WORK.matcher(part).find()).count();
        boolean plain = !JOBS.matcher(title).find() && Course.isOneJob(parts) && isInOrder() && !hasOtherJob();
        return framing == 0 || stages * 2 <= parts.size()
                ? Reading.APART
                : plain ? Reading.TOGETHER : Reading.DOUBTFUL;
    }

    /// Whether their titles say in which way each does the same: "Packaged mode" beside "Manual mode", "With apt" beside "With dnf".
    boolean areModes() {
        return parts.size() > 1 && parts.stream().allMatch(part -> MODE.matcher(part).matches());
    }

    /// What they are below commands of the section's own: "Upgrade", with its commands, and "Verify" below them.
    Reading behindOwn() {
        boolean closes = JOB.matcher(title).find() && !JOBS.matcher(title).find()
                && parts.stream().allMatch(part -> CLOSING.matcher(part).find());
        var reading = closes ? Reading.TOGETHER : reading();
        return reading == Reading.TOGETHER && !closes ? Reading.DOUBTFUL : reading;
    }

    /// Whether the sub-sections of a numbered step are known to be carried out one after the other, or to be ways of which one
    /// is chosen; `own` tells that the step has commands of its own.
    boolean areOfOneStep(boolean own) {
        if (parts.isEmpty() || areModes()) {
            return true;
        }
        if (parts.stream().anyMatch(part -> undoes(part, title) || Kinds.isTrouble(part))) {
            return false;
        }
        return parts.size() == 1 && !own || parts.stream().allMatch(part -> CLOSING.matcher(part).find())
                || Course.arePlaces(parts) || reading() == Reading.TOGETHER && !own;
    }

    /// Whether a section gets things ready for the steps that follow.
    static boolean prepares(Section part) {
        return PREPARES.matcher(bare(part.title)).find();
    }

    private static boolean frames(String part) {
        return FRAME.matcher(part).find() || FRAMED.matcher(part).matches();
    }

    /// Whether a reader takes one of them: rival products, or one verb with several ways.
    private boolean areWays() {
        for (var family : Rivals.values()) {
            if (parts.stream().map(family::in).flatMap(Optional::stream).distinct().count() > 1) {
                return true;
            }
        }
        var verbs = new ArrayList<String>();
        for (var part : parts) {
            var verb = part.toLowerCase(Locale.ROOT).split("\\W", 2)[0];
            if (WORK.matcher(part).find() && WAY.matcher(part).find() && verbs.contains(verb)) {
                return true;
            }
            verbs.add(verb);
        }
        return false;
    }

    /// "Run" before "Stop" is a list of what can be done.
    private boolean isInOrder() {
        int start = parts.size();
        for (int at = 0; at < parts.size(); at++) {
            if (STARTS.matcher(parts.get(at)).find()) {
                start = Math.min(start, at);
            } else if (at > start && STOPS.matcher(parts.get(at)).find()) {
                return false;
            }
        }
        return true;
    }

    private boolean hasOtherJob() {
        var job = JOB.matcher(title);
        var stem = job.find() ? job.group().toLowerCase(Locale.ROOT).substring(0, 3) : "";
        return parts.stream().anyMatch(part -> OTHER_JOB.matcher(part).matches()
                && !part.toLowerCase(Locale.ROOT).startsWith(stem) && !FRAME.matcher(part).find());
    }

    private static String bare(String title) {
        return Inline.plain(Inline.unnumbered(title)).replaceFirst("^\\W+", "")
                .replaceFirst(
                        "(?i)^(?:\\(?optional\\)?|recommended|required|then|now|next|first|finally|last(?:ly)?)\\W+",
                        "")
                .strip();
    }

    private static Pattern begins(String alternatives) {
        return Pattern.compile("^(?:" + alternatives + ")\\b", Pattern.CASE_INSENSITIVE);
    }

    private static Pattern words(String alternatives) {
        return Pattern.compile("\\b(?:" + alternatives + ")\\b", Pattern.CASE_INSENSITIVE);
    }
}
