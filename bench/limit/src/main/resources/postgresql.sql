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

-- name: known timecards
SELECT external_id, row_id FROM external_refs
WHERE source = ? AND entity_type = 'Timecard' AND external_id = ANY (?)
ORDER BY external_id
FOR UPDATE

-- name: projects by number
SELECT id, job_number_folded FROM projects WHERE job_number_folded = ANY (?)

-- name: members by number
SELECT id, employee_number_folded FROM team_members WHERE employee_number_folded = ANY (?)

-- name: cost codes by code
SELECT id, code_folded FROM cost_codes WHERE code_folded = ANY (?)

-- name: pay types by code
SELECT id, code_folded FROM pay_types WHERE code_folded = ANY (?)

-- name: stored timecards
SELECT id, notes, signed, updated_at, version FROM timecards WHERE id = ANY (?)

-- name: stored entries
SELECT timecard_id, id, hours, updated_at, version FROM timecard_entries WHERE timecard_id = ANY (?) ORDER BY timecard_id, id

-- name: new timecard ids
SELECT nextval(pg_get_serial_sequence('timecards', 'id')) FROM generate_series(1, ?)

-- name: new entry ids
SELECT nextval(pg_get_serial_sequence('timecard_entries', 'id')) FROM generate_series(1, ?)

-- name: update timecards
UPDATE timecards t
SET project_id = r.project_id, worker_id = r.worker_id, work_date = r.work_date, notes = r.notes, signed = r.signed,
  updated_at = n.now, version = t.version + 1
FROM unnest(?, ?, ?, ?::date[], ?, ?) AS r (id, project_id, worker_id, work_date, notes, signed)
CROSS JOIN (SELECT ?::timestamptz AS now) n
WHERE t.id = r.id

-- name: insert timecards
INSERT INTO timecards (id, project_id, worker_id, work_date, status, notes, signed, source, created_at, updated_at, version)
SELECT r.id, r.project_id, r.worker_id, r.work_date, 'DRAFT', r.notes, r.signed, 'IMPORT', n.now, n.now, 1
FROM unnest(?, ?, ?, ?::date[], ?, ?) AS r (id, project_id, worker_id, work_date, notes, signed)
CROSS JOIN (SELECT ?::timestamptz AS now) n

-- name: update entries
UPDATE timecard_entries t
SET cost_code_id = r.cost_code_id, pay_type_id = r.pay_type_id, hours = r.hours, billable = r.billable, updated_at = n.now,
  version = t.version + 1
FROM unnest(?, ?, ?, ?::numeric[], ?) AS r (id, cost_code_id, pay_type_id, hours, billable)
CROSS JOIN (SELECT ?::timestamptz AS now) n
WHERE t.id = r.id

-- name: insert entries
INSERT INTO timecard_entries (id, timecard_id, cost_code_id, pay_type_id, hours, billable, created_at, updated_at, version)
SELECT r.id, r.timecard_id, r.cost_code_id, r.pay_type_id, r.hours, r.billable, n.now, n.now, 1
FROM unnest(?, ?, ?, ?::numeric[], ?, ?) AS r (id, cost_code_id, pay_type_id, hours, billable, timecard_id)
CROSS JOIN (SELECT ?::timestamptz AS now) n

-- name: upsert refs
INSERT INTO external_refs AS t (
  external_id, row_id, checksum, raw_json, entity_type, source, last_seen_at, created_at, updated_at, version)
SELECT r.external_id, r.row_id, r.checksum, r.raw_json, 'Timecard', n.source, n.now, n.now, n.now, 1
FROM unnest(?, ?, ?, ?) AS r (external_id, row_id, checksum, raw_json)
CROSS JOIN (SELECT ?::text AS source, ?::timestamptz AS now) n
ORDER BY r.external_id COLLATE "C"
ON CONFLICT (source, entity_type, external_id) DO UPDATE
SET checksum = excluded.checksum, raw_json = excluded.raw_json, last_seen_at = excluded.last_seen_at,
  deleted_upstream_at = NULL, updated_at = excluded.updated_at, version = t.version + 1

-- name: insert batch
INSERT INTO import_batches (
  source, rows_created, rows_updated, mutation, caller, request_id, rows_unchanged, rows_failed, created_at, updated_at, version)
SELECT ?, ?, ?, 'timecardUpsertMany', 'the limit', 'a request', 0, 0, n.now, n.now, 1
FROM (SELECT ?::timestamptz AS now) n
RETURNING id

-- name: insert audit events
INSERT INTO audit_events (
  occurred_at, actor, actor_role, request_id, operation, entity, row_id, before, after, transaction_id, import_batch_id)
SELECT n.now, 'the limit', 'INTEGRATION', 'a request', r.operation, r.entity, r.row_id, r.before, r.after, n.transaction_id, n.batch_id
FROM unnest(?, ?, ?, ?, ?) AS r (operation, entity, row_id, before, after)
CROSS JOIN (SELECT ?::timestamptz AS now, ? AS batch_id, pg_current_xact_id()::text::bigint AS transaction_id) n
