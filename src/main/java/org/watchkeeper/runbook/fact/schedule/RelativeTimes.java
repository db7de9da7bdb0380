package org.watchkeeper.runbook.fact.schedule;

import org.watchkeeper.runbook.fact.passage.Passage;
import org.watchkeeper.runbook.fact.passage.Vocabulary;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import org.watchkeeper.runbook.Schedule;
import org.watchkeeper.runbook.Schedule.Anchor;
import org.watchkeeper.runbook.Schedule.Kind;
import org.watchkeeper.runbook.Schedule.Offset;
import org.watchkeeper.runbook.Schedule.Status;
import org.watchkeeper.runbook.Schedule.When;
import org.watchkeeper.runbook.fact.passage.Passage.Words;
import org.watchkeeper.runbook.phrase.Cadence;
import org.watchkeeper.runbook.phrase.Offsets;
import org.watchkeeper.runbook.phrase.Wording;

/// Times relative to the work: due times of lists, time boxes of an emergency, when people are told.
final class RelativeTimes implements Statements {
    private static final Pattern BRACKET = Pattern.compile("\\(([^)]{2,80})\\)");
    private static final Wording DURING = Wording.of("(?i)\\bevery\\b.*\\b(during|while|until|throughout)\\b", "every");
    private static final Wording AT_ONCE = Wording.of(
            "(?i)\\b(immediate(?:ly)?|at once|as soon as|right away)\\b", "immediate", "at once", "as soon as",
            "right away");
    private static final Wording TELLS = Wording.of(
            "(?i)\\b(notif\\w*|notice|announce\\w*|inform\\w*|communicat\\w*|e-?mail\\w*|tell|alert\\w*|message)\\b",
            "noti", "announce", "inform", "communicat", "email", "e-mail", "tell", "alert", "message");

    @Override
    public List<Schedule> in(Passage passage) {
        return switch (passage) {
            case Words words when words.isTitle() && words.kind() != Words.Kind.STEP -> title(words).stream().toList();
            case Words words when words.kind() == Words.Kind.STEP ->
                title(words).or(() -> said(words.text(), words.text(), words)).stream().toList();
            case Words words when words.kind() == Words.Kind.REMARK || words.kind() == Words.Kind.COMMENT -> List.of();
            case Words words -> said(words.text(), words.text(), words).stream().toList();
            case Passage.Field field ->
                said(field.value(), field.key() + ": " + field.value(), field).stream().toList();
            case Passage.Row _, Passage.Shell _, Passage.Config _, Passage.Link _ -> List.of();
        };
    }

    private static Optional<Schedule> title(Words words) {
        var text = words.text();
        var bracket = BRACKET.matcher(text);
        var due = bracket.find() ? bracket.group(1) : text;
        return Offsets.before(due).or(() -> Offsets.dayOf(due))
                .map(offset -> schedule(text, words, Kind.OFFSET, offset))
                .or(() -> stretch(text, due, words));
    }

    private static Optional<Schedule> stretch(String text, String due, Words words) {
        var around = words.place().around() + " / " + text;
        if (Vocabulary.EMERGENCY.isIn(around)) {
            return Offsets.stretch(due, Anchor.INCIDENT_DECLARED)
                    .map(offset -> schedule(text, words, Kind.TIMEBOX, offset));
        }
        if (Vocabulary.AFTER.isIn(around)) {
            return Offsets.stretch(due, Anchor.COMPLETION).or(() -> Offsets.after(due))
                    .map(offset -> schedule(text, words, Kind.OFFSET, offset));
        }
        return Offsets.after(due).filter(_ -> Vocabulary.AFTER.isIn(due))
                .map(offset -> schedule(text, words, Kind.OFFSET, offset));
    }

    /// In prose a time needs to say what it is relative to, or to be about telling people.
    private static Optional<Schedule> said(String value, String text, Passage passage) {
        var someBefore = Offsets.before(value);
        var someAfter = Offsets.after(value);
        if (someBefore.isEmpty() && someAfter.isEmpty() && !DURING.isIn(value) && !AT_ONCE.isIn(value)) {
            return Optional.empty();
        }
        boolean told = passage.place().isAbout(Vocabulary.NOTICE) || TELLS.isIn(text);
        if (told && DURING.isIn(value)) {
            return Optional.of(during(value, passage));
        }
        var kind = told ? Kind.NOTICE : Kind.OFFSET;
        var before = someBefore.filter(_ -> told || isBeforeWork(value));
        if (before.isPresent()) {
            return before.map(offset -> schedule(value, passage, kind, offset));
        }
        var after = someAfter.filter(
                _ -> told && value.matches("(?i).*\\b(complet|finish|end|after|incident|outage|detect|maintenance).*"));
        if (after.isPresent()) {
            return after.map(offset -> schedule(value, passage, kind, offset));
        }
        boolean timeline = passage.place().isAbout(Vocabulary.NOTICE) && passage instanceof Passage.Field
                && TELLS.isIn(value);
        return timeline && AT_ONCE.isIn(value)
                ? Optional.of(
                        schedule(value, passage, Kind.NOTICE, Offset.between(Anchor.INCIDENT_DECLARED, "PT0M", "PT0M")))
                : Optional.empty();
    }

    private static boolean isBeforeWork(String value) {
        return value.matches(
                "(?i).*\\b(before|prior to|ahead of|in advance of)\\s+(?:the\\s+|any\\s+|each\\s+|every\\s+|a\\s+|planned\\s+|scheduled\\s+)*[\\w-]*\\s?"
                        + "(?:maintenance|window|upgrade|update|migration|change|cut-?over|go-?live|start|deploy\\w*|release|event|patching|failover|reboot)\\b.*");
    }

    /// Ends with the real completion, not with the planned end (T-198).
    private static Schedule during(String value, Passage passage) {
        var offset = new Offset(Anchor.ACTUAL_START, "PT0M", "", Anchor.COMPLETION.word());
        return new Schedule(value, line(passage), Kind.NOTICE, Status.CONFIRMED, When.every(Cadence.rule(value)),
                offset, "", List.of());
    }

    private static Schedule schedule(String text, Passage passage, Kind kind, Offset offset) {
        return new Schedule(text, line(passage), kind, Status.CONFIRMED, When.NEVER, offset, "", List.of());
    }

    private static int line(Passage passage) {
        return passage.place().line();
    }
}
