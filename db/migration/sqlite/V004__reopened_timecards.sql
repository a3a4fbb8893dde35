-- Who opened an approved timecard again, when, and why.

ALTER TABLE timecards ADD COLUMN reopened_by_id INTEGER REFERENCES team_members (id);
ALTER TABLE timecards ADD COLUMN reopened_at TEXT;
ALTER TABLE timecards ADD COLUMN reopening_reason TEXT;
