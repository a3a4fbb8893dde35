-- The safety domain: what was seen on site, what went wrong, and the talks that keep it from going wrong.

CREATE TABLE observations (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    project_id INTEGER NOT NULL REFERENCES projects (id),
    kind TEXT NOT NULL CHECK (kind IN ('POSITIVE', 'HAZARD')),
    category TEXT NOT NULL,
    severity TEXT CHECK (severity IN ('LOW', 'MEDIUM', 'HIGH', 'CRITICAL')),
    status TEXT NOT NULL CHECK (status IN ('INITIATED', 'READY_FOR_REVIEW', 'NOT_ACCEPTED', 'CLOSED')),
    description TEXT NOT NULL,
    observed_at TEXT NOT NULL,
    reporter_id INTEGER REFERENCES team_members (id),
    assignee_id INTEGER REFERENCES team_members (id),
    due_date TEXT CHECK (due_date IS date(due_date)),
    closed_at TEXT,
    archived_at TEXT,
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL,
    version INTEGER NOT NULL
) STRICT;
CREATE INDEX observations_observed_at ON observations (observed_at, id);
CREATE INDEX observations_project_id_observed_at ON observations (project_id, observed_at, id);
CREATE INDEX observations_reporter_id_observed_at ON observations (reporter_id, observed_at, id);
CREATE INDEX observations_assignee_id_observed_at ON observations (assignee_id, observed_at, id);
CREATE INDEX observations_status_observed_at ON observations (status, observed_at, id);
CREATE INDEX observations_due_date ON observations (due_date, id);
CREATE INDEX observations_due_date_desc ON observations (due_date DESC, id DESC);

CREATE TABLE incidents (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    project_id INTEGER NOT NULL REFERENCES projects (id),
    occurred_at TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('INJURY', 'NEAR_MISS', 'ENVIRONMENTAL', 'PROPERTY')),
    summary TEXT NOT NULL,
    description TEXT,
    osha_recordable INTEGER NOT NULL CHECK (osha_recordable IN (0, 1)),
    days_away INTEGER NOT NULL CHECK (days_away >= 0),
    days_restricted INTEGER NOT NULL CHECK (days_restricted >= 0),
    archived_at TEXT,
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL,
    version INTEGER NOT NULL
) STRICT;
CREATE INDEX incidents_occurred_at ON incidents (occurred_at, id);
CREATE INDEX incidents_project_id_occurred_at ON incidents (project_id, occurred_at, id);

CREATE TABLE incident_persons (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    incident_id INTEGER NOT NULL REFERENCES incidents (id),
    team_member_id INTEGER NOT NULL REFERENCES team_members (id),
    role TEXT NOT NULL CHECK (role IN ('INJURED', 'INVOLVED', 'WITNESS')),
    injury TEXT,
    archived_at TEXT,
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL,
    version INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX incident_persons_incident_id_team_member_id ON incident_persons (incident_id, team_member_id);
CREATE INDEX incident_persons_incident_id ON incident_persons (incident_id, id);
CREATE INDEX incident_persons_team_member_id ON incident_persons (team_member_id, id);

CREATE TABLE toolbox_talks (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    project_id INTEGER NOT NULL REFERENCES projects (id),
    topic TEXT NOT NULL,
    topic_folded TEXT NOT NULL,
    talk_date TEXT NOT NULL CHECK (talk_date IS date(talk_date)),
    conductor_id INTEGER REFERENCES team_members (id),
    notes TEXT,
    archived_at TEXT,
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL,
    version INTEGER NOT NULL
) STRICT;
CREATE INDEX toolbox_talks_talk_date ON toolbox_talks (talk_date, id);
CREATE INDEX toolbox_talks_topic_folded ON toolbox_talks (topic_folded, id);
CREATE INDEX toolbox_talks_project_id_talk_date ON toolbox_talks (project_id, talk_date, id);
CREATE INDEX toolbox_talks_conductor_id_talk_date ON toolbox_talks (conductor_id, talk_date, id);

CREATE TABLE toolbox_talk_attendees (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    toolbox_talk_id INTEGER NOT NULL REFERENCES toolbox_talks (id),
    team_member_id INTEGER NOT NULL REFERENCES team_members (id),
    signed INTEGER NOT NULL CHECK (signed IN (0, 1)),
    archived_at TEXT,
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL,
    version INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX toolbox_talk_attendees_toolbox_talk_id_team_member_id ON toolbox_talk_attendees (toolbox_talk_id, team_member_id);
CREATE INDEX toolbox_talk_attendees_toolbox_talk_id ON toolbox_talk_attendees (toolbox_talk_id, id);
CREATE INDEX toolbox_talk_attendees_team_member_id ON toolbox_talk_attendees (team_member_id, id);
