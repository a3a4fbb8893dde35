-- What another system calls by a name that is not known here is kept as UNKNOWN.

CREATE TABLE observations_new (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    project_id INTEGER NOT NULL REFERENCES projects (id),
    kind TEXT NOT NULL CHECK (kind IN ('POSITIVE', 'HAZARD', 'UNKNOWN')),
    category TEXT NOT NULL,
    severity TEXT CHECK (severity IN ('LOW', 'MEDIUM', 'HIGH', 'CRITICAL')),
    status TEXT NOT NULL CHECK (status IN ('INITIATED', 'READY_FOR_REVIEW', 'NOT_ACCEPTED', 'CLOSED', 'UNKNOWN')),
    description TEXT NOT NULL,
    observed_at TEXT NOT NULL,
    reporter_id INTEGER REFERENCES team_members (id),
    assignee_id INTEGER REFERENCES team_members (id),
    due_date TEXT CHECK (due_date IS date(due_date)),
    closed_at TEXT,
    archived_at TEXT,
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL,
    version INTEGER NOT NULL
) STRICT;
INSERT INTO observations_new (
    id, project_id, kind, category, severity, status, description, observed_at, reporter_id,
    assignee_id, due_date, closed_at, archived_at, created_at, updated_at, version
) SELECT
    id, project_id, kind, category, severity, status, description, observed_at, reporter_id,
    assignee_id, due_date, closed_at, archived_at, created_at, updated_at, version
FROM observations;
-- Ids of deleted rows must not come back.
INSERT INTO sqlite_sequence (name, seq)
SELECT 'observations_new', 0 WHERE NOT EXISTS (SELECT 1 FROM sqlite_sequence WHERE name = 'observations_new');
UPDATE sqlite_sequence SET seq = coalesce((SELECT seq FROM sqlite_sequence WHERE name = 'observations'), 0)
WHERE name = 'observations_new';
DROP TABLE observations;
ALTER TABLE observations_new RENAME TO observations;
CREATE INDEX observations_observed_at ON observations (observed_at, id);
CREATE INDEX observations_project_id_observed_at ON observations (project_id, observed_at, id);
CREATE INDEX observations_reporter_id_observed_at ON observations (reporter_id, observed_at, id);
CREATE INDEX observations_assignee_id_observed_at ON observations (assignee_id, observed_at, id);
CREATE INDEX observations_status_observed_at ON observations (status, observed_at, id);
CREATE INDEX observations_due_date ON observations (due_date, id);
CREATE INDEX observations_due_date_desc ON observations (due_date DESC, id DESC);

-- How an issue was settled, and by whom.
ALTER TABLE sync_issues ADD COLUMN resolution TEXT;
ALTER TABLE sync_issues ADD COLUMN resolved_by TEXT;
