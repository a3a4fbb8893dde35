"""What the harness needs of the machine: programs, processes and the CPU they have used."""

import glob
import os
import re
import shutil
import socket
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
BENCH = ROOT / "bench"
WORK = Path(os.environ.get("BENCH_WORK", BENCH / "work"))
TICKS_PER_SECOND = os.sysconf("SC_CLK_TCK")


def fail(problem):
    sys.exit(f"\nCannot measure: {problem}")


def say(text):
    print(time.strftime("%H:%M:%S"), text, flush=True)


def run(command, what, **options):
    """Runs a command to its end; when it fails, its last words are shown."""
    done = subprocess.run(command, text=True, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, **options)
    if done.returncode != 0:
        fail(f"{what} failed with exit code {done.returncode}:\n{done.stdout[-3000:]}")
    return done.stdout


def java():
    """The `java` of a JDK 25 or newer."""
    homes = [os.environ.get("JAVA_HOME", ""), *glob.glob("/usr/lib/jvm/*"), *glob.glob("/opt/*jdk*")]
    programs = [f"{home}/bin/java" for home in homes if os.access(f"{home}/bin/java", os.X_OK)]
    for program in [*programs, shutil.which("java")]:
        if program and version(program, "-version") >= 25:
            return program
    return fail("a JDK 25 or newer is needed. Install one and name it in JAVA_HOME.")


def jvm_options():
    """The flags of jvm.options at the root of the repository."""
    lines = [line.split("#")[0].strip() for line in (ROOT / "jvm.options").read_text().splitlines()]
    return [line for line in lines if line]


def version(program, flag):
    """The first number that a program says of its version."""
    words = subprocess.run([program, flag], text=True, capture_output=True)
    return int(re.search(r"\d+", words.stdout + words.stderr).group())


def postgresql(program):
    """A program of PostgreSQL, of the newest version that is installed."""
    folders = glob.glob("/usr/lib/postgresql/*/bin")
    newest = sorted(folders, key=lambda folder: int(folder.split("/")[-2]), reverse=True)
    for folder in [*newest, *os.environ["PATH"].split(":")]:
        if os.access(f"{folder}/{program}", os.X_OK) and os.access(f"{folder}/initdb", os.X_OK):
            return f"{folder}/{program}"
    return fail("PostgreSQL's server programs (initdb, pg_ctl) are needed: apt install postgresql, or put them on PATH.")


def free_port():
    with socket.socket() as server:
        server.bind(("127.0.0.1", 0))
        return server.getsockname()[1]


def stat(pid):
    """The fields of /proc/<pid>/stat after the name, which may hold anything."""
    return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()


def cpu_of(pid):
    """CPU seconds that a process has used."""
    fields = stat(pid)
    return (int(fields[11]) + int(fields[12])) / TICKS_PER_SECOND


def cpu_of_compilers(pid):
    """CPU seconds that the threads of a JVM have used which compile; 0 for another process."""
    names = Path(f"/proc/{pid}/task").glob("*/comm")
    threads = [name.parent for name in names if re.match("C[12] Compiler", name.read_text())]
    ticks = [thread.joinpath("stat").read_text().rpartition(")")[2].split()[11:13] for thread in threads]
    return sum(int(user) + int(system) for user, system in ticks) / TICKS_PER_SECOND


def cpu_of_family(pid):
    """CPU seconds that a process and all its children have used, also those that have ended."""
    fields = stat(pid)
    ended = (int(fields[13]) + int(fields[14])) / TICKS_PER_SECOND
    return cpu_of(pid) + ended + sum(cpu_of_if_alive(child) for child in children(pid))


def children(pid):
    return Path(f"/proc/{pid}/task/{pid}/children").read_text().split()


def cpu_of_if_alive(pid):
    try:
        return cpu_of(pid)
    except (FileNotFoundError, ProcessLookupError):
        return 0


def resident_mb(pid, which="VmRSS"):
    line = re.search(which + r":\s+(\d+) kB", Path(f"/proc/{pid}/status").read_text())
    return int(line.group(1)) / 1024


def forget_peak(pid):
    """Makes VmHWM, the most that was resident, start anew."""
    Path(f"/proc/{pid}/clear_refs").write_text("5")


def processor():
    name = re.search(r"model name\s*:\s*(.*)", Path("/proc/cpuinfo").read_text())
    memory = re.search(r"MemTotal:\s+(\d+)", Path("/proc/meminfo").read_text())
    return f"{os.cpu_count()} cores ({name.group(1)}), {int(memory.group(1)) // 2**20 + 1} GiB"


def load_average():
    """How many processes want to run, on average of the last minute."""
    return os.getloadavg()[0]
