package org.watchkeeper.notice;

/// The words for one topic and audience: a headline of one line, and a text.
public record Wording(Audience audience, Topic topic, Template headline, Template text) {
    public Wording {
        if (headline.text().contains("\n") || headline.text().isBlank()) {
            throw new IllegalArgumentException("a headline is one line");
        }
    }

    /// Reads both; throws `IllegalArgumentException` with a sentence for what is wrong in one of them.
    public static Wording of(Audience audience, Topic topic, String headline, String text) {
        return new Wording(audience, topic, Template.of(headline, audience), Template.of(text, audience));
    }

    /// What the console says as long as nobody has written something else.
    public static Wording usual(Audience audience, Topic topic) {
        return switch (audience) {
            case INTERNAL -> of(audience, topic, headline(topic), text(topic) + """

                    Impact: {impact}
                    Reason: {reason}
                    Hosts: {hosts} ({environment})
                    By: {operator}
                    More: {link}""");
            case CUSTOMER -> of(audience, topic, headline(topic), text(topic) + """

                    What you may notice: {impact}
                    Reason: {reason}
                    Questions: {contact}
                    More: {link}""");
        };
    }

    private static String headline(Topic topic) {
        return switch (topic) {
            case ANNOUNCEMENT -> "Planned maintenance: {title}, {start}";
            case STARTED -> "Maintenance has begun: {title}";
            case UPDATE -> "Maintenance is still under way: {title}";
            case COMPLETED -> "Maintenance is over: {title}";
            case MOVED -> "Maintenance moved: {title}, now {start}";
            case CANCELLED -> "Maintenance is called off: {title}";
        };
    }

    private static String text(Topic topic) {
        return switch (topic) {
            case ANNOUNCEMENT -> "{title} begins {start} and ends {end} ({duration}).";
            case STARTED -> "{title} began {start}. It is expected to end {end}.";
            case UPDATE -> "{title} is still under way. It began {start} and is expected to end {end}.";
            case COMPLETED -> "{title} ended {end}.";
            case MOVED -> "{title} has another time: {start} to {end} ({duration}).\nBefore: {before}";
            case CANCELLED -> "{title}, planned for {start}, does not take place.";
        };
    }
}
