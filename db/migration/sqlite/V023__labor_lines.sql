-- What each entry of a timecard costs. A view, so that it holds whatever is changed: hours, rates, multipliers or classifications.
-- Unused columns cost nothing, but for the joins that find the rates.
-- Multipliers and the worker's classification come by subqueries, as on PostgreSQL.

CREATE VIEW labor_lines AS
SELECT
    e.id,
    e.timecard_id,
    t.project_id,
    t.worker_id,
    e.cost_code_id,
    coalesce(e.classification_id, (SELECT m.classification_id FROM team_members m WHERE m.id = t.worker_id)) AS classification_id,
    e.pay_type_id,
    -- Periods do not overlap: that of a day is the last one that has begun, when it is not over.
    (
        SELECT CASE WHEN p.to_date >= t.work_date THEN p.id END
        FROM pay_periods p
        WHERE p.from_date <= t.work_date AND p.archived_at IS NULL
        ORDER BY p.from_date DESC
        LIMIT 1
    ) AS pay_period_id,
    t.work_date,
    t.status,
    e.hours,
    coalesce(mp.rate, ma.rate, cp.rate, ca.rate) AS rate,
    coalesce(mp.fringe, ma.fringe, cp.fringe, ca.fringe) AS fringe,
    CASE WHEN coalesce(mp.rate, ma.rate, cp.rate, ca.rate) IS NULL THEN e.hours ELSE 0 END AS hours_without_rate,
    -- In ten-thousandths, halves up: hours have two decimals, rates and multipliers four.
    coalesce((e.hours * (coalesce(mp.rate, ma.rate, cp.rate, ca.rate) * (SELECT y.multiplier FROM pay_types y WHERE y.id = e.pay_type_id) + coalesce(mp.fringe, ma.fringe, cp.fringe, ca.fringe) * 10000) + 500000) / 1000000, 0) AS amount,
    e.created_at,
    e.updated_at,
    e.version
FROM timecard_entries e
JOIN timecards t ON t.id = e.timecard_id
-- The rates of the day: of the worker for the pay type and for any, of what they worked as likewise. They do not overlap.
LEFT JOIN pay_rates mp ON mp.team_member_id = t.worker_id AND mp.pay_type_id = e.pay_type_id AND mp.archived_at IS NULL
    AND mp.from_date <= t.work_date AND (mp.to_date IS NULL OR mp.to_date >= t.work_date)
LEFT JOIN pay_rates ma ON ma.team_member_id = t.worker_id AND ma.pay_type_id IS NULL AND ma.archived_at IS NULL
    AND ma.from_date <= t.work_date AND (ma.to_date IS NULL OR ma.to_date >= t.work_date)
LEFT JOIN pay_rates cp ON cp.classification_id = coalesce(e.classification_id, (SELECT m.classification_id FROM team_members m WHERE m.id = t.worker_id)) AND cp.pay_type_id = e.pay_type_id
    AND cp.archived_at IS NULL AND cp.from_date <= t.work_date AND (cp.to_date IS NULL OR cp.to_date >= t.work_date)
LEFT JOIN pay_rates ca ON ca.classification_id = coalesce(e.classification_id, (SELECT m.classification_id FROM team_members m WHERE m.id = t.worker_id)) AND ca.pay_type_id IS NULL
    AND ca.archived_at IS NULL AND ca.from_date <= t.work_date AND (ca.to_date IS NULL OR ca.to_date >= t.work_date);
