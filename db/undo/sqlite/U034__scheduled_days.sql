ALTER TABLE overtime_policies DROP COLUMN off_day_double_after;
ALTER TABLE overtime_policies DROP COLUMN scheduled_days;
