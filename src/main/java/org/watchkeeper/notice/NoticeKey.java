package org.watchkeeper.notice;

/// What is sent once: one subject, one channel, one occurrence of a moment. `occurrence` tells the moments of one plan apart from
/// those of the time before the subject was moved, and the half hours of a long night from each other.
public record NoticeKey(SubjectId subject, ChannelId channel, String occurrence) {
    /// The words that a receiver tells repetitions by.
    @Override
    public String toString() {
        return subject + "/" + channel + "/" + occurrence.replace(' ', '_');
    }
}
