-- What insurance work takes: classes of work, their rates, and what was computed with them.

CREATE TABLE wc_class_codes (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    state TEXT NOT NULL,
    code TEXT NOT NULL,
    code_folded TEXT NOT NULL,
    description TEXT NOT NULL,
    description_folded TEXT NOT NULL,
    high_wage_code_id INTEGER REFERENCES wc_class_codes (id),
    archived_at TEXT,
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL,
    version INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX wc_class_codes_state_code_folded ON wc_class_codes (state, code_folded);
CREATE INDEX wc_class_codes_high_wage_code_id_code_folded ON wc_class_codes (high_wage_code_id, code_folded, id);

CREATE TABLE wc_rates (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    class_code_id INTEGER NOT NULL REFERENCES wc_class_codes (id),
    from_date TEXT NOT NULL CHECK (from_date IS date(from_date)),
    to_date TEXT CHECK (to_date IS date(to_date)),
    rate INTEGER NOT NULL CHECK (rate >= 0),
    modifier INTEGER NOT NULL CHECK (modifier >= 0),
    wage_threshold INTEGER CHECK (wage_threshold >= 0),
    archived_at TEXT,
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL,
    version INTEGER NOT NULL,
    CHECK (to_date >= from_date)
) STRICT;
CREATE INDEX wc_rates_class_code_id_from_date ON wc_rates (class_code_id, from_date, id);

CREATE TABLE wc_jobs (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    from_date TEXT NOT NULL CHECK (from_date IS date(from_date)),
    to_date TEXT NOT NULL CHECK (to_date IS date(to_date)),
    status TEXT NOT NULL CHECK (status IN ('QUEUED', 'RUNNING', 'DONE', 'FAILED')),
    step INTEGER NOT NULL CHECK (step >= 0),
    steps INTEGER NOT NULL CHECK (steps >= 0),
    progress INTEGER NOT NULL CHECK (progress >= 0 AND progress <= 100),
    message TEXT,
    started_by TEXT NOT NULL,
    started_at TEXT NOT NULL,
    finished_at TEXT,
    hours INTEGER NOT NULL CHECK (hours >= 0),
    wages INTEGER NOT NULL CHECK (wages >= 0),
    premium INTEGER NOT NULL CHECK (premium >= 0),
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL,
    version INTEGER NOT NULL,
    CHECK (to_date >= from_date)
) STRICT;

CREATE TABLE wc_job_lines (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    job_id INTEGER NOT NULL REFERENCES wc_jobs (id),
    worker_id INTEGER NOT NULL REFERENCES team_members (id),
    project_id INTEGER NOT NULL REFERENCES projects (id),
    classification_id INTEGER REFERENCES classifications (id),
    class_code_id INTEGER NOT NULL REFERENCES wc_class_codes (id),
    from_date TEXT NOT NULL CHECK (from_date IS date(from_date)),
    to_date TEXT NOT NULL CHECK (to_date IS date(to_date)),
    entries INTEGER NOT NULL CHECK (entries >= 1),
    hours INTEGER NOT NULL CHECK (hours >= 0),
    wage_rate INTEGER NOT NULL CHECK (wage_rate >= 0),
    wages INTEGER NOT NULL CHECK (wages >= 0),
    rate INTEGER NOT NULL CHECK (rate >= 0),
    modifier INTEGER NOT NULL CHECK (modifier >= 0),
    premium INTEGER NOT NULL CHECK (premium >= 0),
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL,
    version INTEGER NOT NULL,
    CHECK (to_date >= from_date)
) STRICT;
CREATE UNIQUE INDEX wc_job_lines_sum ON wc_job_lines (job_id, worker_id, project_id, class_code_id, classification_id, wage_rate, from_date);
CREATE INDEX wc_job_lines_job_id ON wc_job_lines (job_id, id);
CREATE INDEX wc_job_lines_worker_id ON wc_job_lines (worker_id, id);
CREATE INDEX wc_job_lines_project_id ON wc_job_lines (project_id, id);
CREATE INDEX wc_job_lines_class_code_id ON wc_job_lines (class_code_id, id);
CREATE INDEX wc_job_lines_premium ON wc_job_lines (premium, id);
