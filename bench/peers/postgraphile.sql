-- What a user of PostGraphile writes for Q4: its own grouped aggregates have neither order nor limit.

DROP SCHEMA IF EXISTS postgraphile CASCADE;
CREATE SCHEMA postgraphile;

CREATE TYPE postgraphile.project_hours AS (project_id bigint, hours numeric, entries bigint);

CREATE FUNCTION postgraphile.hours_by_project(from_date date, to_date date, top int)
RETURNS SETOF postgraphile.project_hours LANGUAGE sql STABLE AS $$
  SELECT t.project_id, sum(e.hours), count(*)
  FROM public.timecards t
  JOIN public.timecard_entries e ON e.timecard_id = t.id
  WHERE t.work_date BETWEEN from_date AND to_date
  GROUP BY t.project_id
  ORDER BY 2 DESC, 1
  LIMIT top
$$;

CREATE FUNCTION postgraphile.project_hours_project(hours postgraphile.project_hours)
RETURNS public.projects LANGUAGE sql STABLE AS $$
  SELECT p FROM public.projects p WHERE p.id = hours.project_id
$$;
