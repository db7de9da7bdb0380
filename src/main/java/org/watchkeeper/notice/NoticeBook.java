package org.watchkeeper.notice;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.watchkeeper.kernel.Operator;

/// What is set up for notices, and what people are told about; shared by all consoles on one database. Holds no secret. Thread-safe.
public interface NoticeBook {
    /// The channels by name.
    List<Channel> channels();

    /// Adds a channel, or replaces the one with this id; throws `Problem` when another one has its name.
    void save(Channel channel, Operator by);

    /// Takes a channel away; what was sent over it stays known. Twice is harmless.
    void remove(ChannelId channel);

    /// The words that were written for this, or the usual ones.
    Wording wording(Audience audience, Topic topic);

    void save(Wording wording, Operator by);

    /// The plan of a subject; empty where nobody has made one, and the standard plan holds.
    Optional<NoticePlan> plan(SubjectId subject);

    void save(SubjectId subject, NoticePlan plan, Operator by);

    /// All subjects of which a notice may still be due, by start: those that are not over, and those that ended `since`.
    List<Subject> subjects(java.time.Instant since);

    Optional<Subject> subject(SubjectId id);

    /// Takes a subject as it is now. This is how its owner feeds it: again and again, after each thing that happened. One that has
    /// fewer happenings than what is known is old, and ignored.
    default void tell(Subject subject) {
        tell(List.of(subject));
    }

    /// Takes several of them, all in one go or none.
    void tell(Collection<Subject> subjects);
}
