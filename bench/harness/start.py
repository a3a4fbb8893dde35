"""`bench/run start`: how fast our server is there, with and without an AOT cache of the JVM."""

import os
import shutil
import sys
import time
from statistics import median

from harness import report
from harness.machine import WORK, java, run as run_command, say
from harness.measure import Load
from harness.prepare import FULL, OURS, database_name, prepare
from harness.servers import JVM, Server
from harness.verify import verify
from harness.works import works

STARTS = 5
FIRST_SECONDS = 60
QUICK_SECONDS = 15
CONNECTIONS = 4


def run(options):
    started = report.now()
    cluster = prepare()
    extracted, cache = train(cluster)
    variants = {
        "the jar": Server("ours", "ours", "ours"),
        "the jar, extracted": Server("ours", "ours", "ours", jar=extracted),
        "the jar, extracted, AOT cache": Server(
            "ours", "ours", "ours", jar=extracted, java_options=[*JVM, f"-XX:AOTCache={cache}"]),
    }
    [_, nested, *_] = works(cluster, database_name(FULL))
    load = Load()
    seconds = QUICK_SECONDS if options.quick else FIRST_SECONDS
    lines = ["| | seconds to the first answer | CPU seconds until then |"
             f" first {seconds} s of Q2, {CONNECTIONS} connections: requests, p50 / p99 ms |", "|---|---:|---:|---:|"]
    for name, server in variants.items():
        seen = []
        for number in range(1 if options.quick else STARTS):
            say(f"{name}: start {number + 1}")
            seen.append(first_answer(server, cluster))
            server.stop()
        server.start(cluster)
        files = verify([server], [nested.shortened(5)], cluster)
        server.stop()
        server.start(cluster)
        say(f"{name}: the first {seconds} s")
        figures = load.run(server, files[nested.name][server.key], CONNECTIONS, seconds)
        server.stop()
        elapsed, cpu = (median(values) for values in zip(*seen))
        lines.append(f"| {name} | {elapsed:.2f} | {cpu:.2f} | {figures['requests']:,}, {figures['p50']:.0f} / {figures['p99']:.0f} |")
    table = "\n".join(lines)
    print(table)
    if not options.quick:
        report.publish("start", report.heading(" ".join(["bench/run", *sys.argv[1:]]), cluster, started) + "\n\n" + table)


def first_answer(server, cluster):
    """Seconds, and CPU seconds, from the start of the process to the first answer of a query."""
    begin = time.monotonic()
    server.start(cluster)
    server.ask("POST", "/graphql", '{"query": "{ projects(first: 1) { nodes { name } } }"}')
    return time.monotonic() - begin, server.cpu()


def train(cluster):
    """The extracted jar, and the cache of a run that ends when the server is ready."""
    folder, cache = WORK / "extracted", WORK / "ours.aot"
    shutil.rmtree(folder, ignore_errors=True)
    run_command([java(), "-Djarmode=tools", "-jar", str(OURS), "extract", "--destination", str(folder)], "the extraction")
    say("making the AOT cache")
    command = [java(), *JVM, f"-XX:AOTCacheOutput={cache}", "-Dspring.context.exit=onRefresh", "-jar", str(folder / OURS.name)]
    settings = {"DATABASE_URL": cluster.url(database_name(FULL)), "SERVER_PORT": "0"}
    run_command(command, "the run that makes the AOT cache", env={**os.environ, **settings}, cwd=WORK)
    return folder / OURS.name, cache
