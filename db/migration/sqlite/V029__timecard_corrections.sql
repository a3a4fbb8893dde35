-- An exported timecard never changes. Another one corrects it: its first lines take the hours back, which makes them negative, and
-- the others say the right ones. It is of the same day of work, and paid with the period of its posting date.

DROP VIEW labor_lines;

ALTER TABLE timecards ADD COLUMN corrects_id INTEGER REFERENCES timecards (id);
ALTER TABLE timecards ADD COLUMN correction_reason TEXT;
ALTER TABLE timecards ADD COLUMN posting_date TEXT CHECK (posting_date IS date(posting_date));
-- Few timecards are corrections or paid late: the others are in neither index.
CREATE UNIQUE INDEX timecards_corrects_id ON timecards (corrects_id) WHERE corrects_id IS NOT NULL;
CREATE INDEX timecards_posting_date ON timecards (posting_date, id) WHERE posting_date IS NOT NULL;

CREATE TABLE timecard_entries_new (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    timecard_id INTEGER NOT NULL REFERENCES timecards (id),
    cost_code_id INTEGER NOT NULL REFERENCES cost_codes (id),
    classification_id INTEGER REFERENCES classifications (id),
    pay_type_id INTEGER NOT NULL REFERENCES pay_types (id),
    hours INTEGER NOT NULL CHECK (hours <> 0 AND hours BETWEEN -2400 AND 2400),
    start_time TEXT CHECK (start_time IS strftime('%H:%M', start_time)),
    end_time TEXT CHECK (end_time IS strftime('%H:%M', end_time)),
    break_minutes INTEGER CHECK (break_minutes >= 0 OR hours < 0),
    billable INTEGER NOT NULL CHECK (billable IN (0, 1)),
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL,
    version INTEGER NOT NULL
) STRICT;
INSERT INTO timecard_entries_new (
    id, timecard_id, cost_code_id, classification_id, pay_type_id, hours, start_time, end_time,
    break_minutes, billable, created_at, updated_at, version
) SELECT
    id, timecard_id, cost_code_id, classification_id, pay_type_id, hours, start_time, end_time,
    break_minutes, billable, created_at, updated_at, version
FROM timecard_entries;
-- Ids of deleted rows must not come back.
INSERT INTO sqlite_sequence (name, seq)
SELECT 'timecard_entries_new', 0 WHERE NOT EXISTS (SELECT 1 FROM sqlite_sequence WHERE name = 'timecard_entries_new');
UPDATE sqlite_sequence SET seq = coalesce((SELECT seq FROM sqlite_sequence WHERE name = 'timecard_entries'), 0)
WHERE name = 'timecard_entries_new';
DROP TABLE timecard_entries;
ALTER TABLE timecard_entries_new RENAME TO timecard_entries;
CREATE INDEX timecard_entries_timecard_id ON timecard_entries (timecard_id, id, hours);
CREATE INDEX timecard_entries_cost_code_id ON timecard_entries (cost_code_id, id);
CREATE INDEX timecard_entries_classification_id ON timecard_entries (classification_id, id);
CREATE INDEX timecard_entries_pay_type_id ON timecard_entries (pay_type_id, id);

-- What is taken back may be more than what was earned.
CREATE TABLE wage_reports_new (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    pay_period_id INTEGER NOT NULL REFERENCES pay_periods (id),
    project_id INTEGER REFERENCES projects (id),
    payroll_number INTEGER NOT NULL CHECK (payroll_number >= 1),
    status TEXT NOT NULL CHECK (status IN ('DRAFT', 'FINAL', 'FILED')),
    hours INTEGER NOT NULL,
    gross INTEGER NOT NULL,
    fringe INTEGER NOT NULL,
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL,
    version INTEGER NOT NULL
) STRICT;
INSERT INTO wage_reports_new (
    id, pay_period_id, project_id, payroll_number, status, hours, gross, fringe, created_at, updated_at,
    version
) SELECT
    id, pay_period_id, project_id, payroll_number, status, hours, gross, fringe, created_at, updated_at,
    version
FROM wage_reports;
-- Ids of deleted rows must not come back.
INSERT INTO sqlite_sequence (name, seq)
SELECT 'wage_reports_new', 0 WHERE NOT EXISTS (SELECT 1 FROM sqlite_sequence WHERE name = 'wage_reports_new');
UPDATE sqlite_sequence SET seq = coalesce((SELECT seq FROM sqlite_sequence WHERE name = 'wage_reports'), 0)
WHERE name = 'wage_reports_new';
DROP TABLE wage_reports;
ALTER TABLE wage_reports_new RENAME TO wage_reports;
-- One of each project, and one of the whole company; their numbers count likewise.
CREATE UNIQUE INDEX wage_reports_pay_period_id_project_id ON wage_reports (pay_period_id, project_id);
CREATE UNIQUE INDEX wage_reports_pay_period_id_company ON wage_reports (pay_period_id) WHERE project_id IS NULL;
CREATE UNIQUE INDEX wage_reports_project_id_payroll_number ON wage_reports (project_id, payroll_number);
CREATE UNIQUE INDEX wage_reports_payroll_number_company ON wage_reports (payroll_number) WHERE project_id IS NULL;
CREATE INDEX wage_reports_pay_period_id ON wage_reports (pay_period_id, id);
CREATE INDEX wage_reports_project_id ON wage_reports (project_id, id);
CREATE INDEX wage_reports_payroll_number ON wage_reports (payroll_number, id);
CREATE INDEX wage_reports_gross ON wage_reports (gross, id);

CREATE TABLE wage_report_lines_new (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    wage_report_id INTEGER NOT NULL REFERENCES wage_reports (id),
    worker_id INTEGER NOT NULL REFERENCES team_members (id),
    classification_id INTEGER REFERENCES classifications (id),
    pay_type_id INTEGER NOT NULL REFERENCES pay_types (id),
    work_date TEXT NOT NULL CHECK (work_date IS date(work_date)),
    hours INTEGER NOT NULL CHECK (hours <> 0 AND hours BETWEEN -2400 AND 2400),
    rate INTEGER NOT NULL CHECK (rate >= 0),
    multiplier INTEGER NOT NULL CHECK (multiplier >= 0),
    fringe_rate INTEGER NOT NULL CHECK (fringe_rate >= 0),
    gross INTEGER NOT NULL,
    fringe INTEGER NOT NULL,
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL,
    version INTEGER NOT NULL
) STRICT;
INSERT INTO wage_report_lines_new (
    id, wage_report_id, worker_id, classification_id, pay_type_id, work_date, hours, rate, multiplier,
    fringe_rate, gross, fringe, created_at, updated_at, version
) SELECT
    id, wage_report_id, worker_id, classification_id, pay_type_id, work_date, hours, rate, multiplier,
    fringe_rate, gross, fringe, created_at, updated_at, version
FROM wage_report_lines;
-- Ids of deleted rows must not come back.
INSERT INTO sqlite_sequence (name, seq)
SELECT 'wage_report_lines_new', 0 WHERE NOT EXISTS (SELECT 1 FROM sqlite_sequence WHERE name = 'wage_report_lines_new');
UPDATE sqlite_sequence SET seq = coalesce((SELECT seq FROM sqlite_sequence WHERE name = 'wage_report_lines'), 0)
WHERE name = 'wage_report_lines_new';
DROP TABLE wage_report_lines;
ALTER TABLE wage_report_lines_new RENAME TO wage_report_lines;
CREATE UNIQUE INDEX wage_report_lines_sum
    ON wage_report_lines (wage_report_id, worker_id, work_date, pay_type_id, classification_id);
CREATE INDEX wage_report_lines_wage_report_id_work_date ON wage_report_lines (wage_report_id, work_date, id);
CREATE INDEX wage_report_lines_worker_id_work_date ON wage_report_lines (worker_id, work_date, id);
CREATE INDEX wage_report_lines_work_date ON wage_report_lines (work_date, id);

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
    CASE WHEN coalesce(mp.rate, ma.rate, cp.rate, ca.rate) IS NULL THEN e.hours ELSE 0 END AS hours_without_rate,
    -- In ten-thousandths, halves away from 0, so that what is taken back is what was there: hours have two decimals, rates and
    -- multipliers four.
    coalesce((e.hours * (coalesce(mp.rate, ma.rate, cp.rate, ca.rate) * (SELECT y.multiplier FROM pay_types y WHERE y.id = e.pay_type_id) + coalesce(mp.fringe, ma.fringe, cp.fringe, ca.fringe) * 10000) + CASE WHEN e.hours < 0 THEN -500000 ELSE 500000 END) / 1000000, 0) AS amount,
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
