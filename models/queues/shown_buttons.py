"""What the newest messages of a lane showed as buttons, so that a typed label does what a tap does.

With those of an answer stands which question about figures was answered, so that the next one may
build on it, and which buttons are rows of a list, with its rows that have no button.
They are kept for a day: an answer's on the row of the event that was answered, a notice's on its
own row in the outbox (decisions/0019). Every row keeps the same number of bytes; an answer about a
complaint keeps no button.
"""

from __future__ import annotations

import json
import zlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Boolean, Row, bindparam, literal, select, union_all
from sqlalchemy.orm import Session

from models.base import Moment, table_of, written_out
from models.crypto import CannotOpen, Sealer
from models.queues.inbox import InboxEvent
from models.queues.outbox import SENT, OutboxMessage

SHOWN = "inbox.shown"
"""The sealing purpose of what an answer showed."""

KEPT_FOR = timedelta(days=1)
NEWEST = 4
"""How many answers are looked at."""

ASKED_LASTS = timedelta(minutes=10)
"""How long a question may build on the one before."""

_NO_PLACES: Mapping[int, int] = {}
_LENGTH = 1024  # bytes, compressed: one length for all, so that it tells nothing
DATA, TEXT, LINK, ROW, DAY, PERSON = "postback", "message", "uri", "row", "day", "person"
_ASKED, _SENTENCE, _PLACES = "asked", "sentence", "places"
_TARGETS = {DATA: "data", TEXT: "text", LINK: "uri"}


@dataclass(frozen=True)
class ShownButton:
    """One button as it was shown.

    label: on the button.
    spoken: what a tap shows as the person's words.
    kind: DATA, TEXT or LINK; ROW: a row of a list without a button, which has the last two only.
        DAY, PERSON: a day or a name that the answer tells, which has a target only.
    target: what a tap sends or opens.
    item: the words beside it, such as the title of its card; a row's value stands on a second line.
    row: the place of its row in its list, from 1; 0: it stands in no row of a list.
    """

    label: str
    spoken: str
    kind: str
    target: str
    item: str
    row: int = 0


@dataclass(frozen=True)
class AskedQuestion:
    """A question that was answered.

    data: the button's data that asks the same.
    at: when it was answered.
    """

    data: str
    at: datetime

    def lasts(self, now: datetime) -> bool:
        """Tells whether the next question may still build on it."""
        return now - self.at <= ASKED_LASTS


def buttons_of(messages: Sequence[Mapping[str, Any]]) -> list[ShownButton]:
    """Returns the buttons of rendered messages, each once, the last message's first; rows of lists
    without a button stand where they are."""
    found: dict[ShownButton, None] = {}
    for message in reversed(messages):
        _gather(message, "", found, places=_places(message))
    return list(found)


def sentence_shown(key: str, words: str) -> ShownButton:
    """Returns what an answer keeps of the sentence for which its buttons choose a conversation.

    key: by which those buttons find it.
    """
    return ShownButton("", key, _SENTENCE, words, "")


def packed(
    sealer: Sealer, buttons: Sequence[ShownButton], asked: str = "", now: datetime | None = None
) -> bytes:
    """Returns the buttons sealed. Where they do not fit, the values of rows are left out, then
    rows without a button, then a sentence that waits, then buttons, links first.

    asked: the button's data of the question that was answered `now`, or "".
    """
    listed = sorted(buttons, key=lambda each: (each.kind == _SENTENCE, each.kind == LINK))
    if asked and now is not None:
        listed = [ShownButton("", "", _ASKED, asked, now.isoformat()), *listed]
    # Not by `astuple`: it copies deeply, thirty calls of Python a button.
    kept = [((b.label, b.spoken, b.kind, b.target, b.item), b.row) for b in listed]
    if len(clear := _compressed(kept)) > _LENGTH:
        kept = [((*each[:4], each[4].partition("\n")[0]), row) for each, row in kept]
        if len(_compressed(kept)) > _LENGTH:
            kept = [(each, row) for each, row in kept if each[2] != ROW]
        while len(clear := _compressed(kept)) > _LENGTH:
            del kept[-(len(kept) // 8 + 1) :]
    return sealer.seal(clear.ljust(_LENGTH, b"\0"), SHOWN)


_Parts = tuple[str, str, str, str, str]
_ENCODED = json.JSONEncoder(ensure_ascii=False).encode  # `dumps` makes an encoder each time


def _compressed(kept: Sequence[tuple[_Parts, int]]) -> bytes:
    """Returns the buttons, then what row each stands in as one more entry of the same form: code
    from before rows were kept reads it as a button that has no words (decisions/0191)."""
    entries, rows = zip(*kept, strict=True) if kept else ((), ())
    if any(rows):
        entries = (*entries, ("", "", _PLACES, " ".join(map(str, rows)), ""))
    return zlib.compress(_ENCODED(entries).encode())


_events, _notices = table_of(InboxEvent), table_of(OutboxMessage)
_SINCE = bindparam("since", type_=Moment)
_ANSWERED = (
    select(
        _events.c.shown,
        _events.c.handled_at.label("at"),
        literal(False, Boolean).label("pushed"),
        _events.c.id,
    )
    .where(
        _events.c.lane == bindparam("of_lane"),
        _events.c.shown.is_not(None),
        _events.c.handled_at > _SINCE,
    )
    .order_by(_events.c.handled_at.desc(), _events.c.id.desc())
    .limit(NEWEST)
)
_NOTICED = (
    select(
        _notices.c.shown,
        _notices.c.settled_at.label("at"),
        literal(True, Boolean).label("pushed"),
        _notices.c.id,
    )
    .where(
        _notices.c.lane == bindparam("of_lane"),
        _notices.c.shown.is_not(None),
        _notices.c.state == written_out(SENT),
        _notices.c.settled_at > _SINCE,
    )
    .order_by(_notices.c.settled_at.desc(), _notices.c.id.desc())
    .limit(NEWEST)
)
_SHOWN = union_all(*(select(each.subquery()) for each in (_ANSWERED, _NOTICED)))


@dataclass(frozen=True)
class Latest:
    """What the lane's newest answers and notices showed, sealed, the newest first; read once for
    both questions."""

    rows: Sequence[Row[Any]]
    sealer: Sealer
    opened: dict[bytes, Sequence[ShownButton]] = field(default_factory=dict)
    """What was sealed, by that: several readers of a turn ask for the same."""

    def shown(self) -> list[Sequence[ShownButton]]:
        """Returns the buttons of each answer with those of the notices below it."""
        return in_sight((row.pushed, self._kept(row)) for row in self.rows)

    def asked(self, now: datetime) -> str:
        """Returns the button's data of the question that the newest answer answered, or "" if it
        was none or is too long ago."""
        row = next((row for row in self.rows if not row.pushed), None)
        return asked_in(self._kept(row), now) if row is not None else ""

    def asked_lately(self) -> list[AskedQuestion]:
        """Returns the questions that the lane's newest answers of the day answered, the newest
        first."""
        answers = (self._kept(row) for row in self.rows if not row.pushed)
        return [asked for shown in answers if (asked := question_in(shown)) is not None]

    def sentence(self, key: str) -> str:
        """Returns the sentence of this key that a newest answer of the day kept, or ""."""
        answers = []
        for row in self.rows:  # each typed opening asks, and most rows are opened by then
            if not row.pushed:
                kept = self.opened.get(row.shown)
                answers.append(kept if kept is not None else self._kept(row))
        return sentence_in(answers, key)

    def _kept(self, row: Row[Any]) -> Sequence[ShownButton]:
        if row.shown not in self.opened:
            self.opened[row.shown] = unpacked(self.sealer, row.shown)
        return self.opened[row.shown]


def latest(session: Session, sealer: Sealer, lane: str, now: datetime) -> Latest:
    """Reads what was shown in the lane within a day."""
    given = {"of_lane": lane, "since": now - KEPT_FOR}
    rows = session.connection().execute(_SHOWN, given).all()
    return Latest(sorted(rows, key=lambda r: (r.at, r.pushed, r.id), reverse=True), sealer)


def in_sight(shown: Iterable[tuple[bool, Sequence[ShownButton]]]) -> list[Sequence[ShownButton]]:
    """Returns the buttons of each answer with those of the notices below it, the newest first.

    shown: whether it was a notice, and its buttons; the newest first.
    """
    found: list[Sequence[ShownButton]] = []
    notices: list[ShownButton] = []
    for pushed, packed_buttons in shown:
        notices += [each for each in packed_buttons if each.kind not in (_ASKED, _SENTENCE)]
        if not pushed:
            found.append(notices)
            notices = []
    return [*found, *([notices] if notices else [])][:NEWEST]


def asked_in(shown: Sequence[ShownButton], now: datetime) -> str:
    """Returns the question among what an answer keeps, or "" if it is none or too long ago."""
    found = question_in(shown)
    return found.data if found is not None and found.lasts(now) else ""


def sentence_in(answers: Iterable[Sequence[ShownButton]], key: str) -> str:
    """Returns the sentence of this key among what answers keep, or ""."""
    for shown in answers:
        for each in shown:  # no generator: most turns look through all of them
            if each.kind == _SENTENCE and each.spoken == key:
                return each.target
    return ""


def question_in(shown: Sequence[ShownButton]) -> AskedQuestion | None:
    """Returns the question among what an answer keeps, however long ago; None if it is none."""
    found = next((each for each in shown if each.kind == _ASKED), None)
    return (
        AskedQuestion(found.target, datetime.fromisoformat(found.item))
        if found is not None
        else None
    )


def unpacked(sealer: Sealer, sealed: bytes) -> Sequence[ShownButton]:
    """Returns all that was packed; nothing if the key is gone."""
    try:
        clear = zlib.decompressobj().decompress(sealer.open(sealed, SHOWN))
    except CannotOpen:
        return []
    entries = json.loads(clear)
    if entries and entries[-1][2] == _PLACES:
        rows = map(int, entries.pop()[3].split())
        entries = [[*each, row] for each, row in zip(entries, rows, strict=True)]
    # Else without places; or, for a day after an update, with its place as a sixth part already.
    return [ShownButton(*each) for each in entries]


def _gather(
    node: Mapping[str, Any],
    item: str,
    found: dict[ShownButton, None],
    value: str = "",
    row: int = 0,
    places: Mapping[int, int] = _NO_PLACES,
) -> None:
    """Adds the buttons of a part. item: the words of the parts around it. value: those of the row
    whose head it is. row: the place of the row it stands in. places: of rows, by their identity."""
    action = node.get("action")
    if action is not None and action["type"] in _TARGETS:
        found[_button(action, item, row)] = None
    own = _words_around(node)
    item = f"{own}\n{value}" if own and value else own or item
    row = places.get(id(node), row) if places else row
    head, below = _row_of(node)
    if id(node) in places and "contents" not in node["contents"][0]:
        found[ShownButton("", "", ROW, "", _bare_row(node), row)] = None
        return
    for child in node.values():
        if isinstance(child, dict) and child is not action:
            _gather(child, item, found, row=row, places=places)
        elif isinstance(child, list):
            for each in child:
                # Half of all parts are words: nothing is within them.
                if isinstance(each, dict) and (each.get("type") not in _BARE or "action" in each):
                    _gather(each, item, found, below if each is head else "", row, places)


def _places(message: Mapping[str, Any]) -> dict[int, int]:
    """Returns the places of the rows of each list in a message, by their identity."""
    inside = message.get("contents")
    places: dict[int, int] = {}
    if not isinstance(inside, dict):
        return places
    last, count = "", 0
    for bubble in inside["contents"] if inside["type"] == "carousel" else (inside,):
        rows, heads = _rows_of(bubble.get("body", _EMPTY)["contents"])
        if heads and _LEAST_OF_LIST * heads >= len(rows):
            title = _first_words(bubble)
            count = count if title == last else 0  # the next page of the same card goes on
            for each in rows:
                count += 1
                places[id(each)] = count
            last = title
    return places


def _rows_of(parts: Sequence[Mapping[str, Any]]) -> tuple[list[Mapping[str, Any]], int]:
    """Returns the parts of a card that are rows, words below a head; and how many have a button."""
    rows, heads = [], 0
    for part in parts:
        inside = part.get("contents")
        if inside and part["layout"] == "vertical" and len(inside) <= _HEAD_AND_VALUE:
            head, last = inside[0], inside[-1]
            has_button = head.get("layout") == "horizontal"
            if (has_button or head["type"] == "text") and (last is head or last["type"] == "text"):
                rows.append(part)
                heads += has_button
    return rows, heads


def _bare_row(node: Mapping[str, Any]) -> str:
    """Returns the words of a row without a button: its head, and its value on a second line."""
    return "\n".join(str(each["text"])[:_VALUE_LETTERS] for each in node["contents"][:2])


_BARE = frozenset(("text", "separator"))
_EMPTY: Mapping[str, Any] = {"contents": ()}
_LEAST_OF_LIST = 2
"""At least each second row of a list has a button; a card of one thing has few."""


def _row_of(node: Mapping[str, Any]) -> tuple[Mapping[str, Any] | None, str]:
    """Returns the head of a row with a button, and what stands below it; nothing of other parts."""
    inside = node.get("contents")
    if not isinstance(inside, list) or len(inside) < _HEAD_AND_VALUE:
        return None, ""
    head, below = inside[0], inside[1]
    if head.get("layout") != "horizontal" or below.get("type") != "text":
        return None, ""
    return head, str(below["text"])[:_VALUE_LETTERS]


_HEAD_AND_VALUE, _VALUE_LETTERS = 2, 60


def _words_around(node: Mapping[str, Any]) -> str:
    """Returns the words of a part that its buttons are about, "" if it has none of its own."""
    if node.get("type") == "bubble":
        return _first_words(node)
    inside = node.get("contents")
    for each in inside if isinstance(inside, list) else ():
        if "text" in each:
            return str(each["text"])
    return ""


def _button(action: Mapping[str, Any], item: str, row: int) -> ShownButton:
    label, target = action.get("label", ""), action[_TARGETS[action["type"]]]
    return ShownButton(label, action.get("displayText", label), action["type"], target, item, row)


def _first_words(node: Mapping[str, Any]) -> str:
    """Returns the first words of a bubble or box, "" if it has none."""
    if isinstance(node.get("text"), str):
        return str(node["text"])
    parts = [node[name] for name in ("header", "body") if name in node] or node.get("contents", [])
    return next((said for part in parts if (said := _first_words(part))), "")
