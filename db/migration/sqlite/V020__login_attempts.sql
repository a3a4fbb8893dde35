-- How often passwords were tried, so that all servers of a database count together. Not by whom: people type passwords
-- where their login belongs, so only a hash is kept. The time is a number, because waits are added to it.

CREATE TABLE login_attempts (
    who TEXT PRIMARY KEY,
    since_ms INTEGER NOT NULL,
    attempts INTEGER NOT NULL,
    refusals INTEGER NOT NULL
) STRICT;
