-- Which call brought which rows, so that it can be taken back. What the rows were before, the events of the audit tell.

CREATE TABLE import_batches (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    source TEXT NOT NULL,
    mutation TEXT NOT NULL,
    caller TEXT NOT NULL,
    request_id TEXT NOT NULL,
    rows_created INTEGER NOT NULL CHECK (rows_created >= 0),
    rows_updated INTEGER NOT NULL CHECK (rows_updated >= 0),
    rows_unchanged INTEGER NOT NULL CHECK (rows_unchanged >= 0),
    rows_failed INTEGER NOT NULL CHECK (rows_failed >= 0),
    undone_at TEXT,
    undone_by TEXT,
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL,
    version INTEGER NOT NULL
) STRICT;

-- Events of no batch are not in the index. No reference, as nothing leads from events by one: it would be looked at for each event,
-- and batches are never deleted.
ALTER TABLE audit_events ADD COLUMN import_batch_id INTEGER;
CREATE INDEX audit_events_import_batch_id ON audit_events (import_batch_id, id) WHERE import_batch_id IS NOT NULL;
