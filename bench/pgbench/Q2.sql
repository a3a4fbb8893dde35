\set n random(1, :sets)
SELECT json_build_object('data', json_build_object('projects', (
  SELECT json_agg(json_build_object('id', p.id::text, 'name', p.name, 'status', p.status,
    'projectManager', (
      SELECT json_build_object('id', m.id::text, 'fullName', m.full_name) FROM team_members m
      WHERE m.id = p.project_manager_id),
    'timecards', (
      SELECT coalesce(json_agg(json_build_object('id', t.id::text, 'workDate', t.work_date, 'status', t.status,
        'worker', (SELECT json_build_object('fullName', w.full_name) FROM team_members w WHERE w.id = t.worker_id),
        'entries', (
          SELECT coalesce(json_agg(json_build_object('hours', e.hours::text,
            'costCode', (SELECT json_build_object('code', c.code) FROM cost_codes c WHERE c.id = e.cost_code_id)
          ) ORDER BY e.id), '[]')
          FROM (SELECT * FROM timecard_entries WHERE timecard_id = t.id ORDER BY id LIMIT 10) e)
      ) ORDER BY t.work_date DESC, t.id DESC), '[]')
      FROM (SELECT * FROM timecards WHERE project_id = p.id ORDER BY work_date DESC, id DESC LIMIT 10) t)
  ) ORDER BY p.job_number_folded, p.id)
  FROM (
    SELECT * FROM projects
    WHERE archived_at IS NULL AND (job_number_folded, id) > (
      (SELECT key FROM bench_sets WHERE work = 'Q2' AND n = :n), (SELECT id FROM bench_sets WHERE work = 'Q2' AND n = :n))
    ORDER BY job_number_folded, id LIMIT 50) p
)));
