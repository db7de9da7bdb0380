package org.watchkeeper.runbook.fact;

import org.watchkeeper.runbook.fact.passage.Passage;
import org.watchkeeper.runbook.fact.passage.Vocabulary;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import org.watchkeeper.runbook.Blackout;
import org.watchkeeper.runbook.Finding;
import org.watchkeeper.runbook.Rule;
import org.watchkeeper.runbook.phrase.Periods;
import org.watchkeeper.runbook.phrase.Periods.Period;
import org.watchkeeper.runbook.phrase.Wording;

/// Periods in which no change may start: lists below a heading that says so, fields, and sentences such as "No
/// deployments on Fridays". Their extent is asked for, never assumed (T-193).
final class Blackouts {
    private static final Pattern BRACKET = Pattern.compile("^(.*?)\\(([^)]+)\\)\\s*$");
    private static final Wording FORBIDDEN = Wording.of(
            "(?i)\\bno\\s+(?:production\\s+|planned\\s+)?(?:changes?|deploy(?:ment)?s?|releases?|maintenance|upgrades?|work|rollouts?|patch(?:es|ing)?|reboots?)\\b.*?\\b(?:on|between|from|during|after|in)\\b",
            "no ");
    private static final Pattern OTHER = Pattern
            .compile("(?i)\\b(approv\\w*|exception\\w*|contact|owner|notif\\w*|override|process|policy)\\b");

    private Blackouts() {}

    static List<Blackout> in(List<Passage> passages) {
        var found = new ArrayList<Blackout>();
        for (var passage : passages) {
            switch (passage) {
                case Passage.Words words when words.isItem() && isAbout(words) ->
                    found.addAll(each(words.text(), words));
                case Passage.Words words when words.kind() == Passage.Words.Kind.PROSE || words.isItem() ->
                    said(words).ifPresent(found::add);
                case Passage.Field field -> field(field).ifPresent(found::add);
                case Passage.Row row when isAbout(row) -> found.addAll(each(String.join(" ", row.cells()), row));
                case Passage.Words _, Passage.Row _, Passage.Shell _, Passage.Config _, Passage.Link _ -> {
                }
            }
        }
        return found;
    }

    private static boolean isAbout(Passage passage) {
        return passage.place().isDirectlyAbout(Vocabulary.BLACKOUT);
    }

    /// "Peak periods (month-end, quarter-end)" names two.
    private static List<Blackout> each(String text, Passage passage) {
        var bracket = BRACKET.matcher(text);
        if (bracket.matches() && Periods.dated(text).isEmpty()) {
            var names = List.of(bracket.group(2).split("\\s*(?:,|;|/|\\band\\b|&)\\s*", -1));
            if (names.stream().anyMatch(name -> Periods.named(name).isPresent())) {
                return names.stream().filter(name -> !name.isBlank())
                        .map(name -> blackout(name.replaceFirst("(?i)^e\\.?g\\.?,?\\s*", ""), text, passage)).toList();
            }
        }
        return List.of(blackout(text, text, passage));
    }

    private static Blackout blackout(String name, String text, Passage passage) {
        var period = Periods.dated(name).or(() -> Periods.named(name)).or(() -> Periods.weekly(name));
        return period.map(known -> of(name, text, passage, known)).orElseGet(() -> new Blackout(name, text,
                passage.place().line(), "", "", "", "On which dates? They are entered by hand."));
    }

    private static Blackout of(String name, String text, Passage passage, Period period) {
        var question = period.to().isEmpty() ? "From which day to which? Until that is known it is this one day." : "";
        return new Blackout(name, text, passage.place().line(), period.rrule(), period.from(), period.to(), question);
    }

    /// Outside such a list only what says when.
    private static Optional<Blackout> said(Passage.Words words) {
        var text = words.text();
        boolean forbids = FORBIDDEN.isIn(text) || Vocabulary.BLACKOUT.isIn(text);
        return forbids ? period(text).map(period -> of(text, text, words, period)) : Optional.empty();
    }

    private static Optional<Blackout> field(Passage.Field field) {
        var text = field.key() + ": " + field.value();
        boolean about = isAbout(field) || Vocabulary.BLACKOUT.isIn(field.key());
        if (!about || OTHER.matcher(field.key()).find()) {
            return Optional.empty();
        }
        return period(text).map(period -> of(field.value(), text, field, period))
                .or(() -> isAbout(field) && field.item()
                        ? Optional.of(blackout(field.key(), text, field))
                        : Optional.empty());
    }

    private static Optional<Period> period(String text) {
        return Periods.dated(text).or(() -> Periods.named(text)).or(() -> Periods.weekly(text));
    }

    static List<Finding> findings(List<Blackout> blackouts) {
        return blackouts.stream().filter(blackout -> !blackout.question().isEmpty())
                .map(blackout -> Rule.BLACKOUT_UNCLEAR.at(blackout.line(),
                        "Blackout '" + blackout.name() + "': " + blackout.question()))
                .toList();
    }
}
