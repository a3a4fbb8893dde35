"""A PostgreSQL cluster of our own, in the work directory."""

import atexit
import os
import shutil

from harness.machine import WORK, free_port, postgresql, run, say

# As a server of this size is set up in production; every query runs on one processor, so that runs compare.
SETTINGS = """
listen_addresses = '127.0.0.1'
unix_socket_directories = ''
max_connections = 200
shared_buffers = 4GB
work_mem = 32MB
max_wal_size = 4GB
random_page_cost = 1.1
jit = off
max_parallel_workers_per_gather = 0
"""
# Statements are counted by the database, but not while it is timed.
COUNTING = """
shared_preload_libraries = 'pg_stat_statements'
pg_stat_statements.track = none
"""


class Cluster:
    """The harness connects as `bench`, the servers as `server`."""

    def __init__(self):
        self.data = WORK / "postgresql"
        self.port = free_port()

    def start(self):
        if not self.data.exists():
            self._create()
        self._start()
        atexit.register(self.stop)

    def stop(self):
        self._control("stop", "-m", "fast")

    def url(self, database, user="server"):
        return f"postgresql://{user}@127.0.0.1:{self.port}/{database}"

    def query(self, sql, database="postgres"):
        """What psql prints: a row in a line, `|` between the columns."""
        arguments = ["-XAtq", "-v", "ON_ERROR_STOP=1", "-c", sql, self.url(database, "bench")]
        return run([postgresql("psql"), *arguments], "psql").strip()

    def count_statements(self, work):
        """How many statements the servers send while `work` is done; None when the extension is missing."""
        if not self.counts:
            return None
        self._track("top")
        self.query("SELECT pg_stat_statements_reset()")
        work()
        calls = self.query("SELECT coalesce(sum(calls), 0) FROM pg_stat_statements"
                           " WHERE userid = (SELECT oid FROM pg_roles WHERE rolname = 'server')")
        self._track("none")
        return int(calls)

    def version(self):
        return self.query("SHOW server_version").split()[0]

    def _create(self):
        say("PostgreSQL: a new cluster")
        if os.getuid() == 0:
            shutil.chown(WORK, "postgres")
        options = ["-U", "bench", "-A", "trust", "--encoding=UTF8", "--locale=C.UTF-8"]
        run([*as_user(), postgresql("initdb"), "-D", str(self.data), *options], "initdb", cwd="/")
        self._configure(SETTINGS)
        self._start()
        self.query("CREATE ROLE server LOGIN SUPERUSER")
        if self.query("SELECT 1 FROM pg_available_extensions WHERE name = 'pg_stat_statements'"):
            self._configure(COUNTING)
            self.query("CREATE EXTENSION pg_stat_statements")
        self.stop()

    def _configure(self, settings):
        with open(self.data / "postgresql.conf", "a") as file:
            file.write(settings)

    def _start(self):
        self._control("start", "-o", f"-p {self.port}", "-l", str(WORK / "postgresql.log"))
        self.postmaster = int((self.data / "postmaster.pid").read_text().split()[0])
        self.counts = "pg_stat_statements" in self.query("SHOW shared_preload_libraries")

    def _control(self, *arguments):
        run([*as_user(), postgresql("pg_ctl"), "-D", str(self.data), "-w", *arguments], "pg_ctl " + arguments[0], cwd="/")

    def _track(self, what):
        self.query(f"ALTER SYSTEM SET pg_stat_statements.track = '{what}'")
        self.query("SELECT pg_reload_conf()")


def as_user():
    """PostgreSQL refuses to run as root."""
    return ["runuser", "-u", "postgres", "--"] if os.getuid() == 0 else []
