"""`bench/run`: all works on all servers."""

from harness.machine import load_average, say
from harness.measure import Plan, measure
from harness.prepare import FULL, database_name, prepare
from harness.report import table
from harness.servers import all_servers
from harness.verify import verify
from harness.works import works

FULL_PLAN = Plan(warm_up=20, seconds=6, rounds=3, connections=[1, 16, 64])
QUICK_PLAN = Plan(warm_up=5, seconds=3, rounds=1, connections=[16])


def run(options):
    cluster = prepare()
    servers = chosen(options)
    for server in servers:
        say(f"starting {server.label}")
        server.start(cluster, FULL)
    asked = [work for work in works(cluster, database_name(FULL)) if not options.works or work.name in options.works]
    files = verify(servers, [work.shortened(20) for work in asked] if options.quick else asked)
    results = measure(plan(options), servers, asked, files, cluster)
    print(table(results, servers, asked, 16))


def chosen(options):
    servers = all_servers()
    if options.servers:
        return [server for server in servers if server.key in options.servers.split(",")]
    return [server for server in servers if not options.quick or server.database == "postgresql"]


def plan(options):
    usual = QUICK_PLAN if options.quick else FULL_PLAN
    return Plan(options.warm_up or usual.warm_up, options.seconds or usual.seconds, options.rounds or usual.rounds,
                usual.connections)
