"""The curves of docs/growth.svg: requests each second over the number of connections, a line for each work and database."""

import math

from harness.machine import ROOT

CHART = ROOT / "docs" / "growth.svg"
COLOURS = ["#0b6e4f", "#1f5fa8", "#b5651d", "#7a4fa3", "#b00020"]
DASHES = {"PostgreSQL": "", "SQLite": ' stroke-dasharray="5 3"'}
LEFT, TOP, WIDTH, HEIGHT = 60, 40, 460, 240


def draw(figures, connections):
    """Each line is a share of its own best, so that works of all sizes fit one chart: what falls to 0 collapses."""
    names = sorted({work for work, _ in figures})
    parts = [axis(connections)]
    for (work, database), seen in figures.items():
        best = max(seen[count]["per_second"] for count in connections) or 1
        points = " ".join(f"{x(count, connections):.1f},{y(seen[count]['per_second'] / best):.1f}" for count in connections)
        colour = COLOURS[names.index(work) % len(COLOURS)]
        parts.append(f'<polyline points="{points}" fill="none" stroke="{colour}" stroke-width="2"{DASHES[database]}/>')
    for row, (work, database) in enumerate(figures):
        colour, at = COLOURS[names.index(work) % len(COLOURS)], TOP + 10 + 18 * row
        left = LEFT + WIDTH + 20
        parts.append(f'<line x1="{left}" y1="{at}" x2="{left + 26}" y2="{at}" stroke="{colour}" stroke-width="2"{DASHES[database]}/>'
                     f'<text x="{left + 32}" y="{at + 4}">{work} {database}</text>')
    title = "Requests each second over the number of connections, as a share of the line's best"
    CHART.write_text(
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {LEFT + WIDTH + 150} {TOP + HEIGHT + 40}"'
        ' font-family="sans-serif" font-size="11"><rect width="100%" height="100%" fill="white"/>'
        f'<text x="10" y="20" font-size="13">{title}</text>' + "".join(parts) + "</svg>\n")


def axis(connections):
    lines = [f'<line x1="{LEFT}" y1="{y(share)}" x2="{LEFT + WIDTH}" y2="{y(share)}" stroke="#ccc"/>'
             f'<text x="{LEFT - 8}" y="{y(share) + 4}" text-anchor="end">{share:.0%}</text>' for share in (0, 0.5, 1)]
    lines += [f'<text x="{x(count, connections):.1f}" y="{TOP + HEIGHT + 18}" text-anchor="middle">{count:,}</text>'
              for count in connections]
    return "".join(lines)


def x(count, connections):
    """Logarithmic."""
    return LEFT + WIDTH * math.log(count / connections[0]) / max(math.log(connections[-1] / connections[0]), 1e-9)


def y(share):
    return TOP + HEIGHT * (1 - share)
