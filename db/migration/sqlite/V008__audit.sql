-- Who changed which row, when, and what it held before and after. Rows are added and never changed or deleted.

CREATE TABLE audit_events (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    occurred_at TEXT NOT NULL,
    actor TEXT NOT NULL,
    actor_role TEXT NOT NULL CHECK (
        actor_role IN ('ADMIN', 'OPERATIONS', 'PAYROLL', 'SUPERVISOR', 'ANALYST', 'INTEGRATION')
    ),
    -- No reference: an event outlives what it tells of.
    team_member_id INTEGER,
    request_id TEXT NOT NULL,
    operation TEXT NOT NULL CHECK (operation IN ('CREATED', 'UPDATED', 'ARCHIVED', 'RESTORED', 'DELETED')),
    entity TEXT NOT NULL,
    row_id TEXT NOT NULL,
    before TEXT,
    after TEXT
) STRICT;
CREATE INDEX audit_events_row_id ON audit_events (row_id, id);
CREATE INDEX audit_events_occurred_at ON audit_events (occurred_at, id);
CREATE INDEX audit_events_actor ON audit_events (actor, id);

CREATE TRIGGER audit_events_no_update BEFORE UPDATE ON audit_events
BEGIN
    SELECT RAISE(ABORT, 'audit_events is append-only');
END;
CREATE TRIGGER audit_events_no_delete BEFORE DELETE ON audit_events
BEGIN
    SELECT RAISE(ABORT, 'audit_events is append-only');
END;
-- INSERT OR REPLACE deletes the row that is in its way without asking the trigger above.
CREATE TRIGGER audit_events_no_replace BEFORE INSERT ON audit_events
WHEN EXISTS (SELECT 1 FROM audit_events WHERE id = NEW.id)
BEGIN
    SELECT RAISE(ABORT, 'audit_events is append-only');
END;
