DROP SEQUENCE audit_events_transaction_base;
DROP INDEX audit_events_transaction_id;
ALTER TABLE audit_events DROP COLUMN transaction_id;
