"""What a duty is, and what every kind of it asks; must not word anything or read tables itself."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from sqlalchemy.orm import Session

from models.calendar import WorkingDays, fiscal_year, fiscal_year_days
from models.duties.duty_people import Holders, Household
from models.duties.reminder_policy import Policy


@dataclass(frozen=True)
class Duty:
    """Something owed. `key` never changes while it is the same duty.

    day: from which its steps are counted. deadline: whether it must be met by that day (it may
    then not be put off beyond it). round: the plan's date the report is for, None where the plan
    names none. since: steps up to that day are not said, because the person was told then.
    report_id and version: of what was returned or waits; author_id: whose report waits;
    conversation_id: of a draft.
    """

    key: str
    kind: str
    day: date
    deadline: bool
    bureau_id: int
    bureau: str
    activity_id: int
    number: str
    title: str
    round: date | None
    holders: Holders
    since: date | None = None
    report_id: int | None = None
    version: int | None = None
    author_id: int | None = None
    conversation_id: str | None = None

    @property
    def about(self) -> tuple[int, int, date | None]:
        """The report it is about: activity, bureau, the plan's date."""
        return self.activity_id, self.bureau_id, self.round

    @property
    def place(self) -> tuple[int, ...]:
        """Its activity's place among others: 1.10 comes after 1.9."""
        return tuple(int(part) if part.isdigit() else 0 for part in self.number.split("."))

    def late(self, today: date) -> bool:
        """Whether its deadline has passed."""
        return self.deadline and self.day < today


@dataclass(frozen=True)
class Ask:
    """What all kinds need to know. bureau_ids: only these bureaus'; None for all.

    first, last: the days of what is told by steps; what is told weekly after them may be of any
    day from `oldest` on, where its fiscal year ends it, else older still. looks_ahead: of days to
    come, up to `last`; otherwise of today. moved: where rounds were moved (`round_days`).
    """

    session: Session
    house: Household
    working_days: WorkingDays
    policy: Policy
    today: date
    first: date
    last: date
    bureau_ids: frozenset[int] | None
    looks_ahead: bool = False
    moved: Mapping[date, date] = field(default_factory=dict)

    def wanted(self, day: date) -> bool:
        """Whether something of that day is told by steps."""
        return self.first <= day <= self.last

    @property
    def oldest(self) -> date:
        """From which day on what ends with its fiscal year may still be told."""
        return min(self.first, fiscal_year_days(fiscal_year(self.today))[0])

    def unsettled(self, day: date) -> bool:
        """Whether something of that day is told, by steps or weekly while its year runs."""
        return self.oldest <= day <= self.last
