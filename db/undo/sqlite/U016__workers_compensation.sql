DROP TABLE wc_job_lines;
DROP TABLE wc_jobs;
DROP TABLE wc_rates;
DROP TABLE wc_class_codes;
