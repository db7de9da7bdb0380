package org.watchkeeper.notice.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.jdbi.v3.core.Handle;
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
import org.watchkeeper.store.Database;
import org.watchkeeper.store.Durability;
import org.watchkeeper.store.Utc;

/// What is set up for notices, and what they are about, in the database.
public final class SqlNoticeBook implements NoticeBook {
    private final Database database;

    public SqlNoticeBook(Database database) {
        this.database = database;
    }

    @Override
    public List<Channel> channels() {
        return database.read(handle -> handle.createQuery("""
                SELECT * FROM notice_channel WHERE NOT removed ORDER BY LOWER(name), id
                """).map((row, _) -> channel(row)).list());
    }

    private static Channel channel(ResultSet row) throws SQLException {
        return new Channel(ChannelId.of(row.getString("id")), row.getString("name"),
                Audience.ofWord(row.getString("audience")),
                WayJson.read(row.getString("way"), row.getString("body")),
                Optional.ofNullable(row.getString("proven_at")).map(Utc::instant));
    }

    @Override
    public void save(Channel channel, Operator by) {
        database.write(Durability.POWER_LOSS, handle -> {
            if (isTaken(handle, channel)) {
                throw new Problem("There is a channel of that name already", channel.name(), "Choose another name.");
            }
            return insert(handle, channel, by);
        });
    }

    private static boolean isTaken(Handle handle, Channel channel) {
        return handle.createQuery("""
                SELECT COUNT(*) FROM notice_channel WHERE NOT removed AND LOWER(name) = LOWER(:name) AND id <> :id
                """).bind("name", Rows.plain(channel.name())).bind("id", channel.id().toString()).mapTo(Integer.class)
                .one() > 0;
    }

    private static int insert(Handle handle, Channel channel, Operator by) {
        return handle.createUpdate("""
                INSERT INTO notice_channel (id, name, audience, way, body, proven_at, operator, removed)
                VALUES (:id, :name, :audience, :way, :body, CAST(:proven AS TEXT), :operator, FALSE)
                ON CONFLICT (id) DO UPDATE SET name = excluded.name, audience = excluded.audience, way = excluded.way,
                    body = excluded.body, proven_at = excluded.proven_at, operator = excluded.operator,
                    removed = excluded.removed
                """).bind("id", channel.id().toString()).bind("name", Rows.plain(channel.name()))
                .bind("audience", channel.audience().word()).bind("way", channel.way().word())
                .bind("body", WayJson.write(channel.way()))
                .bind("proven", channel.proven().map(Utc::text)).bind("operator", Rows.plain(by.name())).execute();
    }

    @Override
    public void remove(ChannelId channel) {
        database.write(Durability.POWER_LOSS, handle -> handle
                .createUpdate("UPDATE notice_channel SET removed = TRUE WHERE id = :id")
                .bind("id", channel.toString()).execute());
    }

    @Override
    public Wording wording(Audience audience, Topic topic) {
        return database.read(handle -> handle.createQuery("""
                SELECT headline, words FROM notice_wording WHERE audience = :audience AND topic = :topic
                """).bind("audience", audience.word()).bind("topic", topic.word())
                .map((row, _) -> Wording.of(audience, topic, row.getString("headline"), row.getString("words")))
                .findOne()).orElseGet(() -> Wording.usual(audience, topic));
    }

    @Override
    public void save(Wording wording, Operator by) {
        database.write(Durability.POWER_LOSS, handle -> handle.createUpdate("""
                INSERT INTO notice_wording (audience, topic, headline, words, operator)
                VALUES (:audience, :topic, :headline, :words, :operator)
                ON CONFLICT (audience, topic) DO UPDATE SET headline = excluded.headline, words = excluded.words,
                    operator = excluded.operator
                """).bind("audience", wording.audience().word()).bind("topic", wording.topic().word())
                .bind("headline", Rows.plain(wording.headline().text()))
                .bind("words", Rows.plain(wording.text().text()))
                .bind("operator", Rows.plain(by.name())).execute());
    }

    @Override
    public Optional<NoticePlan> plan(SubjectId subject) {
        return database.read(handle -> handle.createQuery("SELECT body FROM notice_plan WHERE subject = :subject")
                .bind("subject", subject.value()).mapTo(String.class).findOne().map(PlanJson::read));
    }

    @Override
    public void save(SubjectId subject, NoticePlan plan, Operator by) {
        database.write(Durability.POWER_LOSS, handle -> handle.createUpdate("""
                INSERT INTO notice_plan (subject, body, operator) VALUES (:subject, :body, :operator)
                ON CONFLICT (subject) DO UPDATE SET body = excluded.body, operator = excluded.operator
                """).bind("subject", subject.value()).bind("body", PlanJson.write(plan))
                .bind("operator", Rows.plain(by.name())).execute());
    }

    @Override
    public List<Subject> subjects(Instant since) {
        return database.read(handle -> handle.createQuery("""
                SELECT id, body FROM notice_subject WHERE over_at IS NULL OR over_at >= :since ORDER BY start_at, id
                """).bind("since", Utc.text(since)).map((row, _) -> subject(row)).list());
    }

    @Override
    public Optional<Subject> subject(SubjectId id) {
        return database.read(handle -> handle.createQuery("SELECT id, body FROM notice_subject WHERE id = :id")
                .bind("id", id.value()).map((row, _) -> subject(row)).findOne());
    }

    private static Subject subject(ResultSet row) throws SQLException {
        return SubjectJson.read(row.getString("id"), row.getString("body"));
    }

    @Override
    public void tell(Collection<Subject> subjects) {
        if (!subjects.isEmpty()) {
            database.write(Durability.POWER_LOSS,
                    handle -> subjects.stream().mapToInt(subject -> tell(handle, subject)).sum());
        }
    }

    private static int tell(Handle handle, Subject subject) {
        var course = subject.course();
        return handle.createUpdate("""
                INSERT INTO notice_subject (id, happenings, start_at, over_at, body)
                VALUES (:id, :happenings, :start, CAST(:over AS TEXT), :body)
                ON CONFLICT (id) DO UPDATE SET happenings = excluded.happenings, start_at = excluded.start_at,
                    over_at = excluded.over_at, body = excluded.body
                WHERE excluded.happenings >= notice_subject.happenings
                """).bind("id", subject.id().value()).bind("happenings", course.happenings().size())
                .bind("start", Utc.text(course.appointment().start()))
                .bind("over", course.ended().or(course::cancelled).map(Utc::text))
                .bind("body", SubjectJson.write(subject)).execute();
    }
}
