"""Builds the servers and fills the databases. What is there already and current stays."""

import os
import shutil
import sqlite3

from harness.cluster import Cluster
from harness.machine import BENCH, ROOT, WORK, fail, java, run, say, version

FULL = 1_000_000
TENTH = FULL // 10
ENTRIES_PER_PROJECT = 500
AS_OF = "2026-06-30"

OURS = WORK / "ours.jar"
LIMIT = BENCH / "limit" / "target" / "limit.jar"
PEERS = BENCH / "peers"


def prepare(sizes=(FULL,)):
    """Makes everything ready and returns the cluster, started."""
    WORK.mkdir(exist_ok=True)
    build()
    cluster = Cluster()
    cluster.start()
    for entries in sizes:
        fill_postgresql(cluster, entries)
        fill_sqlite(entries)
    return cluster


def build():
    for program in ("mvn", "npm"):
        if not shutil.which(program):
            fail(f"`{program}` is needed: apt install {'maven' if program == 'mvn' else 'npm'}")
    sources = [ROOT / name for name in ("pom.xml", "src/main", "mappers", "db", "graphql-schema")]
    if is_older(OURS, sources):
        say("building our server")
        run(["mvn", "-q", "-DskipTests", "clean", "package"], "the build of our server", cwd=ROOT)
        [jar] = (ROOT / "target").glob("asr-ops-graphql-*.jar")
        shutil.copy(jar, OURS)
    if is_older(LIMIT, [BENCH / "limit" / "pom.xml", BENCH / "limit" / "src"]):
        say("building the limit server")
        run(["mvn", "-q", "clean", "package"], "the build of the limit server", cwd=BENCH / "limit")
    if is_older(PEERS / "node_modules" / ".package-lock.json", [PEERS / "package-lock.json"]):
        say("installing the peers")
        run(["npm", "ci"], "`npm ci` in bench/peers", cwd=PEERS)


def is_older(built, sources):
    if not built.exists():
        return True
    files = [file for source in sources for file in [source, *source.rglob("*")] if file.is_file()]
    return max(file.stat().st_mtime for file in files) > built.stat().st_mtime


def node():
    """The peers' Node: the machine's when it is new enough for them, else the one from npm."""
    own = shutil.which("node")
    return own if own and version(own, "--version") >= 24 else str(PEERS / "node_modules" / ".bin" / "node")


def database_name(entries):
    return f"entries_{entries}"


def sqlite_file(entries):
    return WORK / f"entries_{entries}.db"


# What is written are timecards of half a year, most of which is paid by then.
OPEN_PERIODS = "UPDATE pay_periods SET status = 'OPEN'"


def fill_postgresql(cluster, entries):
    name = database_name(entries)
    if not cluster.query(f"SELECT 1 FROM pg_database WHERE datname = '{name}'"):
        cluster.query("DROP DATABASE IF EXISTS filling")
        cluster.query("CREATE DATABASE filling")
        seed(cluster.url("filling"), entries)
        cluster.query(f"ALTER DATABASE filling RENAME TO {name}")
    ours(cluster.url(name), "migrate")
    cluster.query(OPEN_PERIODS, name)
    cluster.query("VACUUM (ANALYZE)", name)
    cluster.query((PEERS / "postgraphile.sql").read_text(), name)


def fill_sqlite(entries):
    file = sqlite_file(entries)
    if not file.exists():
        filling = WORK / "filling.db"
        for left in WORK.glob("filling.db*"):
            left.unlink()
        seed(f"sqlite:///{filling}", entries)
        with sqlite3.connect(filling) as connection:
            connection.execute("ANALYZE")
        connection.close()
        filling.rename(file)
    ours(f"sqlite:///{file}", "migrate")
    with sqlite3.connect(file) as connection:
        connection.execute(OPEN_PERIODS)
    connection.close()


def seed(url, entries):
    say(f"filling {url} with {entries:,} timecard entries; this takes a minute")
    projects = entries // ENTRIES_PER_PROJECT
    ours(url, "seed", "--projects", str(projects), "--entries", str(entries), "--as-of", AS_OF)


def ours(url, *arguments):
    run([java(), "-jar", str(OURS), *arguments], f"our server's `{arguments[0]}`",
        env={**os.environ, "DATABASE_URL": url}, cwd=WORK)
