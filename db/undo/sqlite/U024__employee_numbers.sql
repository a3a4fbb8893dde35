DROP INDEX team_members_employee_number;
DROP INDEX projects_job_number;
