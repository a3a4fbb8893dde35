"""The works: what is asked of every server, with the same parameters, in the words of each."""

import base64
import json
from dataclasses import dataclass, replace
from datetime import date, timedelta
from urllib.parse import urlencode

# --- The queries. Ours and mercurius have the same schema; PostGraphile derives its own from the tables, and
# --- aliases give its answers the same names.

OURS = {
    "Q1": """
        query ($id: ID!) { project(id: $id) { id jobNumber name status city startDate } }""",
    "Q2": """
        query ($after: String) { projects(first: 50, after: $after) { nodes {
          id name status
          projectManager { id fullName }
          timecards(first: 10) { nodes {
            id workDate status
            worker { fullName }
            entries(first: 10) { nodes { hours costCode { code } } }
          } }
        } } }""",
    "Q3": """
        query ($project: ID!, $status: TimecardStatus!, $from: Date!, $to: Date!, $after: String) {
          timecards(first: 100, after: $after, filter: {
            project: {id: {eq: $project}}, status: {eq: $status}, workDate: {gte: $from, lte: $to}
          }) {
            totalCount
            nodes { id workDate status worker { fullName } project { name } }
            pageInfo { hasNextPage endCursor }
          }
        }""",
    "Q4": """
        query ($from: Date!, $to: Date!) { hoursByProject(from: $from, to: $to, first: 20) {
          project { id name } hours entries
        } }""",
    "Q5": """
        query ($after: String) { teamMembers(first: 20, after: $after) { nodes {
          id fullName
          assignments(first: 10) { nodes {
            role fromDate
            project {
              id name
              timecards(first: 5) { nodes {
                id workDate
                entries(first: 10) { nodes { hours costCode { code parent { code } } } }
              } }
            }
          } }
        } } }""",
    "M1": """
        mutation ($input: TimecardUpsertManyInput!) { timecardUpsertMany(input: $input) {
          results { externalId status timecard { id } userErrors { code } }
          userErrors { code }
        } }""",
}

POSTGRAPHILE = {
    "Q1": """
        query ($id: BigInt!) { project(rowId: $id) { id: rowId jobNumber name status city startDate } }""",
    "Q2": """
        query ($after: Cursor) {
          projects(first: 50, after: $after, orderBy: [JOB_NUMBER_FOLDED_ASC, ROW_ID_ASC], filter: {archivedAt: {isNull: true}}) { nodes {
            id: rowId name status
            projectManager { id: rowId fullName }
            timecards(first: 10, orderBy: [WORK_DATE_DESC, ROW_ID_DESC]) { nodes {
              id: rowId workDate status
              worker { fullName }
              entries: timecardEntries(first: 10) { nodes { hours costCode { code } } }
            } }
          } }
        }""",
    "Q3": """
        query ($project: BigInt!, $status: String!, $from: Date!, $to: Date!, $after: Cursor) {
          timecards(first: 100, after: $after, orderBy: [WORK_DATE_DESC, ROW_ID_DESC], filter: {
            projectId: {equalTo: $project}, status: {equalTo: $status}
            workDate: {greaterThanOrEqualTo: $from, lessThanOrEqualTo: $to}
          }) {
            totalCount
            nodes { id: rowId workDate status worker { fullName } project { name } }
            pageInfo { hasNextPage endCursor }
          }
        }""",
    "Q4": """
        query ($from: Date!, $to: Date!) { hoursByProject(fromDate: $from, toDate: $to, top: 20) { nodes {
          project { id: rowId name } hours entries
        } } }""",
    "Q5": """
        query ($after: Cursor) {
          teamMembers(first: 20, after: $after, orderBy: [LAST_NAME_FOLDED_ASC, ROW_ID_ASC], filter: {archivedAt: {isNull: true}}) { nodes {
            id: rowId fullName
            assignments: projectAssignments(first: 10, orderBy: [FROM_DATE_DESC, ROW_ID_DESC], filter: {archivedAt: {isNull: true}}) { nodes {
              role fromDate
              project {
                id: rowId name
                timecards(first: 5, orderBy: [WORK_DATE_DESC, ROW_ID_DESC]) { nodes {
                  id: rowId workDate
                  entries: timecardEntries(first: 10) { nodes { hours costCode { code parent { code } } } }
                } }
              }
            } }
          } }
        }""",
    "M1": """
        mutation ($source: String!, $rows: JSON!) { timecardUpsertMany(input: {source: $source, timecards: $rows}) {
          results: result { externalId status id: timecardId }
        } }""",
}

WRITERS, CALLS, CARDS = 4, 20, 500

# --- Lists are read from many places. A server's own cursors are had by paging through it beforehand.

WALKS = {
    "ours": {
        "Q2": "query ($after: String) { projects(first: 50, after: $after) { pageInfo { endCursor } } }",
        "Q5": "query ($after: String) { teamMembers(first: 20, after: $after) { pageInfo { endCursor } } }",
    },
    "postgraphile": {
        "Q2": """query ($after: Cursor) {
            projects(first: 50, after: $after, orderBy: [JOB_NUMBER_FOLDED_ASC, ROW_ID_ASC], filter: {archivedAt: {isNull: true}}) {
              pageInfo { endCursor }
            } }""",
        "Q5": """query ($after: Cursor) {
            teamMembers(first: 20, after: $after, orderBy: [LAST_NAME_FOLDED_ASC, ROW_ID_ASC], filter: {archivedAt: {isNull: true}}) {
              pageInfo { endCursor }
            } }""",
    },
}


@dataclass(frozen=True)
class Work:
    name: str
    title: str
    field: str  # of Query or Mutation, for servers that do not have it yet
    sets: list  # of parameters, the same for all servers
    connections: int = 0  # where it is not measured with as many as the others

    @property
    def writes(self):
        return self.field == "timecardUpsertMany"

    def shortened(self, sets):
        """Of what is written, all: the second half writes over the first."""
        return self if self.writes else replace(self, sets=self.sets[:sets])


def works(cluster, database):
    """The works with their parameter sets, chosen by hashes: random, and the same in every run."""

    def rows(sql):
        return [line.split("|") for line in cluster.query(sql, database).splitlines()]

    return [
        Work("Q1", "one project", "project", [{"id": id} for [id] in rows(RANDOM_PROJECTS)]),
        Work("Q2", "50 projects, nested", "projects", pages(rows(PAGE_ENDS.format("job_number_folded", "projects", 50)))),
        Work("Q3", "filtered page and count", "timecards", [
            {"project": project, "status": "EXPORTED", "from": "2025-01-01", "to": "2025-12-31", "key": key, "id": id}
            for project, key, id in rows(LARGE_PROJECTS)]),
        Work("Q4", "hours of a month by project", "hoursByProject", [{"from": first, "to": last} for first, last in rows(MONTHS)]),
        Work("Q5", "20 members, deep", "teamMembers", pages(rows(PAGE_ENDS.format("last_name_folded", "team_members", 20)))),
        Work("M1", f"500 timecards written, {WRITERS} connections", "timecardUpsertMany", calls(rows(DAYS)), WRITERS),
    ]


def calls(days):
    """Calls with the same timecards in two turns, each saying something else than the last: every row is written each time."""
    return [{"rows": [card(number, *day, turn) for number, day in enumerate(days) if number % CALLS == call]}
            for turn in range(2) for call in range(CALLS)]


def card(number, job, employee, date, lines, turn):
    """A timecard as another system has it; every third has two entries."""
    codes = [line.split("~") for line in lines.split("^")][:1 if number % 3 else 2]
    return {
        "externalId": f"card-{number:05}", "project": {"code": job}, "worker": {"code": employee}, "workDate": date,
        "notes": ("Conduit in the east wing, floor {}", "Panels and feeders, floor {}, as built")[turn].format(number % 40),
        "signed": turn == 1,
        "entries": [{"costCode": {"code": cost}, "payType": {"code": pay}, "hours": ("0.75", "1.25")[turn], "billable": True}
                    for cost, pay in codes]}


def pages(ends):
    """A page starts where another ends; the very last one is short and left out."""
    return [{"key": "", "id": "0"}] + [{"key": key, "id": id} for key, id in ends]


RANDOM_PROJECTS = "SELECT id FROM projects ORDER BY md5(id::text) LIMIT 500"
PAGE_ENDS = """
    SELECT key, id FROM (
      SELECT {0} AS key, id, row_number() OVER (ORDER BY {0}, id) AS row, count(*) OVER () AS rows
      FROM {1} WHERE archived_at IS NULL) numbered
    WHERE row % {2} = 0 AND row + {2} <= rows ORDER BY row"""
LARGE_PROJECTS = """
    SELECT p.id, t.work_date, t.id FROM projects p CROSS JOIN LATERAL (
      SELECT id, work_date FROM timecards
      WHERE project_id = p.id AND status = 'EXPORTED' AND work_date BETWEEN '2025-01-01' AND '2025-12-31'
      ORDER BY work_date DESC, id DESC OFFSET 99 LIMIT 1) t
    ORDER BY md5(p.id::text) LIMIT 100"""
DAYS = f"""
    SELECT p.job_number, m.employee_number, d.work_date, d.lines
    FROM (
      SELECT t.worker_id, t.work_date, min(t.project_id) AS project_id, min(t.id) AS id,
        string_agg(c.code || '~' || y.code, '^' ORDER BY e.id) AS lines
      FROM timecards t
      JOIN timecard_entries e ON e.timecard_id = t.id
      JOIN cost_codes c ON c.id = e.cost_code_id AND c.archived_at IS NULL
      JOIN pay_types y ON y.id = e.pay_type_id AND y.archived_at IS NULL
      WHERE t.work_date BETWEEN '2026-01-01' AND '2026-06-28'
      GROUP BY t.worker_id, t.work_date
      HAVING sum(e.hours) <= 10 AND count(DISTINCT t.id) = 1
    ) d
    JOIN projects p ON p.id = d.project_id AND p.archived_at IS NULL
    JOIN team_members m ON m.id = d.worker_id AND m.archived_at IS NULL
    WHERE EXISTS (
      SELECT 1 FROM project_assignments a
      WHERE a.project_id = p.id AND a.team_member_id = m.id AND a.archived_at IS NULL AND a.from_date <= d.work_date
        AND (a.to_date IS NULL OR a.to_date >= d.work_date))
    ORDER BY md5(d.id::text) LIMIT {CALLS * CARDS}"""
MONTHS = """
    SELECT month::date, (month + interval '1 month - 1 day')::date
    FROM generate_series('2023-07-01', '2026-06-01', interval '1 month') month"""


def requests(server, work):
    """The work's requests in the words of a server, one for each parameter set: method, address, body."""
    if work.writes:
        return [writing(server, work, parameters["rows"]) for parameters in work.sets]
    if server.dialect == "limit":
        return [("GET", f"/{work.name.lower()}?{urlencode(parameters)}", "") for parameters in work.sets]
    query = (POSTGRAPHILE if server.dialect == "postgraphile" else OURS)[work.name]
    return [graphql(query, variables) for variables in all_variables(server, work, query)]


def writing(server, work, rows):
    moved = [{**row, "workDate": str(date.fromisoformat(row["workDate"]) + own_days(server))} for row in rows]
    variables = {"source": source(server), "rows": moved}
    if server.dialect == "limit":
        return "POST", f"/{work.name.lower()}", json.dumps(variables)
    if server.dialect == "postgraphile":
        return graphql(POSTGRAPHILE[work.name], variables)
    return graphql(OURS[work.name], {"input": variables})


def source(server):
    """Every server writes rows of its own."""
    return "BENCH_" + server.key.upper().replace("-", "_")


def own_days(server):
    """How much later its rows are, so that nobody finds those of the others when it sums up a worker's day."""
    return timedelta(weeks=8 * ["ours", "limit", "mercurius", "postgraphile"].index(server.dialect))


def all_variables(server, work, query):
    variables = [without_position(parameters) for parameters in work.sets]
    if server.dialect == "ours":
        variables = [with_opaque_ids(each) for each in variables]
    if "key" in work.sets[0]:
        if server.dialect == "mercurius":
            cursors = [f"{each['key']}|{each['id']}" for each in work.sets]
        else:
            cursors = own_cursors(server, work, query, variables)
        variables = [{**each, "after": after} for each, after in zip(variables, cursors)]
    return variables


def without_position(parameters):
    position = ("key", "id") if "key" in parameters else ()
    return {name: value for name, value in parameters.items() if name not in position}


def with_opaque_ids(variables):
    return {name: opaque(value) if name in ("id", "project") else value for name, value in variables.items()}


def opaque(project):
    """A project's id as our server writes it."""
    return base64.urlsafe_b64encode(f"Project:{project}".encode()).decode().rstrip("=")


def own_cursors(server, work, query, variables):
    walk = WALKS[server.dialect].get(work.name)
    if walk is None:  # each set has a first page of its own
        return [end_cursor(server, work, query, each) for each in variables]
    cursors = [None]
    while len(cursors) < len(work.sets):
        cursors.append(end_cursor(server, work, walk, {"after": cursors[-1]}))
    return cursors


def end_cursor(server, work, query, variables):
    return server.ask(*graphql(query, variables))["data"][work.field]["pageInfo"]["endCursor"]


def graphql(query, variables):
    return "POST", "/graphql", json.dumps({"query": " ".join(query.split()), "variables": variables})
