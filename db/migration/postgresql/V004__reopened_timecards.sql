-- Who opened an approved timecard again, when, and why.

ALTER TABLE timecards ADD COLUMN reopened_by_id BIGINT REFERENCES team_members (id);
ALTER TABLE timecards ADD COLUMN reopened_at TIMESTAMPTZ;
ALTER TABLE timecards ADD COLUMN reopening_reason TEXT;
