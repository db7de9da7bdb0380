package org.watchkeeper.runbook.fact.schedule;

import org.watchkeeper.runbook.fact.passage.Passage;
import org.watchkeeper.runbook.fact.passage.Vocabulary;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import org.watchkeeper.runbook.Schedule;
import org.watchkeeper.runbook.Schedule.Kind;
import org.watchkeeper.runbook.fact.passage.Passage.Words;
import org.watchkeeper.runbook.phrase.Cron;
import org.watchkeeper.runbook.phrase.OnCalendar;

/// Statements with days and times, and cron lines, in headings, prose, items, fields and comments.
final class TimedWords implements Statements {
    private static final Pattern JOB = Pattern.compile("(?i)\\b(cron|timer|scheduled? jobs?|automat\\w+)\\b");
    private static final Pattern ROUTINE = Pattern
            .compile("(?i)\\b(meeting|stand-?up|review|hours|on-?call|call|sync)\\b");

    @Override
    public List<Schedule> in(Passage passage) {
        return switch (passage) {
            case Words words -> read(words).filter(found -> isFree(found, words)).stream().toList();
            case Passage.Field field -> read(field).filter(found -> isFree(found, field)).stream().toList();
            case Passage.Row _, Passage.Shell _, Passage.Config _, Passage.Link _ -> List.of();
        };
    }

    /// A stretch below "Change freeze" is none in which work may be done.
    private static boolean isFree(Schedule found, Passage passage) {
        return found.kind() != Kind.WINDOW || !passage.place().isDirectlyAbout(Vocabulary.BLACKOUT)
                && !(passage instanceof Passage.Field field && WindowFields.isAvoided(field));
    }

    private static Optional<Schedule> read(Words words) {
        var bare = words.written().replace("`", "").replace("\\*", "*");
        return jobs(bare, words.place().line()).or(() -> TimesAbove.read(words.text(), words.place())
                .map(found -> placed(found, words)));
    }

    private static Optional<Schedule> jobs(String written, int line) {
        return Cron.read(written, line, "").or(() -> OnCalendar.read(written, line));
    }

    private static Schedule placed(Schedule found, Words words) {
        int line = words.place()
                .lineAt(Math.max(0, words.text().indexOf(found.start().isEmpty() ? found.text() : found.start())));
        var kind = kind(found, words);
        return new Schedule(found.text(), line, kind, found.status(), found.when(), found.offset(), found.question(),
                found.parts());
    }

    private static Kind kind(Schedule found, Words words) {
        boolean inBlock = words.kind() == Words.Kind.COMMENT || words.kind() == Words.Kind.REMARK;
        if (found.kind() == Kind.JOB || inBlock) {
            return Kind.JOB;
        }
        if (words.place().isAbout(Vocabulary.WINDOWS) && !found.duration().isEmpty()) {
            return Kind.WINDOW;
        }
        return ROUTINE.matcher(found.text()).find() ? Kind.CADENCE : found.kind();
    }

    private static Optional<Schedule> read(Passage.Field field) {
        int line = field.place().line();
        return jobs(field.value(), line).or(() -> TimesAbove.read(field.value(), field.place()))
                .or(() -> TimesAbove.read(field.key() + ": " + field.value(), field.place()))
                .map(found -> JOB.matcher(field.key()).find() ? found.with(Kind.JOB) : found);
    }
}
