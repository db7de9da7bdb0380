-- Who is told what and when: what is set up, what people are told about, and every try at telling them. Nothing here is secret:
-- addresses of webhooks that are, tokens and passwords are in the system's keychain. Times are UTC as text of fixed width.

CREATE TABLE notice_channel (
    id         TEXT PRIMARY KEY,
    name       TEXT NOT NULL,
    audience   TEXT NOT NULL CHECK (audience IN ('internal', 'customer')),
    way        TEXT NOT NULL,
    body       TEXT NOT NULL,
    proven_at  TEXT,
    operator   TEXT NOT NULL,
    removed    BOOLEAN NOT NULL
);

CREATE UNIQUE INDEX notice_channel_by_name ON notice_channel (LOWER(name)) WHERE NOT removed;

CREATE TABLE notice_wording (
    audience TEXT NOT NULL,
    topic    TEXT NOT NULL,
    headline TEXT NOT NULL,
    words    TEXT NOT NULL,
    operator TEXT NOT NULL,
    PRIMARY KEY (audience, topic)
);

-- Kept as its owner told it last: a subject with fewer happenings is older and never replaces one with more.
CREATE TABLE notice_subject (
    id         TEXT PRIMARY KEY,
    happenings INTEGER NOT NULL CHECK (happenings >= 1),
    start_at   TEXT NOT NULL,
    over_at    TEXT,
    body       TEXT NOT NULL
);

CREATE TABLE notice_plan (
    subject  TEXT PRIMARY KEY,
    body     TEXT NOT NULL,
    operator TEXT NOT NULL
);

-- The key is the claim: of two consoles that begin the same try one gets it. A try without an outcome is under way, or its console
-- was killed.
CREATE TABLE notice_try (
    subject    TEXT NOT NULL,
    channel    TEXT NOT NULL,
    occurrence TEXT NOT NULL,
    number     INTEGER NOT NULL CHECK (number >= 1),
    due_at     TEXT NOT NULL,
    operator   TEXT NOT NULL,
    console    TEXT NOT NULL,
    by_itself  BOOLEAN NOT NULL,
    began_at   TEXT NOT NULL,
    outcome    TEXT CHECK (outcome IN ('delivered', 'deferred', 'refused', 'unknown', 'dismissed')),
    status     TEXT NOT NULL DEFAULT '',
    answer     TEXT NOT NULL DEFAULT '',
    again_at   TEXT,
    ended_at   TEXT,
    PRIMARY KEY (subject, channel, occurrence, number)
);

CREATE INDEX notice_try_by_time ON notice_try (began_at);

-- Where alerts are silenced.
CREATE TABLE notice_silencer (
    id       TEXT PRIMARY KEY,
    name     TEXT NOT NULL,
    body     TEXT NOT NULL,
    operator TEXT NOT NULL,
    removed  BOOLEAN NOT NULL
);

-- One silence of one subject at one place. It is written before it is opened there: what a killed console left is found again.
CREATE TABLE notice_silence (
    subject   TEXT NOT NULL,
    silencer  TEXT NOT NULL,
    hosts     TEXT NOT NULL,
    state     TEXT NOT NULL CHECK (state IN ('opening', 'open', 'closed')),
    remote    TEXT NOT NULL DEFAULT '',
    opened_at TEXT NOT NULL,
    until_at  TEXT NOT NULL,
    closed_at TEXT,
    operator  TEXT NOT NULL,
    trouble   TEXT NOT NULL DEFAULT '',
    PRIMARY KEY (subject, silencer)
);
