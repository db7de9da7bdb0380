package org.watchkeeper.notice.testing;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.watchkeeper.kernel.Operator;
import org.watchkeeper.kernel.Problem;
import org.watchkeeper.notice.Audience;
import org.watchkeeper.notice.Channel;
import org.watchkeeper.notice.ChannelId;
import org.watchkeeper.notice.NoticeBook;
import org.watchkeeper.notice.NoticePlan;
import org.watchkeeper.notice.Subject;
import org.watchkeeper.notice.SubjectId;
import org.watchkeeper.notice.Topic;
import org.watchkeeper.notice.Wording;

/// A notice book kept for one test.
public final class MemoryNoticeBook implements NoticeBook {
    private final Map<ChannelId, Channel> channels = new LinkedHashMap<>();
    private final Map<String, Wording> wordings = new HashMap<>();
    private final Map<SubjectId, NoticePlan> plans = new HashMap<>();
    private final Map<SubjectId, Subject> subjects = new HashMap<>();
    private int writes;

    @Override
    public synchronized List<Channel> channels() {
        return channels.values().stream().sorted(Comparator.comparing(one -> one.name().toLowerCase(Locale.ROOT)))
                .toList();
    }

    @Override
    public synchronized void save(Channel channel, Operator by) {
        if (channels.values().stream().anyMatch(
                one -> !one.id().equals(channel.id()) && one.name().equalsIgnoreCase(channel.name()))) {
            throw new Problem("There is a channel of that name already", channel.name(), "");
        }
        channels.put(channel.id(), channel);
    }

    @Override
    public synchronized void remove(ChannelId channel) {
        channels.remove(channel);
    }

    @Override
    public synchronized Wording wording(Audience audience, Topic topic) {
        return wordings.getOrDefault(audience.word() + topic.word(), Wording.usual(audience, topic));
    }

    @Override
    public synchronized void save(Wording wording, Operator by) {
        wordings.put(wording.audience().word() + wording.topic().word(), wording);
    }

    @Override
    public synchronized Optional<NoticePlan> plan(SubjectId subject) {
        return Optional.ofNullable(plans.get(subject));
    }

    @Override
    public synchronized void save(SubjectId subject, NoticePlan plan, Operator by) {
        plans.put(subject, plan);
    }

    @Override
    public synchronized List<Subject> subjects(Instant since) {
        return subjects.values().stream().filter(one -> one.course().ended().or(one.course()::cancelled)
                .map(over -> !over.isBefore(since)).orElse(true))
                .sorted(Comparator.comparing(one -> one.course().appointment().start())).toList();
    }

    @Override
    public synchronized Optional<Subject> subject(SubjectId id) {
        return Optional.ofNullable(subjects.get(id));
    }

    @Override
    public synchronized void tell(Collection<Subject> all) {
        writes++;
        all.forEach(this::keep);
    }

    /// How often something was told, whatever it was.
    public synchronized int writes() {
        return writes;
    }

    private void keep(Subject subject) {
        subjects.merge(subject.id(), subject, (before, after) -> after.course().happenings().size() >= before.course()
                .happenings().size() ? after : before);
    }
}
