-- What was filled in last for a document's parameters in an environment, to be proposed the next time. Never a secret.

CREATE TABLE last_value (
    document    TEXT NOT NULL,
    environment TEXT NOT NULL,
    name        TEXT NOT NULL,
    value       TEXT NOT NULL,
    used_at     TEXT NOT NULL,
    PRIMARY KEY (document, environment, name)
);
