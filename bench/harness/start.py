"""`bench/run start`: how fast our server is there, and how it does in its first minute, with and without an AOT cache."""

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
TRAINING_SECONDS = 3  # of each work
CONNECTIONS = 4
FOLDER = WORK / "extracted"
HEADS = ["seconds to /health", "CPU seconds until then", "resident MB then", "ms of the first query"]


def run(options):
    started = report.now()
    cluster = prepare()
    load = Load()
    asked = [work.shortened(5) for work in works(cluster, database_name(FULL)) if not work.writes]
    extract()
    cache_of_start = train_by_starting(cluster)
    cache_of_work, files = train_by_working(cluster, asked, load)
    variants = {
        "the jar": variant(OURS),
        "the jar, extracted": variant(FOLDER / OURS.name),
        "extracted, AOT cache of a start": variant(FOLDER / OURS.name, cache_of_start),
        "extracted, AOT cache of a start and all works that read": variant(FOLDER / OURS.name, cache_of_work),
    }
    starts = {name: [] for name in variants}
    for number in range(1 if options.quick else STARTS):  # in turn, so that what else the machine does meets all alike
        for name, server in variants.items():
            say(f"{name}: start {number + 1}")
            starts[name].append(first_answer(server, cluster))
            server.stop()
    seconds = QUICK_SECONDS if options.quick else FIRST_SECONDS
    lines = ["| | " + " | ".join(HEADS) + f" | first {seconds} s of Q2, {CONNECTIONS} connections: requests, p50 / p99 ms, CPU ms of a request |",
             "|---|" + "---:|" * (len(HEADS) + 1)]
    for name, server in variants.items():
        say(f"{name}: the first {seconds} s")
        server.start(cluster)
        before = server.cpu()
        seen = load.run(server, files["Q2"]["ours"], CONNECTIONS, seconds)
        cpu = (server.cpu() - before) * 1000 / max(1, seen["requests"])
        server.stop()
        medians = [median(values) for values in zip(*starts[name])]
        lines.append(f"| {name} | {medians[0]:.2f} | {medians[1]:.2f} | {medians[2]:.0f} | {medians[3]:.0f} |"
                     f" {seen['requests']:,}, {seen['p50']:.0f} / {seen['p99']:.0f}, {cpu:.1f} |")
    table = "\n".join(lines)
    print(table)
    if not options.quick:
        report.publish("start", report.heading(" ".join(["bench/run", *sys.argv[1:]]), cluster, started) + "\n\n" + table)


def variant(jar, cache=None):
    return Server("ours", "ours", "ours", jar=jar, java_options=[*JVM, f"-XX:AOTCache={cache}"] if cache else JVM)


def first_answer(server, cluster):
    """What is in HEADS."""
    begin = time.monotonic()
    server.start(cluster)
    server.ask("GET", "/health")
    seen = [time.monotonic() - begin, server.cpu(), server.resident_mb()]
    begin = time.monotonic()
    server.ask("POST", "/graphql", '{"query": "{ projects(first: 1) { nodes { name } } }"}')
    return [*seen, (time.monotonic() - begin) * 1000]


def extract():
    shutil.rmtree(FOLDER, ignore_errors=True)
    run_command([java(), "-Djarmode=tools", "-jar", str(OURS), "extract", "--destination", str(FOLDER)], "the extraction")


def train_by_starting(cluster):
    """The cache of a run that ends when the server is ready."""
    say("making the AOT cache of a start")
    cache = WORK / "start.aot"
    command = [java(), *JVM, f"-XX:AOTCacheOutput={cache}", "-Dspring.context.exit=onRefresh", "-jar", str(FOLDER / OURS.name)]
    settings = {"DATABASE_URL": cluster.url(database_name(FULL)), "SERVER_PORT": "0"}
    run_command(command, "the run that makes the AOT cache", env={**os.environ, **settings}, cwd=WORK)
    return cache


def train_by_working(cluster, asked, load):
    """The cache of a run that answers all works for a while, and the files of their requests."""
    say("making the AOT cache of a start and all works that read")
    cache = WORK / "work.aot"
    server = Server("ours", "ours", "ours", jar=FOLDER / OURS.name, java_options=[*JVM, f"-XX:AOTCacheOutput={cache}"])
    server.start(cluster)
    files = verify([server], asked, cluster)
    for work in asked:
        load.run(server, files[work.name]["ours"], CONNECTIONS, TRAINING_SECONDS)
    server.stop(seconds=180)  # the cache is written at the end
    return cache, files
