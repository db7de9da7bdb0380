-- Health: what is watched, what was read, what people said. Times of rows that people write are UTC as text of fixed width; those
-- of readings, of which there are many, are seconds since 1970.

-- `scope` is "host:UUID", "group:NAME" or "all"; `body` the probe as JSON. Not watched: taken away there.
CREATE TABLE health_assignment (
    scope   TEXT NOT NULL,
    probe   TEXT NOT NULL,
    body    TEXT NOT NULL,
    watched BOOLEAN NOT NULL,
    said_by TEXT NOT NULL,
    said_at TEXT NOT NULL,
    PRIMARY KEY (scope, probe)
);

-- Hosts that somebody works on, until when.
CREATE TABLE health_mark (
    host    TEXT PRIMARY KEY,
    reason  TEXT NOT NULL,
    said_by TEXT NOT NULL,
    since   TEXT NOT NULL,
    ends    TEXT NOT NULL
);

-- Who has seen a trouble, and until when nobody wants to hear of a check.
CREATE TABLE health_said (
    host          TEXT NOT NULL,
    probe         TEXT NOT NULL,
    seen_by       TEXT,
    seen_at       TEXT,
    snoozed_until TEXT,
    PRIMARY KEY (host, probe)
);

-- One check on one host under a short number, made of its name.
CREATE TABLE health_series (
    series BIGINT PRIMARY KEY,
    host   TEXT NOT NULL,
    probe  TEXT NOT NULL,
    unit   TEXT NOT NULL
);

-- All readings of five minutes, packed; kept for a day.
CREATE TABLE health_block (
    series   BIGINT NOT NULL,
    began    BIGINT NOT NULL,
    readings INTEGER NOT NULL,
    body     ${bytes} NOT NULL,
    PRIMARY KEY (series, began)
);
CREATE INDEX health_block_began ON health_block (began);

-- What is left of them: `grain` is 300 or 3600 seconds.
CREATE TABLE health_span (
    series   BIGINT NOT NULL,
    grain    INTEGER NOT NULL,
    began    BIGINT NOT NULL,
    readings INTEGER NOT NULL,
    ok       INTEGER NOT NULL,
    unknown  INTEGER NOT NULL,
    warning  INTEGER NOT NULL,
    critical INTEGER NOT NULL,
    numbers  INTEGER NOT NULL,
    low      DOUBLE PRECISION NOT NULL,
    high     DOUBLE PRECISION NOT NULL,
    total    DOUBLE PRECISION NOT NULL,
    PRIMARY KEY (series, grain, began)
);
CREATE INDEX health_span_began ON health_span (grain, began);
