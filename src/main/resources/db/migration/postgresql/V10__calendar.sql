-- Edits of windows and blackouts, only ever added to. Each says which version of its subject the person saw: of two consoles that
-- edit the same one at once, one is told. Times are UTC as text of fixed width.

CREATE TABLE calendar_edit (
    subject  TEXT NOT NULL,
    basis    INTEGER NOT NULL CHECK (basis >= 0),
    version  INTEGER NOT NULL,
    at       TEXT NOT NULL,
    operator TEXT NOT NULL,
    why      TEXT NOT NULL,
    act      TEXT NOT NULL CHECK (act IN ('kept', 'removed')),
    body     TEXT NOT NULL,
    PRIMARY KEY (subject, basis),
    UNIQUE (subject, version),
    CHECK (version > basis)
);

CREATE TRIGGER calendar_edit_never_changes BEFORE UPDATE OR DELETE OR TRUNCATE ON calendar_edit
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
