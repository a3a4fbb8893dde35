-- What the crews tell of a day on a project: the report, its remarks and weather, who was there, what was installed.

CREATE TABLE daily_reports (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    project_id INTEGER NOT NULL REFERENCES projects (id),
    report_date TEXT NOT NULL CHECK (report_date IS date(report_date)),
    author_id INTEGER REFERENCES team_members (id),
    status TEXT NOT NULL CHECK (status IN ('DRAFT', 'SUBMITTED', 'APPROVED', 'UNKNOWN')),
    summary TEXT,
    delays TEXT,
    archived_at TEXT,
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL,
    version INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX daily_reports_project_id_report_date ON daily_reports (project_id, report_date);
CREATE INDEX daily_reports_report_date ON daily_reports (report_date, id);
CREATE INDEX daily_reports_project_id_report_date_id ON daily_reports (project_id, report_date, id);
CREATE INDEX daily_reports_author_id_report_date ON daily_reports (author_id, report_date, id);
CREATE INDEX daily_reports_status_report_date ON daily_reports (status, report_date, id);

CREATE TABLE daily_notes (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    daily_report_id INTEGER NOT NULL REFERENCES daily_reports (id),
    category TEXT NOT NULL CHECK (category IN ('GENERAL', 'DELAY', 'SAFETY', 'QUALITY', 'INSPECTION', 'VISITOR', 'UNKNOWN')),
    text TEXT NOT NULL,
    archived_at TEXT,
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL,
    version INTEGER NOT NULL
) STRICT;
CREATE INDEX daily_notes_daily_report_id ON daily_notes (daily_report_id, id);
CREATE INDEX daily_notes_category ON daily_notes (category, id);

CREATE TABLE weather_readings (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    daily_report_id INTEGER NOT NULL REFERENCES daily_reports (id),
    reading_time TEXT NOT NULL CHECK (reading_time IS strftime('%H:%M', reading_time)),
    condition TEXT NOT NULL CHECK (condition IN ('CLEAR', 'PARTLY_CLOUDY', 'CLOUDY', 'FOG', 'RAIN', 'THUNDERSTORM', 'SNOW', 'UNKNOWN')),
    temperature INTEGER CHECK (temperature BETWEEN -15000 AND 20000),
    wind_speed INTEGER CHECK (wind_speed BETWEEN 0 AND 30000),
    precipitation INTEGER CHECK (precipitation BETWEEN 0 AND 10000),
    archived_at TEXT,
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL,
    version INTEGER NOT NULL
) STRICT;
CREATE INDEX weather_readings_reading_time ON weather_readings (reading_time, id);
CREATE INDEX weather_readings_daily_report_id_reading_time ON weather_readings (daily_report_id, reading_time, id);

CREATE TABLE work_logs (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    project_id INTEGER NOT NULL REFERENCES projects (id),
    work_date TEXT NOT NULL CHECK (work_date IS date(work_date)),
    company_id INTEGER NOT NULL REFERENCES companies (id),
    cost_code_id INTEGER REFERENCES cost_codes (id),
    daily_report_id INTEGER REFERENCES daily_reports (id),
    worker_count INTEGER NOT NULL CHECK (worker_count BETWEEN 0 AND 100000),
    hours INTEGER NOT NULL CHECK (hours BETWEEN 0 AND 240000000),
    description TEXT,
    archived_at TEXT,
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL,
    version INTEGER NOT NULL
) STRICT;
CREATE INDEX work_logs_work_date ON work_logs (work_date, id);
CREATE INDEX work_logs_project_id_work_date ON work_logs (project_id, work_date, id);
CREATE INDEX work_logs_daily_report_id_work_date ON work_logs (daily_report_id, work_date, id);
CREATE INDEX work_logs_company_id_work_date ON work_logs (company_id, work_date, id);
CREATE INDEX work_logs_cost_code_id_work_date ON work_logs (cost_code_id, work_date, id);

CREATE TABLE production_logs (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    project_id INTEGER NOT NULL REFERENCES projects (id),
    work_date TEXT NOT NULL CHECK (work_date IS date(work_date)),
    cost_code_id INTEGER NOT NULL REFERENCES cost_codes (id),
    daily_report_id INTEGER REFERENCES daily_reports (id),
    quantity INTEGER NOT NULL CHECK (quantity BETWEEN 0 AND 1000000000000000000),
    unit TEXT NOT NULL,
    notes TEXT,
    archived_at TEXT,
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL,
    version INTEGER NOT NULL
) STRICT;
CREATE INDEX production_logs_work_date ON production_logs (work_date, id);
CREATE INDEX production_logs_project_id_work_date ON production_logs (project_id, work_date, id);
CREATE INDEX production_logs_daily_report_id_work_date ON production_logs (daily_report_id, work_date, id);
CREATE INDEX production_logs_cost_code_id_work_date ON production_logs (cost_code_id, work_date, id);
