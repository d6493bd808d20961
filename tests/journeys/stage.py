"""The stage of a journey: stand-in, web and worker as real processes over one real database."""

from __future__ import annotations

import json
import os
import secrets
import signal
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import Any

import urllib3
from sqlalchemy.orm import Session

from bot import keys, settings
from bot.clock import LOOK_EVERY, real_now
from bot.simulator import seed
from bot.simulator.seed import line_id
from models.crypto import Sealer
from models.database import Database, open_database
from models.trail import facts, trail
from tests.journeys import kept_bodies
from tests.journeys.forked import Forked
from tests.journeys.people import Person
from tests.journeys.processes import (
    Process,
    children,
    is_there,
    pause,
    until,
)
from tests.journeys.waiting import (
    news_of_lost_answers_may_leave,
    skip_leases_of_the_dead,
    what_waits,
)
from tests.patience import PATIENCE
from tests.ports import free_ports

Json = dict[str, Any]
SECRET, TOKEN = "a channel secret", "a channel token"
KILLED = "was sent SIGKILL"  # gunicorn's words for a worker of its that was


class Stage:
    """Everything that runs. `workers` and `web_workers` processes serve the database at `url`.

    simulated: no channel is set, as in the demo; office time can then be moved.
    leases_run_out: wait in earnest for what dead processes held; else that time is skipped.
    """

    def __init__(
        self,
        folder: Path,
        url: str,
        simulated: bool = False,
        workers: int = 1,
        web_workers: int = 1,
        leases_run_out: bool = False,
    ) -> None:
        self.folder, self.url, self.simulated = folder, url, simulated
        self.port = free_ports()
        self.origin = f"http://127.0.0.1:{self.port}"
        self.standin_origin = f"http://127.0.0.1:{self.port + 1}"
        self.keys = keys.make(settings.load(folder, {"DATA_DIR": str(folder)}))
        self.sealer = Sealer(self.keys.ring, secrets.token_bytes)
        self.environment = self._environment(web_workers)
        self.http = urllib3.PoolManager(maxsize=32, block=False, retries=False)
        self.database: Database = open_database(url, self.sealer.derived_key(trail.PURPOSE))
        self.event_ids: list[str] = []
        self.worker_kills = 0
        self.patience = PATIENCE + (120.0 if leases_run_out else 0.0)
        self._leases_run_out = leases_run_out
        self._lock = threading.RLock()
        self.chats: list[str] = []
        """Whoever has a chat with the bot here, by LINE id."""
        self.standin: Process | None = None
        self.web: Process | None = None
        self.workers: list[Process | None] = [None] * workers
        self.worker_points: list[str] = []
        """Where lives of workers are still to end; once all were visited, they live on."""
        self._armed: dict[int, str] = {}

    def _environment(self, web_workers: int) -> dict[str, str]:
        given = {
            "DATABASE_URL": self.url,
            "DATA_DIR": str(self.folder),
            "PORT": str(self.port),
            "SECRET_KEY": self.keys.secret_key,
            "KEY_RING": self.keys.ring.dump(),
            "WEB_CONCURRENCY": str(web_workers),
            "LOG_FORMAT": "json",
        }
        if not self.simulated:
            given |= {
                "LINE_CHANNEL_SECRET": SECRET,
                "LINE_CHANNEL_ACCESS_TOKEN": TOKEN,
                "LINE_API_ORIGIN": self.standin_origin,
                "LINE_DATA_ORIGIN": self.standin_origin,
            }
        else:
            told = json.dumps({"secret": SECRET, "token": TOKEN})
            (self.folder / "simulator_channel.json").write_text(told, encoding="utf-8")
        return given

    # -- processes ----------------------------------------------------------------------------

    def open(self) -> Stage:
        """Seed the database, start everything, introduce the people."""
        begun = self.begun_at()
        self.database.write(lambda s: seed.seed(s, self.sealer, begun, secrets.token_bytes))
        self.database.write(kept_bodies.begin)
        self.start_standin()
        self.is_up()  # what a worker asks LINE when it starts, it would ask again after a minute
        self.start_web()
        for number in range(len(self.workers)):
            self.start_worker(number)
        for player in self.database.read(seed.players):
            self.introduces(player.id, player.name, player.note)
        self.sim("POST", "/quota", {"limit": 10**6})
        self.serves()
        return self

    def begun_at(self) -> datetime:
        """Office time when the office begins."""
        return real_now()

    def introduces(self, user_id: str, name: str, note: str = "") -> Person:
        """Somebody with a LINE account, who is the bot's friend."""
        told = {"id": user_id, "name": name, "note": note, "friend": True}
        self.sim("POST", "/people", told)
        self.chats.append(user_id)
        return self.person_of(user_id)

    def close(self) -> None:
        """End everything, at once: how processes end gently is another test's."""
        for process in [self.web, *self.workers, self.standin]:
            if process is not None:
                process.kill()
        self.http.clear()
        self.database.close()

    def runs(self, *command: str, **other: str) -> Process:
        """A command of the command line, to its end. `other`: settings that differ here."""
        name = f"{command[0]}-{secrets.token_hex(4)}"
        ended = Forked(command, self.folder, name, {**self.environment, **other})
        until(lambda: ended.code is not None, lambda: ended.said)
        return ended

    def start_standin(self) -> None:
        command = ["line", "--port", str(self.port + 1)]
        command += ["--data", str(self.folder / "simulator")]
        command += ["--webhook", f"{self.origin}/callback"]
        own = {"STANDIN_SECRET": SECRET, "STANDIN_TOKEN": TOKEN}
        self.standin = Forked(command, self.folder, "standin", own)

    def start_web(self) -> None:
        self.web = Forked(["gunicorn"], self.folder, "web", self.environment)

    def start_worker(self, number: int = 0, crash_at: str = "") -> None:
        # Always given, since an empty one goes before that of `crash_web_at`.
        environment = {**self.environment, "CRASH_AT": crash_at}
        self.workers[number] = Forked(["worker"], self.folder, f"worker{number}", environment)

    def is_up(self) -> None:
        """The stand-in answers."""
        until(lambda: self._answers(f"{self.standin_origin}/sim/api/state"), self.logs)
        self.sim("POST", "/webhook", {"backoff": [0.3, 0.5] + [1.0] * 20})

    def serves(self) -> None:
        """Web and worker are ready."""
        until(lambda: self._answers(f"{self.origin}/readyz"), self.logs)
        until(lambda: self.database.read(_beats), self.logs)

    def _answers(self, url: str) -> bool:
        try:
            return self.http.request("GET", url, timeout=5).status == 200
        except urllib3.exceptions.HTTPError:
            return False

    def logs(self) -> str:
        """The ends of all logs."""
        found = sorted(self.folder.glob("*.log"))
        return "\n".join(f"== {log.name}\n{log.read_text()[-1500:]}" for log in found)

    # -- killing ------------------------------------------------------------------------------

    @property
    def web_pids(self) -> list[int]:
        """The web workers under gunicorn's master."""
        assert self.web is not None
        return children(self.web.pid)

    @property
    def web_kills(self) -> int:
        """How many web workers have died of kill -9 so far, by whatever hand."""
        assert self.web is not None
        return self.web.said.count(KILLED)

    def crash_web_at(self, point: str) -> None:
        """Each web worker that starts from now on kills itself there ("" for nowhere).

        gunicorn's master starts a new one for each that dies; it reads `.env` anew.
        """
        line = f"CRASH_AT={point}\n" if point else ""
        # In one piece: a worker that starts at this moment reads the old file or the new one.
        written = self.folder / ".env.new"
        written.write_text(line, encoding="utf-8")
        written.replace(self.folder / ".env")

    def kill(self, pid: int) -> None:
        """kill -9 from outside, and until it is noticed."""
        # Asked before: whoever tends starts a worker that died under another pid at once.
        died, of_web = self.web_kills, pid in self.web_pids
        try:
            os.kill(pid, signal.SIGKILL)
        except ProcessLookupError:  # it died a moment before, and may be counted already
            self.tend()
            return
        until(lambda: not is_there(pid), self.logs)
        if of_web:
            until(lambda: self.web_kills > died, self.logs)
        self.tend()

    @property
    def worker_pids(self) -> list[int]:
        return [p.pid for p in self.workers if p is not None]

    def tend(self) -> None:
        """Start again what has died, and let time pass over the leases of the dead."""
        with self._lock:
            for number, process in enumerate(self.workers):
                if process is not None and process.code is not None:
                    assert process.code == -signal.SIGKILL, self.logs()
                    self.worker_kills += 1
                    self.start_worker(number, self._next_point(number))
            assert self.web is None or self.web.code is None, self.logs()
            if not self._leases_run_out:
                skip_leases_of_the_dead(self.database)

    def _next_point(self, number: int) -> str:
        """Where this worker's next life ends. A point that another one is on the way to is taken
        too where no other is left: of two workers one may get all the work."""
        visited = self._armed.pop(number, "")
        if visited in self.worker_points:
            self.worker_points.remove(visited)
        free = [point for point in self.worker_points if point not in self._armed.values()]
        point = next(iter([*free, *self.worker_points]), "")
        self._armed[number] = point
        return point

    # -- the stand-in's control side ------------------------------------------------------------

    def sim(self, method: str, path: str, body: Any = None, fields: Any = None) -> Json:
        """A call to the control side that must succeed."""
        more: dict[str, Any] = {"fields": fields} if fields else {}
        if body is not None:
            more["body"] = json.dumps(body).encode()
        url = f"{self.standin_origin}/sim/api{path}"
        answer = self.http.request(method, url, timeout=PATIENCE, **more)
        assert answer.status == 200, answer.data
        return dict(json.loads(answer.data))

    def acts(self, path: str, body: Any = None, fields: Any = None) -> Json:
        """Something a person does; its events are remembered."""
        done = self.sim("POST", path, body, fields)
        made = done.get("events") or [done]
        with self._lock:
            self.event_ids += [one["webhookEventId"] for one in made]
        return done

    def last_of(self, chat: str) -> int:
        return int(self.sim("GET", f"/chats/{chat}/messages?after={10**9}")["last"])

    def person(self, staff_id: str) -> Person:
        return Person(self, line_id(staff_id))

    def person_of(self, user_id: str) -> Person:
        return Person(self, user_id)

    def office_time_moves(self, seconds: float) -> None:
        """Office time goes on by so much (in the demo), and every process has seen it."""
        self.sim("POST", "/clock", {"advance_seconds": seconds})
        pause(2 * LOOK_EVERY)

    def get(self, url: str, **headers: str) -> urllib3.BaseHTTPResponse:
        """A page of the bot's."""
        return self.http.request("GET", url, headers=headers, redirect=False, timeout=PATIENCE)

    # -- the end ------------------------------------------------------------------------------

    def settles(self) -> None:
        """Wait until every event has been delivered and handled and every message has left."""

        def nothing_waits() -> bool:
            self.tend()
            idle = self.sim("POST", "/idle?wait=5")["idle"]
            if idle and "outbox" in self.database.read(self.what_waits):
                news_of_lost_answers_may_leave(self.database)
            return bool(idle) and not self.database.read(self.what_waits)

        def found() -> str:
            return f"{self.database.read(self.what_waits)}\n{self.logs()}"

        until(nothing_waits, found, self.patience)

    def what_waits(self, session: Session) -> dict[str, int]:
        """How much of each kind is waited for."""
        return what_waits(session)


def _beats(session: Session) -> str | None:
    return facts.get(session, facts.WORKER_BEAT)


@contextmanager
def staged(make: Callable[[], Stage]) -> Iterator[Stage]:
    """A stage that is cleared away whatever happens on it."""
    stage = make()
    try:
        yield stage.open()
    finally:
        stage.close()
