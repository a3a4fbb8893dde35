DROP VIEW labor_lines;

-- A correction without the lines that take back would count twice: it goes with all of its lines, and what it said is lost.
DELETE FROM timecard_entries WHERE timecard_id IN (SELECT id FROM timecards WHERE corrects_id IS NOT NULL);
DELETE FROM timecards WHERE corrects_id IS NOT NULL;
-- So do the reports that had to take back more than was earned.
DELETE FROM wage_report_lines WHERE wage_report_id IN (
    SELECT wage_report_id FROM wage_report_lines WHERE hours < 0 OR gross < 0 OR fringe < 0
) OR wage_report_id IN (SELECT id FROM wage_reports WHERE hours < 0 OR gross < 0 OR fringe < 0);
DELETE FROM wage_reports WHERE hours < 0 OR gross < 0 OR fringe < 0;

ALTER TABLE wage_report_lines
    DROP CONSTRAINT wage_report_lines_hours_check,
    ADD CONSTRAINT wage_report_lines_hours_check CHECK (hours > 0 AND hours <= 24),
    ADD CONSTRAINT wage_report_lines_gross_check CHECK (gross >= 0),
    ADD CONSTRAINT wage_report_lines_fringe_check CHECK (fringe >= 0);
ALTER TABLE wage_reports
    ADD CONSTRAINT wage_reports_hours_check CHECK (hours >= 0),
    ADD CONSTRAINT wage_reports_gross_check CHECK (gross >= 0),
    ADD CONSTRAINT wage_reports_fringe_check CHECK (fringe >= 0);
ALTER TABLE timecard_entries
    DROP CONSTRAINT timecard_entries_hours_check,
    DROP CONSTRAINT timecard_entries_break_minutes_check,
    ADD CONSTRAINT timecard_entries_hours_check CHECK (hours > 0 AND hours <= 24),
    ADD CONSTRAINT timecard_entries_break_minutes_check CHECK (break_minutes >= 0);

DROP INDEX timecards_posting_date;
DROP INDEX timecards_corrects_id;
ALTER TABLE timecards
    DROP COLUMN posting_date,
    DROP COLUMN correction_reason,
    DROP COLUMN corrects_id;

CREATE VIEW labor_lines AS
SELECT
    e.id,
    e.timecard_id,
    t.project_id,
    t.worker_id,
    e.cost_code_id,
    coalesce(e.classification_id, (SELECT m.classification_id FROM team_members m WHERE m.id = t.worker_id)) AS classification_id,
    e.pay_type_id,
    -- Periods do not overlap: that of a day is the last one that has begun, when it is not over.
    (
        SELECT CASE WHEN p.to_date >= t.work_date THEN p.id END
        FROM pay_periods p
        WHERE p.from_date <= t.work_date AND p.archived_at IS NULL
        ORDER BY p.from_date DESC
        LIMIT 1
    ) AS pay_period_id,
    t.work_date,
    t.status,
    e.hours,
    coalesce(mp.rate, ma.rate, cp.rate, ca.rate) AS rate,
    coalesce(mp.fringe, ma.fringe, cp.fringe, ca.fringe) AS fringe,
    CAST(CASE WHEN coalesce(mp.rate, ma.rate, cp.rate, ca.rate) IS NULL THEN e.hours ELSE 0 END AS NUMERIC(12, 2)) AS hours_without_rate,
    CAST(coalesce(e.hours * (coalesce(mp.rate, ma.rate, cp.rate, ca.rate) * (SELECT y.multiplier FROM pay_types y WHERE y.id = e.pay_type_id) + coalesce(mp.fringe, ma.fringe, cp.fringe, ca.fringe)), 0) AS NUMERIC(19, 4)) AS amount,
    e.created_at,
    e.updated_at,
    e.version
FROM timecard_entries e
JOIN timecards t ON t.id = e.timecard_id
-- The rates of the day: of the worker for the pay type and for any, of what they worked as likewise. They do not overlap.
LEFT JOIN pay_rates mp ON mp.team_member_id = t.worker_id AND mp.pay_type_id = e.pay_type_id AND mp.archived_at IS NULL
    AND mp.from_date <= t.work_date AND (mp.to_date IS NULL OR mp.to_date >= t.work_date)
LEFT JOIN pay_rates ma ON ma.team_member_id = t.worker_id AND ma.pay_type_id IS NULL AND ma.archived_at IS NULL
    AND ma.from_date <= t.work_date AND (ma.to_date IS NULL OR ma.to_date >= t.work_date)
LEFT JOIN pay_rates cp ON cp.classification_id = coalesce(e.classification_id, (SELECT m.classification_id FROM team_members m WHERE m.id = t.worker_id)) AND cp.pay_type_id = e.pay_type_id
    AND cp.archived_at IS NULL AND cp.from_date <= t.work_date AND (cp.to_date IS NULL OR cp.to_date >= t.work_date)
LEFT JOIN pay_rates ca ON ca.classification_id = coalesce(e.classification_id, (SELECT m.classification_id FROM team_members m WHERE m.id = t.worker_id)) AND ca.pay_type_id IS NULL
    AND ca.archived_at IS NULL AND ca.from_date <= t.work_date AND (ca.to_date IS NULL OR ca.to_date >= t.work_date);
