-- When an hour is overtime, as data: what a policy says, and for whom it holds and since when. A law that changes gets a new policy
-- whose coverage begins on the day.

CREATE TABLE overtime_policies (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL,
    name_folded TEXT NOT NULL,
    regular_pay_type_id INTEGER NOT NULL REFERENCES pay_types (id),
    overtime_pay_type_id INTEGER NOT NULL REFERENCES pay_types (id),
    double_pay_type_id INTEGER REFERENCES pay_types (id),
    daily_overtime_after INTEGER CHECK (daily_overtime_after BETWEEN 0 AND 2400),
    daily_double_after INTEGER CHECK (daily_double_after BETWEEN 0 AND 2400),
    weekly_overtime_after INTEGER CHECK (weekly_overtime_after BETWEEN 0 AND 16800),
    seventh_day_double_after INTEGER CHECK (seventh_day_double_after BETWEEN 0 AND 2400),
    archived_at TEXT,
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL,
    version INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX overtime_policies_name_folded ON overtime_policies (name_folded);

-- That a coverage has one subject at most, and that those of one do not overlap, is for the rules to keep.
CREATE TABLE overtime_coverages (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    policy_id INTEGER NOT NULL REFERENCES overtime_policies (id),
    state TEXT,
    classification_id INTEGER REFERENCES classifications (id),
    team_member_id INTEGER REFERENCES team_members (id),
    from_date TEXT NOT NULL CHECK (from_date IS date(from_date)),
    to_date TEXT CHECK (to_date IS date(to_date)),
    archived_at TEXT,
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL,
    version INTEGER NOT NULL,
    CHECK (to_date >= from_date)
) STRICT;
CREATE INDEX overtime_coverages_policy_id ON overtime_coverages (policy_id, id);
