\set n random(1, :sets)
WITH parameters AS MATERIALIZED (SELECT * FROM bench_sets WHERE work = 'Q3' AND n = :n),
page AS MATERIALIZED (
  SELECT * FROM timecards
  WHERE project_id = (SELECT project FROM parameters) AND status = (SELECT status FROM parameters)
    AND work_date BETWEEN (SELECT from_date FROM parameters) AND (SELECT to_date FROM parameters)
    AND (work_date, id) < ((SELECT key::date FROM parameters), (SELECT id FROM parameters))
  ORDER BY work_date DESC, id DESC LIMIT 101)
SELECT json_build_object('data', json_build_object('timecards', json_build_object(
  'totalCount', (
    SELECT count(*) FROM timecards
    WHERE project_id = (SELECT project FROM parameters) AND status = (SELECT status FROM parameters)
      AND work_date BETWEEN (SELECT from_date FROM parameters) AND (SELECT to_date FROM parameters)),
  'nodes', (
    SELECT json_agg(json_build_object('id', t.id::text, 'workDate', t.work_date, 'status', t.status,
      'worker', (SELECT json_build_object('fullName', w.full_name) FROM team_members w WHERE w.id = t.worker_id),
      'project', (SELECT json_build_object('name', p.name) FROM projects p WHERE p.id = t.project_id)
    ) ORDER BY t.work_date DESC, t.id DESC)
    FROM (SELECT * FROM page ORDER BY work_date DESC, id DESC LIMIT 100) t),
  'pageInfo', json_build_object('hasNextPage', (SELECT count(*) > 100 FROM page))
)));
