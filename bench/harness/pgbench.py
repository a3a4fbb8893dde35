"""PostgreSQL alone: it makes the same answers as nested JSON, and pgbench asks for them. Nothing else is as near to the data."""

import json
import subprocess

from harness.machine import BENCH, WORK, fail, postgresql, say
from harness.prepare import FULL, database_name
from harness.verify import normalised
from harness.works import requests

COLUMNS = {"key": "key", "id": "id", "project": "project", "status": "status", "from": "from_date", "to": "to_date"}
COMPARED = 5


class Pgbench:
    """Stands among the servers; the CPU of the client is not counted, as it is not that of the load generator."""

    key = "pgbench"
    label = "PostgreSQL alone"
    is_counted = False

    def __init__(self, cluster):
        self.cluster = cluster

    def files(self, works, limit):
        """The scripts of the works, after a comparison of some answers with those of the limit."""
        self.cluster.query(TABLE, database_name(FULL))
        return {work.name: self._script(work, limit) for work in works}

    def under(self, load, script, connections, seconds):
        """A round: the figures that the load generator gives of a server."""
        sets = self.cluster.query(f"SELECT count(*) FROM bench_sets WHERE work = '{script.stem}'", database_name(FULL))
        for log in WORK.glob("pgbench_log.*"):
            log.unlink()
        command = [postgresql("pgbench"), "-n", "-l", "-M", "prepared", "-c", str(connections), "-T", str(max(1, round(seconds))),
                   "-D", f"sets={sets}", "-f", str(script), self.cluster.url(database_name(FULL), "bench")]
        done = subprocess.run(command, text=True, capture_output=True, cwd=WORK)
        if done.returncode != 0:
            fail(f"pgbench: {done.stderr}")
        [log] = WORK.glob("pgbench_log.*")
        milliseconds = sorted(int(line.split()[2]) / 1000 for line in log.read_text().splitlines())
        count = len(milliseconds)
        return {"requests": count, "seconds": seconds, "bytes": 0, "errors": 0, "error": "-",
                "p50": milliseconds[count // 2], "p99": milliseconds[count * 99 // 100]}

    def cpu(self):
        return 0

    def cpu_of_compilers(self):
        return 0

    def resident_mb(self):
        return 0

    def _script(self, work, limit):
        say(f"{work.name}: comparing the answers of {self.label}")
        self.cluster.query(insert(work), database_name(FULL))
        script = BENCH / "pgbench" / f"{work.name}.sql"
        statement = script.read_text().split("\n", 1)[1]
        for number, request in enumerate(requests(limit, work)[:COMPARED], 1):
            mine = json.loads(self.cluster.query(statement.replace(":n)", f"{number})"), database_name(FULL)))
            if normalised(mine) != normalised(limit.ask(*request)):
                fail(f"{work.name}, {work.sets[number - 1]}: PostgreSQL alone makes another answer than the limit.")
        return script


TABLE = """
    DROP TABLE IF EXISTS bench_sets;
    CREATE TABLE bench_sets (work text, n int, key text, id bigint, project bigint, status text, from_date date, to_date date,
      PRIMARY KEY (work, n))"""


def insert(work):
    names = list(work.sets[0])
    columns = ", ".join(COLUMNS[name] for name in names)
    rows = [f"('{work.name}', {number}, " + ", ".join(quoted(parameters[name]) for name in names) + ")"
            for number, parameters in enumerate(work.sets, 1)]
    return f"INSERT INTO bench_sets (work, n, {columns}) VALUES {', '.join(rows)}"


def quoted(value):
    return "'" + value.replace("'", "''") + "'"
