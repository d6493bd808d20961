"""`python -m bot.simulator.platform`: runs the stand-in as a process of its own.

Prints `ready PORT` when it listens and, with `--orders`, `kill SECONDS NAME…` whenever the page
asks for processes of the bot to be killed and, with `--anew` too, `anew` when it asks for a new
demo; nothing else on stdout. Ends cleanly on SIGTERM and
SIGINT. The channel's secret and token are best given as STANDIN_SECRET and STANDIN_TOKEN: everyone
on the machine can read a command line.
"""

from __future__ import annotations

import argparse
import os
import signal
import sys
import threading
from pathlib import Path
from types import FrameType

from .app import make_app
from .clock import read_moment
from .delivery import check_loopback
from .limits import LOOPBACK
from .server import Server
from .standin import Settings, Standin
from .tokens import LIFE_SECONDS

LOOK_EVERY = 0.5  # seconds


def main() -> int:
    """Runs until told to stop; 0 after a clean end, 2 for wrong use."""
    given = _arguments().parse_args()
    settings = Settings(
        folder=given.data,
        secret=given.secret,
        token=given.token,
        webhook=given.webhook,
        clock_start=given.clock_start,
        reply_token_seconds=given.reply_token_seconds,
        tell=_told if given.orders else None,
        may_begin_anew=given.anew,
    )
    standin = Standin(settings)
    server = Server(make_app(standin), given.host, given.port)
    stopping = threading.Event()

    def stop(_signal: int, _frame: FrameType | None) -> None:
        stopping.set()

    signal.signal(signal.SIGTERM, stop)
    signal.signal(signal.SIGINT, stop)
    standin.start()
    threading.Thread(target=server.serve, name="server", daemon=True).start()
    _told(f"ready {server.port}")
    while not stopping.wait(LOOK_EVERY):
        pass  # a signal that comes just before a thread falls asleep wakes nobody: look again
    server.close()
    standin.close()
    return 0


def _arguments() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m bot.simulator.platform")
    add = parser.add_argument
    add("--port", type=int, required=True, help="0 takes a free one")
    add("--data", type=Path, required=True, help="folder of its own store")
    add("--webhook", type=check_loopback, required=True, help="where the bot takes events")
    add("--host", type=_loopback, default="127.0.0.1")
    for name, variable in (("--secret", "STANDIN_SECRET"), ("--token", "STANDIN_TOKEN")):
        held = os.environ.get(variable)
        add(name, default=held, required=not held, help=f"or {variable}, which is better")
    add("--clock-start", type=read_moment, help="office time of the first start only (ISO)")
    add("--reply-token-seconds", type=float, default=LIFE_SECONDS)
    add("--orders", action="store_true", help="who started this kills processes as told here")
    add("--anew", action="store_true", help="with --orders: it may empty the demo, too")
    return parser


def _told(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


def _loopback(host: str) -> str:
    if host not in LOOPBACK:
        raise argparse.ArgumentTypeError("only this machine: 127.0.0.1, ::1 or localhost")
    return host


if __name__ == "__main__":
    sys.exit(main())
