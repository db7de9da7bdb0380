-- What each host said of itself last, as JSON (host.store.FactsJson). Times are UTC as text of fixed width.
CREATE TABLE host_facts (
    host TEXT PRIMARY KEY,
    at   TEXT NOT NULL,
    body TEXT NOT NULL
);
-- The machines a host was known as, counted from 1; the highest number counts. The first is what it said first, every other one was
-- accepted by a person with a reason. Rows are only added.
CREATE TABLE host_machine (
    host    TEXT NOT NULL,
    number  INTEGER NOT NULL,
    machine TEXT NOT NULL,
    since   TEXT NOT NULL,
    by_whom TEXT NOT NULL,
    reason  TEXT NOT NULL,
    PRIMARY KEY (host, number)
);
