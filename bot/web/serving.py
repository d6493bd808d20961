"""The web process: starts gunicorn by its command line only, in any folder.

gunicorn's own command puts the current folder first on the module path and runs a
`gunicorn.conf.py` there. After USR2 it runs a file of its package, whose folder would come first:
the `PYTHONSAFEPATH` that we pass on prevents both.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import NoReturn

from gunicorn import systemd
from gunicorn.app.wsgiapp import WSGIApplication

from bot.settings import Settings

ROOT = Path(__file__).resolve().parents[2]
THREADS = 16
MOST_CONNECTIONS = 500
"""Of one gunicorn worker, with slow and idle clients; well under the usual limit of 1,024 open
files."""


def given_sockets() -> int:
    """Return how many sockets systemd has given to this process; gunicorn takes them."""
    return int(systemd.listen_fds(unset_environment=False))


def become(chosen: Settings) -> NoReturn:
    """Replace this process with gunicorn's master."""
    command = [sys.executable, "-P", "-m", "bot.web.serving", *for_gunicorn(chosen)]
    safe = {"PYTHONSAFEPATH": "1", "PYTHONPATH": str(ROOT)}
    os.execve(sys.executable, command, {**os.environ, **safe})  # noqa: TID251  handed on, not read


def for_gunicorn(chosen: Settings) -> list[str]:
    """Return gunicorn's arguments."""
    threads = max(1, THREADS // chosen.web_concurrency)
    arguments = ["bot.web.wsgi:make()", "--bind", chosen.listens_on]
    arguments += ["--worker-class", "bot.web.patient_worker.PatientWorker", "--no-sendfile"]
    arguments += ["--workers", str(chosen.web_concurrency), "--threads", str(threads)]
    arguments += ["--worker-connections", str(MOST_CONNECTIONS), "--keep-alive", "75"]
    arguments += ["--graceful-timeout", "15", "--log-level", "warning"]
    return [
        *arguments,
        "--no-control-socket",
    ]  # the socket would lie in the home of whoever starts it


class CommandLineApplication(WSGIApplication):  # type: ignore[misc]  # gunicorn has no types
    """gunicorn's application, which reads only the command line."""

    def load_config(self) -> None:
        parser = self.cfg.parser()
        given = parser.parse_args()
        self.init(parser, given, given.args)
        for name, value in vars(given).items():
            if value is not None and name != "args":
                self.cfg.set(name, value)


def main() -> None:
    """Serve until told to stop."""
    CommandLineApplication().run()


if __name__ == "__main__":
    main()
