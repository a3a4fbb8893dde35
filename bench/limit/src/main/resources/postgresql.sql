-- The statements of the limit on PostgreSQL, by name. Each is written as this database likes it best:
-- pages of many parents by LATERAL with LIMIT (an index stops early), rows by their ids with = ANY.

-- name: project
SELECT id, job_number, name, status, city, start_date::text FROM projects WHERE id = ?

-- name: projects
SELECT id, name, status, project_manager_id
FROM projects
WHERE archived_at IS NULL AND (job_number_folded, id) > (?, ?)
ORDER BY job_number_folded, id
LIMIT 50

-- name: members
SELECT id, full_name FROM team_members WHERE id = ANY (?)

-- name: timecards of projects
SELECT p.id, t.id, t.work_date, t.status, t.worker_id
FROM unnest(?::bigint[]) AS p (id)
CROSS JOIN LATERAL (
  SELECT t.id, t.work_date::text, t.status, t.worker_id
  FROM timecards t
  WHERE t.project_id = p.id
  ORDER BY t.work_date DESC, t.id DESC
  LIMIT ?
) t

-- name: entries of timecards
SELECT p.id, e.hours, e.cost_code_id
FROM unnest(?::bigint[]) AS p (id)
CROSS JOIN LATERAL (
  SELECT e.hours::text, e.cost_code_id
  FROM timecard_entries e
  WHERE e.timecard_id = p.id
  ORDER BY e.id
  LIMIT 10
) e

-- name: cost codes
SELECT id, code, parent_id FROM cost_codes WHERE id = ANY (?)

-- name: project names
SELECT id, name FROM projects WHERE id = ANY (?)

-- name: filtered timecards
SELECT t.id, t.work_date::text, t.status, t.worker_id, t.project_id
FROM timecards t
WHERE t.project_id = ? AND t.status = ? AND t.work_date BETWEEN ?::date AND ?::date
  AND (t.work_date, t.id) < (?::date, ?)
ORDER BY t.work_date DESC, t.id DESC
LIMIT 101

-- name: count of filtered timecards
SELECT count(*) FROM timecards t
WHERE t.project_id = ? AND t.status = ? AND t.work_date BETWEEN ?::date AND ?::date

-- name: hours by project
SELECT p.id, p.name, h.hours::text, h.entries
FROM (
  SELECT t.project_id, sum(e.hours) AS hours, count(*) AS entries
  FROM timecards t
  JOIN timecard_entries e ON e.timecard_id = t.id
  WHERE t.work_date BETWEEN ?::date AND ?::date
  GROUP BY t.project_id
  ORDER BY 2 DESC, t.project_id
  LIMIT 20
) h
JOIN projects p ON p.id = h.project_id
ORDER BY h.hours DESC, p.id

-- name: team members
SELECT id, full_name
FROM team_members
WHERE archived_at IS NULL AND (last_name_folded, id) > (?, ?)
ORDER BY last_name_folded, id
LIMIT 20

-- name: assignments of members
SELECT p.id, a.role, a.from_date, a.project_id
FROM unnest(?::bigint[]) AS p (id)
CROSS JOIN LATERAL (
  SELECT a.role, a.from_date::text, a.project_id
  FROM project_assignments a
  WHERE a.team_member_id = p.id AND a.archived_at IS NULL
  ORDER BY a.from_date DESC, a.id DESC
  LIMIT 10
) a
