DROP INDEX timecard_entries_timecard_id;
CREATE INDEX timecard_entries_timecard_id ON timecard_entries (timecard_id, id);

DROP INDEX timecards_work_date;
CREATE INDEX timecards_work_date ON timecards (work_date, id);
