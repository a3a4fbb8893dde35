\set n random(1, :sets)
SELECT json_build_object('data', json_build_object('teamMembers', (
  SELECT json_agg(json_build_object('id', m.id::text, 'fullName', m.full_name,
    'assignments', (
      SELECT coalesce(json_agg(json_build_object('role', a.role, 'fromDate', a.from_date,
        'project', (
          SELECT json_build_object('id', p.id::text, 'name', p.name,
            'timecards', (
              SELECT coalesce(json_agg(json_build_object('id', t.id::text, 'workDate', t.work_date,
                'entries', (
                  SELECT coalesce(json_agg(json_build_object('hours', e.hours::text,
                    'costCode', (
                      SELECT json_build_object('code', c.code,
                        'parent', (SELECT json_build_object('code', o.code) FROM cost_codes o WHERE o.id = c.parent_id))
                      FROM cost_codes c WHERE c.id = e.cost_code_id)
                  ) ORDER BY e.id), '[]')
                  FROM (SELECT * FROM timecard_entries WHERE timecard_id = t.id ORDER BY id LIMIT 10) e)
              ) ORDER BY t.work_date DESC, t.id DESC), '[]')
              FROM (SELECT * FROM timecards WHERE project_id = p.id ORDER BY work_date DESC, id DESC LIMIT 5) t))
          FROM projects p WHERE p.id = a.project_id)
      ) ORDER BY a.from_date DESC, a.id DESC), '[]')
      FROM (
        SELECT * FROM project_assignments WHERE team_member_id = m.id AND archived_at IS NULL
        ORDER BY from_date DESC, id DESC LIMIT 10) a)
  ) ORDER BY m.last_name_folded, m.id)
  FROM (
    SELECT * FROM team_members
    WHERE archived_at IS NULL AND (last_name_folded, id) > (
      (SELECT key FROM bench_sets WHERE work = 'Q5' AND n = :n), (SELECT id FROM bench_sets WHERE work = 'Q5' AND n = :n))
    ORDER BY last_name_folded, id LIMIT 20) m
)));
