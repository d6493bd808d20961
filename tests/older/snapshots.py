"""Databases that an earlier commit left behind in the middle of conversations, and playing on.

A file of them is made by `tests.older.keeping` at the commit or version (v1.0.0) it is named after
and never changed.
"""

from __future__ import annotations

import json
import lzma
import secrets
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from sqlalchemy import Connection
from sqlalchemy.orm import Session

from handlers.conversation.state import State
from models.crypto import KeyRing, Sealer
from models.upkeep import table_rows
from tests.handlers.house import House

FOLDER = Path(__file__).parent


@dataclass(frozen=True)
class Outcome:
    """What one event led to: which conversation the person is in, and where."""

    event: dict[str, Any]
    flow: str
    at: str
    answered: list[str]
    messages: int


@dataclass(frozen=True)
class Snapshot:
    """A database with a person in the middle of a conversation, as rows in the backup's form."""

    flow: str
    at: str
    schema: str
    ring: str
    now: str
    ticks: float
    user_id: str
    tables: list[dict[str, Any]]
    outcomes: list[Outcome]


ENDING = ".json.xz"


def names() -> list[str]:
    """The commits and versions of which databases are kept."""
    return sorted(path.name.removesuffix(ENDING) for path in FOLDER.glob(f"*{ENDING}"))


def place(name: str) -> Path:
    return FOLDER / f"{name}{ENDING}"


def write(path: Path, snapshots: list[Snapshot]) -> None:
    kept = json.dumps([asdict(each) for each in snapshots], ensure_ascii=False)
    path.write_bytes(lzma.compress(kept.encode(), preset=9))


def read(path: Path) -> list[Snapshot]:
    found = json.loads(lzma.decompress(path.read_bytes()))
    return [
        Snapshot(**{**each, "outcomes": [Outcome(**one) for one in each["outcomes"]]})
        for each in found
    ]


def rows_of(session: Session, shapes: list[table_rows.Shape]) -> list[dict[str, Any]]:
    """All tables that hold a row."""
    found = ({**shape.as_json(), "rows": list(table_rows.dump(session, shape))} for shape in shapes)
    return [each for each in found if each["rows"]]


def put(session: Session, snapshot: Snapshot) -> None:
    """Fill an empty database of the snapshot's schema."""
    shapes = [table_rows.Shape.from_json(each) for each in snapshot.tables]
    for shape, kept in zip(shapes, snapshot.tables, strict=True):
        table_rows.load(session, shape, kept["rows"])
    table_rows.count_on(session, shapes)


def events_to_play(buttons: list[str]) -> Iterator[dict[str, Any]]:
    """Taps on every kind of button the person has seen, and what people say in the middle."""
    for data in buttons:
        yield {"type": "postback", "postback": {"data": data}}
    for said in ("เมนู", "ย้อนกลับ", "ยกเลิก", "ต้องส่งอะไรบ้าง"):
        yield {"type": "message", "message": {"type": "text", "id": "m0", "text": said}}


def play(house: House, user_id: str, event: dict[str, Any]) -> Outcome:
    """Hand in one event of the person, and take it back again."""
    undone, sent = house.connection.begin_nested(), list(house.sent)
    envelopes = house.handle(
        {
            "webhookEventId": f"E{0:025}",
            "mode": "active",
            "source": {"type": "user", "userId": user_id},
            "replyToken": f"token-{0:032}",
            **event,
        }
    )
    found = standing(house, user_id)
    undone.rollback()
    house.sent[:] = sent
    count = sum(len(e.messages) for e in envelopes if e.recipient == user_id)
    return Outcome(event, *found, count)


def standing(house: House, user_id: str) -> tuple[str, str, list[str]]:
    """The flow the person is in, its step, and the names of what is answered; or nothing."""
    for row, state in house.states(user_id).values():
        if row.status == "active":
            kept = State.load(state)
            told = (name for name, answer in kept.answers.items() if not confirms_nothing(answer))
            return row.flow, kept.at, sorted(told)
    return "", "", []


def confirms_nothing(answer: Any) -> bool:
    """Of what asks to confirm what it shows: it was not confirmed, and is asked again."""
    return isinstance(answer, list) and answer[-1:] == [False]


def house_of(connection: Connection, snapshot: Snapshot) -> House:
    """The office as it stood, over a database that the snapshot was put into."""
    now = datetime.fromisoformat(snapshot.now)
    return House(connection, now=now, ticks=snapshot.ticks, sealer=sealer_of(snapshot))


def sealer_of(snapshot: Snapshot) -> Sealer:
    """The sealer with the keys of then."""
    return Sealer(KeyRing.parse(snapshot.ring), secrets.token_bytes)
