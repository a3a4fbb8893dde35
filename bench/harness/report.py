"""Tables and a chart of the results, and their place in docs/performance.md."""

import platform
import re
import subprocess
import time

from harness.machine import ROOT, java, processor, run
from harness.prepare import PEERS, node

PAGE = ROOT / "docs" / "performance.md"
CHART = ROOT / "docs" / "performance.svg"
PEER_KEYS = ["postgraphile", "mercurius"]


def publish(section, text):
    """Replaces a section of the page; what is around it is written by hand."""
    begin, end = f"<!-- {section}: written by bench/run -->", f"<!-- {section}: end -->"
    page = PAGE.read_text()
    PAGE.write_text(re.sub(re.escape(begin) + ".*?" + re.escape(end), lambda _: f"{begin}\n{text}\n{end}", page, flags=re.S))


def heading(command, cluster, started):
    """When, where and what."""
    versions = " ".join(filter(None, [
        f"PostgreSQL {cluster.version()}, Java {java_version()}, Node {run([node(), '--version'], 'node').strip()[1:]},",
        ", ".join(f"{name} {peer_version(name)}" for name in ("postgraphile", "mercurius", "graphql", "pg", "dataloader")) + "."]))
    commit = run(["git", "rev-parse", "--short", "HEAD"], "git", cwd=ROOT).strip()
    return (f"Measured on {started} at commit {commit} with `{command}`: {processor()}, Linux {platform.release().split('-')[0]},"
            f" which the load generator, the servers and PostgreSQL share. {versions}")


def java_version():
    said = subprocess.run([java(), "-version"], text=True, capture_output=True).stderr
    return re.search(r'"([^"]+)"', said).group(1)


def peer_version(name):
    return re.search(r'"version": "([^"]+)"', (PEERS / "node_modules" / name / "package.json").read_text()).group(1)


def now():
    return time.strftime("%Y-%m-%d %H:%M", time.gmtime()) + " UTC"


def summary(results, works, connections):
    """CPU of ours and of the peers, and how they compare."""
    lines = ["| work | limit, ms | ours, ms | ours / limit | PostGraphile / limit | mercurius / limit | best peer / ours |"
             " limit / PostgreSQL alone | limit on SQLite, ms | ours on SQLite / limit |", "|---|" + "---:|" * 9]
    for work in works:
        cpu = {key: total(figures[str(connections)]) for key, figures in results[work.name].items() if figures[str(connections)]}
        peers = [cpu[key] for key in PEER_KEYS if key in cpu]
        cells = [number(cpu.get("limit")), number(cpu.get("ours")), ratio(cpu.get("ours"), cpu.get("limit")),
                 *[ratio(cpu.get(key), cpu.get("limit")) for key in PEER_KEYS],
                 ratio(min(peers, default=None), cpu.get("ours")),
                 ratio(cpu.get("limit"), cpu.get("pgbench")), number(cpu.get("limit-sqlite")), ratio(cpu.get("ours-sqlite"), cpu.get("limit-sqlite"))]
        lines.append(f"| {work.name} {work.title} | " + " | ".join(cells) + " |")
    return "\n".join(lines)


def details(results, servers, works, connections):
    """All figures of each work and server."""
    lines = ["| work | server | CPU ms: server + database | bytes | statements | resident MB | "
             + " | ".join(f"c={c}: requests/s, p50 / p99 ms" for c in connections) + " |",
             "|---|---|" + "---:|" * (4 + len(connections))]
    middle = str(connections[len(connections) // 2])
    for work in works:
        for server in servers:
            if server.key in results[work.name]:
                lines.append(row(work, server, results[work.name][server.key], middle, connections))
    return "\n".join(lines)


def row(work, server, all, middle, connections):
    figures = all[middle] or {"server_ms": None, "database_ms": None, "bytes": 0}
    statements = "–" if all["statements"] is None else f"{all['statements']:.1f}"
    speeds = [f"{one['per_second']:,.0f}, {one['p50']:.1f} / {one['p99']:.0f}" if one else "**errors**" if str(c) in all else "–"
              for c, one in ((c, all.get(str(c))) for c in connections)]
    cells = [work.name, server.label, f"{number(figures['server_ms'])} + {number(figures['database_ms'])}",
             f"{figures['bytes']:,.0f}" if figures["bytes"] else "–", statements,
             f"{all['resident_mb']:.0f}" if all["resident_mb"] else "–", *speeds]
    return "| " + " | ".join(cells) + " |"


def total(figures):
    return figures["server_ms"] + figures["database_ms"]


def number(milliseconds):
    return "–" if milliseconds is None else f"{milliseconds:.3g}" if milliseconds >= 0.1 else f"{milliseconds:.3f}"


def ratio(one, other):
    return "–" if one is None or other is None else f"{one / other:.2f}"


# --- The chart: CPU of a request as a multiple of the limit's, a bar for each server.

COLOURS = {"ours": "#0b6e4f", "postgraphile": "#8aa0b5", "mercurius": "#c9b48a"}
NAMES = {"ours": "ours", "postgraphile": "PostGraphile", "mercurius": "mercurius"}
LEFT, WIDTH, BAR, GAP = 190, 420, 14, 16


def chart(results, works, connections):
    """Draws the ratios; the longest bar fills the width."""
    bars = [(work, key, total(results[work.name][key][str(connections)]) / total(results[work.name]["limit"][str(connections)]))
            for work in works for key in COLOURS if results[work.name].get(key, {}).get(str(connections))]
    scale = WIDTH / max(ratio for _, _, ratio in bars)
    parts, y, last = [], 40, None
    for work, key, ratio in bars:
        y += GAP if work != last else 0
        if work != last:
            parts.append(f'<text x="{LEFT - 10}" y="{y + 11}" text-anchor="end">{work.name} {work.title}</text>')
        length = ratio * scale
        parts.append(f'<rect x="{LEFT}" y="{y}" width="{length:.1f}" height="{BAR - 2}" fill="{COLOURS[key]}"/>'
                     f'<text x="{LEFT + length + 5:.1f}" y="{y + 10}">{ratio:.2f} {NAMES[key]}</text>')
        y, last = y + BAR, work
    one = LEFT + scale
    parts.append(f'<line x1="{one:.1f}" y1="36" x2="{one:.1f}" y2="{y + 6}" stroke="#b00020" stroke-dasharray="4 3"/>')
    title = "CPU of a request (server + database), as a multiple of the limit's; red: the limit"
    CHART.write_text(
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {LEFT + WIDTH + 150} {y + 20}" font-family="sans-serif" font-size="11">'
        f'<rect width="100%" height="100%" fill="white"/><text x="10" y="20" font-size="13">{title}</text>'
        + "".join(parts) + "</svg>\n")
