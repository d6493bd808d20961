"""Is what people tell in the message that opens a conversation asked again? In sentences of others.

`told_openings.tsv` has the half (`read`, or `held`: nobody reads these while the code is mended),
the conversation, the message, and for each answer that it tells what somebody would type at that
question alone. These bare answers are played first, each at its question: what they give is what
the message tells. Then the conversation is opened by the message and gone on with, until the last
of these questions.

    kept     the answer is the one that was told
    likely   it is the first button of its question
    near     a text that was kept or proposed holds the told one, or is a part of it
    again    it is asked again
    wrong    the question has another answer
    other    a question that was not told has an answer that the bare word does not give
    unopened the conversation was not opened; once for each answer
"""

from __future__ import annotations

import csv
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from handlers import registry
from handlers.conversation.flow import Flow, Step
from handlers.conversation.hidden_keys import LIKELY
from handlers.understand.thai import fold
from tests.handlers.house import Chat, House
from tests.understanding import opened
from tests.understanding.corrected import ROLES, Office, labels
from tests.understanding.opened import AGAIN, KEPT, LIKELY_TOLD, OTHER, UNOPENED, WRONG, Answers
from tests.understanding.scenes import brought, demo_database, staged, states, types_in

ROWS = Path(__file__).with_name("told_openings.tsv")
READ, HELD = "read", "held"
NEAR, UNTAKEN, ENDED = "near", "untaken", "ended"
"""untaken: its question does not take the bare answer; such a message is left out."""
OUTCOMES = (KEPT, LIKELY_TOLD, NEAR, AGAIN, WRONG, OTHER, UNOPENED, UNTAKEN)
LEAST_TOLD = {READ: 251, HELD: 144}
MOST_WRONG = {READ: 2, HELD: 4}
"""As last measured."""
_ACTIVE, _MOST_STEPS = "active", 16
_OPENS_ON = {"report_activity": "รายงาน 2.2"}


@dataclass(frozen=True)
class Line:
    """One message. told: by step what somebody would type at that question alone."""

    half: str
    flow: str
    text: str
    told: Mapping[str, str]


@dataclass(frozen=True)
class Opened:
    """One answer of one message, and what came of it."""

    line: Line
    step: str
    outcome: str
    got: str = ""


def lines(half: str, path: Path = ROWS) -> list[Line]:
    """The messages of a half, those of a conversation beside each other."""
    with path.open(encoding="utf-8", newline="") as file:
        rows = [row for row in csv.reader(file, delimiter="\t", quoting=csv.QUOTE_NONE) if row]
    found = [_line(row) for row in rows if row[0] == half]
    return sorted(found, key=lambda line: line.flow)


def _line(row: Sequence[str]) -> Line:
    half, flow, text, *told = row
    pairs = (each.partition("=") for each in told if each.strip())
    return Line(half, flow, text, {step.strip(): bare.strip() for step, _, bare in pairs})


def played(told: Sequence[Line]) -> Iterator[Opened]:
    """What comes of these messages, each typed by somebody who may have the conversation."""
    with demo_database() as office:
        roles = {name: _role_of(office, name) for name in {line.flow for line in told}}
        for line in told:
            yield from _of_line(office, roles[line.flow], line)


def _word(flow: Flow) -> str:
    return _OPENS_ON.get(flow.name) or registry.commands()[flow.name][0]


def _role_of(office: Office, name: str) -> str:
    flow = registry.flow(name)
    assert flow is not None, name
    return next((role for role in ROLES if _opens(office, role, flow)), "")


def _opens(office: Office, role: str, flow: Flow) -> bool:
    with staged(office, lambda house: brought(house, role, ())) as (chat, _):
        with suppress(AssertionError):
            types_in(chat, _word(flow))
        return bool(_key(chat, flow))


def _key(chat: Chat, flow: Flow) -> str:
    rows = states(chat).items()
    return next((key for key, row in rows if row[::2] == (flow.name, _ACTIVE)), "")


def _of_line(office: Office, role: str, line: Line) -> Iterator[Opened]:
    def brings(house: House) -> Chat:
        return brought(house, role, ())

    flow = registry.flow(line.flow)
    assert flow is not None
    with staged(office, brings) as (chat, _):
        types_in(chat, _word(flow))
        key = _key(chat, flow)
        bare = dict(states(chat)[key][3]["answers"]) if key else {}
        walk = _Walk(chat, key, flow, line.told)
        values = walk.values() if key else {}
    untaken = line.told.keys() - values.keys()
    if untaken:
        yield from (Opened(line, name, UNTAKEN) for name in sorted(untaken))
        return
    with staged(office, brings) as (chat, _):
        said = types_in(chat, line.text)
        if walk.end and said == walk.end:  # it needed nothing more, and does the same
            yield from (Opened(line, name, KEPT) for name in values)
            return
        yield from _judged(chat, flow, line, bare, values, said)


class _Walk:
    """A conversation that is answered by bare words, one question after another."""

    def __init__(self, chat: Chat, key: str, flow: Flow, told: Mapping[str, str]) -> None:
        self.chat, self.key, self.flow, self.told = chat, key, flow, told
        self.end = ""
        """What was said to the answer that ended the conversation."""

    def at(self) -> Step | None:
        """The question that is open."""
        now = states(self.chat).get(self.key)
        return self.flow.step(now[1]) if now is not None and now[2] == _ACTIVE else None

    def answers(self) -> Answers:
        now = states(self.chat).get(self.key)
        return dict(now[3]["answers"]) if now is not None else {}

    def values(self) -> Answers:
        """What the told questions take."""
        values: Answers = {}
        for _ in range(_MOST_STEPS):
            step = self.at()
            if step is None or self.told.keys() <= values.keys() or not self.answer(step):
                break
            given = self.answers()
            told = self.told.keys() & given.keys()
            values |= {name: given[name] for name in told}
            if self.end:
                values[step.name] = ENDED
        return values

    def answer(self, step: Step) -> bool:
        """Answers the open question; whether it took anything."""
        if step.name in self.told:
            return self._tells(step, self.told[step.name])
        return self._leads(step) or opened.passed(self.chat, self.key, step) is not None

    def _tells(self, step: Step, words: str) -> bool:
        said = types_in(self.chat, words)
        if self.key not in states(self.chat):
            self.end = said
            return True
        if self.answers().get(step.name) is not None:
            return True
        return self._taps(step, words)

    def _leads(self, step: Step) -> bool:
        """Taps the choice after which a told question is asked."""
        left = self.told.keys() - self.answers().keys()
        whens = [each.when for each in self.flow.steps if each.name in left and each.when]
        after = [values for first, values in whens if first == step.name]
        for _, data in labels(self.chat) if after else ():
            with suppress(AssertionError):
                self.chat.taps_data(data)
            value = self.answers().get(step.name)
            if value is not None and _holds(after[0], value):
                return True
            if value is not None:
                break
        return False

    def _taps(self, step: Step, words: str) -> bool:
        for label, data in labels(self.chat):
            if fold(label) == fold(words):
                with suppress(AssertionError):
                    self.chat.taps_data(data)
                return self.answers().get(step.name) is not None
        return False


def _holds(values: frozenset[Any], value: Any) -> bool:
    with suppress(TypeError):
        return value in values
    return False


def _judged(
    chat: Chat, flow: Flow, line: Line, bare: Answers, values: Answers, said: str
) -> Iterator[Opened]:
    key = _key(chat, flow)
    if not key:
        other = ", ".join(row[0] for row in states(chat).values() if row[2] == _ACTIVE)
        for name in values:
            yield Opened(line, name, UNOPENED, f"{other}: {said[:120]}")
        return
    walk = _Walk(chat, key, flow, line.told)
    first = walk.answers()
    for step in flow.steps:
        got = first.get(step.name)
        if got is not None and step.name not in values and got != bare.get(step.name):
            yield Opened(line, step.name, OTHER, str(got))
    yield from _gone_on(walk, line, bare, values)


def _gone_on(walk: _Walk, line: Line, bare: Answers, values: Answers) -> Iterator[Opened]:
    """Judges each told answer when it stands or when its question is asked."""
    left, first = dict(values), walk.answers()
    by_message = {*first, *first.get(LIKELY, {})}

    def judged(name: str, got: Any, same: str) -> Opened:
        outcome = _compared(got, left.pop(name), same)
        wrong = outcome == WRONG and name not in by_message  # words of the pool on the way
        return Opened(line, name, AGAIN if wrong else outcome, str(got))

    for _ in range(_MOST_STEPS):
        answers, step = walk.answers(), walk.at()
        for name in [name for name in left if name in answers and answers[name] != bare.get(name)]:
            yield judged(name, answers[name], KEPT)
        likely = answers.get(LIKELY, {}).get(step.name) if step is not None else None
        if step is not None and step.name in left and likely is not None:
            yield judged(step.name, likely["value"], LIKELY_TOLD)
        elif step is not None and step.name in left:
            del left[step.name]
            yield Opened(line, step.name, AGAIN)
        if step is None or not left or not walk.answer(step):
            break
    for name in left:  # it is never asked
        yield Opened(line, name, AGAIN, "never")


def _compared(got: Any, value: Any, same: str) -> str:
    if value == ENDED:  # what it was is gone with the conversation
        return NEAR
    if got == value or isinstance(got, str) and isinstance(value, str) and fold(got) == fold(value):
        return same
    texts = [fold(each) for each in (got, value) if isinstance(each, str)]
    near = len(texts) == 2 and (texts[0] in texts[1] or texts[1] in texts[0])
    return NEAR if near and min(map(len, texts)) > 2 else WRONG


def counted(half: str) -> Counter[str]:
    """How many of each outcome."""
    return Counter(each.outcome for each in played(lines(half)))


def worse(half: str) -> list[str]:
    """What is worse than last measured."""
    found = counted(half)
    told = found[KEPT] + found[LIKELY_TOLD]
    bad = told < LEAST_TOLD[half] or found[WRONG] > MOST_WRONG[half]
    return [f"told openings, {half}: {dict(found)}"] if bad else []
