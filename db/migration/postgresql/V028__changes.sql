-- Changes are told in the order of the transactions that made them, and no transaction before all earlier ones have ended: ids
-- alone become visible out of order. Events of before are told first.

ALTER TABLE audit_events ADD COLUMN transaction_id BIGINT NOT NULL DEFAULT 0;
-- For a server of the version before, which may still be writing.
ALTER TABLE audit_events ALTER COLUMN transaction_id SET DEFAULT CAST(CAST(pg_current_xact_id() AS TEXT) AS BIGINT);
CREATE INDEX audit_events_transaction_id ON audit_events (transaction_id, id);

-- Its value is added to the numbers of transactions: 0, until a dump is restored where transactions have smaller numbers.
CREATE SEQUENCE audit_events_transaction_base MINVALUE 0 START 0;
