-- Machines and materials, and where they were on which day.

CREATE TABLE equipments (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    unit_number TEXT NOT NULL,
    unit_number_folded TEXT NOT NULL,
    name TEXT NOT NULL,
    name_folded TEXT NOT NULL,
    ownership TEXT NOT NULL CHECK (ownership IN ('OWNED', 'RENTED', 'LEASED', 'UNKNOWN')),
    status TEXT NOT NULL CHECK (status IN ('IN_SERVICE', 'IN_REPAIR', 'RETIRED', 'UNKNOWN')),
    hourly_rate INTEGER CHECK (hourly_rate BETWEEN 0 AND 1000000000000000000),
    company_id INTEGER REFERENCES companies (id),
    archived_at TEXT,
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL,
    version INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX equipments_unit_number_folded ON equipments (unit_number_folded);
CREATE INDEX equipments_company_id_unit_number_folded ON equipments (company_id, unit_number_folded, id);

CREATE TABLE equipment_logs (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    equipment_id INTEGER NOT NULL REFERENCES equipments (id),
    project_id INTEGER NOT NULL REFERENCES projects (id),
    work_date TEXT NOT NULL CHECK (work_date IS date(work_date)),
    operator_id INTEGER REFERENCES team_members (id),
    cost_code_id INTEGER REFERENCES cost_codes (id),
    daily_report_id INTEGER REFERENCES daily_reports (id),
    hours_run INTEGER NOT NULL CHECK (hours_run BETWEEN 0 AND 2400),
    hours_idle INTEGER NOT NULL CHECK (hours_idle BETWEEN 0 AND 2400),
    archived_at TEXT,
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL,
    version INTEGER NOT NULL
) STRICT;
CREATE INDEX equipment_logs_work_date ON equipment_logs (work_date, id);
CREATE INDEX equipment_logs_project_id_work_date ON equipment_logs (project_id, work_date, id);
CREATE INDEX equipment_logs_daily_report_id_work_date ON equipment_logs (daily_report_id, work_date, id);
CREATE INDEX equipment_logs_equipment_id_work_date ON equipment_logs (equipment_id, work_date, id);
CREATE INDEX equipment_logs_operator_id_work_date ON equipment_logs (operator_id, work_date, id);
CREATE INDEX equipment_logs_cost_code_id_work_date ON equipment_logs (cost_code_id, work_date, id);

CREATE TABLE materials (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL,
    name_folded TEXT NOT NULL,
    unit TEXT NOT NULL,
    category TEXT,
    category_folded TEXT,
    archived_at TEXT,
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL,
    version INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX materials_name_folded ON materials (name_folded);

CREATE TABLE material_logs (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    material_id INTEGER NOT NULL REFERENCES materials (id),
    project_id INTEGER NOT NULL REFERENCES projects (id),
    work_date TEXT NOT NULL CHECK (work_date IS date(work_date)),
    supplier_id INTEGER REFERENCES companies (id),
    daily_report_id INTEGER REFERENCES daily_reports (id),
    quantity INTEGER NOT NULL CHECK (quantity BETWEEN 0 AND 1000000000000000000),
    ticket TEXT,
    archived_at TEXT,
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL,
    version INTEGER NOT NULL
) STRICT;
CREATE INDEX material_logs_work_date ON material_logs (work_date, id);
CREATE INDEX material_logs_project_id_work_date ON material_logs (project_id, work_date, id);
CREATE INDEX material_logs_daily_report_id_work_date ON material_logs (daily_report_id, work_date, id);
CREATE INDEX material_logs_material_id_work_date ON material_logs (material_id, work_date, id);
CREATE INDEX material_logs_supplier_id_work_date ON material_logs (supplier_id, work_date, id);
