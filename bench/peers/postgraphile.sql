-- What a user of PostGraphile writes.
-- Q4: its own grouped aggregates have neither order nor limit.

DROP FUNCTION IF EXISTS hours_by_project;
DROP TYPE IF EXISTS project_hours;

CREATE TYPE project_hours AS (project_id bigint, hours numeric, entries bigint);
COMMENT ON TYPE project_hours IS '@foreignKey (project_id) references projects (id)';

CREATE FUNCTION hours_by_project(from_date date, to_date date, top int)
RETURNS SETOF project_hours LANGUAGE sql STABLE AS $$
  SELECT t.project_id, sum(e.hours), count(*)
  FROM timecards t
  JOIN timecard_entries e ON e.timecard_id = t.id
  WHERE t.work_date BETWEEN from_date AND to_date
  GROUP BY t.project_id
  ORDER BY 2 DESC, 1
  LIMIT top
$$;

-- M1: it has no upsert of many rows by itself. One statement writes all: known timecards are those of external_refs, and an
-- entry takes the place of the one that stands there. mercurius calls it too.

DROP FUNCTION IF EXISTS timecard_upsert_many;
DROP TYPE IF EXISTS timecard_upsert_result;

CREATE TYPE timecard_upsert_result AS (external_id text, status text, timecard_id bigint);

CREATE FUNCTION timecard_upsert_many(source text, timecards json)
RETURNS SETOF timecard_upsert_result LANGUAGE sql VOLATILE AS $$
  WITH given AS MATERIALIZED (
    SELECT g.place, g.card AS raw, g.card ->> 'externalId' AS external_id, p.id AS project_id, m.id AS worker_id,
      (g.card ->> 'workDate')::date AS work_date, g.card ->> 'notes' AS notes, (g.card ->> 'signed')::boolean AS signed,
      g.card -> 'entries' AS entries, x.row_id AS known
    FROM json_array_elements($2) WITH ORDINALITY AS g (card, place)
    JOIN projects p ON p.job_number_folded = lower(g.card -> 'project' ->> 'code') COLLATE "C"
    JOIN team_members m ON m.employee_number_folded = lower(g.card -> 'worker' ->> 'code') COLLATE "C"
    LEFT JOIN external_refs x ON x.source = $1 AND x.entity_type = 'Timecard'
      AND x.external_id = (g.card ->> 'externalId') COLLATE "C"
  ), numbered AS MATERIALIZED (
    SELECT g.*, coalesce(g.known, nextval(pg_get_serial_sequence('timecards', 'id'))) AS id
    FROM given g
  ), lines AS MATERIALIZED (
    SELECT n.id AS timecard_id, e.place, c.id AS cost_code_id, y.id AS pay_type_id,
      (e.line ->> 'hours')::numeric AS hours, (e.line ->> 'billable')::boolean AS billable
    FROM numbered n
    CROSS JOIN json_array_elements(n.entries) WITH ORDINALITY AS e (line, place)
    JOIN cost_codes c ON c.code_folded = lower(e.line -> 'costCode' ->> 'code') COLLATE "C"
    JOIN pay_types y ON y.code_folded = lower(e.line -> 'payType' ->> 'code') COLLATE "C"
  ), existing AS MATERIALIZED (
    SELECT e.id, e.timecard_id, row_number() OVER (PARTITION BY e.timecard_id ORDER BY e.id) AS place
    FROM numbered n
    JOIN timecard_entries e ON e.timecard_id = n.known
  ), changed AS (
    UPDATE timecards t
    SET project_id = n.project_id, worker_id = n.worker_id, work_date = n.work_date, notes = n.notes, signed = n.signed,
      updated_at = now(), version = t.version + 1
    FROM numbered n
    WHERE t.id = n.known
  ), added AS (
    INSERT INTO timecards (id, project_id, worker_id, work_date, status, notes, signed, source, created_at, updated_at, version)
    SELECT n.id, n.project_id, n.worker_id, n.work_date, 'DRAFT', n.notes, n.signed, 'IMPORT', now(), now(), 1
    FROM numbered n
    WHERE n.known IS NULL
  ), changed_lines AS (
    UPDATE timecard_entries e
    SET cost_code_id = l.cost_code_id, pay_type_id = l.pay_type_id, hours = l.hours, billable = l.billable,
      updated_at = now(), version = e.version + 1
    FROM existing x
    JOIN lines l ON l.timecard_id = x.timecard_id AND l.place = x.place
    WHERE e.id = x.id
  ), added_lines AS (
    INSERT INTO timecard_entries (timecard_id, cost_code_id, pay_type_id, hours, billable, created_at, updated_at, version)
    SELECT l.timecard_id, l.cost_code_id, l.pay_type_id, l.hours, l.billable, now(), now(), 1
    FROM lines l
    LEFT JOIN existing x ON x.timecard_id = l.timecard_id AND x.place = l.place
    WHERE x.id IS NULL
    ORDER BY l.timecard_id, l.place
  ), surplus_lines AS (
    DELETE FROM timecard_entries e
    USING existing x
    WHERE e.id = x.id
      AND NOT EXISTS (SELECT 1 FROM lines l WHERE l.timecard_id = x.timecard_id AND l.place = x.place)
  ), said AS (
    INSERT INTO external_refs AS r (
      source, entity_type, external_id, row_id, checksum, raw_json, last_seen_at, created_at, updated_at, version)
    SELECT $1, 'Timecard', n.external_id, n.id, encode(sha256(convert_to(n.raw::text, 'UTF8')), 'base64'), n.raw::text, now(),
      now(), now(), 1
    FROM numbered n
    ORDER BY n.external_id COLLATE "C"
    ON CONFLICT (source, entity_type, external_id) DO UPDATE
    SET checksum = excluded.checksum, raw_json = excluded.raw_json, last_seen_at = excluded.last_seen_at,
      deleted_upstream_at = NULL, updated_at = excluded.updated_at, version = r.version + 1
  )
  SELECT n.external_id, CASE WHEN n.known IS NULL THEN 'CREATED' ELSE 'UPDATED' END, n.id
  FROM numbered n
  ORDER BY n.place
$$;
