-- Channels may also be for approvers. What may stand in a column cannot be changed in both databases but by another table.

ALTER TABLE notice_channel RENAME TO notice_channel_before;
DROP INDEX notice_channel_by_name;

CREATE TABLE notice_channel (
    id         TEXT PRIMARY KEY,
    name       TEXT NOT NULL,
    audience   TEXT NOT NULL CHECK (audience IN ('internal', 'customer', 'approvers')),
    way        TEXT NOT NULL,
    body       TEXT NOT NULL,
    proven_at  TEXT,
    operator   TEXT NOT NULL,
    removed    BOOLEAN NOT NULL
);

INSERT INTO notice_channel (id, name, audience, way, body, proven_at, operator, removed)
SELECT id, name, audience, way, body, proven_at, operator, removed FROM notice_channel_before;

DROP TABLE notice_channel_before;

CREATE UNIQUE INDEX notice_channel_by_name ON notice_channel (LOWER(name)) WHERE NOT removed;
