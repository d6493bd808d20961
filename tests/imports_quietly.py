"""Run by test_house_rules in a process of its own: imports every module of the project and says,
as JSON, what those imports reached for. An environment, a clock, a thread, a database, a network.
"""

from __future__ import annotations

import importlib
import json
import os
import pkgutil
import sys
import threading
import time
from collections.abc import Callable
from pathlib import Path
from types import FrameType
from typing import Any

ROOT = Path(__file__).parents[1]
PACKAGES = ("bot", "handlers", "models", "scheduler")
# Entries that are run and never imported: `python -m …`, and Alembic's.
ENTRIES = ("bot.__main__", "bot.simulator.platform.__main__", "models.migrations.env")
REACHING = ("socket.connect", "socket.bind", "socket.getaddrinfo", "sqlite3.connect",
            "subprocess.Popen", "os.system", "os.mkdir", "os.rename", "os.remove")  # fmt: skip

reached: list[str] = []


def note(what: str, frame: FrameType | None) -> bool:
    """Write down that a line of the project reached for something; False if it is not one."""
    path = Path(frame.f_code.co_filename) if frame else Path()
    if not path.is_relative_to(ROOT) or ".venv" in path.parts or path == Path(__file__):
        return False
    reached.append(f"{path.relative_to(ROOT)}:{frame.f_lineno if frame else 0} {what}")
    return True


def noting(what: str, real: Callable[..., Any]) -> Callable[..., Any]:
    """`real`, whose calls by the project itself are noted (click asks for the language itself)."""

    def called(*given: Any, **named: Any) -> Any:
        note(what, sys._getframe(1))
        return real(*given, **named)

    return called


def audit(event: str, _given: tuple[Any, ...]) -> None:
    """Notes what the project does, through libraries too; but what a library does while it is
    itself imported (urllib3 tries out IPv6) is its own."""
    if event not in REACHING:
        return
    frame: FrameType | None = sys._getframe(1)
    while frame is not None:
        if "importlib" in frame.f_code.co_filename or note(event, frame):
            return
        frame = frame.f_back


def modules() -> list[str]:
    found = []
    for package in PACKAGES:
        found.append(package)
        walked = pkgutil.walk_packages([str(ROOT / package)], f"{package}.")
        found += [module.name for module in walked]
    return [name for name in found if name not in ENTRIES]


def main() -> None:
    sys.path.insert(0, str(ROOT))
    for name in ("time", "monotonic", "sleep", "perf_counter"):
        setattr(time, name, noting(f"time.{name}", getattr(time, name)))
    for name in ("getenv", "getpid", "urandom"):
        setattr(os, name, noting(f"os.{name}", getattr(os, name)))
    for name in ("get", "__getitem__", "__contains__", "__iter__", "items"):
        mapping = type(os.environ)
        setattr(mapping, name, noting(f"os.environ.{name}", getattr(mapping, name)))
    sys.addaudithook(audit)
    imported = modules()
    for module in imported:
        importlib.import_module(module)
    links = [os.readlink(f"/proc/self/fd/{fd}") for fd in _open_files()]
    told = {
        "modules": len(imported),
        "reached": reached,
        "threads": [thread.name for thread in threading.enumerate()],
        "open": [link for link in links if link.startswith("socket:") or ".db" in link],
    }
    sys.stdout.write(json.dumps(told))


def _open_files() -> list[str]:
    found = []
    for fd in os.listdir("/proc/self/fd"):
        if os.path.lexists(f"/proc/self/fd/{fd}"):
            found.append(fd)
    return found


if __name__ == "__main__":
    main()
