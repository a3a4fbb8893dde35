-- Programs look people and projects up by the numbers that others gave them, as they are written.

CREATE INDEX team_members_employee_number ON team_members (employee_number, id);
CREATE INDEX projects_job_number ON projects (job_number, id);
