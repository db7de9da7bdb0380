-- Lists in use: what happened to them, only ever added to, and one row a list for tables of them. Times are UTC as text of fixed
-- width.

CREATE TABLE checklist_occasion (
    id      TEXT PRIMARY KEY,
    entries BIGINT NOT NULL
);

CREATE TABLE checklist_entry (
    occasion TEXT NOT NULL REFERENCES checklist_occasion (id),
    number   BIGINT NOT NULL CHECK (number >= 1),
    id       TEXT NOT NULL,
    at       TEXT NOT NULL,
    operator TEXT NOT NULL,
    kind     TEXT NOT NULL,
    body     TEXT NOT NULL,
    PRIMARY KEY (occasion, number),
    UNIQUE (occasion, id)
);

-- Kept in step with the entries by the same transaction. The entries are what counts.
CREATE TABLE checklist_line (
    id             TEXT PRIMARY KEY,
    occasion       TEXT NOT NULL REFERENCES checklist_occasion (id),
    position       INTEGER NOT NULL,
    kind           TEXT NOT NULL,
    occasion_title TEXT NOT NULL,
    subject        TEXT NOT NULL,
    title          TEXT NOT NULL,
    file           TEXT NOT NULL,
    runbook        TEXT NOT NULL,
    words          TEXT NOT NULL,
    phase          TEXT NOT NULL,
    anchor         TEXT NOT NULL,
    counted_from   TEXT NOT NULL,
    counted_to     TEXT NOT NULL,
    items          INTEGER NOT NULL,
    open           INTEGER NOT NULL,
    mandatory      INTEGER NOT NULL,
    due_from       TEXT,
    due_to         TEXT,
    lead           BIGINT,
    assigned       TEXT NOT NULL,
    opened_at      TEXT NOT NULL,
    changed_at     TEXT NOT NULL,
    closed         BOOLEAN NOT NULL
);

CREATE INDEX checklist_line_by_occasion ON checklist_line (occasion);

CREATE FUNCTION refuse_checklist_gap() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW.number > 1 + (SELECT COALESCE(MAX(number), 0) FROM checklist_entry WHERE occasion = NEW.occasion) THEN
        RAISE EXCEPTION 'the entries of checklists have no gap' USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN NEW;
END;
$$;

CREATE TRIGGER checklist_entry_never_changes BEFORE UPDATE OR DELETE OR TRUNCATE ON checklist_entry
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TRIGGER checklist_entry_has_no_gap BEFORE INSERT ON checklist_entry
    FOR EACH ROW EXECUTE FUNCTION refuse_checklist_gap();
