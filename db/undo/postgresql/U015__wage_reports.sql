DROP TABLE wage_report_lines;
DROP TABLE wage_reports;
