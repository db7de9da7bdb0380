-- Versions of runbooks that were used or accepted, only ever added to. A text is UTF-8, kept once for all its uses.

CREATE TABLE runbook_text (
    sha256 TEXT PRIMARY KEY,
    text   ${bytes} NOT NULL
);

-- The ids of the procedures, one a line: by these and the title a document is known again after a move.
CREATE TABLE runbook_version (
    number     ${serial},
    file       TEXT NOT NULL,
    title      TEXT NOT NULL,
    procedures TEXT NOT NULL,
    sha256     TEXT NOT NULL REFERENCES runbook_text (sha256),
    cause      TEXT NOT NULL CHECK (cause IN ('used', 'accepted', 'shipped')),
    operator   TEXT NOT NULL,
    at         TEXT NOT NULL
);

CREATE INDEX runbook_version_by_file ON runbook_version (file, number);
CREATE INDEX runbook_version_by_digest ON runbook_version (sha256, number);
CREATE INDEX runbook_version_by_title ON runbook_version (title, number);
