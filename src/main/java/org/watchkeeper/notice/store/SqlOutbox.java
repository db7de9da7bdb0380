package org.watchkeeper.notice.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.watchkeeper.kernel.Operator;
import org.watchkeeper.notice.Answer;
import org.watchkeeper.notice.ChannelId;
import org.watchkeeper.notice.NoticeKey;
import org.watchkeeper.notice.Outbox;
import org.watchkeeper.notice.Outcome;
import org.watchkeeper.notice.SubjectId;
import org.watchkeeper.notice.Try;
import org.watchkeeper.store.Database;
import org.watchkeeper.store.Durability;
import org.watchkeeper.store.Utc;
import org.watchkeeper.store.json.Unreadable;

/// Tries in the database. The primary key decides between consoles: one of two that claim the same try gets it.
public final class SqlOutbox implements Outbox {
    private final Database database;

    public SqlOutbox(Database database) {
        this.database = database;
    }

    @Override
    public boolean claim(Try one) {
        return database.write(Durability.POWER_LOSS, handle -> handle.createUpdate("""
                INSERT INTO notice_try (subject, channel, occurrence, number, due_at, operator, console, by_itself,
                    began_at)
                VALUES (:subject, :channel, :occurrence, :number, :due, :operator, :console, :itself, :began)
                ON CONFLICT (subject, channel, occurrence, number) DO NOTHING
                """).bind("subject", one.key().subject().value()).bind("channel", one.key().channel().toString())
                .bind("occurrence", one.key().occurrence()).bind("number", one.number())
                .bind("due", Utc.text(one.due())).bind("operator", Rows.plain(one.by().operator().name()))
                .bind("console", one.by().console()).bind("itself", one.by().byItself())
                .bind("began", Utc.text(one.began())).execute()) == 1;
    }

    @Override
    public boolean note(Try one) {
        return one.ending().map(ending -> note(one, ending)).orElse(false);
    }

    private boolean note(Try one, Try.Ending ending) {
        var outcome = ending.outcome();
        var again = outcome instanceof Outcome.Deferred(_, var at) ? Optional.of(Utc.text(at)) : Optional.empty();
        return database.write(Durability.POWER_LOSS, handle -> handle.createUpdate("""
                UPDATE notice_try SET outcome = :outcome, status = :status, answer = :answer,
                    again_at = CAST(:again AS TEXT), ended_at = :ended
                WHERE subject = :subject AND channel = :channel AND occurrence = :occurrence AND number = :number
                    AND outcome IS NULL
                """).bind("outcome", outcome.word()).bind("status", Rows.plain(outcome.answer().status()))
                .bind("answer", Rows.plain(outcome.answer().body())).bind("again", again)
                .bind("ended", Utc.text(ending.at())).bind("subject", one.key().subject().value())
                .bind("channel", one.key().channel().toString()).bind("occurrence", one.key().occurrence())
                .bind("number", one.number()).execute()) == 1;
    }

    @Override
    public List<Try> of(SubjectId subject) {
        return database.read(handle -> handle.createQuery("""
                SELECT * FROM notice_try WHERE subject = :subject ORDER BY began_at, channel, occurrence, number
                """).bind("subject", subject.value()).map((row, _) -> read(row)).list());
    }

    @Override
    public List<Try> since(Instant from) {
        return database.read(handle -> handle.createQuery("""
                SELECT * FROM notice_try WHERE began_at >= :from
                ORDER BY began_at DESC, subject, channel, occurrence, number DESC
                """).bind("from", Utc.text(from)).map((row, _) -> read(row)).list());
    }

    private static Try read(ResultSet row) throws SQLException {
        var key = new NoticeKey(new SubjectId(row.getString("subject")), ChannelId.of(row.getString("channel")),
                row.getString("occurrence"));
        var by = new Try.Sender(new Operator(row.getString("operator")), row.getString("console"),
                row.getBoolean("by_itself"));
        return new Try(key, row.getInt("number"), Utc.instant(row.getString("due_at")), by,
                Utc.instant(row.getString("began_at")), ending(row));
    }

    private static Optional<Try.Ending> ending(ResultSet row) throws SQLException {
        var word = row.getString("outcome");
        return word == null
                ? Optional.empty()
                : Optional.of(new Try.Ending(outcome(word, row), Utc.instant(row.getString("ended_at"))));
    }

    private static Outcome outcome(String word, ResultSet row) throws SQLException {
        var answer = new Answer(row.getString("status"), row.getString("answer"));
        return switch (word) {
            case "delivered" -> new Outcome.Delivered(answer);
            case "deferred" -> new Outcome.Deferred(answer, Utc.instant(row.getString("again_at")));
            case "refused" -> new Outcome.Refused(answer);
            case "unknown" -> new Outcome.Unknown(answer);
            case "dismissed" -> new Outcome.Dismissed(answer);
            default -> throw new Unreadable("'" + word + "' is no outcome");
        };
    }
}
