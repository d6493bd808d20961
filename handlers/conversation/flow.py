"""A conversation as data: named steps, what each asks and reads, and how it ends.

A flow never sends, commits or looks at the clock, and never knows whether an answer was typed or
tapped. Step names are kept in the database: rename one only through `renamed`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any

from handlers.context import Context
from handlers.messages import Card, Said, Text
from handlers.understand.unclear import Unclear

Answers = dict[str, Any]
"""Step names and the facts put in at the start, with JSON values only."""

REVIEW = "review"
NAME = re.compile(r"^[a-z][a-z0-9_]{1,30}$")
KEY = re.compile(r"^[a-z0-9][a-z0-9_]{0,30}$")
LABEL_GRAPHEMES = 20
MOST_CHOICES = 9
"""Quick replies LINE shows (13) less those the engine may add: keep, skip, back, cancel."""

TEXT_UNITS = 5_000


@dataclass(frozen=True)
class Choice:
    """An answer offered as a button; `also` answers further steps by the same tap.

    ticks: the tap puts `value` among what is ticked (True) or takes it out (False), and the
    question stays. stays: the tap answers (None: nothing is answered
    any more), and the question stays. What is ticked, or stays without a label, is no quick
    reply: the question's card carries it, as a button whose data is `held(key)`.
    """

    key: str
    label: str
    value: Any
    also: Mapping[str, Any] = field(default_factory=dict)
    ticks: bool | None = None
    stays: bool = False


BEFORE = "before"
"""Hidden among the answers: what stood there before and is asked again (a returned report)."""

TICKED = "ticked"
"""Hidden among the answers: of a step's name, what is ticked so far."""

HELD = "="


def held(key: str) -> str:
    """The data of a button in a question's own card, for the choice of this key."""
    return f"{HELD}{key}"


def ticked(answers: Answers, step: str) -> list[Any]:
    """What is ticked at this step, in the order of the taps; at first what was answered, or what
    stood there before it is asked again."""
    answered = answers.get(step, answers.get(BEFORE, {}).get(step)) or []
    pending: list[Any] | None = answers.get(TICKED, {}).get(step)
    return list(answered if pending is None else pending)


def no_choices(_context: Context, _answers: Answers) -> Sequence[Choice]:
    return ()


def read_choice_only(_text: str, _context: Context, _answers: Answers) -> Any:
    """For steps answered by their buttons alone (typing a button's words works too)."""
    raise Unclear("กรุณาเลือกจากปุ่มที่ให้ไว้")


def show_text(value: Any, _answers: Answers) -> str:
    return str(value)


@dataclass(frozen=True)
class Step:
    """One question.

    ask: what is said; the engine adds progress and buttons. read: the typed words as a JSON
    value, raises Unclear with a sentence that says what to do. when: (step, values): only asked if
    that earlier step was answered by one of the values. optional: ข้าม is offered. takes_files:
    answered by the ids of files. on_card: what is chosen decides something: its buttons stand on
    the question's card, where they stay. show: the value on the review card. prose: nearly any
    words are an answer, so that ยืนยัน or แก้ไข typed here is not taken for one. listed: it stands
    on the review card. free_text: of a step that offers choices, why other words may answer
    it too; without a reason its choices alone do, and what can be said in figures, dates and names.

    read may return a Choice where the words answer further steps too.
    """

    name: str
    label: str
    ask: Callable[[Context, Answers], Said]
    read: Callable[[str, Context, Answers], Any] = read_choice_only
    choices: Callable[[Context, Answers], Sequence[Choice]] = no_choices
    when: tuple[str, frozenset[Any]] | None = None
    optional: bool = False
    skip_label: str = "ข้าม"
    takes_files: bool = False
    prose: bool = False
    free_text: str = ""
    listed: bool = True
    on_card: bool = False
    show: Callable[[Any, Answers], str] = show_text


class Again(Exception):
    """What was asked for is done, `said` tells it, and the conversation goes on at `step` with the
    answers `without` these."""

    def __init__(self, *said: Said, step: str, without: Sequence[str]) -> None:
        super().__init__("again")
        self.said = said
        self.step = step
        self.without = frozenset(without)


@dataclass(frozen=True)
class Opening:
    """How a conversation starts: what is already known, and which draft it is (`subject`).

    anew: an unfinished one of this subject is begun again without asking; nothing is lost by it.
    told: the steps that the words it was opened with have answered.
    onward: an unfinished one of this subject goes on so instead, with these answers besides its
    own. met: said over the card of an unfinished one that is offered instead.
    """

    subject: str = ""
    answers: Answers = field(default_factory=dict)
    said: Sequence[Said] = ()
    anew: bool = False
    told: tuple[str, ...] = ()
    onward: Again | None = None
    met: Sequence[Said] = ()


@dataclass(frozen=True)
class Remarked:
    """Something on the review card that had better be mended: the step, its button, a sentence."""

    step: str
    label: str
    sentence: str


class Closed(Exception):
    """The conversation cannot start or go on; `said` tells why and what to do instead.

    keeps: the answers stay as a draft, since they may yet be of use.
    """

    def __init__(self, *said: Said, keeps: bool = False) -> None:
        super().__init__("closed")
        self.said = said
        self.keeps = keeps


class Mend(Exception):
    """The end is not possible yet: `hint` says why; the person is led to `step` if named."""

    def __init__(self, hint: str, step: str | None = None) -> None:
        super().__init__("mend")
        self.hint = hint
        self.step = step


def nothing(_context: Context, _answers: Answers) -> str:
    return ""


def always(_context: Context, _answers: Answers) -> bool:
    return True


@dataclass(frozen=True)
class Flow:
    """One conversation, declared.

    opens_on: words that open it. roles: who may (none named: everybody on the roster; with
    `anyone`, people not on it too). open: what is known at the start, from the words after the
    command or from a button's facts; raises Closed. review: the card before the end, or None
    where the last answer ends it. finish: does it, and says so; raises Mend, Again or Closed.
    remarks: what the review card points out before the end; going on regardless is allowed.
    seal: what besides the answers a review card stands for: an older card confirms nothing newer.
    still: whether it still has its matter; one that lost it is not offered to go on with.
    facts: what `open` may know that steps hang on. counted: questions tell which they are
    (ข้อ 2). adds: the step that takes words typed at the review card (none: they change
    nothing). made_anew: facts that each opening makes anew, such as a code. kept_back:
    ยกเลิก keeps what was answered as a draft; dropping it takes another tap.
    takes_early: files sent before anything asked for them belong to it.
    """

    name: str
    title: str
    opens_on: tuple[str, ...]
    steps: tuple[Step, ...]
    open: Callable[[Context, str, Mapping[str, str]], Opening]
    finish: Callable[[Context, Answers], Sequence[Said]]
    review: Callable[[Context, Answers], Card] | None = None
    remarks: Callable[[Context, Answers], Sequence[Remarked]] | None = None
    roles: frozenset[str] = frozenset()
    anyone: bool = False
    version: int = 1
    renamed: Mapping[str, str] = field(default_factory=dict)
    kept_for: timedelta | None = None
    confirm_label: str = "ยืนยัน"
    seal: Callable[[Context, Answers], str] = nothing
    still: Callable[[Context, Answers], bool] = always
    facts: frozenset[str] = frozenset()
    counted: bool = True
    adds: str | None = None
    made_anew: frozenset[str] = frozenset()
    kept_back: bool = False
    takes_early: bool = True
    describe: Callable[[Answers], str] = lambda _answers: ""

    def step(self, name: str) -> Step | None:
        return next((step for step in self.steps if step.name == name), None)

    @property
    def file_step(self) -> Step | None:
        return next((step for step in self.steps if step.takes_files), None)


def asks(step: Step, answers: Answers) -> bool:
    """Whether the step belongs to the conversation, given the answers so far."""
    if step.when is None:
        return True
    name, values = step.when
    answer = answers.get(name)
    return isinstance(answer, str | int | bool | None) and answer in values


def steps_asked(flow: Flow, answers: Answers) -> list[Step]:
    """The steps that belong to the conversation, given the answers so far.

    An answer to a step that is no longer asked is kept, but nothing hangs on it.
    """
    counted = {name: value for name, value in answers.items() if flow.step(name) is None}
    found = []
    for step in flow.steps:
        if asks(step, counted):
            found.append(step)
            if step.name in answers:
                counted[step.name] = answers[step.name]
    return found


@dataclass(frozen=True)
class Always:
    """An `ask` that says always the same."""

    body: str

    def __call__(self, _context: Context, _answers: Answers) -> Said:
        return Text(self.body)


@dataclass(frozen=True)
class Offered:
    """`choices` that are always the same."""

    choices: tuple[Choice, ...]

    def __call__(self, _context: Context, _answers: Answers) -> Sequence[Choice]:
        return self.choices


def plain(body: str) -> Always:
    """An `ask` that says always the same."""
    return Always(body)


def offering(*choices: Choice) -> Offered:
    """`choices` that are always the same."""
    return Offered(choices)
