-- Whether a worker is assigned to a project on a day is asked for each timecard that is written; a worker may have dozens of assignments.
CREATE INDEX project_assignments_team_member_id_project_id_from_date ON project_assignments (team_member_id, project_id, from_date);
