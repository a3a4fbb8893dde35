"""Times the works: rounds of all servers in turn, so that what else the machine does meets them alike."""

import subprocess
import time
from dataclasses import dataclass
from statistics import median

from harness.machine import BENCH, WORK, cpu_of_family, fail, java, say


WARMING = 2  # connections: with more, nothing is left of the machine for the compiler
WINDOW = 5  # seconds of warming, then it is looked at again
SETTLED = 4  # so many windows in a row without much compiling, and not cheaper than those before, and it is warm
COMPILING = 0.03  # of the CPU that a server used: more is much
CHEAPER = 0.97  # of the cheapest before: less is cheaper


@dataclass
class Plan:
    """How long and how often is measured; a server is warmed until it is warm, at most for `warm_up` seconds."""

    warm_up: float
    seconds: float
    rounds: int
    connections: list

    @property
    def shown(self):
        """The number of connections that the table of ratios is of."""
        return self.connections[len(self.connections) // 2]


class Load:
    """The load generator, see load/Load.java."""

    def __init__(self):
        command = [java(), "-XX:+UseSerialGC", "-Xmx512m", str(BENCH / "load" / "Load.java")]
        self.process = subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, cwd=WORK)

    def run(self, server, file, connections, seconds):
        """A round: requests, errors, the first error, seconds, p50, p99 in milliseconds and bytes for each request."""
        self.process.stdin.write(f"{file} {server.port} {connections} {seconds}\n")
        self.process.stdin.flush()
        line = self.process.stdout.readline()
        if not line:
            fail("the load generator has ended; what it said is above.")
        requests, errors, elapsed, p50, p99, size, error = line.split(" ", 6)
        return {"requests": int(requests), "seconds": float(elapsed), "p50": float(p50), "p99": float(p99),
                "bytes": int(size) / max(1, int(requests)), "errors": int(errors), "error": error.strip()}


def measure(plan, servers, works, files, cluster, load):
    """The figures of each work, each server that offers it, and each number of connections."""
    results = {}
    for work in works:
        able = [server for server in servers if server.key in files[work.name]]
        for server in servers:
            if server not in able:
                say(f"{work.name}: skipped for {server.label}, which has no `{work.field}`")
        for server in able:
            warm(server, files[work.name][server.key], work, plan, load, cluster)
        results[work.name] = {server.key: {"statements": statements(server, work, files, load, cluster)} for server in able}
        # Where a work has a number of connections of its own, it stands where the others' middle one does.
        for connections in [plan.shown] if work.connections else plan.connections:
            figures = rounds(plan, able, work, files, work.connections or connections, load, cluster)
            for server in able:
                results[work.name][server.key][str(connections)] = figures[server.key]
        for server in able:
            results[work.name][server.key]["resident_mb"] = server.resident_mb()
    return results


def warm(server, file, work, plan, load, cluster):
    """Until it compiles no more: a JVM does so for a minute or more, the longer the more code a request runs through."""
    seen, shares, begin = [], [], time.monotonic()
    while time.monotonic() - begin < plan.warm_up and not is_settled(seen, shares):
        before, compiled = server.cpu(), server.cpu_of_compilers()
        figures = timed(server, file, WARMING, WINDOW, load, cluster)
        shares.append((server.cpu_of_compilers() - compiled) / max(0.01, server.cpu() - before))
        seen.append(figures["server_ms"] + figures["database_ms"])
    say(f"{work.name}: {server.label} warmed for {time.monotonic() - begin:.0f} s, from {seen[0]:.3f} to {seen[-1]:.3f} ms CPU;"
        f" at last {shares[-1]:.0%} of its CPU compiled")


def is_settled(costs, shares):
    """Costs of a request and shares of compiling, by window."""
    return (len(costs) > SETTLED and max(shares[-SETTLED:]) <= COMPILING
            and min(costs[-SETTLED:]) >= CHEAPER * min(costs[:-SETTLED]))


def rounds(plan, servers, work, files, connections, load, cluster):
    """The medians of the rounds, by server; None for a server that has answered with errors, which takes no further part."""
    seen = {server.key: [] for server in servers}
    for number in range(plan.rounds):
        for server in servers:
            what = f"{work.name} c={connections} round {number + 1}/{plan.rounds}  {server.label:20}"
            if seen[server.key] is not None:
                seen[server.key] = one_more(
                    seen[server.key], timed(server, files[work.name][server.key], connections, plan.seconds, load, cluster), what)
    return {key: all and {name: median(round[name] for round in all) for name in all[0]} for key, all in seen.items()}


def one_more(seen, round, what):
    """The rounds seen and this one; None when it has errors."""
    errors, error = round.pop("errors"), round.pop("error")
    if errors:
        say(f"{what} FAILED: {errors} errors, the first: {error}")
        return None
    say(f"{what} {round['server_ms'] + round['database_ms']:8.3f} ms CPU  {round['per_second']:8.0f}/s")
    return [*seen, round]


def timed(server, file, connections, seconds, load, cluster):
    """One round, with the CPU milliseconds of each request; the load generator returns when all is answered."""
    server_before, database_before = server.cpu(), cpu_of_family(cluster.postmaster)
    figures = server.under(load, file, connections, seconds)
    requests = max(1, figures.pop("requests"))
    return {
        "server_ms": (server.cpu() - server_before) * 1000 / requests,
        "database_ms": (cpu_of_family(cluster.postmaster) - database_before) * 1000 / requests,
        "per_second": requests / figures.pop("seconds"),
        **figures,
    }


def statements(server, work, files, load, cluster):
    """SQL statements for each request, where PostgreSQL can count them."""
    if not server.is_counted:
        return None
    done = {}
    count = cluster.count_statements(lambda: done.update(load.run(server, files[work.name][server.key], 1, 1)))
    return None if count is None else count / done["requests"]
