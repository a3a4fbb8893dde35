-- Sums of hours read two indexes and no row: the timecards of some days with their projects, and the hours of a timecard.

DROP INDEX timecards_work_date;
CREATE INDEX timecards_work_date ON timecards (work_date, id, project_id);

DROP INDEX timecard_entries_timecard_id;
CREATE INDEX timecard_entries_timecard_id ON timecard_entries (timecard_id, id, hours);
