"""The script of fiscal year 2567: each day's moments, what happens in them, and LINE's troubles."""

from __future__ import annotations

import json
import random
import secrets
import sys
import threading
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

import urllib3
from flask import Flask
from sqlalchemy import func, select
from sqlalchemy.orm import Session
from werkzeug.serving import make_server

from bot import schema_upgrade, worker
from bot.web import webhook
from bot.web.storing import Storing
from models.calendar import BANGKOK
from models.crypto import KeyRing
from models.duties.duty_people import household
from models.plans.working_days import working_days
from models.queues.outbox import WAITING, OutboxMessage
from scheduler.reminders.pass_quota import look, must_say_this_month
from tests.bench.processes import Process
from tests.journeys.waiting import what_waits
from tests.patience import PATIENCE
from tests.ports import free_ports
from tests.simulate.ledger import Account
from tests.simulate.office import GROUP, fill, line_id
from tests.simulate.people import AWAY_EVERY, Habits
from tests.simulate.workers import Crew, Shift, Told, opened

FIRST, LAST = date(2023, 10, 1), date(2024, 9, 30)
SECRET, TOKEN = "a made-up channel secret", "a made-up channel token"
DEADLY = 0.02  # of a worker's shifts: it is killed in the middle
TROUBLED = 0.5  # of the days: LINE fails some calls
FAULTS = ("slow", "5xx", "drop", "lost", "429")
ENDPOINTS = ("push", "push", "reply")
SHORT_MONTH = date(2024, 6, 1)
BESIDE_WHAT_MUST = 200
"""The short month's quota: what must be said as forecast on its first day, and so many more."""

EVERYTHING = ("drain", "remind", "announce", "send")
WHAT_WAITS = ("drain", "send")
WAITS = (6.0,) * 8 + (25.0,)
"""Seconds between the first looks, as often as a reply is tried in life while its token is young;
then there is a minute."""

MOST_LOOKS = 30


class Year:
    """One year over one database. Close it at the end."""

    def __init__(self, folder: Path, url: str, seed: int) -> None:
        # Each its own, so that a kill more or less changes nobody's year.
        self.chance, self._fate = random.Random(seed), random.Random(seed + 1)
        self.clock = Told()
        self._http = urllib3.PoolManager(retries=False)
        port = free_ports()
        self._standin = self._line(folder, port)
        self._origin = f"http://127.0.0.1:{self._standin.line().split()[1]}"
        given = self._given(folder, url)
        self.assembled = opened(folder, given, self.clock, lambda _point: None)
        self.database = self.assembled.outside.database
        self._webhook = self._listening(port)
        schema_upgrade.upgrade(self.database)
        sealer = self.assembled.outside.sealer
        self.folk = self.database.write(lambda s: fill(s, sealer, self.chance))
        self.days = self.database.read(working_days)
        self.habits = Habits(self.folk, self.days, random.Random(seed + 2))
        self.database.read(self.habits.plan)
        self.account = Account(self.days)
        self._meet()
        self.crew = Crew(folder, given)
        self._calls = 0

    def _line(self, folder: Path, port: int) -> Process:
        command = [sys.executable, "-m", "bot.simulator.platform", "--port", "0"]
        command += ["--data", str(folder / "line"), "--clock-start", "2023-10-01T00:00"]
        command += ["--webhook", f"http://127.0.0.1:{port}/callback"]
        own = {"STANDIN_SECRET": SECRET, "STANDIN_TOKEN": TOKEN}
        return Process("line", command, folder, own, piped=True)

    def _given(self, folder: Path, url: str) -> dict[str, str]:
        return {
            "DATABASE_URL": url,
            "DATA_DIR": str(folder),
            "SECRET_KEY": secrets.token_hex(32),
            "KEY_RING": KeyRing.generate(secrets.token_bytes).dump(),
            "LINE_CHANNEL_SECRET": SECRET,
            "LINE_CHANNEL_ACCESS_TOKEN": TOKEN,
            "LINE_API_ORIGIN": self._origin,
            "LINE_DATA_ORIGIN": self._origin,
            "LOG_FORMAT": "json",
        }

    def _listening(self, port: int) -> Any:
        """The webhook: stores and acknowledges, as the web process does."""
        app = Flask("simulate")
        outside = self.assembled.outside
        door = webhook.Webhook(outside, Storing(outside), (SECRET,), lambda _count: None)
        app.register_blueprint(webhook.blueprint(door))
        server = make_server("127.0.0.1", port, app, threaded=True)
        threading.Thread(target=server.serve_forever, daemon=True).start()
        return server

    def _meet(self) -> None:
        """LINE knows whoever may be told something, and the group with its members."""
        people = [p for p in self.folk.concerned if p in self.folk.joined]
        for person in people:
            self._sim("/people", {"id": line_id(person), "name": f"{person}", "friend": True})
        members = [line_id(p) for p in people[:40]]
        self._sim("/groups", {"id": GROUP, "name": "STRONG", "members": members, "botIn": True})
        self._sim("/quota", {"limit": 10**6})

    def _sim(self, path: str, body: Any = None) -> dict[str, Any]:
        """The stand-in's control side."""
        method = "GET" if body is None else "POST"
        sent = None if body is None else json.dumps(body)
        answer = self._http.request(
            method, f"{self._origin}/sim/api{path}", body=sent, timeout=PATIENCE
        )
        if answer.status != 200:
            raise RuntimeError(f"{path}: {answer.data[:200]!r}")
        return dict(json.loads(answer.data))

    def close(self) -> None:
        self.crew.close()
        self._webhook.shutdown()
        self._standin.stop()
        self.assembled.close()
        self._http.clear()

    # -- the year -------------------------------------------------------------------------------

    def play(self, first: date = FIRST, last: date = LAST) -> Account:
        """All of it, or from the one day to the other; the account."""
        day, month = first, 0
        while day <= last:
            if day.month != month:
                month = day.month
                self._month(day)
            self._working(day) if self.days.is_working(day) else self._day_off(day)
            day += timedelta(days=1)
            if day.month != month or day > last:
                self.account.billed += int(self._sim("/state")["quota"]["used"])
                self._collect()
        self.database.read(lambda s: self.account.close(s, self.habits.blocked))
        return self.account

    def _collect(self) -> None:
        found = self._sim(f"/calls?after={self._calls}")
        self._calls = found["last"]
        self.account.took(found["calls"])

    def _month(self, first: date) -> None:
        """A new month has its own quota; one of the year is short."""
        limit = 10**6
        self._at(first, 0, 5)
        if first == SHORT_MONTH:
            must = self.database.read(lambda s: must_say_this_month(s, self.clock.now()))
            limit = must + BESIDE_WHAT_MUST
        self._sim("/quota", {"limit": limit})

    def _at(self, day: date, hour: int, minute: int) -> None:
        """Office time is then, everywhere; a night's ticks pass too."""
        moment = datetime(day.year, day.month, day.day, hour, minute, tzinfo=BANGKOK)
        self.clock.passed += max((moment - self.clock.moment).total_seconds(), 1.0)
        self.clock.moment = moment
        self._sim("/clock", {"to": moment.isoformat()})

    # -- a day ----------------------------------------------------------------------------------

    def _working(self, day: date) -> None:
        self._at(day, 8, 0)
        self._chat(self.chance.choice((0, 0, 1, 1, 2)))
        self._at(day, 8, 31)
        worker.learn_quota(self.assembled)
        found = self.database.read(lambda s: look(s, self.clock.now()))
        self.account.morning(found)
        self._trouble()
        speaks = bool(found.digests) or self.chance.random() < 0.05
        if speaks:
            self._pass_is_made()
        self.database.write(lambda s: self.habits.report(s, self.clock.now(), day, 0.2))
        left = self._leave(day)
        if speaks or left:
            self._settle(EVERYTHING if self.chance.random() < 0.15 else WHAT_WAITS)
        self._at(day, 15, 0)
        self._office_works(day)
        if left or self.chance.random() < 0.1:
            self._settle(EVERYTHING)
        self.database.read(lambda s: self.account.evening(s, day, self.habits.blocked))
        if self.chance.random() < 0.05:
            self._at(day, 20, 0)
            self._settle(EVERYTHING)

    def _day_off(self, day: date) -> None:
        if self.chance.random() < 0.2:
            self._at(day, 12, 0)
            self._chat(1)
            self._settle(EVERYTHING)

    def _chat(self, count: int) -> None:
        for who in self.habits.chatters(count):
            words = self.chance.choice(("เมนู", "สถานะ", "แผน 1.1"))
            me = line_id(who)
            self._sim(f"/chats/{me}/text?sync=1", {"from": me, "text": words})
        if count:
            self._settle(WHAT_WAITS)

    def _pass_is_made(self) -> None:
        """All three workers at once; who is killed in it leaves the rest to the others."""
        while not self.crew.work(self._shift(("remind", "announce")), self._fate, 4 * DEADLY):
            self.clock.passed += 1.0

    def _leave(self, day: date) -> bool:
        """Some block the bot, after what they owe was queued and before it leaves."""
        leaving = self.habits.blocks.pop(day, [])
        for who in leaving:
            self._sim(f"/people/{line_id(who)}/unfollow?sync=1", {})
            self.habits.blocked.add(who)
        return bool(leaving)

    def _office_works(self, day: date) -> None:
        now = self.clock.now()

        def work(session: Session) -> None:
            self.habits.report(session, now, day, 1.0)
            self.habits.decide(session, now, day, household(session, day))
            if self.chance.random() < 1 / AWAY_EVERY:
                self.habits.goes_away(session, now, day)

        self.database.write(work)

    def _trouble(self) -> None:
        """Faults for the day's calls; of yesterday's, which met no call, nothing is left."""
        self._http.request("DELETE", f"{self._origin}/sim/api/faults", timeout=PATIENCE)
        if self.chance.random() < TROUBLED:
            for _ in range(self.chance.randint(1, 3)):
                fault = {
                    "kind": self.chance.choice(FAULTS),
                    "endpoint": self.chance.choice(ENDPOINTS),
                    "times": self.chance.randint(1, 3),
                    "delay_ms": 40,
                }
                self._sim("/faults", fault)

    def _shift(self, units: tuple[str, ...]) -> Shift:
        return Shift(self.clock.moment, self.clock.passed, units)

    def _settle(self, units: tuple[str, ...]) -> None:
        """The workers, until nothing waits; time passes over leases and back-offs."""
        self._passes(worker.SWEEP_AFTER + 1.0)  # what is younger is the web process's own
        for number in range(MOST_LOOKS):
            now = units if number == 0 else WHAT_WAITS  # seconds later a pass finds the same
            lived = self.crew.work(self._shift(now), self._fate, 0.0 if number else DEADLY)
            if lived and not self.database.read(what_waits):
                return
            if number > 3 and not self.database.read(_waits_for_line):
                return  # for the month's end, or the evening
            self._passes(WAITS[number] if number < len(WAITS) else 60.0)
        raise RuntimeError(f"{self.clock.moment}: never at rest, {self._waiting()}")

    def _passes(self, seconds: float) -> None:
        self.clock.passed += seconds
        self.clock.moment += timedelta(seconds=seconds)

    def _waiting(self) -> list[tuple[str, int, str | None]]:
        return self.database.read(_waits_for_line)


def _waits_for_line(session: Session) -> list[tuple[str, int, str | None]]:
    """Messages that wait for anything but a new month: kind, tries, the last fault."""
    query = select(OutboxMessage.kind, OutboxMessage.attempts, OutboxMessage.fault).where(
        OutboxMessage.state == WAITING,
        func.coalesce(OutboxMessage.fault, "").not_like("push: quota%"),
    )
    return [(kind, tries, fault) for kind, tries, fault in session.execute(query)]
