DROP VIEW labor_lines;
