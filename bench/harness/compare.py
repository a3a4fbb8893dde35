"""`bench/run`: all works on all servers."""

import json
import sys

from harness import report, stored
from harness.machine import WORK, say
from harness.measure import Load, Plan, measure
from harness.pgbench import Pgbench
from harness.prepare import FULL, database_name, prepare
from harness.servers import all_servers
from harness.verify import verify
from harness.works import works

USUAL = Plan(warm_up=120, seconds=6, rounds=3, connections=[1, 16, 64])
QUICK = Plan(warm_up=5, seconds=3, rounds=1, connections=[16])
QUICK_SETS = 20


def run(options):
    started = report.now()
    cluster = prepare()
    servers = chosen(options)
    for server in servers:
        say(f"starting {server.label}")
        server.start(cluster)
    asked = [work for work in works(cluster, database_name(FULL)) if not options.works or work.name in options.works]
    reads, writes = ([work for work in asked if work.writes == writing] for writing in (False, True))
    plan = planned(options)
    load = Load()
    files = verify(servers, [work.shortened(QUICK_SETS) for work in reads] if options.quick else reads, cluster)
    if reads and not (options.quick or options.servers):
        alone, limit = Pgbench(cluster), next(server for server in servers if server.key == "limit")
        for name, script in alone.files(reads, limit).items():
            files[name][alone.key] = script
        results = measure(plan, [*servers, alone], reads, files, cluster, load)
    else:
        alone = None
        results = measure(plan, servers, reads, files, cluster, load)
    if writes:  # after all that is read: what they leave behind is in its answers, too
        for server in servers:
            stored.remove(server, cluster)
        written = verify(servers, [work.shortened(QUICK_SETS) for work in writes] if options.quick else writes, cluster)
        results.update(measure(plan, servers, writes, written, cluster, load))
        for server in servers:
            stored.remove(server, cluster)
    servers += [alone] if alone else []
    (WORK / "results.json").write_text(json.dumps(results, indent=1))
    shown = plan.shown
    tables = (report.summary(results, asked, shown) + "\n\n" + report.details(results, servers, asked, plan.connections))
    print(tables)
    if not (options.quick or options.works or options.servers):
        command = " ".join(["bench/run", *sys.argv[1:]])
        report.publish("comparison", report.heading(command, cluster, started) + "\n\n" + tables)
        report.chart(results, asked, shown)


def chosen(options):
    servers = all_servers()
    if options.servers:
        return [server for server in servers if server.key in options.servers.split(",")]
    return [server for server in servers if not options.quick or server.database == "postgresql"]


def planned(options):
    usual = QUICK if options.quick else USUAL
    return Plan(options.warm_up or usual.warm_up, options.seconds or usual.seconds, options.rounds or usual.rounds,
                [int(number) for number in options.connections.split(",")] if options.connections else usual.connections)
