DROP TABLE production_logs;
DROP TABLE work_logs;
DROP TABLE weather_readings;
DROP TABLE daily_notes;
DROP TABLE daily_reports;
