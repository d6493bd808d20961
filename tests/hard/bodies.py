"""Mutated webhook bodies: each acknowledged, stored, handled to its end, and nobody is shut out."""

from __future__ import annotations

import itertools
import json
import random
import re
import secrets
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import Any

from sqlalchemy import event, func, select

from bot.simulator import seed
from bot.web.app import create_app
from models.crypto import KeyRing
from models.queues.inbox import DONE, InboxEvent
from models.queues.outbox_queue import ClaimedMessage
from scheduler.inbox_drain import AtOnce, drain_one
from scheduler.outbox_send import send_claimed, send_one
from tests import migrated
from tests.bot.web.client import SECRET, posts
from tests.fakes import RecordingLine, RecordingLog
from tests.hard import mutating
from tests.hard.databases import databases
from tests.hard.playing import Playing
from tests.simulate.workers import Told, opened
from tests.talk import actions

BODIES_A_ROUND = 5000
DRAINED_AFTER = 100
"""Bodies come in faster than they are handled, as from LINE; then all of them are handled."""
SAID = ("เมนู", "สถานะ", "รายงาน 1.10", "แผน 1.1", "ยกเลิก", "ช่วยเหลือ", "ใครยังไม่ส่ง", "รออนุมัติ",
        "ร้องเรียน", "รายงานของขวัญ", "ปฏิทิน", "ยืนยัน", "ข้าม", "ย้อนกลับ", "118", "20 มีนาคม",
        "ยังไม่ได้ดำเนินการ", "จัดอบรมแล้ว มีผู้เข้าร่วม 118 คน", "ขอ pdf บัญชีการส่งรายงาน")  # fmt: skip
GOOD_TOKEN = "a good token of 32 signs, or more"
NOBODY = "U" + "e" * 32
MOST_BUTTONS = 400
_PLAIN_ID = re.compile(r"[A-Za-z0-9_-]{1,64}")


def tenth(number: int) -> Callable[[Playing], str]:
    """The part: one tenth of the million, made by chance of its own."""
    return lambda playing: _played(playing, random.Random(f"{playing.seed} {number}"))


def _played(playing: Playing, chance: random.Random) -> str:
    handled = answers = 0
    with databases(playing.folder) as fresh:
        for count in playing.portions(BODIES_A_ROUND):
            with playing.round() as folder, closing(Office(folder, fresh("sqlite"))) as office:
                for part in range(0, count, DRAINED_AFTER):
                    some = min(DRAINED_AFTER, count - part)
                    office.meets(chance, some)
                    playing.went(some)
                office.is_sound()
                handled += office.handled
                answers += office.answers
    playing.judge()
    told = f"{handled:,} events handled, {answers:,} answers"
    return f"each acknowledged, none lost, none parked, no fault; {told}"


class Office:
    """The web process's application over a fresh database; what it stores is handled here."""

    def __init__(self, folder: Path, url: str) -> None:
        given = {
            "DATABASE_URL": url,
            "DATA_DIR": str(folder),
            "SECRET_KEY": secrets.token_hex(32),
            "KEY_RING": KeyRing.generate(secrets.token_bytes).dump(),
            "LINE_CHANNEL_SECRET": SECRET,
            "LINE_CHANNEL_ACCESS_TOKEN": "a channel token",
            "LINE_API_ORIGIN": "http://127.0.0.1:1",
        }
        assembled = opened(folder, given, Told(), lambda _point: None)
        self._line = RecordingLine()
        self._outside = replace(assembled.outside, line=self._line, content=self._line)
        self._at_once = AtOnce(lambda: 0.0, self._sent)
        event.listen(self._outside.database.engine, "connect", migrated.without_flushes)
        self._assembled = replace(assembled, outside=self._outside)
        app = create_app(self._assembled)
        app.extensions["pump"].stop()
        self._client = app.test_client()
        outside = self._outside
        outside.database.write(
            lambda s: seed.seed(s, outside.sealer, outside.clock.now(), secrets.token_bytes)
        )
        known = [player.id for player in outside.database.read(seed.players)]
        self._people = [*known, NOBODY]
        self._buttons = ["", "nonsense"]
        self._numbers = itertools.count(1)
        self.handled = self.answers = 0
        self._owed: set[str] = set()

    def _sent(self, message: ClaimedMessage) -> None:
        send_claimed(self._outside, message, "reply")

    def close(self) -> None:
        self._assembled.close()

    def meets(self, chance: random.Random, count: int) -> None:
        """So many bodies come in, then all is handled and answered."""
        for _ in range(count):
            made = [self._event(chance) for _ in range(chance.choice((1, 1, 1, 1, 1, 1, 2, 4)))]
            self._comes(chance, mutating.body(chance, made))
        while drain_one(self._outside, at_once=self._at_once):
            self.handled += 1
        while send_one(self._outside):
            pass
        self._hears(chance)

    def _event(self, chance: random.Random) -> dict[str, Any]:
        tapped, words = chance.choice(self._buttons), chance.choice(SAID)
        return mutating.event(chance, chance.choice(self._people), words, tapped)

    def _comes(self, chance: random.Random, body: bytes) -> None:
        answer = posts(self._client, body)
        assert answer.status_code == 200, (answer.status_code, body)
        self._owed |= _ids(body)
        if chance.random() < 0.02:
            unsigned = self._client.post("/callback", data=body)
            assert unsigned.status_code == 400, (unsigned.status_code, body)

    def _hears(self, chance: random.Random) -> None:
        """What was answered, with its buttons: they are tapped next."""
        for sent in self._line.sent:
            self.answers += 1
            for message in sent.messages:
                self._buttons += [a["data"] for a in actions(message) if a.get("data")]
        self._line.sent.clear()
        self._line.dead_tokens.clear()
        chance.shuffle(self._buttons)
        del self._buttons[MOST_BUTTONS:]

    def is_sound(self) -> None:
        """All is stored and done, nothing was an error, and a person is answered as ever."""
        log = self._outside.log
        assert isinstance(log, RecordingLog)
        errors = [line for line in log.lines if line[0] == "error"]
        assert not errors, errors[:5]
        stored = self._outside.database.read(lambda s: set(s.scalars(select(InboxEvent.event_id))))
        assert not self._owed - stored, "acknowledged and not stored"
        query = select(InboxEvent.state, func.count()).group_by(InboxEvent.state)
        states = dict(map(tuple, self._outside.database.read(lambda s: s.execute(query).all())))
        assert set(states) == {DONE}, states
        good = mutating.shapes.event(
            "message", mutating.shapes.user_source(self._people[0]), 1_800_000_000_000,
            replyToken=GOOD_TOKEN, message=mutating.shapes.text("เมนู"),
        )  # fmt: skip
        assert posts(self._client, json.dumps({"events": [good]}).encode()).status_code == 200
        while drain_one(self._outside):
            pass
        while send_one(self._outside):
            pass
        assert [sent.to for sent in self._line.sent] == [GOOD_TOKEN], self._line.sent


def _ids(body: bytes) -> set[str]:
    """The plain event ids of a body that can be read."""
    try:
        told = json.loads(body)
    except (ValueError, RecursionError):
        return set()
    events = told.get("events") if isinstance(told, dict) else None
    if not isinstance(events, list):
        return set()
    found = [each.get("webhookEventId") for each in events if isinstance(each, dict)]
    return {each for each in found if isinstance(each, str) and _PLAIN_ID.fullmatch(each)}
