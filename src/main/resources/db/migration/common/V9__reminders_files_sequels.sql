-- What each operator was reminded of, the files kept as evidence, and which finished runs have brought up their lists. Times are
-- UTC as text of fixed width.

-- `again_at` is when one wants to be told again; empty when once was enough.
CREATE TABLE reminder_told (
    operator TEXT NOT NULL,
    thing    TEXT NOT NULL,
    told_at  TEXT NOT NULL,
    again_at TEXT,
    PRIMARY KEY (operator, thing)
);

-- Each content once. `size` is the number of bytes; `masked` says that a secret in it was made unreadable.
CREATE TABLE evidence_file (
    sha256 TEXT PRIMARY KEY,
    size   BIGINT NOT NULL CHECK (size >= 0),
    masked BOOLEAN NOT NULL,
    bytes  ${bytes} NOT NULL
);

-- Runs that bring up lists when they are finished. `occasion` is where, chosen once by whichever console asks first; empty until
-- then.
CREATE TABLE run_sequel (
    run      TEXT PRIMARY KEY REFERENCES run (id),
    occasion TEXT NOT NULL,
    done     BOOLEAN NOT NULL
);
