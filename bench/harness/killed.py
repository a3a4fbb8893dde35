"""A server that may be killed at any moment, and the databases that it leaves behind."""

import atexit
import http.client
import json
import os
import shutil
import sqlite3
import subprocess
import time

from harness.cluster import as_user
from harness.machine import fail, free_port, java, jvm_options, postgresql, run

ADMIN_KEY = "the-key-of-the-administrator-of-this-proof"
SECONDS_TO_START = 180
# It is started more often than it gets warm.
QUICK_START = ["-XX:TieredStopAtLevel=1"]


class Sqlite:
    name = "sqlite"
    hundredths = 1

    def __init__(self, folder):
        self.file = folder / "exactly-once.db"
        self.url = f"sqlite:///{self.file}"

    def query(self, sql):
        with sqlite3.connect(self.file, timeout=30) as connection:
            return connection.execute(sql).fetchall()

    def stop(self):
        """There is nothing to stop."""

    def settle(self):
        """What the server has written is in the file, whatever becomes of the server."""


class Postgresql:
    name = "postgresql"
    hundredths = 100

    def __init__(self, folder):
        self.data = folder / "postgresql"
        self.port = free_port()
        self.url = f"postgresql://proof@127.0.0.1:{self.port}/postgres"
        if os.getuid() == 0:
            shutil.chown(folder, "postgres")
        run([*as_user(), postgresql("initdb"), "-D", str(self.data), "-U", "proof", "-A", "trust", "--encoding=UTF8",
             "--locale=C.UTF-8"], "initdb", cwd="/")
        settings = f"-p {self.port} -c listen_addresses=127.0.0.1 -c unix_socket_directories="
        self._control("start", "-o", settings, "-l", str(self.data / "log.txt"))
        atexit.register(self.stop)
        self.running = True

    def _control(self, *arguments):
        run([*as_user(), postgresql("pg_ctl"), "-D", str(self.data), "-w", *arguments], "pg_ctl " + arguments[0], cwd="/")

    def stop(self):
        if self.running:
            self.running = False
            self._control("stop", "-m", "immediate")

    def query(self, sql):
        text = run([postgresql("psql"), "-XAtq", "-F", "\t", "-v", "ON_ERROR_STOP=1", "-c", sql, self.url], "psql")
        return [tuple(int(value) if value.isdigit() else value for value in line.split("\t")) for line in text.splitlines()]

    def settle(self):
        """Waits until PostgreSQL has ended what the killed server's connections had begun."""
        others = "SELECT count(*) FROM pg_stat_activity WHERE datname = 'postgres' AND pid <> pg_backend_pid()"
        while self.query(others) != [(0,)]:
            time.sleep(0.05)


class Server:
    """The packaged server, on the same port each time."""

    def __init__(self, jar, url, folder):
        self.jar, self.url, self.folder, self.port = jar, url, folder, free_port()
        self.process = None
        atexit.register(self.kill)

    def start(self):
        settings = {"DATABASE_URL": self.url, "SERVER_PORT": str(self.port), "ASR_ADMIN_KEY": ADMIN_KEY}
        log = open(self.folder / "server.log", "a")
        self.process = subprocess.Popen([java(), *jvm_options(), *QUICK_START, "-jar", str(self.jar)], cwd=self.folder, stdout=log, stderr=log,
                                        env={**os.environ, **settings})
        deadline = time.monotonic() + SECONDS_TO_START
        while time.monotonic() < deadline and self.process.poll() is None:
            try:
                if self.ask("{ __typename }"):
                    return
            except (OSError, http.client.HTTPException):
                time.sleep(0.1)
        fail(f"the server does not start:\n{(self.folder / 'server.log').read_text()[-2000:]}")

    def kill(self):
        if self.process and self.process.poll() is None:
            self.process.kill()
            self.process.wait()

    def ask(self, query, variables=None):
        """The data of an answer; an OSError or an HTTPException when there is none."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=60)
        try:
            headers = {"Content-Type": "application/json", "Authorization": "Bearer " + ADMIN_KEY}
            connection.request("POST", "/graphql", json.dumps({"query": query, "variables": variables or {}}), headers)
            answer = json.loads(connection.getresponse().read())
        finally:
            connection.close()
        if "errors" in answer:
            if all(error["extensions"].get("retryable") for error in answer["errors"]):
                raise OSError(str(answer["errors"]))
            raise RuntimeError(f"the server answers {answer['errors']}")
        return answer["data"]

    def create(self, *mutations):
        """The ids of new rows."""
        data = self.ask("mutation { " + "\n".join(mutations) + " }")
        return [row["id"] for payload in data.values() for row in payload.values()]
