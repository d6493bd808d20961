"""The platform stand-in, with what measuring needs: many reply tokens at once, times of replies.

It is `python -m bot.simulator.platform` with two control paths more, and changes nothing of how
calls are answered. Times are on the monotonic clock, which all processes of a machine share.
"""

from __future__ import annotations

import argparse
import json
import os
import signal
import sys
import threading
import time
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

from flask import Blueprint, Flask, request

from bot.simulator.platform.server import Server
from bot.simulator.platform.standin import Standin, StandinSettings
from bot.simulator.platform.standin_app import make_app

REPLY = "/v2/bot/message/reply"
TOKENS_LIVE = 3600.0
Json = dict[str, Any]


class Arrivals:
    """The application, with a note of when each reply call came in and how it was answered."""

    def __init__(self, app: Flask) -> None:
        self._app = app
        self._more = threading.Condition()
        self._noted: list[list[Any]] = []

    def __call__(self, environ: Json, start: Callable[..., Any]) -> Iterable[bytes]:
        if environ["PATH_INFO"] != REPLY:
            return self._app(environ, start)
        note = [time.monotonic(), environ["wsgi.input"].getvalue(), ""]

        def started(status: str, headers: list[tuple[str, str]], fault: Any = None) -> Any:
            note[2] = status
            return start(status, headers, fault)

        answer = self._app(environ, started)
        with self._more:
            self._noted.append(note)
            self._more.notify_all()
        return answer

    def take(self, least: int, seconds: float) -> list[Json]:
        """The replies since the last taking; waits until there are `least`, or so long."""
        with self._more:
            self._more.wait_for(lambda: len(self._noted) >= least, seconds)
            taken, self._noted = self._noted, []
        return [_shown(*note) for note in taken]


def _shown(at: float, body: bytes, status: str) -> Json:
    told = json.loads(body)
    return {
        "at": at,
        "token": told["replyToken"],
        "messages": told["messages"],
        "status": int(status.split()[0]),
    }


def control(standin: Standin, arrivals: Arrivals) -> Blueprint:
    """`/sim/api/bench/tokens` and `/sim/api/bench/replies`."""
    blueprint = Blueprint("bench", __name__, url_prefix="/sim/api/bench")

    @blueprint.post("/tokens")
    def tokens() -> Json:
        return {"tokens": [standin.tokens.issue(chat) for chat in request.get_json()["chats"]]}

    @blueprint.post("/people")
    def people() -> Json:
        ids = request.get_json()["ids"]
        for number, who in enumerate(ids):
            standin.world.put_person(who, name=f"Person {number}", friend=True)
        return {"people": len(ids)}

    @blueprint.post("/replies")
    def replies() -> Json:
        asked = request.get_json()
        return {"replies": arrivals.take(asked["least"], min(asked["seconds"], 25.0))}

    return blueprint


def main() -> None:
    """Serve until SIGTERM; prints `ready PORT`."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench.line_api")
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--webhook", required=True)
    given = parser.parse_args()
    secret, token = os.environ["STANDIN_SECRET"], os.environ["STANDIN_TOKEN"]
    standin = Standin(
        StandinSettings(given.data, secret, token, given.webhook, reply_token_seconds=TOKENS_LIVE)
    )
    app = make_app(standin)
    arrivals = Arrivals(app)
    app.register_blueprint(control(standin, arrivals))
    server = Server(arrivals, "127.0.0.1", 0)
    signal.signal(signal.SIGTERM, lambda *_: server.close())
    standin.start()
    sys.stdout.write(f"ready {server.port}\n")
    sys.stdout.flush()
    server.serve()
    standin.close()


if __name__ == "__main__":
    main()
