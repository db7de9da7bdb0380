-- Which console drives which run. A row is a lease: its holder says every few seconds that it is there. `space` and `process`
-- tell consoles of the same machine whether the holder still lives. Times are seconds of the database's own clock.

CREATE TABLE driver (
    run      TEXT PRIMARY KEY,
    console  TEXT NOT NULL,
    operator TEXT NOT NULL,
    machine  TEXT NOT NULL,
    space    TEXT NOT NULL,
    process  BIGINT NOT NULL,
    born     BIGINT NOT NULL,
    since    BIGINT NOT NULL,
    seen     BIGINT NOT NULL
);
