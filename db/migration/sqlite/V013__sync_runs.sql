-- What was read of other systems, when, and which rows could not be taken.

CREATE TABLE sync_runs (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    source TEXT NOT NULL,
    resource TEXT NOT NULL,
    from_date TEXT CHECK (from_date IS date(from_date)),
    to_date TEXT CHECK (to_date IS date(to_date)),
    cursor TEXT,
    status TEXT NOT NULL CHECK (status IN ('RUNNING', 'SUCCEEDED', 'FAILED')),
    started_at TEXT NOT NULL,
    finished_at TEXT,
    rows_created INTEGER NOT NULL CHECK (rows_created >= 0),
    rows_updated INTEGER NOT NULL CHECK (rows_updated >= 0),
    rows_unchanged INTEGER NOT NULL CHECK (rows_unchanged >= 0),
    rows_failed INTEGER NOT NULL CHECK (rows_failed >= 0),
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL,
    version INTEGER NOT NULL
) STRICT;
CREATE INDEX sync_runs_started_at ON sync_runs (started_at, id);
CREATE INDEX sync_runs_source_resource_started_at ON sync_runs (source, resource, started_at, id);
CREATE INDEX sync_runs_status_started_at ON sync_runs (status, started_at, id);

CREATE TABLE sync_issues (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    sync_run_id INTEGER NOT NULL REFERENCES sync_runs (id),
    external_id TEXT,
    field TEXT,
    code TEXT NOT NULL,
    message TEXT NOT NULL,
    raw_json TEXT,
    resolved_at TEXT,
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL,
    version INTEGER NOT NULL
) STRICT;
CREATE INDEX sync_issues_sync_run_id ON sync_issues (sync_run_id, id);
CREATE INDEX sync_issues_code ON sync_issues (code, id);
CREATE INDEX sync_issues_external_id ON sync_issues (external_id, id);
