"""What the servers have written: each has rows of its own, told by their source."""

import json
import sqlite3
from datetime import date

from harness.prepare import database_name, sqlite_file
from harness.works import own_days, source

MINE = "SELECT row_id FROM external_refs WHERE entity_type = 'Timecard' AND source = '{source}'"
REMOVE = [
    f"DELETE FROM timecard_entries WHERE timecard_id IN ({MINE})",
    f"DELETE FROM timecards WHERE id IN ({MINE})",
    "DELETE FROM external_refs WHERE source = '{source}'",
    "DELETE FROM import_batches",
]
# Nobody may take away what the audit has noted: here its triggers are out of work meanwhile.
FORGET = "SET session_replication_role = replica; TRUNCATE audit_events; RESET session_replication_role"
EVENTS = """
    SELECT entity, operation, count(*), count(import_batch_id), count(DISTINCT import_batch_id)
    FROM audit_events
    GROUP BY entity, operation ORDER BY entity, operation"""
ROWS = """
    SELECT r.external_id, p.job_number, m.employee_number, t.work_date, t.status, t.notes, {signed}, t.source, t.version,
      c.code, y.code, {hours}, e.start_time, e.end_time, e.break_minutes, {billable}, e.version,
      r.version, r.checksum IS NOT NULL, r.raw_json
    FROM external_refs r
    JOIN timecards t ON t.id = r.row_id
    JOIN projects p ON p.id = t.project_id
    JOIN team_members m ON m.id = t.worker_id
    JOIN timecard_entries e ON e.timecard_id = t.id
    JOIN cost_codes c ON c.id = e.cost_code_id
    JOIN pay_types y ON y.id = e.pay_type_id
    WHERE r.entity_type = 'Timecard' AND r.source = '{source}'
    ORDER BY r.external_id, e.id"""
WORK_DATE = 3  # its place among them
POSTGRESQL = {"signed": "t.signed::int", "billable": "e.billable::int", "hours": "(e.hours * 100)::int"}
SQLITE = {"signed": "t.signed", "billable": "e.billable", "hours": "e.hours"}


def remove(server, cluster):
    """Takes away what a server has written, so that works that read are not changed by it."""
    statements = [statement.format(source=source(server)) for statement in REMOVE]
    if server.database == "sqlite":
        with connection(server) as database:
            for statement in statements:
                database.execute(statement)
            triggers = database.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger' AND tbl_name = 'audit_events'")
            kept = triggers.fetchall()
            for name, _ in kept:
                database.execute(f"DROP TRIGGER {name}")
            database.execute("DELETE FROM audit_events")
            for _, trigger in kept:
                database.execute(trigger)
    else:
        cluster.query("; ".join([*statements, FORGET]), database_name(server.entries))


def rows(server, cluster):
    """The entries that a server has written, with their timecards: without ids, times and checksums."""
    if server.database == "sqlite":
        with connection(server) as database:
            found = [list(row) for row in database.execute(ROWS.format(source=source(server), **SQLITE))]
    else:
        select = ROWS.format(source=source(server), **POSTGRESQL)
        names = ", ".join(f"c{number}" for number in range(20))
        lines = cluster.query(
            f"SELECT json_build_array({names}) FROM ({select}) AS w ({names})", database_name(server.entries)).splitlines()
        found = [json.loads(line) for line in lines]
    return [comparable(row, own_days(server)) for row in found]


def comparable(row, days):
    """A row as all servers must leave it: on the day that the work says, with JSON whose spaces do not matter."""
    values = [int(value) if isinstance(value, bool) else value for value in row[:-1]]
    values[WORK_DATE] = str(date.fromisoformat(values[WORK_DATE]) - days)
    raw = json.loads(row[-1])
    return values + [{**raw, "workDate": str(date.fromisoformat(raw["workDate"]) - days)}]


def events(server, cluster):
    """How many events of each kind the audit has noted since `remove`, as lists."""
    if server.database == "sqlite":
        with connection(server) as database:
            return [[str(value) for value in row] for row in database.execute(EVENTS)]
    return [line.split("|") for line in cluster.query(EVENTS, database_name(server.entries)).splitlines()]


def connection(server):
    return sqlite3.connect(sqlite_file(server.entries), timeout=30)
