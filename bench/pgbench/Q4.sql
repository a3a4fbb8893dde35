\set n random(1, :sets)
SELECT json_build_object('data', json_build_object('hoursByProject', (
  SELECT json_agg(json_build_object(
    'project', (SELECT json_build_object('id', p.id::text, 'name', p.name) FROM projects p WHERE p.id = h.project_id),
    'hours', h.hours::text, 'entries', h.entries) ORDER BY h.hours DESC, h.project_id)
  FROM (
    SELECT t.project_id, sum(e.hours) AS hours, count(*) AS entries
    FROM timecards t
    JOIN timecard_entries e ON e.timecard_id = t.id
    WHERE t.work_date BETWEEN (SELECT from_date FROM bench_sets WHERE work = 'Q4' AND n = :n)
      AND (SELECT to_date FROM bench_sets WHERE work = 'Q4' AND n = :n)
    GROUP BY t.project_id
    ORDER BY 2 DESC, 1
    LIMIT 20) h
)));
