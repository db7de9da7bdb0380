package org.watchkeeper.notice;

/// What a receiver answered: `status` in its own words ("HTTP 200", "250"), and the beginning of what it said, without secrets.
public record Answer(String status, String body) {
    /// How much of an answer is kept, in characters.
    public static final int LONGEST = 1024;

    public Answer {
        body = body.length() > LONGEST ? body.substring(0, LONGEST) : body;
    }
}
