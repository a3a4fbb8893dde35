-- The operations domain: who works where, on what, and how long.
-- Decimals are integers of their last decimal: hours in hundredths, money and rates in ten-thousandths.
-- Dates are ISO text, times HH:MM, instants UTC with six digits: text order is time order.

CREATE TABLE companies (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL,
    name_folded TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('OWN', 'CLIENT', 'SUBCONTRACTOR', 'SUPPLIER')),
    time_zone TEXT NOT NULL,
    week_start TEXT NOT NULL CHECK (week_start IN ('MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY')),
    archived_at TEXT,
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL,
    version INTEGER NOT NULL
) STRICT;
CREATE INDEX companies_name_folded ON companies (name_folded, id);
CREATE INDEX companies_kind_name_folded ON companies (kind, name_folded, id);

CREATE TABLE classifications (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL,
    name_folded TEXT NOT NULL,
    trade TEXT NOT NULL,
    trade_folded TEXT NOT NULL,
    level TEXT NOT NULL CHECK (level IN ('APPRENTICE', 'JOURNEYWORKER', 'FOREMAN', 'SUPERINTENDENT')),
    union_local TEXT,
    archived_at TEXT,
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL,
    version INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX classifications_name_folded ON classifications (name_folded);

CREATE TABLE pay_types (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    code TEXT NOT NULL,
    code_folded TEXT NOT NULL,
    name TEXT NOT NULL,
    name_folded TEXT NOT NULL,
    multiplier INTEGER NOT NULL CHECK (multiplier >= 0),
    archived_at TEXT,
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL,
    version INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX pay_types_code_folded ON pay_types (code_folded);

CREATE TABLE shifts (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL,
    name_folded TEXT NOT NULL,
    start_time TEXT NOT NULL CHECK (start_time IS strftime('%H:%M', start_time)),
    end_time TEXT NOT NULL CHECK (end_time IS strftime('%H:%M', end_time)),
    archived_at TEXT,
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL,
    version INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX shifts_name_folded ON shifts (name_folded);

CREATE TABLE cost_codes (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    code TEXT NOT NULL,
    code_folded TEXT NOT NULL,
    division TEXT NOT NULL,
    division_folded TEXT NOT NULL,
    description TEXT NOT NULL,
    description_folded TEXT NOT NULL,
    cost_type TEXT NOT NULL CHECK (cost_type IN ('LABOR', 'EQUIPMENT', 'MATERIAL', 'SUBCONTRACT', 'OTHER')),
    parent_id INTEGER REFERENCES cost_codes (id),
    archived_at TEXT,
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL,
    version INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX cost_codes_code_folded ON cost_codes (code_folded);
CREATE INDEX cost_codes_parent_id_code_folded ON cost_codes (parent_id, code_folded, id);
CREATE INDEX cost_codes_division_folded ON cost_codes (division_folded, id);

CREATE TABLE team_members (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    employee_number TEXT NOT NULL,
    employee_number_folded TEXT NOT NULL,
    first_name TEXT NOT NULL,
    first_name_folded TEXT NOT NULL,
    last_name TEXT NOT NULL,
    last_name_folded TEXT NOT NULL,
    full_name TEXT NOT NULL GENERATED ALWAYS AS (first_name || ' ' || last_name) STORED,
    full_name_folded TEXT NOT NULL GENERATED ALWAYS AS (first_name_folded || ' ' || last_name_folded) STORED,
    email TEXT,
    email_folded TEXT,
    phone TEXT,
    status TEXT NOT NULL CHECK (status IN ('INVITED', 'ACTIVE', 'INACTIVE')),
    company_id INTEGER NOT NULL REFERENCES companies (id),
    classification_id INTEGER REFERENCES classifications (id),
    supervisor_id INTEGER REFERENCES team_members (id),
    hire_date TEXT CHECK (hire_date IS date(hire_date)),
    termination_date TEXT CHECK (termination_date IS date(termination_date)),
    archived_at TEXT,
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL,
    version INTEGER NOT NULL,
    CHECK (termination_date >= hire_date)
) STRICT;
CREATE UNIQUE INDEX team_members_employee_number_folded ON team_members (employee_number_folded);
CREATE INDEX team_members_last_name_folded ON team_members (last_name_folded, id);
CREATE INDEX team_members_full_name_folded ON team_members (full_name_folded, id);
CREATE INDEX team_members_company_id_last_name_folded ON team_members (company_id, last_name_folded, id);
CREATE INDEX team_members_classification_id_last_name_folded ON team_members (classification_id, last_name_folded, id);
CREATE INDEX team_members_supervisor_id_last_name_folded ON team_members (supervisor_id, last_name_folded, id);
CREATE INDEX team_members_status_last_name_folded ON team_members (status, last_name_folded, id);

CREATE TABLE projects (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    job_number TEXT NOT NULL,
    job_number_folded TEXT NOT NULL,
    name TEXT NOT NULL,
    name_folded TEXT NOT NULL,
    client_id INTEGER NOT NULL REFERENCES companies (id),
    project_manager_id INTEGER REFERENCES team_members (id),
    status TEXT NOT NULL CHECK (status IN ('PLANNED', 'ACTIVE', 'ON_HOLD', 'COMPLETE', 'CLOSED')),
    street TEXT,
    city TEXT,
    city_folded TEXT,
    state TEXT,
    postal_code TEXT,
    start_date TEXT CHECK (start_date IS date(start_date)),
    planned_finish_date TEXT CHECK (planned_finish_date IS date(planned_finish_date)),
    actual_finish_date TEXT CHECK (actual_finish_date IS date(actual_finish_date)),
    contract_amount INTEGER CHECK (contract_amount >= 0),
    retainage_percent INTEGER CHECK (retainage_percent BETWEEN 0 AND 1000000),
    certified_payroll INTEGER NOT NULL CHECK (certified_payroll IN (0, 1)),
    archived_at TEXT,
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL,
    version INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX projects_job_number_folded ON projects (job_number_folded);
CREATE INDEX projects_name_folded ON projects (name_folded, id);
CREATE INDEX projects_client_id_job_number_folded ON projects (client_id, job_number_folded, id);
CREATE INDEX projects_project_manager_id_job_number_folded ON projects (project_manager_id, job_number_folded, id);
CREATE INDEX projects_status_name_folded ON projects (status, name_folded, id);
CREATE INDEX projects_start_date ON projects (start_date, id);

CREATE TABLE project_assignments (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    project_id INTEGER NOT NULL REFERENCES projects (id),
    team_member_id INTEGER NOT NULL REFERENCES team_members (id),
    role TEXT NOT NULL CHECK (role IN ('PROJECT_MANAGER', 'SUPERINTENDENT', 'FOREMAN', 'CREW', 'SAFETY', 'OFFICE')),
    from_date TEXT NOT NULL CHECK (from_date IS date(from_date)),
    to_date TEXT CHECK (to_date IS date(to_date)),
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL,
    version INTEGER NOT NULL,
    CHECK (to_date >= from_date)
) STRICT;
CREATE INDEX project_assignments_from_date ON project_assignments (from_date, id);
CREATE INDEX project_assignments_project_id_from_date ON project_assignments (project_id, from_date, id);
CREATE INDEX project_assignments_team_member_id_from_date ON project_assignments (team_member_id, from_date, id);

CREATE TABLE timecards (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    project_id INTEGER NOT NULL REFERENCES projects (id),
    worker_id INTEGER NOT NULL REFERENCES team_members (id),
    work_date TEXT NOT NULL CHECK (work_date IS date(work_date)),
    shift_id INTEGER REFERENCES shifts (id),
    status TEXT NOT NULL CHECK (status IN ('DRAFT', 'SUBMITTED', 'APPROVED', 'REJECTED', 'EXPORTED')),
    submitted_by_id INTEGER REFERENCES team_members (id),
    submitted_at TEXT,
    approved_by_id INTEGER REFERENCES team_members (id),
    approved_at TEXT,
    rejected_by_id INTEGER REFERENCES team_members (id),
    rejected_at TEXT,
    rejection_reason TEXT,
    notes TEXT,
    signed INTEGER NOT NULL CHECK (signed IN (0, 1)),
    source TEXT NOT NULL CHECK (source IN ('MANUAL', 'RAKEN', 'IMPORT')),
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL,
    version INTEGER NOT NULL
) STRICT;
CREATE INDEX timecards_work_date ON timecards (work_date, id);
CREATE INDEX timecards_project_id_work_date ON timecards (project_id, work_date, id);
CREATE INDEX timecards_worker_id_work_date ON timecards (worker_id, work_date, id);
CREATE INDEX timecards_status_work_date ON timecards (status, work_date, id);
CREATE INDEX timecards_project_id_status_work_date ON timecards (project_id, status, work_date, id);
CREATE INDEX timecards_shift_id_work_date ON timecards (shift_id, work_date, id);
CREATE INDEX timecards_submitted_by_id_work_date ON timecards (submitted_by_id, work_date, id);
CREATE INDEX timecards_approved_by_id_work_date ON timecards (approved_by_id, work_date, id);
CREATE INDEX timecards_rejected_by_id_work_date ON timecards (rejected_by_id, work_date, id);

CREATE TABLE timecard_entries (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    timecard_id INTEGER NOT NULL REFERENCES timecards (id),
    cost_code_id INTEGER NOT NULL REFERENCES cost_codes (id),
    classification_id INTEGER REFERENCES classifications (id),
    pay_type_id INTEGER NOT NULL REFERENCES pay_types (id),
    hours INTEGER NOT NULL CHECK (hours > 0 AND hours <= 2400),
    start_time TEXT CHECK (start_time IS strftime('%H:%M', start_time)),
    end_time TEXT CHECK (end_time IS strftime('%H:%M', end_time)),
    break_minutes INTEGER CHECK (break_minutes >= 0),
    billable INTEGER NOT NULL CHECK (billable IN (0, 1)),
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL,
    version INTEGER NOT NULL
) STRICT;
CREATE INDEX timecard_entries_timecard_id ON timecard_entries (timecard_id, id);
CREATE INDEX timecard_entries_cost_code_id ON timecard_entries (cost_code_id, id);
CREATE INDEX timecard_entries_classification_id ON timecard_entries (classification_id, id);
CREATE INDEX timecard_entries_pay_type_id ON timecard_entries (pay_type_id, id);
