"""Asks every server for every parameter set, and compares: nothing is timed that is not right."""

import base64
import json
import re
import zlib

from harness import stored
from harness.machine import WORK, fail, say
from harness.works import requests


def verify(servers, works, cluster):
    """For each work and each server that offers it, the file of requests and right answers for the load generator."""
    return {work.name: verify_work(work, [server for server in servers if server.offers(work)], cluster) for work in works}


def verify_work(work, servers, cluster):
    files, reference, state = {}, None, None
    for server in servers:
        say(f"{work.name}: comparing the answers of {server.label}")
        asked = requests(server, work)
        if work.writes:
            state = written(work, server, asked, cluster, servers[0], state)
        answers = [server.answer(*request) for request in asked]
        rows = [normalised(json.loads(answer)["data"]) for answer in answers]
        if work.writes:
            rows = [[(row["externalId"], row["status"]) for row in answer["timecardUpsertMany"]["results"]] for answer in rows]
        if reference is None:
            reference = rows
        for i, (mine, first) in enumerate(zip(rows, reference)):
            if mine != first:
                fail(f"{work.name}, {work.sets[i]}: {server.label} answers other rows than {servers[0].label}: "
                     + difference(mine, first, "data"))
        files[server.key] = write(server, work, asked, answers)
    return files


def written(work, server, asked, cluster, first, state):
    """What is in the database when the server has created and changed its rows; it must be the same for all servers."""
    stored.remove(server, cluster)
    half = len(asked) // 2
    for turn in (asked[:half], asked[half:]):
        statuses = [row["status"] for request in turn for row in server.ask(*request)["data"]["timecardUpsertMany"]["results"]]
        expected = "CREATED" if turn[0] is asked[0] else "UPDATED"
        if set(statuses) != {expected}:
            fail(f"{work.name}: {server.label} answers {set(statuses)} and not {expected}.")
    mine = stored.rows(server, cluster) + stored.events(server, cluster)
    for a, b in zip(mine, state or mine):
        if a != b:
            fail(f"{work.name}: {server.label} leaves {a}, where {first.label} leaves {b}.")
    if len(mine) != len(state or mine):
        fail(f"{work.name}: {server.label} leaves {len(mine)} rows, where {first.label} leaves {len(state)}.")
    return mine


def normalised(value, name=""):
    """An answer without what servers may write in different ways: opaque ids, numbers as text, wrappers of lists."""
    if isinstance(value, dict):
        if list(value) == ["nodes"]:
            return normalised(value["nodes"])
        return {key: normalised(inner, key) for key, inner in value.items() if key != "endCursor"}
    if isinstance(value, list):
        return [normalised(inner) for inner in value]
    if name == "id" and not value.isdigit():
        return base64.urlsafe_b64decode(value + "==").decode().split(":")[1]
    if isinstance(value, str) and re.fullmatch(r"-?\d+", value):
        return int(value) if name != "id" else value
    return value


def difference(mine, first, path):
    """Where two answers differ."""
    if isinstance(mine, dict) and isinstance(first, dict) and mine.keys() == first.keys():
        pairs = [(f"{path}.{key}", mine[key], first[key]) for key in mine]
    elif isinstance(mine, list) and isinstance(first, list) and len(mine) == len(first):
        pairs = [(f"{path}[{i}]", *pair) for i, pair in enumerate(zip(mine, first))]
    else:
        return f"{path} is {str(mine)[:300]} and not {str(first)[:300]}"
    return next(difference(a, b, inner) for inner, a, b in pairs if a != b)


def write(server, work, asked, answers):
    folder = WORK / "requests"
    folder.mkdir(exist_ok=True)
    file = folder / f"{server.key}-{work.name}.txt"
    lines = []
    for (method, address, body), content in zip(asked, answers):
        head = "".join(f"{name}: {value}\r\n" for name, value in server.headers(body).items())
        request = f"{method} {address} HTTP/1.1\r\n{head}\r\n{body}".encode()
        lines.append(f"{base64.b64encode(request).decode()} {len(content)} {zlib.crc32(content)}\n")
    file.write_text("".join(lines))
    return file
