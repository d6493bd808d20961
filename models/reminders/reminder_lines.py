"""What a reminder consists of, as values: lines, digests, and what was sent before."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import NamedTuple

from models.duties.duty import Duty
from models.duties.duty_people import ADMINISTRATOR

# Why somebody is told nothing of a duty on a day (besides AWAY, BLOCKED, NOT_JOINED).
SAID, NOT_YET, PUT_OFF, TOLD_TODAY = "said", "not_yet", "put_off", "told_today"
DAY_OFF, NOT_HEARD = "day_off", "reporter_not_heard"


class Line(NamedTuple):
    """One duty in one person's digest.

    step: as it is stored: `-3`, `0`, `+1`, or `=2027-03-17` if the person put it off to that day.
    offset: its working days from the duty's day.
    role: in which the person is told.
    """

    duty: Duty
    step: str
    offset: int
    person_id: int
    role: str

    @property
    def key(self) -> tuple[str, str, int]:
        """What may be sent once only: duty, step, person."""
        return self.duty.key, self.step, self.person_id

    @property
    def must(self) -> bool:
        """Whether it is sent even if the quota is short: some kinds always, all others on the day
        itself, when they are late, and when the person asked to be told again."""
        return self.duty.kind.never_left_out or self.offset >= 0 or self.step.startswith("=")


@dataclass(frozen=True)
class Digest:
    """What one person is told on one day.

    lines: first what they are told as an administrator, then their own duties, the nearest first.
    covered: lines for which another one stands.
    """

    person_id: int
    day: date
    lines: tuple[Line, ...]
    covered: tuple[Line, ...] = ()

    @property
    def key(self) -> str:
        """The key of the day's push to this person."""
        return f"digest:{self.person_id}:{self.day.isoformat()}"

    @cached_property
    def own(self) -> tuple[Line, ...]:
        return tuple(line for line in self.lines if line.role != ADMINISTRATOR)

    @cached_property
    def listed(self) -> tuple[Line, ...]:
        """What an administrator reads as one list."""
        return tuple(line for line in self.lines if line.role == ADMINISTRATOR)

    @property
    def must(self) -> bool:
        """Whether it is sent even if the quota is short."""
        return any(line.must for line in self.lines)


class Decision(NamedTuple):
    """Why a person is told of a duty on a day, or is not.

    step: the one that the policy has for the day. None before the first.
    line: what is sent. None if nothing is.
    why: why nothing is sent.
    when: until when it is put off, or when the step was sent.
    """

    duty: Duty
    person_id: int
    role: str
    step: str | None
    line: Line | None = None
    why: str = ""
    when: date | None = None


@dataclass
class SentLines:
    """What was sent already, as far as it matters on a day.

    lines: by the duty's key and person, the steps and the days on which they were sent.
    unheard: those that were left out for want of quota. They are done with, but nobody read them.
    told: who had a digest that day.
    """

    lines: dict[tuple[str, int], dict[str, date]] = field(default_factory=dict)
    unheard: set[tuple[str, str, int]] = field(default_factory=set)
    told: set[int] = field(default_factory=set)

    def on(self, duty_key: str, person_id: int) -> Mapping[str, date]:
        """Returns the steps of the duty that are done with for the person, and on which day."""
        return self.lines.get((duty_key, person_id), {})

    def heard(self, duty_key: str, person_id: int) -> Mapping[str, date]:
        """Returns the steps of the duty that the person was sent, and on which day."""
        found = self.on(duty_key, person_id)
        return {s: d for s, d in found.items() if (duty_key, s, person_id) not in self.unheard}

    def add(self, line: Line, day: date) -> None:
        """Notes that the line was sent on that day."""
        self.lines.setdefault((line.duty.key, line.person_id), {})[line.step] = day
