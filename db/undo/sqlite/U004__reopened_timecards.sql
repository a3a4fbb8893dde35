ALTER TABLE timecards DROP COLUMN reopening_reason;
ALTER TABLE timecards DROP COLUMN reopened_at;
ALTER TABLE timecards DROP COLUMN reopened_by_id;
