-- Planned changes: what happened to them, only ever added to, and one row a change for tables and calendars. Times are UTC as text of
-- fixed width.

CREATE TABLE planned_change (
    id      TEXT PRIMARY KEY,
    entries BIGINT NOT NULL
);

CREATE TABLE change_entry (
    change   TEXT NOT NULL REFERENCES planned_change (id),
    number   BIGINT NOT NULL CHECK (number >= 1),
    id       TEXT NOT NULL,
    at       TEXT NOT NULL,
    operator TEXT NOT NULL,
    kind     TEXT NOT NULL,
    body     TEXT NOT NULL,
    PRIMARY KEY (change, number),
    UNIQUE (change, id)
);

-- Kept in step with the entries by the same transaction. The entries are what counts.
CREATE TABLE change_line (
    id         TEXT PRIMARY KEY REFERENCES planned_change (id),
    start_at   TEXT NOT NULL,
    stage      TEXT NOT NULL,
    proposal   TEXT NOT NULL,
    next       INTEGER NOT NULL,
    missing    INTEGER NOT NULL,
    end_at     TEXT,
    requester  TEXT NOT NULL,
    changed_at TEXT NOT NULL
);

CREATE TRIGGER change_entry_never_changes BEFORE UPDATE ON change_entry
BEGIN
    SELECT RAISE(ABORT, 'the entries of changes are append-only');
END;

CREATE TRIGGER change_entry_keeps_all BEFORE DELETE ON change_entry
BEGIN
    SELECT RAISE(ABORT, 'the entries of changes are append-only');
END;

CREATE TRIGGER change_entry_has_no_gap BEFORE INSERT ON change_entry
WHEN NEW.number > 1 + (SELECT COALESCE(MAX(number), 0) FROM change_entry WHERE change = NEW.change)
BEGIN
    SELECT RAISE(ABORT, 'the entries of changes have no gap');
END;

-- Nobody approves what they wrote themselves.
CREATE TRIGGER change_is_approved_by_another BEFORE INSERT ON change_entry
WHEN NEW.kind = 'approved' AND EXISTS (
    SELECT 1 FROM change_entry WHERE change = NEW.change AND kind IN ('drafted', 'revised', 'moved')
        AND lower(trim(operator)) = lower(trim(NEW.operator)))
BEGIN
    SELECT RAISE(ABORT, 'nobody approves their own change');
END;
