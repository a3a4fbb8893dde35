DROP TABLE sync_issues;
DROP TABLE sync_runs;
