package org.watchkeeper.runbook.fact;

import org.watchkeeper.runbook.fact.passage.Passage;
import org.watchkeeper.runbook.fact.passage.Place;
import org.watchkeeper.runbook.fact.passage.Vocabulary;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.function.Function;

import org.watchkeeper.runbook.Finding;
import org.watchkeeper.runbook.Lines;
import org.watchkeeper.runbook.Notice;
import org.watchkeeper.runbook.Rule;
import org.watchkeeper.runbook.phrase.Offsets;
import org.watchkeeper.runbook.phrase.Wording;

/// Who is told what and when: items and sentences that tell people to tell, fields of a section on notifications, rows
/// with channels, commands that send.
final class Notices {
    private static final Pattern TELLS = Pattern.compile(
            "(?i)^\\W*(?:immediate(?:ly)?\\s+)?(?:notify\\b|inform\\b|announce\\b|tell\\b|communicate\\s+(?:with|to|the)\\b|e-?mail\\s+(?:the|all|stakeholders|customers|users|\\w+@)|alert\\s+(?:the|all|on-?call|stakeholders|users|team)\\b"
                    + "|(?:send|post|publish|issue|schedule|prepare|make|draft)\\b.*\\b(?:notif\\w*|announcement\\w*|notices?|communication\\w*|all[- ]clear|status update\\w*|alert\\s*\\()"
                    + "|coordinate\\s+with\\b|update\\b.*\\b(?:status\\s?page|(?:external|public|user|customer)\\b.*\\bdocumentation)|notification\\b)");
    private static final Wording PASSIVE = Wording.of(
            "(?i)\\b(?:stakeholders|customers|users|clients|teams?|management|on-?call)\\b.{0,40}\\b(?:must|should|will|shall|are|is|to)\\s+(?:be\\s+)?(?:notified|informed|told|alerted)\\b",
            "notified", "informed", "told", "alerted");
    private static final Wording COMMENT = Wording.of(
            "(?i)\\b(?:notif(?:y|ication\\w*)|send\\s+(?:an?\\s+)?(?:alert|message|mail|announcement)\\w*|inform\\s+\\w+|announce\\w*)\\b",
            "notif", "send", "inform", "announce");
    private static final Wording SENDS = Wording.of(
            "(?i)hooks\\.slack\\.com|webhook|pagerduty|/(?:notify|announce)[\\w-]*\\.(?:sh|py)|(?:^|\\|\\s*|&&\\s*)(?:mailx?|sendmail|mutt|notify-\\S+)\\s",
            "slack", "webhook", "pagerduty", "notify", "announce", "mail", "mutt");
    private static final Pattern KEY = Pattern
            .compile("(?i).*\\b(notification|notifications|notice|notify|announcement|communication|lead time)\\b.*");
    private static final Pattern CHANNEL = Pattern.compile("(?i)\\b(channel|medium|method|via)\\b");
    private static final Pattern AUDIENCE = Pattern
            .compile("(?i)\\b(audience|recipients?|who|stakeholders?|notify|to|team|group)\\b");
    private static final Pattern WHEN = Pattern
            .compile("(?i)\\b(when|time|timing|trigger|lead|phase|event|deadline)\\b");
    private static final Wording SECTION = Wording.of(
            "(?i)\\b(notification\\w*|communication\\w*|announcement\\w*)\\b", "notification", "communication",
            "announcement");
    private static final Set<String> CLOCKED = Set.of("planned", "emergency", "updates", "completion", "reminder",
            "start", "end",
            "during", "before", "after");

    private static final Pattern COMPLETION = Pattern
            .compile(
                    "(?i)^(?:(?:send|post|issue) )?(?:the )?completion\\b|\\bcompletion (?:notice|notification|announcement|message)");

    private Notices() {}

    static List<Notice> in(List<Passage> passages) {
        var found = new ArrayList<Notice>();
        var comments = new HashSet<String>();
        for (var passage : passages) {
            switch (passage) {
                case Passage.Words words -> words(words).ifPresent(found::add);
                case Passage.Field field -> field(field).ifPresent(found::add);
                case Passage.Row row -> row(row).ifPresent(found::add);
                case Passage.Shell shell when shell.undo() -> {
                    // What takes a step back is no part of what is told when all goes well.
                }
                case Passage.Shell shell -> shell(shell, comments).ifPresent(found::add);
                case Passage.Config config -> found.addAll(YamlNotices.in(config));
                case Passage.Link _ -> {
                }
            }
        }
        return found;
    }

    private static Optional<Notice> words(Passage.Words words) {
        boolean tells = switch (words.kind()) {
            case ITEM, STEP, BOX -> TELLS.matcher(words.text()).find();
            case PROSE -> TELLS.matcher(words.text()).find() || PASSIVE.isIn(words.text());
            case HEADING, LEAD, COMMENT, REMARK -> false;
        };
        return tells
                ? Optional.of(notice(words.text(), words.text(), Lines.at(words.place().line()), words.place()))
                : Optional.empty();
    }

    private static Optional<Notice> field(Passage.Field field) {
        var text = field.key() + ": " + field.value();
        boolean announced = Offsets.before(field.value()).isPresent()
                && field.value().matches("(?i).*\\b(announce\\w*|notif\\w*|notice)\\b.*");
        boolean section = SECTION.isIn(field.place().heading()) && field.item();
        if (!announced && !section && !KEY.matcher(field.key()).matches()) {
            return Optional.empty();
        }
        boolean clocked = announced || KEY.matcher(field.key()).matches()
                || CLOCKED.contains(field.key().toLowerCase(java.util.Locale.ROOT));
        if (clocked) {
            return Optional.of(notice(text, field.value(), Lines.at(field.place().line()), field.place()));
        }
        return Optional.of(new Notice(text, Lines.at(field.place().line()), "", "", field.key() + " " + field.value(),
                scope(field.place())));
    }

    private static String scope(Place place) {
        var heading = place.heading().toLowerCase(java.util.Locale.ROOT);
        return heading.contains("internal")
                ? "internal"
                : heading.contains("external") || heading.contains("public") ? "external" : "";
    }

    private static Optional<Notice> row(Passage.Row row) {
        var channel = row.cell(CHANNEL);
        var audience = row.cell(AUDIENCE);
        boolean about = row.place().isDirectlyAbout(SECTION)
                || channel.isPresent() && audience.isPresent() && row.cell(WHEN).isPresent();
        if (!about || channel.isEmpty() && audience.isEmpty()) {
            return Optional.empty();
        }
        var when = row.cell(WHEN).orElse("");
        return Optional
                .of(new Notice(row.cells().stream().filter(cell -> !cell.isBlank()).collect(Collectors.joining(" | ")),
                        Lines.at(row.place().line()), when, at(when), channel.orElse(""), audience.orElse("")));
    }

    /// A command that sends, or whose comment says so; one for each comment.
    private static Optional<Notice> shell(Passage.Shell shell, Set<String> comments) {
        var text = shell.command().text();
        boolean told = COMMENT.isIn(shell.comment());
        boolean sends = SENDS.isIn(text)
                || text.indexOf('#') >= 0
                        && text.lines().anyMatch(line -> line.strip().startsWith("#") && TELLS.matcher(line).find());
        boolean known = !shell.comment().isEmpty() && comments.contains(shell.comment() + block(shell));
        if (!told && !sends || known) {
            return Optional.empty();
        }
        comments.add(shell.comment() + block(shell));
        var said = told
                ? shell.comment()
                : text.lines().map(String::strip).filter(line -> TELLS.matcher(line).find() && line.startsWith("#"))
                        .findFirst().map(line -> line.replaceFirst("^#+\\s*", "")).orElse(shell.comment());
        var notice = notice(said.isBlank() ? text : said, said, shell.lines(), shell.place());
        return Optional.of(new Notice(notice.text(), shell.lines(), notice.when(), notice.at(),
                Channels.in(said + " " + text), audience(notice, text)));
    }

    private static String block(Passage.Shell shell) {
        return shell.place().path().isEmpty() ? "" : shell.place().path().getLast().line() + shell.place().phase();
    }

    private static String audience(Notice notice, String text) {
        var address = Channels.address(text);
        return address.isEmpty() ? notice.audience() : address;
    }

    private static Notice notice(String text, String said, Lines lines, Place place) {
        var when = when(said, place);
        return new Notice(text, lines, when, at(when), Channels.in(said), Channels.audience(said));
    }

    /// The words that say when: its own, else those of the phase or heading it stands below.
    private static String when(String text, Place place) {
        for (var each : List.of(text, place.phase(), place.heading())) {
            if (!at(each).isEmpty()) {
                return each;
            }
        }
        boolean below = place.isDirectlyAbout(Vocabulary.BEFORE) || place.isDirectlyAbout(Vocabulary.AFTER)
                || place.isDirectlyAbout(Vocabulary.EMERGENCY);
        return below
                ? place.phase().isEmpty() ? place.heading() : place.phase()
                : text.matches("(?i).*\\b(complet\\w+|immediate\\w*|during|after|before)\\b.*") ? text : "";
    }

    private static String at(String text) {
        return Offsets.before(text).or(() -> Offsets.after(text)).map(offset -> offset.to()).orElse("");
    }

    /// Planned work that is announced at more than one time (T-163).
    static List<Finding> findings(List<Notice> notices) {
        var leads = notices.stream().filter(notice -> notice.at().startsWith("-")).toList();
        var ends = notices.stream().filter(notice -> COMPLETION.matcher(notice.text()).find()
                && !notice.when().isEmpty() && !notice.at().startsWith("-")).toList();
        return Stream.concat(
                differ(leads, "before the work", notice -> notice.at().replaceFirst("-", "")),
                differ(ends, "that the work is done", notice -> notice.at().isEmpty() ? notice.when() : notice.at()))
                .toList();
    }

    private static Stream<Finding> differ(List<Notice> told, String what, Function<Notice, String> time) {
        if (told.stream().map(time).distinct().count() < 2) {
            return Stream.empty();
        }
        return Stream.of(Rule.NOTICES_DIFFER.at(told.getLast().lines().first(),
                "People are told at different times " + what + ": " + told.stream()
                        .map(notice -> time.apply(notice) + " (line " + notice.lines().first() + ")")
                        .collect(Collectors.joining(", "))));
    }
}
