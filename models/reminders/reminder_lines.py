"""What a reminder consists of, as values: lines, digests, what was said before. Pure."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from models.duties.duty_facts import Duty
from models.duties.duty_people import ADMINISTRATOR
from models.duties.reminder_policy import APPROVAL, GIFT_KINDS

# Why somebody is told nothing about a duty on a day (beside AWAY, BLOCKED, NOT_JOINED).
SAID, NOT_YET, PUT_OFF, TOLD_TODAY = "said", "not_yet", "put_off", "told_today"
DAY_OFF, NOT_HEARD = "day_off", "reporter_not_heard"


@dataclass(frozen=True)
class Line:
    """One duty in one person's digest.

    step: as it is written down: `-3`, `0`, `+1`, or `=2027-03-17` where the person put it off to
    that day; offset: its working days from the duty's day; role: in which the person is told.
    """

    duty: Duty
    step: str
    offset: int
    person_id: int
    role: str

    @property
    def key(self) -> tuple[str, str, int]:
        """What makes the line once: duty, step, person."""
        return self.duty.key, self.step, self.person_id

    @property
    def must(self) -> bool:
        """Whether it is said even where the quota is short: approvals, gifts, the day itself, what
        is late, what the person asked to be told again."""
        always = self.duty.kind in (APPROVAL, *GIFT_KINDS)
        return always or self.offset >= 0 or self.step.startswith("=")


@dataclass(frozen=True)
class Digest:
    """What one person is told on one day: the list of what an administrator is told of, then their
    own duties, the nearest first. covered: lines that another one stands for."""

    person_id: int
    day: date
    lines: tuple[Line, ...]
    covered: tuple[Line, ...] = ()

    @property
    def key(self) -> str:
        """The business key of the day's push to this person."""
        return f"digest:{self.person_id}:{self.day.isoformat()}"

    @property
    def own(self) -> tuple[Line, ...]:
        return tuple(line for line in self.lines if line.role != ADMINISTRATOR)

    @property
    def listed(self) -> tuple[Line, ...]:
        """What an administrator is told of as one list."""
        return tuple(line for line in self.lines if line.role == ADMINISTRATOR)

    @property
    def must(self) -> bool:
        """Whether it goes out even where the quota is short."""
        return any(line.must for line in self.lines)


@dataclass(frozen=True)
class Decision:
    """Why a person is told of a duty on a day, or is not: `line` is what is said, else `why`.

    step: the one the policy had for the day, None before the first. when: until when it is put
    off, or when the step was said.
    """

    duty: Duty
    person_id: int
    role: str
    step: str | None
    line: Line | None = None
    why: str = ""
    when: date | None = None


@dataclass
class Said:
    """What was said already, as far as it matters on a day.

    lines: duty's key and person to steps and the days they were said. unheard: those that were
    left out for want of quota: done with, but nobody heard them. told: who had a digest that day.
    """

    lines: dict[tuple[str, int], dict[str, date]] = field(default_factory=dict)
    unheard: set[tuple[str, str, int]] = field(default_factory=set)
    told: set[int] = field(default_factory=set)

    def on(self, duty_key: str, person_id: int) -> Mapping[str, date]:
        """The steps of the duty that are done with for the person, and on which day."""
        return self.lines.get((duty_key, person_id), {})

    def heard(self, duty_key: str, person_id: int) -> Mapping[str, date]:
        """The steps of the duty that the person heard, and on which day."""
        found = self.on(duty_key, person_id)
        return {s: d for s, d in found.items() if (duty_key, s, person_id) not in self.unheard}

    def add(self, line: Line, day: date) -> None:
        """The line was said on that day."""
        self.lines.setdefault((line.duty.key, line.person_id), {})[line.step] = day
