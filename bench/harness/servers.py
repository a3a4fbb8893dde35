"""The servers: how each is started, asked, and how much of the machine it uses."""

import atexit
import http.client
import json
import os
import subprocess
import time

from harness.machine import WORK, cpu_of, cpu_of_compilers, fail, forget_peak, free_port, java, jvm_options, resident_mb, say
from harness.prepare import BENCH, FULL, OURS, PEERS, database_name, node, sqlite_file

# The same for both Java servers: those that ours is meant to start with.
JVM = jvm_options()
# The credential that our server is given, and asked with.
KEY = "the-key-of-the-administrator-of-the-benchmark"
SECONDS_TO_START = 90
SECONDS_TO_STOP = 30


class Server:
    """A server on a free port; `dialect` says in which words it is asked."""

    def __init__(self, key, label, dialect, database="postgresql", entries=FULL, java_options=JVM, jar=OURS):
        self.key = key
        self.label = label
        self.dialect = dialect
        self.database = database
        self.is_counted = database == "postgresql"  # its statements, by the database
        self.entries = entries
        self.java_options = java_options
        self.jar = jar
        self.port = free_port()

    def start(self, cluster):
        command, settings = getattr(self, "_" + self.dialect)(cluster)
        self.log = WORK / f"{self.key}.log"
        with open(self.log, "w") as log:
            self.process = subprocess.Popen(
                command, stdout=log, stderr=log, cwd=WORK, env={**os.environ, "NODE_ENV": "production", **settings})
        atexit.register(self.stop)
        self._wait()
        return self

    def stop(self, seconds=SECONDS_TO_STOP):
        self.process.terminate()
        try:
            self.process.wait(seconds)
        except subprocess.TimeoutExpired:
            say(f"{self.label} does not stop, and is killed; its log is {self.log}")
            self.process.kill()
            self.process.wait()

    def get(self, method, address, body=""):
        """The status and the body of an answer."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=120)
        connection.request(method, address, body, self.headers(body))
        answer = connection.getresponse()
        content = answer.read()
        connection.close()
        return answer.status, content

    def answer(self, method, address, body=""):
        """The body of an answer, which must be free of errors."""
        status, content = self.get(method, address, body)
        if status != 200 or b'"errors"' in content[:200]:
            fail(f"{self.label} answers {status} to {method} {address} {body}:\n{content[:2000].decode()}")
        return content

    def ask(self, method, address, body=""):
        return json.loads(self.answer(method, address, body))

    def headers(self, body):
        content = {"Content-Type": "application/json", "Content-Length": str(len(body))} if body else {}
        credential = {"Authorization": f"Bearer {KEY}"} if self.dialect == "ours" else {}
        return {"Host": f"localhost:{self.port}", "Accept": "application/json", **credential, **content}

    def offers(self, work):
        """Whether the server has the work's field; of what it does not have, there is nothing to measure."""
        if self.dialect == "limit":
            return True
        query = f'{{ __type(name: "{"Mutation" if work.writes else "Query"}") {{ fields {{ name }} }} }}'
        type = self.ask("POST", "/graphql", json.dumps({"query": query}))["data"]["__type"]
        return type is not None and work.field in [field["name"] for field in type["fields"]]

    def under(self, load, file, connections, seconds):
        """What the load generator sees in a round."""
        return load.run(self, file, connections, seconds)

    def cpu(self):
        return cpu_of(self.process.pid)

    def cpu_of_compilers(self):
        return cpu_of_compilers(self.process.pid)

    def resident_mb(self):
        return resident_mb(self.process.pid)

    def forget_peak(self):
        forget_peak(self.process.pid)

    def peak_mb(self):
        """The most that was resident since `forget_peak`."""
        return resident_mb(self.process.pid, "VmHWM")

    def _ours(self, cluster):
        postgresql = cluster.url(database_name(self.entries))
        url = f"sqlite:///{sqlite_file(self.entries)}" if self.database == "sqlite" else postgresql
        settings = {"DATABASE_URL": url, "SERVER_PORT": str(self.port), "ASR_ADMIN_KEY": KEY}
        return [java(), *self.java_options, "-jar", str(self.jar)], settings

    def _limit(self, cluster):
        postgresql = f"jdbc:postgresql://127.0.0.1:{cluster.port}/{database_name(self.entries)}?user=server"
        url = f"jdbc:sqlite:{sqlite_file(self.entries)}" if self.database == "sqlite" else postgresql
        classes = f"{BENCH}/limit/target/limit.jar:{BENCH}/limit/target/dependency/*"
        return [java(), *self.java_options, "-cp", classes, "com.asrops.limit.Limit", url, str(self.port)], {}

    def _mercurius(self, cluster):
        url = cluster.url(database_name(self.entries))
        return [node(), str(PEERS / "mercurius.js"), url, str(self.port)], {}

    def _postgraphile(self, cluster):
        url = cluster.url(database_name(self.entries))
        return [node(), str(PEERS / "postgraphile.js"), url, str(self.port)], {"GRAPHILE_ENV": "production"}

    def _wait(self):
        """Until it accepts connections."""
        deadline = time.monotonic() + SECONDS_TO_START
        while time.monotonic() < deadline and self.process.poll() is None:
            try:
                self.get("GET", "/")
                return
            except OSError:
                time.sleep(0.05)
        fail(f"{self.label} did not start; the end of {self.log}:\n{self.log.read_text()[-2000:]}")


def all_servers():
    return [
        Server("ours", "ours", "ours"),
        Server("limit", "the limit", "limit"),
        Server("mercurius", "mercurius", "mercurius"),
        Server("postgraphile", "PostGraphile", "postgraphile"),
        Server("ours-sqlite", "ours on SQLite", "ours", "sqlite"),
        Server("limit-sqlite", "the limit on SQLite", "limit", "sqlite"),
    ]
