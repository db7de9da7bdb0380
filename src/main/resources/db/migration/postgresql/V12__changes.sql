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

CREATE FUNCTION refuse_change_entry() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW.number > 1 + (SELECT COALESCE(MAX(number), 0) FROM change_entry WHERE change = NEW.change) THEN
        RAISE EXCEPTION 'the entries of changes have no gap' USING ERRCODE = 'restrict_violation';
    END IF;
    -- Nobody approves what they wrote themselves.
    IF NEW.kind = 'approved' AND EXISTS (
        SELECT 1 FROM change_entry WHERE change = NEW.change AND kind IN ('drafted', 'revised', 'moved')
            AND lower(trim(operator)) = lower(trim(NEW.operator))) THEN
        RAISE EXCEPTION 'nobody approves their own change' USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN NEW;
END;
$$;

CREATE TRIGGER change_entry_never_changes BEFORE UPDATE OR DELETE OR TRUNCATE ON change_entry
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TRIGGER change_entry_is_sound BEFORE INSERT ON change_entry
    FOR EACH ROW EXECUTE FUNCTION refuse_change_entry();
