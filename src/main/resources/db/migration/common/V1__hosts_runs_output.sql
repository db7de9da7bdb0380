-- The inventory, the journals of all runs, and everything their commands printed. Times are UTC as text of fixed width.

CREATE TABLE host (
    id          TEXT PRIMARY KEY,
    name        TEXT NOT NULL,
    name_key    TEXT NOT NULL UNIQUE,
    address     TEXT NOT NULL,
    port        INTEGER NOT NULL CHECK (port BETWEEN 1 AND 65535),
    login_user  TEXT NOT NULL,
    agent       BOOLEAN NOT NULL,
    password    BOOLEAN NOT NULL,
    environment TEXT NOT NULL CHECK (environment IN ('production', 'staging', 'development')),
    practice    BOOLEAN NOT NULL
);

-- Private keys by path, tried in this order.
CREATE TABLE host_key_file (
    host     TEXT NOT NULL REFERENCES host (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    path     TEXT NOT NULL,
    PRIMARY KEY (host, position)
);

CREATE TABLE host_group (
    host     TEXT NOT NULL REFERENCES host (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    name     TEXT NOT NULL,
    PRIMARY KEY (host, position)
);

CREATE TABLE host_tag (
    host     TEXT NOT NULL REFERENCES host (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    name     TEXT NOT NULL,
    PRIMARY KEY (host, position)
);

CREATE TABLE host_jump (
    host     TEXT NOT NULL REFERENCES host (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    jump     TEXT NOT NULL REFERENCES host (id),
    PRIMARY KEY (host, position)
);

CREATE INDEX host_jump_by_jump ON host_jump (jump);

-- What a list of runs shows, kept in step with the journal by the same transaction. The journal is what counts.
CREATE TABLE run (
    id          TEXT PRIMARY KEY,
    title       TEXT NOT NULL,
    runbook     TEXT NOT NULL,
    hosts       TEXT NOT NULL,
    environment TEXT NOT NULL,
    practice    BOOLEAN NOT NULL,
    opened_at   TEXT NOT NULL,
    last_at     TEXT NOT NULL,
    result      TEXT
);

CREATE INDEX run_by_opening ON run (opened_at);

CREATE TABLE journal (
    run    TEXT NOT NULL REFERENCES run (id),
    number BIGINT NOT NULL CHECK (number >= 1),
    at     TEXT NOT NULL,
    kind   TEXT NOT NULL,
    body   TEXT NOT NULL,
    PRIMARY KEY (run, number)
);

-- One row a chunk, each byte once. The id is the order of storing, start the offset of the first byte in its stream, size
-- the number of bytes before packing.
CREATE TABLE output_chunk (
    id      ${serial},
    attempt TEXT NOT NULL,
    stream  TEXT NOT NULL CHECK (stream IN ('out', 'err')),
    start   BIGINT NOT NULL CHECK (start >= 0),
    size    INTEGER NOT NULL CHECK (size > 0),
    at      TEXT NOT NULL,
    packing TEXT NOT NULL,
    bytes   ${bytes} NOT NULL,
    UNIQUE (attempt, stream, start)
);
