"""`bench/run growth`: what more data and more connections cost."""

import sys

from harness import curves, report
from harness.compare import planned
from harness.machine import say
from harness.measure import Load, Plan, measure, timed, warm
from harness.prepare import FULL, TENTH, database_name, prepare
from harness.servers import Server
from harness.verify import verify
from harness.works import works

CONNECTIONS = [1, 16, 64, 1000]


def run(options):
    started = report.now()
    cluster = prepare((TENTH, FULL))
    load = Load()
    plan = planned(options)
    connections = plan.connections if options.connections else CONNECTIONS
    sizes = size_table(cluster, plan, load, chosen(options))
    print(sizes)
    crowds = crowd_figures(cluster, plan, connections, load, chosen(options))
    table = crowd_table(crowds, connections)
    print(table)
    if not (options.quick or options.works):
        heading = report.heading(" ".join(["bench/run", *sys.argv[1:]]), cluster, started)
        picture = "![Requests each second over the number of connections](growth.svg)"
        report.publish("growth", f"{heading}\n\n{sizes}\n\n{picture}\n\n{table}")
        curves.draw(crowds, connections)


def chosen(options):
    """Works that read: rows that are written would be in the answers of the others."""
    return lambda work: not work.writes and (not options.works or work.name in options.works.split(","))


def size_table(cluster, plan, load, chosen):
    """Ours and the limit on a tenth of the data and on all of it."""
    servers, files, asked = [], {}, []
    for entries in (TENTH, FULL):
        pair = [Server(f"{kind}-{entries}", f"{kind}, {entries:,} entries", kind, entries=entries) for kind in ("ours", "limit")]
        servers += [server.start(cluster) for server in pair]
        asked = [work for work in works(cluster, database_name(entries)) if chosen(work)]
        for name, by_server in verify(pair, asked, cluster).items():
            files.setdefault(name, {}).update(by_server)
    results = measure(Plan(plan.warm_up, plan.seconds, plan.rounds, [16]), servers, asked, files, cluster, load)
    for server in servers:
        server.stop()
    lines = ["| work | server | CPU ms, 100,000 entries | CPU ms, 1,000,000 entries | ratio | bytes, ratio |",
             "|---|---|" + "---:|" * 4]
    for work in asked:
        for kind in ("ours", "limit"):
            small, large = (results[work.name].get(f"{kind}-{entries}", {}).get("16") for entries in (TENTH, FULL))
            if small and large:
                cpu = report.total(small), report.total(large)
                lines.append(f"| {work.name} | {kind} | {report.number(cpu[0])} | {report.number(cpu[1])} |"
                             f" {report.ratio(cpu[1], cpu[0])} | {report.ratio(large['bytes'], small['bytes'])} |")
    return "\n".join(lines)


def crowd_figures(cluster, plan, connections, load, chosen):
    """Ours on each database under more and more connections: (work, server) -> connections -> figures."""
    servers = [Server("ours", "PostgreSQL", "ours"), Server("ours-sqlite", "SQLite", "ours", "sqlite")]
    asked = [work for work in works(cluster, database_name(FULL)) if chosen(work)]
    figures = {}
    for server in servers:
        server.start(cluster)
    files = verify(servers, asked, cluster)
    for work in asked:
        for server in servers:
            warm(server, files[work.name][server.key], work, plan, load, cluster)
            by_connections = figures.setdefault((work.name, server.label), {})
            for count in connections:
                by_connections[count] = crowd(server, files[work.name][server.key], count, plan.seconds, load, cluster)
                say(f"{work.name} on {server.label} c={count}: " + cell(by_connections[count]))
    for server in servers:
        server.stop()
    return figures


def crowd(server, file, count, seconds, load, cluster):
    server.forget_peak()
    figures = timed(server, file, count, seconds, load, cluster)
    if figures["errors"]:
        say(f"the first error: {figures['error']}")
    return {**figures, "peak_mb": server.peak_mb()}


def crowd_table(figures, connections):
    lines = ["Requests each second, p50 / p99 ms, CPU ms of a request, most memory; and errors, if there were any:", "",
             "| work | on | " + " | ".join(f"{count:,}" for count in connections) + " |",
             "|---|---|" + "---:|" * len(connections)]
    for (work, database), by_connections in figures.items():
        lines.append(f"| {work} | {database} | " + " | ".join(cell(by_connections[count]) for count in connections) + " |")
    return "\n".join(lines)


def cell(seen):
    errors = f", **{seen['errors']:,} errors**" if seen["errors"] else ""
    return (f"{seen['per_second']:,.0f}, {seen['p50']:,.0f} / {seen['p99']:,.0f}, {report.number(report.total(seen))},"
            f" {seen['peak_mb']:,.0f} MB{errors}")
