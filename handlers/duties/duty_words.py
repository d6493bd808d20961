"""How a kind of duty reads to people: its words, its line of the digest and its buttons.

Each kind that `models.duties.duty_kind` knows has one `DutyWords` of the same name, in its
subject's room.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import TYPE_CHECKING, Literal

from handlers.messages import Button, Tone
from handlers.understand.dates.dates import nearness, short_date
from models.duties.duty import Duty, RoundDuty
from models.duties.duty_kind import DutyKind
from models.people.person import Person
from models.reminders.own_duties import OwnDuty

if TYPE_CHECKING:
    from sqlalchemy.orm import Session


@dataclass(frozen=True)
class Reader:
    """Whose digest a line stands in.

    person_id: the person.
    leads: whether they hear of it as head or director, and others have to act.
    stamp: of the figures beside the button, which confirms these and no others.
    """

    person_id: int
    leads: bool
    stamp: str = ""


@dataclass(frozen=True, eq=False)
class BriefingLine:
    """What the executives' summary says of duties that wait for the reader.

    counts: whether a duty that reaches the reader is counted on that day.
    words: of how many there are.
    button: where they are listed.
    """

    counts: Callable[[OwnDuty, date], bool]
    words: Callable[[int], str]
    button: Button


def number_of(duty: Duty) -> str:
    """`1.10`: what people call it by."""
    return duty.payload.number


def due_words(duty: Duty) -> str:
    """`กำหนด 20 มี.ค. 70`."""
    return f"กำหนด {short_date(duty.day)}"


def near_words(duty: Duty, today: date) -> str:
    """`อีก 3 วัน (20 มี.ค. 70)`."""
    return f"{nearness(duty.day, today)} ({short_date(duty.day)})"


def round_words_of(duty: Duty) -> str:
    """`รอบ 20 มี.ค. 70`, for a duty of a round."""
    return f"รอบ {short_date(duty.of(RoundDuty).round)}"


def begun_words(duty: Duty) -> str:
    """`ค้างตั้งแต่ 20 มี.ค. 70`, for a draft."""
    return f"ค้างตั้งแต่ {short_date(duty.day)}"


def near_begun_words(duty: Duty, _today: date) -> str:
    """`ทำค้างไว้ตั้งแต่ 20 มี.ค. 70`, for a draft."""
    return f"ทำค้างไว้ตั้งแต่ {short_date(duty.day)}"


def no_words(_duty: Duty) -> str:
    """Nothing, where a kind has no words of that sort."""
    return ""


DutyText = Callable[[Duty], str]
Figures = Mapping[str, tuple[str, str]]
"""By a duty's key: figures in words, and their stamp."""


REPORTS, PROOFS, PLEDGES = "reports", "proofs", "pledges"
"""What others may be reminded of in words, by who leads them."""


@dataclass(frozen=True, kw_only=True, eq=False)
class DutyWords:
    """The words of one kind of duty.

    kind: the kind, as it is declared below.
    name: what is to be done, as in `แก้ไขรายงาน 1.10`.
    digest_name: the same in the digest, if it reads otherwise there.
    which: which one it is, after the name.
    short: on a button, before the day.
    about: what it is about, in the digest.
    title: its subject, shown in the list of duties that can be put off.
    in_list: its line in an administrator's list of late duties.
    without_number: in a list of numbers, if it has no number.
    when: its day, or since when it waits.
    near: in the digest, how near its day is, or since when it waits.

    button: in the line of the digest of that reader.
    to_do: where the person meets the duty, or sees it if others have to. None if they may not.
    answers: buttons under the digest that meet it at once.
    put_off: whether the digest asks why it is late and offers to put it off: `named` itself,
        `asked` by the conversation that asks which, or not at all.
    plan: the button beside putting it off.
    overview: the button under a digest that has a line of it.
    overview_of_late: the button under an administrator's list that has it.
    figures: finds the figures that stand in place of `about`.
    tone: of its line while it is not late.
    urge: what whoever comes next (ABOVE) may do, who can open nothing of it.

    awaits: by the role of those who only wait for others, what they wait for.

    roles: why somebody is told of it, where that reads otherwise than for other kinds.
    step_name: before its steps in the forecast, to tell it from reports.
    waits: before the days that it waits, if it has no deadline.
    weekly: that it is told weekly.
    stops: when its reminders end, for who said why it is late.
    moved: what moves with its round, if that is moved.
    policy: its steps in one sentence, under the list of one's own reminders.
    in_data: in the file of a person's data.
    chased: as what somebody may wish that others be reminded of it (REPORTS, PROOFS, PLEDGES).
    briefing: its line of the executives' summary.
    """

    kind: DutyKind
    name: str
    digest_name: str = ""
    which: DutyText = number_of
    short: DutyText = number_of
    about: DutyText
    title: DutyText = no_words
    in_list: DutyText = number_of
    without_number: str = ""
    when: DutyText = due_words
    near: Callable[[Duty, date], str] = near_words

    button: Callable[[Duty, Reader], Button | None]
    to_do: Callable[[Duty, Person], Button | None]
    answers: Callable[[Duty], tuple[Button, ...]] | None = None
    put_off: Literal["named", "asked", "no"] = "named"
    plan: Callable[[Duty], Button] | None = None
    overview: Button | None = None
    overview_of_late: Button | None = None
    figures: Callable[[Session, Sequence[Duty], datetime], Figures] | None = None
    tone: Tone = "plain"
    urge: str = ""

    awaits: Mapping[str, str] = field(default_factory=dict)

    roles: Mapping[str, str] = field(default_factory=dict)
    step_name: str = ""
    waits: str = ""
    weekly: str = "ค้างนาน เตือนสัปดาห์ละครั้ง"
    stops: str = ""
    moved: str = ""
    policy: str = ""
    in_data: str = ""
    chased: str = ""
    briefing: BriefingLine | None = None


def checked(kinds: Sequence[DutyKind], words: Sequence[DutyWords]) -> Mapping[str, DutyWords]:
    """The words by their kind's name. Raises ValueError if a kind is declared twice, or on one
    floor only."""
    below, above = [kind.name for kind in kinds], [each.kind.name for each in words]
    for name in (*below, *above):
        for floor, names in (("models", below), ("handlers", above)):
            if names.count(name) != 1:
                times = names.count(name)
                raise ValueError(f"the kind of duty {name} is declared {times} times in {floor}")
    return {each.kind.name: each for each in words}
