ALTER TABLE timecards DROP COLUMN override_reason;
