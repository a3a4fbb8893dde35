-- Why an administrator let a timecard stand whose worker or project was not active, or not assigned, on the day.

ALTER TABLE timecards ADD COLUMN override_reason TEXT;
