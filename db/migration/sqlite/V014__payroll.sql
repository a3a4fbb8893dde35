-- Which days are paid together, and what an hour is paid with.

CREATE TABLE pay_periods (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    from_date TEXT NOT NULL CHECK (from_date IS date(from_date)),
    to_date TEXT NOT NULL CHECK (to_date IS date(to_date)),
    pay_date TEXT NOT NULL CHECK (pay_date IS date(pay_date)),
    status TEXT NOT NULL CHECK (status IN ('OPEN', 'LOCKED', 'EXPORTED')),
    locked_by TEXT,
    locked_at TEXT,
    archived_at TEXT,
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL,
    version INTEGER NOT NULL,
    CHECK (to_date >= from_date),
    CHECK (status = 'OPEN' OR locked_by IS NOT NULL),
    CHECK (status = 'OPEN' OR locked_at IS NOT NULL)
) STRICT;
CREATE UNIQUE INDEX pay_periods_from_date ON pay_periods (from_date);

-- That a rate has one subject, and that rates of one do not overlap, is for the rules to keep.
CREATE TABLE pay_rates (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    team_member_id INTEGER REFERENCES team_members (id),
    classification_id INTEGER REFERENCES classifications (id),
    pay_type_id INTEGER REFERENCES pay_types (id),
    rate INTEGER NOT NULL CHECK (rate >= 0),
    fringe INTEGER NOT NULL CHECK (fringe >= 0),
    from_date TEXT NOT NULL CHECK (from_date IS date(from_date)),
    to_date TEXT CHECK (to_date IS date(to_date)),
    archived_at TEXT,
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL,
    version INTEGER NOT NULL,
    CHECK (to_date >= from_date)
) STRICT;
CREATE INDEX pay_rates_from_date ON pay_rates (from_date, id);
CREATE INDEX pay_rates_rate ON pay_rates (rate, id);
CREATE INDEX pay_rates_team_member_id_from_date ON pay_rates (team_member_id, from_date, id);
CREATE INDEX pay_rates_classification_id_from_date ON pay_rates (classification_id, from_date, id);
CREATE INDEX pay_rates_pay_type_id_from_date ON pay_rates (pay_type_id, from_date, id);
