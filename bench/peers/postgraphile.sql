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
DROP FUNCTION IF EXISTS bench_node_id;
DROP TYPE IF EXISTS timecard_upsert_result;

CREATE TYPE timecard_upsert_result AS (external_id text, status text, timecard_id bigint);

CREATE FUNCTION bench_node_id(type text, id bigint) RETURNS text LANGUAGE sql IMMUTABLE AS $$
  SELECT rtrim(translate(encode(convert_to(type || ':' || id, 'UTF8'), 'base64'), '+/', '-_'), '=')
$$;
COMMENT ON FUNCTION bench_node_id IS '@behavior -queryField';

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
  ), existing AS MATERIALIZED (
    SELECT e.id, e.timecard_id, e.hours, e.updated_at, e.version,
      row_number() OVER (PARTITION BY e.timecard_id ORDER BY e.id) AS place
    FROM numbered n
    JOIN timecard_entries e ON e.timecard_id = n.known
  ), lines AS MATERIALIZED (
    SELECT n.id AS timecard_id, e.place, c.id AS cost_code_id, y.id AS pay_type_id,
      (e.line ->> 'hours')::numeric AS hours, (e.line ->> 'billable')::boolean AS billable,
      x.id AS known, coalesce(x.id, nextval(pg_get_serial_sequence('timecard_entries', 'id'))) AS id,
      x.hours AS known_hours, x.updated_at AS known_updated_at, x.version AS known_version
    FROM numbered n
    CROSS JOIN json_array_elements(n.entries) WITH ORDINALITY AS e (line, place)
    JOIN cost_codes c ON c.code_folded = lower(e.line -> 'costCode' ->> 'code') COLLATE "C"
    JOIN pay_types y ON y.code_folded = lower(e.line -> 'payType' ->> 'code') COLLATE "C"
    LEFT JOIN existing x ON x.timecard_id = n.id AND x.place = e.place
  ), before AS MATERIALIZED (
    SELECT t.id, t.notes, t.signed, t.updated_at, t.version FROM timecards t JOIN numbered n ON t.id = n.known
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
    FROM lines l
    WHERE e.id = l.known
  ), added_lines AS (
    INSERT INTO timecard_entries (id, timecard_id, cost_code_id, pay_type_id, hours, billable, created_at, updated_at, version)
    SELECT l.id, l.timecard_id, l.cost_code_id, l.pay_type_id, l.hours, l.billable, now(), now(), 1
    FROM lines l
    WHERE l.known IS NULL
  ), batch AS (
    INSERT INTO import_batches (
      source, mutation, caller, request_id, rows_created, rows_updated, rows_unchanged, rows_failed, created_at, updated_at, version)
    SELECT $1, 'timecardUpsertMany', 'a peer', 'a request', count(*) FILTER (WHERE n.known IS NULL), count(n.known), 0, 0,
      now(), now(), 1
    FROM numbered n
    RETURNING *
  ), audited AS (
    INSERT INTO audit_events (
      occurred_at, actor, actor_role, request_id, operation, entity, row_id, before, after, transaction_id, import_batch_id)
    SELECT now(), 'a peer', 'INTEGRATION', 'a request', c.operation, c.entity, bench_node_id(c.entity, c.id), c.before, c.after,
      x.transaction_id, x.batch_id
    FROM (
      SELECT 'CREATED' AS operation, 'Timecard' AS entity, n.id, NULL AS before, json_build_object(
        'projectId', bench_node_id('Project', n.project_id), 'workerId', bench_node_id('TeamMember', n.worker_id),
        'workDate', n.work_date, 'status', 'DRAFT', 'notes', n.notes, 'signed', n.signed, 'source', 'IMPORT',
        'createdAt', now(), 'updatedAt', now(), 'version', 1)::text AS after
      FROM numbered n
      WHERE n.known IS NULL
      UNION ALL
      SELECT 'UPDATED', 'Timecard', n.id,
        json_build_object('notes', b.notes, 'signed', b.signed, 'updatedAt', b.updated_at, 'version', b.version)::text,
        json_build_object('notes', n.notes, 'signed', n.signed, 'updatedAt', now(), 'version', b.version + 1)::text
      FROM numbered n
      JOIN before b ON b.id = n.known
      UNION ALL
      SELECT 'CREATED', 'TimecardEntry', l.id, NULL, json_build_object(
        'timecardId', bench_node_id('Timecard', l.timecard_id), 'costCodeId', bench_node_id('CostCode', l.cost_code_id),
        'payTypeId', bench_node_id('PayType', l.pay_type_id), 'hours', l.hours::text, 'billable', l.billable,
        'createdAt', now(), 'updatedAt', now(), 'version', 1)::text
      FROM lines l
      WHERE l.known IS NULL
      UNION ALL
      SELECT 'UPDATED', 'TimecardEntry', l.id,
        json_build_object('hours', l.known_hours::text, 'updatedAt', l.known_updated_at, 'version', l.known_version)::text,
        json_build_object('hours', l.hours::text, 'updatedAt', now(), 'version', l.known_version + 1)::text
      FROM lines l
      WHERE l.known IS NOT NULL
      UNION ALL
      SELECT 'CREATED', 'ImportBatch', b.id, NULL, json_build_object('source', b.source, 'mutation', b.mutation,
        'caller', b.caller, 'requestId', b.request_id, 'rowsCreated', b.rows_created, 'rowsUpdated', b.rows_updated,
        'rowsUnchanged', 0, 'rowsFailed', 0, 'createdAt', b.created_at, 'updatedAt', b.updated_at, 'version', 1)::text
      FROM batch b
    ) c
    CROSS JOIN (SELECT b.id AS batch_id, pg_current_xact_id()::text::bigint AS transaction_id FROM batch b) x
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
