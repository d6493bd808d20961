"""The stage of a run: LINE, the bot, and everybody it is measured beside, started and ended."""

from __future__ import annotations

import json
import sys
import time
from pathlib import Path
from typing import Any

from tests.bench.line_side import LineSide, crowd
from tests.bench.load import Job, fire
from tests.bench.office import Office, staff, strangers
from tests.bench.processes import ROOT, SECRET, TOKEN, Process, gunicorn, wait_for
from tests.patience import PATIENCE
from tests.ports import free_ports

OTHERS = {
    "sdk": "tests.bench.echo_sdk:make()",
    "bare": "tests.bench.bare_wsgi:make()",
    "bare_turn": "tests.bench.bare_turn:make()",
}
ONLY_ANSWERS = "only_answers"


class Stage:
    """Started when made.

    ports, others (processes), started_in (seconds to the first answer): by the contestant's name.
    """

    def __init__(self, folder: Path) -> None:
        folder.mkdir()
        self.folder = folder
        self.ports = {"bot": free_ports()}
        self.others: dict[str, Process] = {}
        self.started_in: dict[str, float] = {}
        self.line = LineSide(folder / "line", f"http://127.0.0.1:{self.ports['bot']}/callback")
        self._started: list[Process | Office] = [self.line.process]
        try:
            self.line.meet([*staff(), *strangers()])
            self.office = Office(folder / "bot", self.line.origin, self.ports["bot"])
            self._started.append(self.office)
            self.office.wait()
            answer = json.dumps(self._answer())
            for name, app in OTHERS.items():
                self._start(name, app, answer)
            self._start_only_answers()
        except BaseException:
            self.stop()
            raise

    def _answer(self) -> list[Any]:
        """What the bot answers to a registered person of the crowd."""
        [(token, body)] = crowd(self.line, 1)
        fire(Job(self.ports["bot"], SECRET, [body], 1), self.folder, ROOT)
        replies = self.line.replies(least=1, seconds=PATIENCE)
        return [each["messages"] for each in replies if each["token"] == token][0]

    def _start(self, name: str, app: str, answer: str) -> None:
        port = self.ports[name] = free_ports()
        extra = {
            "LINE_CHANNEL_SECRET": SECRET,
            "LINE_CHANNEL_ACCESS_TOKEN": TOKEN,
            "LINE_API_ORIGIN": self.line.origin,
            "BENCH_ANSWER": answer,
            "BENCH_DATABASE": str(self.folder / f"{name}.db"),
        }
        begun = time.monotonic()
        self.others[name] = Process(name, gunicorn(self.office.web, app, port), self.folder, extra)
        self._started.append(self.others[name])
        wait_for(port, "/", None)
        self.started_in[name] = time.monotonic() - begun

    def _start_only_answers(self) -> None:
        port = self.ports[ONLY_ANSWERS] = free_ports()
        command = [sys.executable, "-m", "tests.bench.only_answers", str(port)]
        self._started.append(Process(ONLY_ANSWERS, command, self.folder, {}))
        wait_for(port, "/", None)

    def stop(self) -> None:
        for each in reversed(self._started):
            each.stop()
