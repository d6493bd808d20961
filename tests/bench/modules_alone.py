"""`python -m tests.bench.modules_alone NAME…`: imports modules and does nothing with them.

Prints the process's resident megabytes: below that no process that needs them can be.
"""

from __future__ import annotations

import importlib
import pkgutil
import subprocess
import sys
from collections.abc import Sequence

import models
from tests.bench.processes import resident

WORKER = ("bot.worker", "bot.wiring")
WEB = ("bot.web.wsgi", "bot.wiring")
LIBRARIES = ("sqlalchemy.orm", "flask", "apscheduler.schedulers.background", "cryptography.fernet")


def storing() -> list[str]:
    """Returns the libraries and every module that stores, without one that reads or says words."""
    rooms = pkgutil.walk_packages(models.__path__, "models.")
    return [*LIBRARIES, *(room.name for room in rooms if "migrations" not in room.name)]


def weight(names: Sequence[str]) -> float:
    """Returns the resident megabytes of a process that has only imported these modules."""
    command = [sys.executable, "-m", __name__, *names]
    told = subprocess.run(command, stdout=subprocess.PIPE, text=True, check=True).stdout
    return float(told)


def main() -> int:
    for name in sys.argv[1:]:
        importlib.import_module(name)
    sys.stdout.write(f"{resident():.1f}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
