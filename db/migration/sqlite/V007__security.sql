-- Who may ask: people with a login, programs with a key. Of passwords, keys and tokens only hashes are kept.

CREATE TABLE users (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    login TEXT NOT NULL,
    login_folded TEXT NOT NULL,
    password_hash TEXT,
    role TEXT NOT NULL CHECK (role IN ('ADMIN', 'OPERATIONS', 'PAYROLL', 'SUPERVISOR', 'ANALYST', 'INTEGRATION')),
    team_member_id INTEGER REFERENCES team_members (id),
    last_login_at TEXT,
    archived_at TEXT,
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL,
    version INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX users_login_folded ON users (login_folded);

CREATE TABLE api_keys (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL,
    name_folded TEXT NOT NULL,
    secret_hash TEXT NOT NULL,
    role TEXT NOT NULL CHECK (role IN ('ADMIN', 'OPERATIONS', 'PAYROLL', 'SUPERVISOR', 'ANALYST', 'INTEGRATION')),
    team_member_id INTEGER REFERENCES team_members (id),
    expires_at TEXT NOT NULL,
    last_used_at TEXT,
    revoked_at TEXT,
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL,
    version INTEGER NOT NULL
) STRICT;
-- The name of a key that was revoked can be given to its successor.
CREATE UNIQUE INDEX api_keys_name_folded ON api_keys (name_folded) WHERE revoked_at IS NULL;

-- A login and all that was refreshed since: a family of refresh tokens, of which the newest alone is valid.
CREATE TABLE sessions (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    user_id INTEGER NOT NULL REFERENCES users (id),
    family TEXT NOT NULL,
    token_hash TEXT NOT NULL,
    expires_at TEXT NOT NULL,
    revoked_at TEXT,
    created_at TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX sessions_family ON sessions (family);
CREATE INDEX sessions_user_id ON sessions (user_id);
