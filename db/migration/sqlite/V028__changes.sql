-- Changes are told in the order of their ids: one transaction writes at a time. The column is PostgreSQL's, and 0 takes no room.
ALTER TABLE audit_events ADD COLUMN transaction_id INTEGER NOT NULL DEFAULT 0;
