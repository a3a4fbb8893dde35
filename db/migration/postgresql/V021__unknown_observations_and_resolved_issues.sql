-- What another system calls by a name that is not known here is kept as UNKNOWN.

ALTER TABLE observations
    DROP CONSTRAINT observations_kind_check,
    DROP CONSTRAINT observations_status_check,
    ADD CONSTRAINT observations_kind_check CHECK (kind IN ('POSITIVE', 'HAZARD', 'UNKNOWN')),
    ADD CONSTRAINT observations_status_check CHECK (
        status IN ('INITIATED', 'READY_FOR_REVIEW', 'NOT_ACCEPTED', 'CLOSED', 'UNKNOWN')
    );

-- How an issue was settled, and by whom.
ALTER TABLE sync_issues ADD COLUMN resolution TEXT;
ALTER TABLE sync_issues ADD COLUMN resolved_by TEXT;
