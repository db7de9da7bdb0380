-- What is done again and again: routines with their timetables, and every turn that was taken at one of their due times.

-- Hosts are ids, one a line. A routine that is given up stays, with its turns.
CREATE TABLE routine (
    id              TEXT PRIMARY KEY,
    kind            TEXT NOT NULL CHECK (kind IN ('procedure', 'list')),
    file            TEXT NOT NULL,
    document        TEXT NOT NULL,
    item            TEXT NOT NULL,
    title           TEXT NOT NULL,
    cadence         TEXT NOT NULL,
    first_day       TEXT NOT NULL,
    time_of_day     TEXT NOT NULL,
    zone            TEXT NOT NULL,
    hosts           TEXT NOT NULL,
    planned_seconds BIGINT NOT NULL CHECK (planned_seconds >= 0),
    by_itself       BOOLEAN NOT NULL,
    since           TEXT NOT NULL,
    operator        TEXT NOT NULL,
    given_up        BOOLEAN NOT NULL
);

-- The key is the claim: of two consoles that begin the same turn one gets it.
CREATE TABLE routine_turn (
    routine   TEXT NOT NULL REFERENCES routine (id),
    due_at    TEXT NOT NULL,
    number    INTEGER NOT NULL CHECK (number >= 1),
    operator  TEXT NOT NULL,
    by_itself BOOLEAN NOT NULL,
    began_at  TEXT NOT NULL,
    run       TEXT,
    verdict   TEXT CHECK (verdict IN ('as-it-should', 'odd', 'unknown', 'done', 'dismissed')),
    note      TEXT NOT NULL DEFAULT '',
    ended_at  TEXT,
    PRIMARY KEY (routine, due_at, number)
);

-- When each operator last looked at what happened.
CREATE TABLE last_visit (
    operator TEXT PRIMARY KEY,
    at       TEXT NOT NULL
);
