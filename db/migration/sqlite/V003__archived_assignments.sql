-- An assignment that was entered by mistake is taken out of use.

ALTER TABLE project_assignments ADD COLUMN archived_at TEXT;
