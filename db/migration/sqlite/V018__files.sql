-- The files domain: what was uploaded, and what it belongs to.

CREATE TABLE files (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL,
    name_folded TEXT NOT NULL,
    media_type TEXT NOT NULL,
    size INTEGER NOT NULL CHECK (size >= 0),
    storage_key TEXT NOT NULL,
    uploaded_by_id INTEGER REFERENCES team_members (id),
    content_hash TEXT NOT NULL,
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL,
    version INTEGER NOT NULL
) STRICT;
CREATE INDEX files_name_folded ON files (name_folded, id);
CREATE INDEX files_uploaded_by_id ON files (uploaded_by_id, id);

CREATE TABLE observation_photos (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    observation_id INTEGER NOT NULL REFERENCES observations (id),
    file_id INTEGER NOT NULL REFERENCES files (id),
    caption TEXT,
    archived_at TEXT,
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL,
    version INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX observation_photos_observation_id_file_id ON observation_photos (observation_id, file_id);
CREATE INDEX observation_photos_observation_id ON observation_photos (observation_id, id);
CREATE INDEX observation_photos_file_id ON observation_photos (file_id, id);

CREATE TABLE receipts (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    project_id INTEGER NOT NULL REFERENCES projects (id),
    team_member_id INTEGER NOT NULL REFERENCES team_members (id),
    file_id INTEGER REFERENCES files (id),
    vendor_id INTEGER REFERENCES companies (id),
    vendor_name TEXT,
    vendor_name_folded TEXT,
    receipt_date TEXT NOT NULL CHECK (receipt_date IS date(receipt_date)),
    amount INTEGER NOT NULL CHECK (amount >= 0),
    cost_code_id INTEGER REFERENCES cost_codes (id),
    status TEXT NOT NULL CHECK (status IN ('SUBMITTED', 'APPROVED', 'REJECTED', 'PAID')),
    notes TEXT,
    archived_at TEXT,
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL,
    version INTEGER NOT NULL
) STRICT;
CREATE INDEX receipts_receipt_date ON receipts (receipt_date, id);
CREATE INDEX receipts_project_id_receipt_date ON receipts (project_id, receipt_date, id);
CREATE INDEX receipts_team_member_id_receipt_date ON receipts (team_member_id, receipt_date, id);
CREATE INDEX receipts_file_id_receipt_date ON receipts (file_id, receipt_date, id);
CREATE INDEX receipts_vendor_id_receipt_date ON receipts (vendor_id, receipt_date, id);
CREATE INDEX receipts_cost_code_id_receipt_date ON receipts (cost_code_id, receipt_date, id);
CREATE INDEX receipts_status_receipt_date ON receipts (status, receipt_date, id);
CREATE INDEX receipts_amount ON receipts (amount, id);

CREATE TABLE documents (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    project_id INTEGER NOT NULL REFERENCES projects (id),
    file_id INTEGER NOT NULL REFERENCES files (id),
    kind TEXT NOT NULL CHECK (kind IN ('CONTRACT', 'CHANGE_ORDER', 'DRAWING', 'SPECIFICATION', 'SUBMITTAL', 'RFI', 'PERMIT', 'SAFETY_PLAN', 'OTHER')),
    title TEXT NOT NULL,
    title_folded TEXT NOT NULL,
    revision INTEGER NOT NULL CHECK (revision >= 1),
    archived_at TEXT,
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL,
    version INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX documents_project_id_kind_title_folded_revision ON documents (project_id, kind, title_folded, revision);
CREATE INDEX documents_title_folded ON documents (title_folded, id);
CREATE INDEX documents_project_id_title_folded ON documents (project_id, title_folded, id);
CREATE INDEX documents_file_id_title_folded ON documents (file_id, title_folded, id);
