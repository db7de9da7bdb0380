-- Search in output: which run each command belongs to, and signatures that tell where a text cannot stand.

CREATE TABLE attempt (
    id     TEXT PRIMARY KEY,
    run    TEXT NOT NULL REFERENCES run (id),
    number BIGINT NOT NULL
);

CREATE INDEX attempt_by_run ON attempt (run);

INSERT INTO attempt (id, run, number)
SELECT substring(body FROM '"attempt":"([0-9a-f]{24})"'), run, number FROM journal WHERE kind = 'attempt-began' ORDER BY at
ON CONFLICT (id) DO NOTHING;

-- Of all output, in the order of storing and without a gap: a row stands for the chunks first to last, the newest of which came
-- at that time. What comes after the last row is not in it yet.
CREATE TABLE output_signature (
    first  BIGINT PRIMARY KEY,
    last   BIGINT NOT NULL,
    newest TEXT NOT NULL,
    blocks ${bytes} NOT NULL
);

-- Signatures are as good as random: the server need not try to pack them.
ALTER TABLE output_signature ALTER COLUMN blocks SET STORAGE EXTERNAL;
