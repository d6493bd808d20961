"""A conversation that many tests begin with is played once; later its outcome is put back.

That is done only in an office where nothing has happened yet, of a program that is not patched:
everywhere else it is played again.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import event

from models.queues.outbox_queue import Envelope
from tests.handlers.house import Chat, House
from tests.handlers.house_standing import Standing

_WRITES = ("INSERT", "UPDATE", "DELETE")
_Heard = tuple[list[Any], list[Any], list[str]]


@dataclass
class _Outcome:
    """What a conversation left behind.

    writes: statements with their parameters, in order.
    changes: how many rows they wrote.
    undone: whether some of it was taken back, so that the statements alone tell too much.
    sent: the envelopes that left.
    standing: how the office stands since.
    chats: what each account heard, what stood under it and what it sent.
    """

    writes: list[tuple[str, Any]] = field(default_factory=list)
    changes: int = 0
    undone: bool = False
    sent: list[Envelope] = field(default_factory=list)
    standing: Standing | None = None
    chats: list[_Heard] = field(default_factory=list)


_outcomes: dict[Hashable, _Outcome] = {}


def play(act: Callable[[], None], chats: Sequence[Chat], *told: Hashable) -> None:
    """Play `act` among these chats of one office, or put back what it led to the time before.

    told: what tells this conversation from others among the same people.
    """
    house = chats[0].house
    key = (
        act.__module__,
        act.__qualname__,
        told,
        house.sealer,
        house.now,
        house.ticks,
        house.numbers.last,
        *(c.user_id for c in chats),
    )
    before = [(len(c.heard), len(c.feet), len(c.messages)) for c in chats]

    def plays() -> list[_Heard]:
        """What the chats heard meanwhile, taken out of them."""
        _play(act, chats, key)
        meanwhile = []
        for chat, (heard, feet, messages) in zip(chats, before, strict=True):
            meanwhile.append((chat.heard[heard:], chat.feet[feet:], chat.messages[messages:]))
            del chat.heard[heard:], chat.feet[feet:], chat.messages[messages:]
        return meanwhile

    _hear(chats, house.step(key, plays))


def _play(act: Callable[[], None], chats: Sequence[Chat], key: Hashable) -> None:
    house = chats[0].house
    if house.patched or not house.untouched:
        act()
        return
    if key in _outcomes:
        _put_back(_outcomes[key], house, chats)
        return
    outcome = _watched(act, house)
    if not outcome.undone:
        outcome.sent = list(house.sent)
        outcome.standing = house.standing
        outcome.chats = [(list(c.heard), list(c.feet), list(c.messages)) for c in chats]
        _outcomes[key] = outcome


def _watched(act: Callable[[], None], house: House) -> _Outcome:
    outcome = _Outcome()

    def written(_c: Any, _cursor: Any, statement: str, parameters: Any, *_more: Any) -> None:
        if statement.startswith(_WRITES):
            outcome.writes.append((statement, parameters))

    def undone(*_: Any) -> None:
        outcome.undone = True

    event.listen(house.connection, "after_cursor_execute", written)
    event.listen(house.connection, "rollback_savepoint", undone)
    try:
        act()
    finally:
        event.remove(house.connection, "after_cursor_execute", written)
        event.remove(house.connection, "rollback_savepoint", undone)
    outcome.changes = house.changes
    return outcome


def _put_back(outcome: _Outcome, house: House, chats: Sequence[Chat]) -> None:
    for statement, parameters in outcome.writes:
        house.connection.exec_driver_sql(statement, parameters).close()
    assert house.changes == outcome.changes, "the office was not the one it was played in"
    house.sent += outcome.sent
    assert outcome.standing is not None
    house.stands(outcome.standing)
    _hear(chats, outcome.chats)


def _hear(chats: Sequence[Chat], meanwhile: Sequence[_Heard]) -> None:
    for chat, (heard, feet, messages) in zip(chats, meanwhile, strict=True):
        chat.heard += heard
        chat.feet += feet
        chat.messages += messages
