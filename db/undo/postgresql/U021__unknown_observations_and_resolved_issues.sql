ALTER TABLE sync_issues DROP COLUMN resolved_by;
ALTER TABLE sync_issues DROP COLUMN resolution;

-- What is UNKNOWN is looked at by somebody: as a hazard, from the beginning.
UPDATE observations SET kind = 'HAZARD', severity = coalesce(severity, 'LOW') WHERE kind = 'UNKNOWN';
UPDATE observations SET status = 'INITIATED' WHERE status = 'UNKNOWN';

ALTER TABLE observations
    DROP CONSTRAINT observations_kind_check,
    DROP CONSTRAINT observations_status_check,
    ADD CONSTRAINT observations_kind_check CHECK (kind IN ('POSITIVE', 'HAZARD')),
    ADD CONSTRAINT observations_status_check CHECK (
        status IN ('INITIATED', 'READY_FOR_REVIEW', 'NOT_ACCEPTED', 'CLOSED')
    );
