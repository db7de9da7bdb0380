-- Journal and output are only ever added to, and a journal has no gap, whoever writes.

CREATE TRIGGER journal_never_changes BEFORE UPDATE ON journal
BEGIN
    SELECT RAISE(ABORT, 'the journal is append-only');
END;

CREATE TRIGGER journal_keeps_all BEFORE DELETE ON journal
BEGIN
    SELECT RAISE(ABORT, 'the journal is append-only');
END;

CREATE TRIGGER journal_has_no_gap BEFORE INSERT ON journal
WHEN NEW.number > 1 + (SELECT COALESCE(MAX(number), 0) FROM journal WHERE run = NEW.run)
BEGIN
    SELECT RAISE(ABORT, 'the journal has no gap');
END;

CREATE TRIGGER output_never_changes BEFORE UPDATE ON output_chunk
BEGIN
    SELECT RAISE(ABORT, 'output is append-only');
END;

CREATE TRIGGER output_keeps_all BEFORE DELETE ON output_chunk
BEGIN
    SELECT RAISE(ABORT, 'output is append-only');
END;

-- How many decisions there are; noted beside the file too, so that a lost write-ahead log is noticed.
CREATE TABLE mark (
    only  INTEGER PRIMARY KEY CHECK (only = 1),
    count INTEGER NOT NULL
);

INSERT INTO mark (only, count) VALUES (1, 0);
