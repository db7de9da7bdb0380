package org.watchkeeper.notice.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import com.fasterxml.jackson.databind.node.ObjectNode;

import org.watchkeeper.kernel.Operator;
import org.watchkeeper.notice.SubjectId;
import org.watchkeeper.notice.silence.Silence;
import org.watchkeeper.notice.silence.Silencer;
import org.watchkeeper.notice.silence.Silences;
import org.watchkeeper.store.Database;
import org.watchkeeper.store.Durability;
import org.watchkeeper.store.Utc;
import org.watchkeeper.store.json.Fields;
import org.watchkeeper.store.json.Json;
import org.watchkeeper.store.json.Words;

/// Silencers and silences in the database.
public final class SqlSilences implements Silences {
    private static final int VERSION = 1;

    private final Database database;

    public SqlSilences(Database database) {
        this.database = database;
    }

    @Override
    public List<Silencer> silencers() {
        return database.read(handle -> handle
                .createQuery("SELECT * FROM notice_silencer WHERE NOT removed ORDER BY LOWER(name), id")
                .map((row, _) -> silencer(row)).list());
    }

    private static Silencer silencer(ResultSet row) throws SQLException {
        var id = UUID.fromString(row.getString("id"));
        var name = row.getString("name");
        return Json.read(row.getString("body"), VERSION,
                fields -> new Silencer(id, name, fields.text("address"), kind(fields)));
    }

    private static Silencer.Kind kind(Fields fields) {
        return fields.has("user")
                ? new Silencer.UptimeKuma(fields.text("user"))
                : new Silencer.Alertmanager(fields.text("label"), fields.flag("token"));
    }

    private static ObjectNode body(Silencer silencer) {
        var body = Json.object().put("v", VERSION).put("address", silencer.address());
        return switch (silencer.kind()) {
            case Silencer.Alertmanager(var label, var token) -> body.put("label", label).put("token", token);
            case Silencer.UptimeKuma(var user) -> body.put("user", user);
        };
    }

    @Override
    public void save(Silencer silencer, Operator by) {
        var body = body(silencer);
        database.write(Durability.POWER_LOSS, handle -> handle.createUpdate("""
                INSERT INTO notice_silencer (id, name, body, operator, removed)
                VALUES (:id, :name, :body, :operator, FALSE)
                ON CONFLICT (id) DO UPDATE SET name = excluded.name, body = excluded.body,
                    operator = excluded.operator, removed = excluded.removed
                """).bind("id", silencer.id().toString()).bind("name", Rows.plain(silencer.name()))
                .bind("body", Json.write(body)).bind("operator", Rows.plain(by.name())).execute());
    }

    @Override
    public void remove(UUID silencer) {
        database.write(Durability.POWER_LOSS, handle -> handle
                .createUpdate("UPDATE notice_silencer SET removed = TRUE WHERE id = :id")
                .bind("id", silencer.toString()).execute());
    }

    @Override
    public List<Silence> all() {
        return database.read(handle -> handle
                .createQuery("SELECT * FROM notice_silence ORDER BY opened_at DESC, subject, silencer")
                .map((row, _) -> silence(row)).list());
    }

    private static Silence silence(ResultSet row) throws SQLException {
        var span = new Silence.Span(Utc.instant(row.getString("opened_at")), Utc.instant(row.getString("until_at")),
                Optional.ofNullable(row.getString("closed_at")).map(Utc::instant));
        return new Silence(new SubjectId(row.getString("subject")), UUID.fromString(row.getString("silencer")),
                row.getString("hosts").lines().toList(), Words.constant(row.getString("state"), Silence.State.class),
                row.getString("remote"), span, row.getString("trouble"));
    }

    @Override
    public boolean claim(Silence silence, Operator by) {
        return database.write(Durability.POWER_LOSS, handle -> handle.createUpdate("""
                INSERT INTO notice_silence (subject, silencer, hosts, state, opened_at, until_at, operator)
                VALUES (:subject, :silencer, :hosts, :state, :opened, :until, :operator)
                ON CONFLICT (subject, silencer) DO NOTHING
                """).bind("subject", silence.subject().value()).bind("silencer", silence.silencer().toString())
                .bind("hosts", Rows.plain(String.join("\n", silence.hosts())))
                .bind("state", Words.of(silence.state())).bind("opened", Utc.text(silence.span().opened()))
                .bind("until", Utc.text(silence.span().until())).bind("operator", Rows.plain(by.name()))
                .execute()) == 1;
    }

    @Override
    public void note(Silence silence) {
        database.write(Durability.POWER_LOSS, handle -> handle.createUpdate("""
                UPDATE notice_silence SET state = :state, remote = :remote, until_at = :until,
                    closed_at = CAST(:closed AS TEXT), trouble = :trouble
                WHERE subject = :subject AND silencer = :silencer AND state <> 'closed'
                """).bind("state", Words.of(silence.state())).bind("remote", Rows.plain(silence.remote()))
                .bind("until", Utc.text(silence.span().until()))
                .bind("closed", silence.span().closed().map(Utc::text))
                .bind("trouble", Rows.plain(silence.trouble())).bind("subject", silence.subject().value())
                .bind("silencer", silence.silencer().toString()).execute());
    }
}
