"""The table and the chart."""


def table(results, servers, works, connections):
    lines = ["| work | server | CPU ms per request (server + database) | to the limit | requests/s | p50 ms | p99 ms |"
             " bytes | statements | resident MB |", "|---|---|---|---|---|---|---|---|---|---|"]
    for work in works:
        for server in servers:
            if server.key in results[work.name]:
                lines.append(row(work, server, results[work.name], connections))
    return "\n".join(lines)


def row(work, server, results, connections):
    all = results[server.key]
    figures = all[str(connections)]
    limit = results.get("limit" + ("-sqlite" if server.database == "sqlite" else ""))
    cpu = total(figures)
    ratio = f"{cpu / total(limit[str(connections)]):.2f}" if limit else "–"
    statements = "–" if all["statements"] is None else f"{all['statements']:.1f}"
    return (f"| {work.name} | {server.label} | {cpu:.3f} ({figures['server_ms']:.3f} + {figures['database_ms']:.3f}) | {ratio} |"
            f" {figures['per_second']:.0f} | {figures['p50']:.2f} | {figures['p99']:.1f} | {figures['bytes']:.0f} |"
            f" {statements} | {all['resident_mb']:.0f} |")


def total(figures):
    return figures["server_ms"] + figures["database_ms"]
