-- On which weekdays people who have agreed on a schedule work, and when a day that is none of them is paid double.

ALTER TABLE overtime_policies ADD COLUMN scheduled_days TEXT;
ALTER TABLE overtime_policies ADD COLUMN off_day_double_after INTEGER CHECK (off_day_double_after BETWEEN 0 AND 2400);
