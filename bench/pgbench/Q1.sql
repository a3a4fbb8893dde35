\set n random(1, :sets)
SELECT json_build_object('data', json_build_object('project', (
  SELECT json_build_object('id', p.id::text, 'jobNumber', p.job_number, 'name', p.name, 'status', p.status,
    'city', p.city, 'startDate', p.start_date)
  FROM projects p
  WHERE p.id = (SELECT id FROM bench_sets WHERE work = 'Q1' AND n = :n)
)));
