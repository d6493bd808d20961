"""Plays lines of a file where a conversation's own tests bring somebody to their questions.

Each conversation has a file of tests of its name, and these stand at nearly all of its questions
with all that must be there before: no list of openings has to be kept beside them.
"""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import Any, Generic, TypeVar

import pytest

from handlers import events, registry
from handlers.conversation.flow import Flow, Step
from tests.gallery import ON_ONE_DATABASE
from tests.handlers.house import Chat, House
from tests.talk import without_foot
from tests.understanding.at_questions import AtQuestion, by_question, database_at_work, played_at
from tests.understanding.corrected import Tries
from tests.understanding.question_walk import (
    ACTIVE,
    WAYS_ON,
    Found,
    Left,
    Line,
    Plays,
    asked,
    walked,
)
from tests.understanding.scenes import Heard, asks_of, states, types_in

_ROOT = Path(__file__).parents[2]
Asked = TypeVar("Asked", bound=AtQuestion)


def played_also(
    lines: Iterable[Asked], plays: Plays[Asked, Found]
) -> Iterator[tuple[Asked, Found | None]]:
    """As `played_at` does in the office at work; where no command leads to a question there, in
    the offices of its conversation's own tests."""
    rest: list[Asked] = []
    for line, found in played_at(lines, plays, database_at_work):
        if found is None:
            rest.append(line)
        else:
            yield line, found
    left = by_question(rest)
    yield from _played(left, plays)
    yield from ((line, None) for some in left.values() for same in some.values() for line in same)


def _played(
    rest: Mapping[str, Left[Line]], plays: Plays[Line, Found]
) -> Sequence[tuple[Line, Found]]:
    """The lines of the questions that are reached; they are taken out of `rest`."""
    flows = [flow for name, left in rest.items() if left and (flow := registry.flow(name))]
    if not flows:
        return []
    files = {flow.name: _tests_of(flow) for flow in flows}
    listener = _Listener(rest, plays, files)
    with tempfile.TemporaryDirectory() as folder:
        pytest.main(
            [
                "-qq", "-s", "--tb=no", "-p", "no:cacheprovider", "--assert=plain",
                f"--basetemp={folder}/tests", f"--rootdir={_ROOT}", *ON_ONE_DATABASE,
                *sorted({str(each) for each in files.values()}),
            ],
            plugins=[listener],
        )  # fmt: skip
    return listener.found


def _tests_of(flow: Flow) -> Path:
    """The file of tests that has the name of the module in which the conversation is declared."""
    declares = next(
        module.__name__
        for module in [*sys.modules.values()]
        if module.__name__.startswith("handlers.") and vars(module).get("FLOW") is flow
    )
    room, _, leaf = declares.rpartition(".")
    return _ROOT / "tests" / room.replace(".", "/") / f"test_{leaf}.py"


class _Listener(Generic[Line, Found]):
    """Looks after each event of the tests at which question its person is."""

    def __init__(
        self,
        rest: Mapping[str, Left[Line]],
        plays: Plays[Line, Found],
        files: Mapping[str, Path],
    ) -> None:
        self.found: list[tuple[Line, Found]] = []
        self._rest, self._plays, self._files = rest, plays, files
        self._handle = House.handle
        self._seen: set[tuple[str, str]] = set()
        self._playing = False

    def pytest_configure(self) -> None:
        handle = self._handle

        def heard(house: House, raw: object) -> Any:
            envelopes = handle(house, raw)
            source, identity = events.source_of(raw)
            if not self._playing and source == "user" and identity:
                chat = Chat(house, identity)
                for each in envelopes:
                    if each.recipient == identity:
                        chat.heard += without_foot(each.messages)[0]
                self._looks(chat)
            return envelopes

        vars_of: Any = House
        vars_of.handle = heard

    def pytest_unconfigure(self) -> None:
        vars_of: Any = House
        vars_of.handle = self._handle

    def pytest_runtest_setup(self, item: pytest.Item) -> None:
        if item.path not in {file for name, file in self._files.items() if self._rest[name]}:
            pytest.skip("all questions of this conversation were played")

    def _looks(self, chat: Chat) -> None:
        self._playing = True
        try:
            for key, (name, at, status, _) in states(chat).items():
                flow = registry.flow(name) if self._rest.get(name) and status == ACTIVE else None
                if flow is not None and (name, at) not in self._seen:
                    self._seen.add((name, at))
                    self._plays_around(chat, flow, key)
        finally:
            self._playing = False

    def _plays_around(self, chat: Chat, flow: Flow, key: str) -> None:
        """At this question, at those that were answered already, and at those that come next."""
        self._walks(chat, flow, key, lambda *_: None)
        answers = states(chat)[key][3]["answers"]
        for step in [
            s for s in flow.steps if s.name in self._rest[flow.name] and s.name in answers
        ]:
            _taken_back(chat)(partial(self._goes_back, chat, flow, key, step))
        for passes in WAYS_ON if self._rest[flow.name] else ():
            _taken_back(chat)(partial(self._walks, chat, flow, key, passes))

    def _goes_back(self, chat: Chat, flow: Flow, key: str, to: Step) -> str:
        said = types_in(chat, f"แก้ไข {to.label}")
        if asked(chat, flow, key) == to:
            self._walks(chat, flow, key, lambda *_: None)
        return said

    def _walks(
        self, chat: Chat, flow: Flow, key: str, passes: Callable[[Chat, str, Step], object]
    ) -> str:
        left = self._rest[flow.name]
        self.found += walked(chat, _taken_back(chat), flow, key, left, self._plays, passes)
        return ""


def _taken_back(chat: Chat) -> Tries:
    """What does one thing in this chat and takes it back."""
    house = chat.house

    def tries(does: Callable[[], str]) -> Heard:
        heard, before = [*chat.heard], states(chat)
        standing, sent = house.standing, [*house.sent]
        inner = house.connection.begin_nested()
        try:
            said = does()
            return Heard(said, before, states(chat), asks_of(chat.heard[len(heard) :]))
        finally:
            inner.rollback()
            house.stands(standing)
            house.sent[:], chat.heard[:] = sent, heard

    return tries
