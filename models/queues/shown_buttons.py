"""What the newest answers of a lane showed as buttons, so that a typed label does what a tap does.

With them stands which question about figures was answered, so that the next one may build on it.
It is kept for a day on the row of the event that was answered (decisions/0019). Every row keeps
the same number of bytes; an answer about a complaint keeps no button.
"""

from __future__ import annotations

import json
import zlib
from collections.abc import Mapping, Sequence
from dataclasses import astuple, dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import bindparam, select
from sqlalchemy.orm import Session

from models.base import Moment, table_of
from models.crypto import CannotOpen, Sealer
from models.queues.inbox import InboxEvent

SHOWN = "inbox.shown"
"""The sealing purpose of what an answer showed."""

KEPT_FOR = timedelta(days=1)
NEWEST = 4
"""How many answers are looked at."""

ASKED_LASTS = timedelta(minutes=10)
"""How long a question may build on the one before."""

_LENGTH = 1024  # bytes, compressed: one length for all, so that it tells nothing
DATA, TEXT, LINK = "postback", "message", "uri"
_ASKED = "asked"
_TARGETS = {DATA: "data", TEXT: "text", LINK: "uri"}


@dataclass(frozen=True)
class ShownButton:
    """One button as it was shown.

    label: on the button.
    spoken: what a tap shows as the person's words.
    kind: DATA, TEXT or LINK.
    target: what a tap sends or opens.
    item: the words beside it, such as the title of its card.
    """

    label: str
    spoken: str
    kind: str
    target: str
    item: str


def buttons_of(messages: Sequence[Mapping[str, Any]]) -> list[ShownButton]:
    """Returns the buttons of rendered messages, each once, the last message's first."""
    found: dict[ShownButton, None] = {}
    for message in reversed(messages):
        _gather(message, "", found)
    return list(found)


def packed(
    sealer: Sealer, buttons: Sequence[ShownButton], asked: str = "", now: datetime | None = None
) -> bytes:
    """Returns the buttons sealed; those that do not fit any more are left out, links first.

    asked: the button's data of the question that was answered `now`, or "".
    """
    listed = sorted(buttons, key=lambda each: each.kind == LINK)
    if asked and now is not None:
        listed = [ShownButton("", "", _ASKED, asked, now.isoformat()), *listed]
    kept = [astuple(each) for each in listed]
    while len(clear := zlib.compress(json.dumps(kept, ensure_ascii=False).encode())) > _LENGTH:
        del kept[-(len(kept) // 8 + 1) :]
    return sealer.seal(clear.ljust(_LENGTH, b"\0"), SHOWN)


_rows = table_of(InboxEvent)
_SHOWN = (
    select(_rows.c.shown)
    .where(
        _rows.c.lane == bindparam("of_lane"),
        _rows.c.shown.is_not(None),
        _rows.c.handled_at > bindparam("since", type_=Moment),
    )
    .order_by(_rows.c.handled_at.desc(), _rows.c.id.desc())
    .limit(NEWEST)
)


def newest(
    session: Session, sealer: Sealer, lane: str, now: datetime
) -> list[Sequence[ShownButton]]:
    """Returns what the lane's newest answers showed, the newest first; nothing of older ones."""
    rows = _newest(session, lane, now - KEPT_FOR)
    opened = [unpacked(sealer, row) for row in rows]
    return [[each for each in row if each.kind != _ASKED] for row in opened]


def asked_before(session: Session, sealer: Sealer, lane: str, now: datetime) -> str:
    """Returns the button's data of the question that the lane's newest answer answered, or "" if it
    was none or is too long ago."""
    rows = _newest(session, lane, now - ASKED_LASTS)
    return asked_in(unpacked(sealer, rows[0]), now) if rows else ""


def asked_in(shown: Sequence[ShownButton], now: datetime) -> str:
    """Returns the question among what an answer keeps, or "" if it is none or too long ago."""
    found = next((each for each in shown if each.kind == _ASKED), None)
    recent = found is not None and now - datetime.fromisoformat(found.item) <= ASKED_LASTS
    return found.target if found is not None and recent else ""


def _newest(session: Session, lane: str, since: datetime) -> Sequence[bytes]:
    given = {"of_lane": lane, "since": since}
    return session.connection().execute(_SHOWN, given).scalars().all()


def unpacked(sealer: Sealer, sealed: bytes) -> Sequence[ShownButton]:
    """Returns all that was packed; nothing if the key is gone."""
    try:
        clear = zlib.decompressobj().decompress(sealer.open(sealed, SHOWN))
    except CannotOpen:
        return []
    return [ShownButton(*map(str, each)) for each in json.loads(clear)]


def _gather(node: Mapping[str, Any], item: str, found: dict[ShownButton, None]) -> None:
    """Adds the buttons of a part. item: the words of the parts around it."""
    action, inside = node.get("action"), node.get("contents")
    if action is not None and action["type"] in _TARGETS:
        found[_button(action, item)] = None
    if node.get("type") == "bubble":
        item = _first_words(node)
    elif isinstance(inside, list):
        item = next((each["text"] for each in inside if "text" in each), item)
    for child in node.values():
        for each in child if isinstance(child, list) else (child,):
            if isinstance(each, dict):
                _gather(each, item, found)


def _button(action: Mapping[str, Any], item: str) -> ShownButton:
    label, target = action.get("label", ""), action[_TARGETS[action["type"]]]
    return ShownButton(label, action.get("displayText", label), action["type"], target, item)


def _first_words(node: Mapping[str, Any]) -> str:
    """Returns the first words of a bubble or box, "" if it has none."""
    if isinstance(node.get("text"), str):
        return str(node["text"])
    parts = [node[name] for name in ("header", "body") if name in node] or node.get("contents", [])
    return next((said for part in parts if (said := _first_words(part))), "")
