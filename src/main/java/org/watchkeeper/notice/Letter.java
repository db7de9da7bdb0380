package org.watchkeeper.notice;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.Map;

import org.watchkeeper.calendar.MomentWords;

/// One notice, written: what a way carries. All of it is plain text; the way quotes it.
///
/// `key` is what a receiver tells repetitions by. A `test` says so in its headline and is about nothing.
public record Letter(String key, Audience audience, Topic topic, Words words, Span span, boolean test) {
    /// A headline of one line, and a text.
    public record Words(String headline, String text) {}

    /// When the work is, or really was. `revision` grows with everything that happens to the subject.
    public record Span(SubjectId subject, Instant start, Instant end, ZoneId zone, int revision) {}

    /// The notice of that slot in these words.
    public static Letter of(Slot slot, Subject subject, Wording wording) {
        return new Letter(slot.key().toString(), wording.audience(), wording.topic(), words(subject, wording),
                span(subject), false);
    }

    /// These words with a subject filled in, to look at and to test a channel with.
    public static Letter test(String key, Subject subject, Wording wording) {
        var words = words(subject, wording);
        return new Letter(key, wording.audience(), wording.topic(), new Words("TEST: " + words.headline(),
                "This is a test of Watchkeeper; nothing is planned.\n\n" + words.text()), span(subject), true);
    }

    /// What people read: a template with a subject filled in.
    public static Words words(Subject subject, Wording wording) {
        var values = values(subject);
        return new Words(wording.headline().fill(values), wording.text().fill(values));
    }

    private static Span span(Subject subject) {
        return new Span(subject.id(), start(subject), end(subject), subject.zone(),
                subject.course().happenings().size());
    }

    private static Instant start(Subject subject) {
        return subject.course().started().orElse(subject.course().appointment().start());
    }

    private static Instant end(Subject subject) {
        return subject.course().ended().orElse(subject.course().appointment().end());
    }

    /// What the placeholders stand for.
    static Map<Placeholder, String> values(Subject subject) {
        var about = subject.about();
        var values = new EnumMap<Placeholder, String>(Placeholder.class);
        values.put(Placeholder.TITLE, about.title());
        values.put(Placeholder.START, MomentWords.at(start(subject), about.zone()));
        values.put(Placeholder.END, MomentWords.at(end(subject), about.zone()));
        values.put(Placeholder.ZONE, about.zone().getId());
        values.put(Placeholder.DURATION, length(Duration.between(start(subject), end(subject))));
        values.put(Placeholder.HOSTS, String.join(", ", about.hosts()));
        values.put(Placeholder.BEFORE, before(subject));
        for (var fact : Fact.values()) {
            about.fact(fact).ifPresent(said -> values.put(placeholder(fact), said));
        }
        return values;
    }

    private static String before(Subject subject) {
        var all = subject.course().appointments();
        return all.size() < 2 ? "" : MomentWords.at(all.get(all.size() - 2).start(), subject.zone());
    }

    private static Placeholder placeholder(Fact fact) {
        return switch (fact) {
            case IMPACT -> Placeholder.IMPACT;
            case REASON -> Placeholder.REASON;
            case CONTACT -> Placeholder.CONTACT;
            case LINK -> Placeholder.LINK;
            case ENVIRONMENT -> Placeholder.ENVIRONMENT;
            case OPERATOR -> Placeholder.OPERATOR;
        };
    }

    private static String length(Duration length) {
        var hours = length.toHours() == 0 ? "" : length.toHours() + " h";
        var minutes = length.toMinutesPart() == 0 ? "" : length.toMinutesPart() + " min";
        var words = (hours + " " + minutes).strip();
        return words.isEmpty() ? "less than a minute" : words;
    }
}
