-- The statements of the limit on SQLite, by name. Each is written as this database likes it best:
-- lists of ids come as JSON; a page of many parents is a subquery on the index, for there is no LATERAL;
-- hours are whole hundredths.

-- name: project
SELECT id, job_number, name, status, city, start_date FROM projects WHERE id = ?

-- name: projects
SELECT id, name, status, project_manager_id
FROM projects
WHERE archived_at IS NULL AND (job_number_folded, id) > (?, ?)
ORDER BY job_number_folded, id
LIMIT 50

-- name: members
SELECT id, full_name FROM team_members WHERE id IN (SELECT value FROM json_each(?))

-- name: timecards of projects
SELECT p.value, t.id, t.work_date, t.status, t.worker_id
FROM json_each(?) p
CROSS JOIN timecards t
WHERE t.id IN (
  SELECT id FROM timecards
  WHERE project_id = p.value
  ORDER BY work_date DESC, id DESC
  LIMIT ?
)
ORDER BY p.key, t.work_date DESC, t.id DESC

-- name: entries of timecards
SELECT p.value, printf('%d.%02d', e.hours / 100, e.hours % 100), e.cost_code_id
FROM json_each(?) p
CROSS JOIN timecard_entries e
WHERE e.id IN (SELECT id FROM timecard_entries WHERE timecard_id = p.value ORDER BY id LIMIT 10)
ORDER BY p.key, e.id

-- name: cost codes
SELECT id, code, parent_id FROM cost_codes WHERE id IN (SELECT value FROM json_each(?))

-- name: project names
SELECT id, name FROM projects WHERE id IN (SELECT value FROM json_each(?))

-- name: filtered timecards
SELECT t.id, t.work_date, t.status, t.worker_id, t.project_id
FROM timecards t
WHERE t.project_id = ? AND t.status = ? AND t.work_date BETWEEN ? AND ?
  AND (t.work_date, t.id) < (?, ?)
ORDER BY t.work_date DESC, t.id DESC
LIMIT 101

-- name: count of filtered timecards
SELECT count(*) FROM timecards t
WHERE t.project_id = ? AND t.status = ? AND t.work_date BETWEEN ? AND ?

-- name: hours by project
SELECT p.id, p.name, printf('%d.%02d', h.hours / 100, h.hours % 100), h.entries
FROM (
  SELECT t.project_id, sum(e.hours) AS hours, count(*) AS entries
  FROM timecards t INDEXED BY timecards_work_date
  JOIN timecard_entries e ON e.timecard_id = t.id
  WHERE t.work_date BETWEEN ? AND ?
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
SELECT p.value, a.role, a.from_date, a.project_id
FROM json_each(?) p
CROSS JOIN project_assignments a
WHERE a.id IN (
  SELECT id FROM project_assignments
  WHERE team_member_id = p.value AND archived_at IS NULL
  ORDER BY from_date DESC, id DESC
  LIMIT 10
)
ORDER BY p.key, a.from_date DESC, a.id DESC

-- name: known timecards
SELECT external_id, row_id FROM external_refs
WHERE source = ? AND entity_type = 'Timecard' AND external_id IN (SELECT value FROM json_each(?))

-- name: projects by number
SELECT id, job_number_folded FROM projects WHERE job_number_folded IN (SELECT value FROM json_each(?))

-- name: members by number
SELECT id, employee_number_folded FROM team_members WHERE employee_number_folded IN (SELECT value FROM json_each(?))

-- name: cost codes by code
SELECT id, code_folded FROM cost_codes WHERE code_folded IN (SELECT value FROM json_each(?))

-- name: pay types by code
SELECT id, code_folded FROM pay_types WHERE code_folded IN (SELECT value FROM json_each(?))

-- name: stored timecards
SELECT id, notes, signed, updated_at, version FROM timecards WHERE id IN (SELECT value FROM json_each(?))

-- name: stored entries
SELECT timecard_id, id, printf('%d.%02d', hours / 100, hours % 100), updated_at, version
FROM timecard_entries
WHERE timecard_id IN (SELECT value FROM json_each(?))
ORDER BY timecard_id, id

-- name: new timecard ids
WITH RECURSIVE n (number) AS (SELECT 1 UNION ALL SELECT number + 1 FROM n WHERE number < ?)
SELECT (SELECT seq FROM sqlite_sequence WHERE name = 'timecards') + number FROM n

-- name: new entry ids
WITH RECURSIVE n (number) AS (SELECT 1 UNION ALL SELECT number + 1 FROM n WHERE number < ?)
SELECT (SELECT seq FROM sqlite_sequence WHERE name = 'timecard_entries') + number FROM n

-- name: update timecards
UPDATE timecards
SET project_id = ?2, worker_id = ?3, work_date = ?4, notes = ?5, signed = ?6, updated_at = ?7, version = version + 1
WHERE id = ?1

-- name: insert timecards
INSERT INTO timecards (id, project_id, worker_id, work_date, status, notes, signed, source, created_at, updated_at, version)
VALUES (?1, ?2, ?3, ?4, 'DRAFT', ?5, ?6, 'IMPORT', ?7, ?7, 1)

-- name: update entries
UPDATE timecard_entries
SET cost_code_id = ?2, pay_type_id = ?3, hours = CAST(round(?4 * 100) AS INTEGER), billable = ?5, updated_at = ?6, version = version + 1
WHERE id = ?1

-- name: insert entries
INSERT INTO timecard_entries (id, timecard_id, cost_code_id, pay_type_id, hours, billable, created_at, updated_at, version)
VALUES (?1, ?6, ?2, ?3, CAST(round(?4 * 100) AS INTEGER), ?5, ?7, ?7, 1)

-- name: upsert refs
INSERT INTO external_refs (
  external_id, row_id, checksum, raw_json, entity_type, source, last_seen_at, created_at, updated_at, version)
VALUES (?1, ?2, ?3, ?4, 'Timecard', ?5, ?6, ?6, ?6, 1)
ON CONFLICT (source, entity_type, external_id) DO UPDATE
SET checksum = excluded.checksum, raw_json = excluded.raw_json, last_seen_at = excluded.last_seen_at,
  deleted_upstream_at = NULL, updated_at = excluded.updated_at, version = version + 1

-- name: insert batch
INSERT INTO import_batches (
  source, rows_created, rows_updated, mutation, caller, request_id, rows_unchanged, rows_failed, created_at, updated_at, version)
VALUES (?1, ?2, ?3, 'timecardUpsertMany', 'the limit', 'a request', 0, 0, ?4, ?4, 1)
RETURNING id

-- name: insert audit events
INSERT INTO audit_events (occurred_at, actor, actor_role, request_id, operation, entity, row_id, before, after, import_batch_id)
VALUES (?6, 'the limit', 'INTEGRATION', 'a request', ?1, ?2, ?3, ?4, ?5, ?7)
