-- What a user of PostGraphile writes for Q4: its own grouped aggregates have neither order nor limit.

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
