-- An exported timecard never changes. Another one corrects it: its first lines take the hours back, which makes them negative, and
-- the others say the right ones. It is of the same day of work, and paid with the period of its posting date.

DROP VIEW labor_lines;

ALTER TABLE timecards
    ADD COLUMN corrects_id BIGINT REFERENCES timecards (id),
    ADD COLUMN correction_reason TEXT,
    ADD COLUMN posting_date DATE;
-- Few timecards are corrections or paid late: the others are in neither index.
CREATE UNIQUE INDEX timecards_corrects_id ON timecards (corrects_id) WHERE corrects_id IS NOT NULL;
CREATE INDEX timecards_posting_date ON timecards (posting_date, id) WHERE posting_date IS NOT NULL;

ALTER TABLE timecard_entries
    DROP CONSTRAINT timecard_entries_hours_check,
    DROP CONSTRAINT timecard_entries_break_minutes_check,
    ADD CONSTRAINT timecard_entries_hours_check CHECK (hours <> 0 AND hours BETWEEN -24 AND 24),
    ADD CONSTRAINT timecard_entries_break_minutes_check CHECK (break_minutes >= 0 OR hours < 0);

-- What is taken back may be more than what was earned.
ALTER TABLE wage_reports
    DROP CONSTRAINT wage_reports_hours_check,
    DROP CONSTRAINT wage_reports_gross_check,
    DROP CONSTRAINT wage_reports_fringe_check;
ALTER TABLE wage_report_lines
    DROP CONSTRAINT wage_report_lines_hours_check,
    DROP CONSTRAINT wage_report_lines_gross_check,
    DROP CONSTRAINT wage_report_lines_fringe_check,
    ADD CONSTRAINT wage_report_lines_hours_check CHECK (hours <> 0 AND hours BETWEEN -24 AND 24);

CREATE VIEW labor_lines AS
SELECT
    e.id,
    e.timecard_id,
    t.project_id,
    t.worker_id,
    e.cost_code_id,
    coalesce(e.classification_id, (SELECT m.classification_id FROM team_members m WHERE m.id = t.worker_id)) AS classification_id,
    e.pay_type_id,
    -- That of the day that it is paid on. Periods do not overlap: it is the last one that has begun, when it is not over.
    (
        SELECT CASE WHEN p.to_date >= coalesce(t.posting_date, t.work_date) THEN p.id END
        FROM pay_periods p
        WHERE p.from_date <= coalesce(t.posting_date, t.work_date) AND p.archived_at IS NULL
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
