"""Plays lines of a file at the questions of the conversations where somebody would type them."""

from __future__ import annotations

import csv
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, contextmanager
from functools import partial
from pathlib import Path
from typing import Protocol, TypeVar

from sqlalchemy.orm import Session

from bot.simulator import seed
from handlers import registry
from handlers.conversation.flow import Flow, Step
from tests.handlers.house import Chat, House
from tests.talk import actions
from tests.understanding import corrected, opened
from tests.understanding.corrected import ROLES, Office, Tries
from tests.understanding.office_at_work import at_work
from tests.understanding.scenes import (
    NUMBER,
    STAFF_ID,
    demo_database,
    filled_database,
    staged,
    states,
    types_in,
)

_ACTIVE, _MOST_STEPS, _MOST_BUTTONS = "active", 14, 4
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
Found = TypeVar("Found")
Plays = Callable[[Chat, Tries, str, Step, Line], Found]


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
    by_flow: dict[str, dict[str, list[Line]]] = defaultdict(lambda: defaultdict(list))
    for each in lines:
        by_flow[each.flow][each.step].append(each)
    with opens() as office:
        for name, by_step in by_flow.items():
            found = [*_of_flow(office, name, by_step, plays)]
            yield from found
            reached = [line for line, _ in found]
            rest = (line for same in by_step.values() for line in same if line not in reached)
            yield from ((line, None) for line in rest)


def _of_flow(
    office: Office, name: str, by_step: Mapping[str, Sequence[Line]], plays: Plays[Line, Found]
) -> Iterator[tuple[Line, Found]]:
    flow, left = registry.flow(name), dict(by_step)
    for passes in (opened.passed, _by_first_button):
        for role, word in _ways(name) if flow is not None and left else ():
            with staged(office, partial(_brings, role)) as (chat, tries):
                types_in(chat, word)
                rows = states(chat).items()
                key = next((k for k, row in rows if row[::2] == (name, _ACTIVE)), "")
                if key and flow is not None:
                    yield from _walked(chat, tries, flow, key, left, plays, passes)
                    break


def _by_first_button(chat: Chat, key: str, _step: Step) -> bool | None:
    """Answers the question as `corrected` does; None where nothing is taken."""
    return corrected.goes_on(chat, key) or None


def _ways(name: str) -> Iterator[tuple[str, str]]:
    if name in _OPENS:
        yield from _OPENS[name]
        return
    words = registry.commands().get(name, ())
    yield from ((role, words[0]) for role in (*ROLES, *_MORE_ROLES) if words)


def _brings(role: str, house: House) -> Chat:
    return Chat(house, seed.line_id(STAFF_ID[role]))


def _walked(
    chat: Chat,
    tries: Tries,
    flow: Flow,
    key: str,
    left: dict[str, Sequence[Line]],
    plays: Plays[Line, Found],
    passes: Callable[[Chat, str, Step], object],
) -> Iterator[tuple[Line, Found]]:
    """Plays the lines at each question on the way, and takes them out of `left`."""
    for _ in range(_MOST_STEPS):
        now = states(chat).get(key)
        step = flow.step(now[1]) if now is not None and now[2] == _ACTIVE else None
        if step is None:
            return
        shown = [*chat.heard]
        for line in left.pop(step.name, ()):
            yield line, plays(chat, tries, key, step, line)
        chat.heard[:] = shown
        if not left or passes(chat, key, step) is None:
            return


def rows_of(file: Path) -> list[list[str]]:
    """The columns of each line of a file of sentences."""
    with file.open(encoding="utf-8", newline="") as lines:
        return [row for row in csv.reader(lines, delimiter="\t", quoting=csv.QUOTE_NONE) if row]


def buttons(chat: Chat, count: int) -> list[str]:
    """What the first buttons of conversations send that stand on the messages since."""
    found = [each.get("data", "") for message in chat.heard[count:] for each in actions(message)]
    return [each for each in dict.fromkeys(found) if each.startswith("c:")][:_MOST_BUTTONS]
