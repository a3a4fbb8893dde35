ALTER TABLE audit_events DROP COLUMN transaction_id;
