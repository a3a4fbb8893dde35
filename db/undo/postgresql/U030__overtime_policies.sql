DROP TABLE overtime_coverages;
DROP TABLE overtime_policies;
