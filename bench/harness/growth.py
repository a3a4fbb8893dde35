"""`bench/run growth`: what more data and more connections cost."""

import sys

from harness import report
from harness.compare import planned
from harness.machine import say
from harness.measure import Load, Plan, measure
from harness.prepare import FULL, TENTH, database_name, prepare
from harness.servers import Server
from harness.verify import verify
from harness.works import works

MANY = 1000
SECONDS = 10


def run(options):
    started = report.now()
    cluster = prepare((TENTH, FULL))
    load = Load()
    plan = planned(options)
    plan = Plan(plan.warm_up, plan.seconds, plan.rounds, [16])
    servers, files = [], {}
    for entries in (TENTH, FULL):
        ours = Server(f"ours-{entries}", f"ours, {entries:,} entries", "ours", entries=entries)
        limit = Server(f"limit-{entries}", f"the limit, {entries:,} entries", "limit", entries=entries)
        servers += [ours.start(cluster), limit.start(cluster)]
        asked = [work for work in works(cluster, database_name(entries)) if not work.writes]
        for name, by_server in verify([ours, limit], asked, cluster).items():
            files.setdefault(name, {}).update(by_server)
    results = measure(plan, servers, asked, files, cluster, load)
    sizes = size_table(results, asked)
    print(sizes)
    crowd = crowd_table(ours, asked, files, load)
    print(crowd)
    if not options.quick:
        report.publish("growth", report.heading(" ".join(["bench/run", *sys.argv[1:]]), cluster, started) + f"\n\n{sizes}\n\n{crowd}")


def size_table(results, works):
    lines = ["| work | server | CPU ms, 100,000 entries | CPU ms, 1,000,000 entries | ratio | bytes, ratio |",
             "|---|---|" + "---:|" * 4]
    for work in works:
        for dialect in ("ours", "limit"):
            small, large = (results[work.name].get(f"{dialect}-{entries}", {}).get("16") for entries in (TENTH, FULL))
            if small and large:
                cpu = report.total(small), report.total(large)
                lines.append(f"| {work.name} | {dialect} | {report.number(cpu[0])} | {report.number(cpu[1])} |"
                             f" {report.ratio(cpu[1], cpu[0])} | {report.ratio(large['bytes'], small['bytes'])} |")
    return "\n".join(lines)


def crowd_table(server, works, files, load):
    """Many connections at once: whether all are answered, and what it does to the memory."""
    lines = [f"| work, {MANY:,} connections | requests | errors | requests/s | p50 ms | p99 ms | resident MB before | after |",
             "|---|" + "---:|" * 7]
    for work in works:
        if server.key in files[work.name]:
            before = server.resident_mb()
            say(f"{work.name}: {MANY:,} connections")
            figures = load.run(server, files[work.name][server.key], MANY, SECONDS)
            if figures["errors"]:
                say(f"{work.name}: the first error: {figures['error']}")
            lines.append(f"| {work.name} | {figures['requests']:,} | {figures['errors']:,} |"
                         f" {figures['requests'] / figures['seconds']:,.0f} | {figures['p50']:.0f} | {figures['p99']:.0f} |"
                         f" {before:.0f} | {server.resident_mb():.0f} |")
    return "\n".join(lines)
