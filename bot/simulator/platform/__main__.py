"""`python -m bot.simulator.platform`: runs the stand-in as a process of its own.

It prints `ready PORT` when it listens. With `--orders` it prints `kill SECONDS NAME…` when the page
asks to kill processes of the bot, and with `--anew` too `anew` when the page asks for a new demo.
It prints nothing else on stdout. It ends cleanly on SIGTERM and SIGINT, and with `--orders` when
the program that started it is gone. Give the channel's secret
and token as STANDIN_SECRET and STANDIN_TOKEN: everybody on the machine can read a command line.
"""

from __future__ import annotations

import argparse
import os
import signal
import sys
import threading
from pathlib import Path
from types import FrameType

from .delivery import check_loopback
from .kept.tokens import LIFE_SECONDS
from .limits import LOOPBACK
from .platform_clock import read_moment
from .server import Server
from .standin import Standin, StandinSettings
from .standin_app import make_app

LOOK_EVERY = 0.5  # seconds


def main() -> int:
    """Run until told to stop. Returns 0 after a clean end, 2 for wrong use."""
    given = _arguments().parse_args()
    settings = StandinSettings(
        folder=given.data,
        secret=given.secret,
        token=given.token,
        webhook=given.webhook,
        clock_start=given.clock_start,
        reply_token_seconds=given.reply_token_seconds,
        tell=_print if given.orders else None,
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
    _print(f"ready {server.port}")
    launcher = os.getppid() if given.orders else None
    while not stopping.wait(LOOK_EVERY):  # a signal just before it sleeps wakes nobody: check again
        if launcher not in (None, os.getppid()):
            break  # it was killed, and could not end this process, which keeps the port
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
        default = os.environ.get(variable)
        add(name, default=default, required=not default, help=f"or {variable}, which is better")
    add("--clock-start", type=read_moment, help="office time of the first start only (ISO)")
    add("--reply-token-seconds", type=float, default=LIFE_SECONDS)
    add("--orders", action="store_true", help="who started this kills processes as told here")
    add("--anew", action="store_true", help="with --orders: it may empty the demo, too")
    return parser


def _print(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


def _loopback(host: str) -> str:
    if host not in LOOPBACK:
        raise argparse.ArgumentTypeError("only this machine: 127.0.0.1, ::1 or localhost")
    return host


if __name__ == "__main__":
    sys.exit(main())
