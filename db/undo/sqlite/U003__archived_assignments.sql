ALTER TABLE project_assignments DROP COLUMN archived_at;
