-- Calls that must take effect once, under the keys that their callers gave them: what was asked, and what was answered. Written
-- in the transaction of the effect, so that neither is there without the other.

CREATE TABLE idempotency_keys (
    caller TEXT COLLATE "C" NOT NULL,
    key TEXT COLLATE "C" NOT NULL,
    mutation TEXT NOT NULL,
    request_hash TEXT NOT NULL,
    -- NULL only before the transaction that writes it ends.
    answer TEXT,
    created_at TIMESTAMPTZ NOT NULL
);
CREATE UNIQUE INDEX idempotency_keys_caller_key ON idempotency_keys (caller, key);
CREATE INDEX idempotency_keys_created_at ON idempotency_keys (created_at);
