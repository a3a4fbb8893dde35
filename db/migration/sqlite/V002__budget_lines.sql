-- What a project may cost, by cost code. What it has cost follows from timecards and bills.

CREATE TABLE budget_lines (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    project_id INTEGER NOT NULL REFERENCES projects (id),
    cost_code_id INTEGER NOT NULL REFERENCES cost_codes (id),
    original_amount INTEGER NOT NULL CHECK (original_amount >= 0),
    approved_changes INTEGER NOT NULL,
    hours INTEGER CHECK (hours >= 0),
    quantity INTEGER CHECK (quantity >= 0),
    unit TEXT,
    archived_at TEXT,
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL,
    version INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX budget_lines_project_id_cost_code_id ON budget_lines (project_id, cost_code_id);
CREATE INDEX budget_lines_project_id ON budget_lines (project_id, id);
CREATE INDEX budget_lines_cost_code_id ON budget_lines (cost_code_id, id);
CREATE INDEX budget_lines_original_amount ON budget_lines (original_amount, id);
