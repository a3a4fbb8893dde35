DROP INDEX audit_events_import_batch_id;
ALTER TABLE audit_events DROP COLUMN import_batch_id;
DROP TABLE import_batches;
