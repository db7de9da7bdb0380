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
            case APPROVERS -> of(audience, topic, asking(topic), asked(topic) + """

                    Impact: {impact}
                    Reason: {reason}
                    Hosts: {hosts} ({environment})
                    Asked for by: {operator}

                    An answer to this invitation does not approve it: that is done in Watchkeeper, under Changes.""");
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

    private static String asking(Topic topic) {
        return switch (topic) {
            case ANNOUNCEMENT -> "Please approve: {title}, {start}";
            case MOVED -> "Please approve the new time: {title}, now {start}";
            case CANCELLED -> "Needs no approval any more: {title}";
            case STARTED, UPDATE, COMPLETED -> headline(topic);
        };
    }

    private static String asked(Topic topic) {
        return switch (topic) {
            case ANNOUNCEMENT -> "{title} waits for an approval. It is to begin {start} and end {end} ({duration}).";
            case CANCELLED -> "{title}, planned for {start}, was withdrawn, refused, or called off.";
            case MOVED, STARTED, UPDATE, COMPLETED -> text(topic);
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
