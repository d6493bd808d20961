"""Plays lines of a file at the questions of the conversations where somebody would type them."""

from __future__ import annotations

import csv
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from contextlib import AbstractContextManager, contextmanager
from functools import partial
from pathlib import Path
from typing import Protocol, TypeVar

from sqlalchemy.orm import Session

from bot.simulator import seed
from handlers import registry
from tests.handlers.house import Chat, House
from tests.talk import actions
from tests.understanding.corrected import ROLES, Office
from tests.understanding.office_at_work import at_work
from tests.understanding.question_walk import ACTIVE, WAYS_ON, Found, Left, Plays, walked
from tests.understanding.scenes import (
    NUMBER,
    STAFF_ID,
    STRANGER,
    demo_database,
    filled_database,
    staged,
    states,
    types_in,
)

_MOST_BUTTONS = 4
_MORE_ROLES = ("supervisor", "executive", "director", "adviser")
_OPENS = {"report_activity": [("reporter", f"รายงาน {NUMBER}"), ("reporter", "รายงาน 2.2")]}
"""At work the first of them was sent already."""


class AtQuestion(Protocol):
    """A line, by the stored names of the conversation and the question where it is typed."""

    @property
    def flow(self) -> str: ...
    @property
    def step(self) -> str: ...


Line = TypeVar("Line", bound=AtQuestion)


@contextmanager
def database_at_work() -> Iterator[Office]:
    """The demo's office where something of every kind has been begun."""

    def fill(house: House, session: Session) -> None:
        seed.seed(session, house.sealer, house.now, lambda n: b"7" * n)
        session.commit()
        at_work(house)

    with filled_database(fill) as office:
        yield office


def played_at(
    lines: Iterable[Line],
    plays: Plays[Line, Found],
    opens: Callable[[], AbstractContextManager[Office]] = demo_database,
) -> Iterator[tuple[Line, Found | None]]:
    """Each line with what `plays` returns at its question; None if the question was not reached.

    plays: takes the chat, what tries things there and takes them back, the id of the conversation,
    the question and the line. opens: opens the office where it is played.
    """
    with opens() as office:
        for name, left in by_question(lines).items():
            yield from _of_flow(office, name, left, plays)
            yield from ((line, None) for some in left.values() for line in some)


def by_question(lines: Iterable[Line]) -> dict[str, Left[Line]]:
    """The lines by the stored names of the conversation and the question."""
    found: dict[str, dict[str, list[Line]]] = defaultdict(lambda: defaultdict(list))
    for each in lines:
        found[each.flow][each.step].append(each)
    return {name: dict(by_step) for name, by_step in found.items()}


def _of_flow(
    office: Office, name: str, left: Left[Line], plays: Plays[Line, Found]
) -> Iterator[tuple[Line, Found]]:
    flow = registry.flow(name)
    for passes in WAYS_ON:
        for role, word in _ways(name) if flow is not None and left else ():
            with staged(office, partial(_brings, role)) as (chat, tries):
                types_in(chat, word)
                rows = states(chat).items()
                key = next((k for k, row in rows if row[::2] == (name, ACTIVE)), "")
                if key and flow is not None:
                    yield from walked(chat, tries, flow, key, left, plays, passes)
                    break


def _ways(name: str) -> Iterator[tuple[str, str]]:
    if name in _OPENS:
        yield from _OPENS[name]
        return
    words = registry.commands().get(name, ())
    yield from ((role, words[0]) for role in (*ROLES, *_MORE_ROLES, "") if words)


def _brings(role: str, house: House) -> Chat:
    return Chat(house, seed.line_id(STAFF_ID[role]) if role else STRANGER)


def rows_of(file: Path) -> list[list[str]]:
    """The columns of each line of a file of sentences."""
    with file.open(encoding="utf-8", newline="") as lines:
        return [row for row in csv.reader(lines, delimiter="\t", quoting=csv.QUOTE_NONE) if row]


def buttons(chat: Chat, count: int) -> list[str]:
    """What the first buttons of conversations send that stand on the messages since."""
    found = [each.get("data", "") for message in chat.heard[count:] for each in actions(message)]
    return [each for each in dict.fromkeys(found) if each.startswith("c:")][:_MOST_BUTTONS]
