-- What each host said last that it does by itself: cron lines and timers of systemd, as JSON. Times are UTC as text of fixed width.
CREATE TABLE host_jobs (
    host TEXT PRIMARY KEY,
    at   TEXT NOT NULL,
    body TEXT NOT NULL
);
