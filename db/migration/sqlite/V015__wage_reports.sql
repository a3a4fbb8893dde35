-- What was earned in a pay period, line by line.

CREATE TABLE wage_reports (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    pay_period_id INTEGER NOT NULL REFERENCES pay_periods (id),
    project_id INTEGER REFERENCES projects (id),
    payroll_number INTEGER NOT NULL CHECK (payroll_number >= 1),
    status TEXT NOT NULL CHECK (status IN ('DRAFT', 'FINAL', 'FILED')),
    hours INTEGER NOT NULL CHECK (hours >= 0),
    gross INTEGER NOT NULL CHECK (gross >= 0),
    fringe INTEGER NOT NULL CHECK (fringe >= 0),
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL,
    version INTEGER NOT NULL
) STRICT;
-- One of each project, and one of the whole company; their numbers count likewise.
CREATE UNIQUE INDEX wage_reports_pay_period_id_project_id ON wage_reports (pay_period_id, project_id);
CREATE UNIQUE INDEX wage_reports_pay_period_id_company ON wage_reports (pay_period_id) WHERE project_id IS NULL;
CREATE UNIQUE INDEX wage_reports_project_id_payroll_number ON wage_reports (project_id, payroll_number);
CREATE UNIQUE INDEX wage_reports_payroll_number_company ON wage_reports (payroll_number) WHERE project_id IS NULL;
CREATE INDEX wage_reports_pay_period_id ON wage_reports (pay_period_id, id);
CREATE INDEX wage_reports_project_id ON wage_reports (project_id, id);
CREATE INDEX wage_reports_payroll_number ON wage_reports (payroll_number, id);
CREATE INDEX wage_reports_gross ON wage_reports (gross, id);

CREATE TABLE wage_report_lines (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    wage_report_id INTEGER NOT NULL REFERENCES wage_reports (id),
    worker_id INTEGER NOT NULL REFERENCES team_members (id),
    classification_id INTEGER REFERENCES classifications (id),
    pay_type_id INTEGER NOT NULL REFERENCES pay_types (id),
    work_date TEXT NOT NULL CHECK (work_date IS date(work_date)),
    hours INTEGER NOT NULL CHECK (hours > 0 AND hours <= 2400),
    rate INTEGER NOT NULL CHECK (rate >= 0),
    multiplier INTEGER NOT NULL CHECK (multiplier >= 0),
    fringe_rate INTEGER NOT NULL CHECK (fringe_rate >= 0),
    gross INTEGER NOT NULL CHECK (gross >= 0),
    fringe INTEGER NOT NULL CHECK (fringe >= 0),
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL,
    version INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX wage_report_lines_sum
    ON wage_report_lines (wage_report_id, worker_id, work_date, pay_type_id, classification_id);
CREATE INDEX wage_report_lines_wage_report_id_work_date ON wage_report_lines (wage_report_id, work_date, id);
CREATE INDEX wage_report_lines_worker_id_work_date ON wage_report_lines (worker_id, work_date, id);
CREATE INDEX wage_report_lines_work_date ON wage_report_lines (work_date, id);
