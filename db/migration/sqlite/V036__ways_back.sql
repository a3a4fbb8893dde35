-- What leads back from a classification, a pay type and a person to the rows that name them is found by these. Hardly any timecard is
-- reopened: the others cost no index.
CREATE INDEX wage_report_lines_classification_id_work_date ON wage_report_lines (classification_id, work_date, id);
CREATE INDEX wage_report_lines_pay_type_id_work_date ON wage_report_lines (pay_type_id, work_date, id);
CREATE INDEX wc_job_lines_classification_id ON wc_job_lines (classification_id, id);
CREATE INDEX timecards_reopened_by_id_work_date ON timecards (reopened_by_id, work_date, id) WHERE reopened_by_id IS NOT NULL;
CREATE INDEX overtime_coverages_classification_id ON overtime_coverages (classification_id, id);
CREATE INDEX overtime_coverages_team_member_id ON overtime_coverages (team_member_id, id);
