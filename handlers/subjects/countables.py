"""What of a subject is counted, or waits, so that a question may set a limit to it:
`สำนักไหนส่งไม่ถึงครึ่ง`, `มีเอกสารค้างเกิน 3 วันไหม` (docs/decisions/0205)."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from handlers.context import Context
from handlers.messages import Button, Message


@dataclass(frozen=True)
class CountedRow:
    """One of those that are counted.

    words: its figures for people.
    done, whole: of how many how many are done; done is None where it may not be shown.
    behind: how many it is behind its target today; None where it has none.
    named: whether the question names it.
    """

    name: str
    words: str
    done: Decimal | None
    whole: Decimal
    behind: int | None = None
    see: Button | None = None
    named: bool = False


@dataclass(frozen=True)
class CountedRows:
    """The rows, what they are of, and how they are counted.

    facts: those of a button that asks for the same rows.
    """

    rows: Sequence[CountedRow]
    of: str
    note: str = ""
    facts: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True)
class Countable:
    """name: the fact of its button.
    title: what is asked for: `สำนักที่ส่งรายงาน`. title_none: those with nothing done; "" where the
        subject answers that by itself.
    unit: of a number of things. of_them: `สำนัก`, of the rows.
    each: the words that ask for its rows. of: those that name what is counted.
    known: whether it is meant where nothing is named that is counted.
    told_else: limits that the subject answers by itself.
    target: what its target is, in a sentence; none: "".
    count: takes the sentence and the facts of a button.
    builds_on: the name of the question on which a question after this answer builds.
    """

    name: str
    title: str
    unit: str
    of_them: str
    each: re.Pattern[str]
    of: re.Pattern[str]
    roles: frozenset[str]
    count: Callable[[Context, str, Mapping[str, str]], CountedRows | Message]
    builds_on: str
    title_none: str
    onward: tuple[Button, ...] = ()
    target: str = ""
    known: bool = False
    told_else: frozenset[str] = frozenset()


@dataclass(frozen=True)
class WaitedThing:
    """One thing that waits. due: the last day to do something; None: it has none."""

    name: str
    words: str
    since: date
    due: date | None = None
    see: Button | None = None


@dataclass(frozen=True)
class Waited:
    """Things that wait for the person who asks.

    name: the fact of its button. title: what waits. unit: of one thing.
    called: the words that name them.
    may: tells whether the person has such things.
    tells: tells whether somebody who has none is told so by `others`; to all else it is not heard.
    secret: whether what is shown is for nobody else.
    """

    name: str
    title: str
    unit: str
    called: re.Pattern[str]
    may: Callable[[Context], bool]
    things: Callable[[Context], Sequence[WaitedThing]]
    onward: tuple[Button, ...]
    others: Callable[[Context], Sequence[Message]] = lambda _context: ()
    tells: Callable[[Context], bool] = lambda _context: False
    secret: bool = False
