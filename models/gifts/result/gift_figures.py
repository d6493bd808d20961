"""What a No Gift result is counted from: people, joinings, answers, gifts, by bureau. Only reads.

A fixed number of statements, however large the office.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from decimal import Decimal
from typing import Any

from sqlalchemy import ColumnElement, String, and_, case, cast, exists, func, literal, or_, select
from sqlalchemy.orm import Session

from models.calendar import BANGKOK, fiscal_year
from models.duties.reminder_tables import LEFT_OUT, ReminderLine
from models.gifts.gift import CLOSED, HAND_OVER, KEEP, REFUSED, RETURN, WITHDRAWN, Gift
from models.gifts.result import gift_rounds
from models.gifts.result.gift_result import NONE, GiftAnswer
from models.people.person import Bureau, Person
from models.pledges import coverage
from models.pledges.coverage import Narrow
from models.pledges.pledge import Announcement

ANNOUNCEMENT = "no-gift"
"""How the names of the announcements begin that the share is counted of (models/announcements)."""

ASKING = "gift_answer"
"""How the key of the duty to answer begins: `gift_answer:PERSON:DAY`."""

OF_GIFTS = (
    "reported", "refused", "returned", "handed_over", "kept", "waiting", "total_value",
    "unknown_values",
)  # fmt: skip


def end_of(day: date) -> datetime:
    """The last moment of the day at the office."""
    following = day + timedelta(days=1)
    start = datetime(following.year, following.month, following.day, tzinfo=BANGKOK)
    return start - timedelta(microseconds=1)


@dataclass(frozen=True)
class Scope:
    """What is counted: up to which day, of whom at which aware moment, of which bureau (None: of
    all)."""

    session: Session
    until: date
    at: datetime
    bureau_id: int | None

    def of(self, column: Any) -> ColumnElement[bool]:
        """Only the bureau's, where one is named."""
        return literal(True) if self.bureau_id is None else column == self.bureau_id

    def on_roster(self) -> ColumnElement[bool]:
        return or_(Person.retired_at.is_(None), Person.retired_at > self.at)


# -- people, and who joined ----------------------------------------------------------------------


def units(scope: Scope) -> Sequence[Any]:
    here = and_(Person.bureau_id == Bureau.id, scope.on_roster())
    query = (
        select(Bureau.id, Bureau.name, func.count(Person.id).label("people"))
        .outerjoin(Person, here)
        .where(scope.of(Bureau.id))
        .group_by(Bureau.id, Bureau.name)
        .order_by(Bureau.name)
    )
    return scope.session.execute(query).all()


def joined(scope: Scope) -> Mapping[int, dict[str, int]]:
    """By bureau, of the year's No Gift announcements: one as a rule."""
    year = fiscal_year(scope.until)
    named = select(Announcement.id).where(
        Announcement.fiscal_year == year, Announcement.name.startswith(ANNOUNCEMENT)
    )
    bureaus = None if scope.bureau_id is None else frozenset((scope.bureau_id,))
    found: dict[int, dict[str, int]] = defaultdict(lambda: {"must_join": 0, "joined": 0})
    for announcement_id in scope.session.scalars(named).all():
        narrow = Narrow(year, bureaus, announcement_id)
        for count in coverage.counts(scope.session, scope.at, narrow, "bureau"):
            unit = found[count.bureau_id or 0]
            unit["must_join"] += count.counted
            unit["joined"] += count.joined
    return found


# -- asked and answered --------------------------------------------------------------------------


@dataclass
class Asked:
    """none, received: answers, and reports of who gave none; silent: whom the question reached and
    who said nothing; owing: whom LINE reaches by an account and who said nothing, asked or not."""

    none: int = 0
    received: int = 0
    silent: int = 0
    owing: int = 0

    @property
    def figures(self) -> dict[str, int]:
        return {
            "asked": self.none + self.received + self.silent,
            "answered_none": self.none,
            "answered_received": self.received,
        }


NOBODY = Asked()


def asked(scope: Scope) -> Mapping[int, Asked]:
    """By bureau. An answer counts where its giver was when it was given, a report that stands for
    one likewise; who has not answered, where they are."""
    found: dict[int, Asked] = defaultdict(Asked)
    given = (
        select(GiftAnswer.bureau_id, GiftAnswer.answer, func.count())
        .where(GiftAnswer.round_day == scope.until, scope.of(GiftAnswer.bureau_id))
        .group_by(GiftAnswer.bureau_id, GiftAnswer.answer)
    )
    for bureau_id, answer, count in scope.session.execute(given):
        setattr(found[bureau_id], "none" if answer == NONE else "received", count)
    for bureau_id in _reporters_without_answer(scope):
        found[bureau_id].received += 1
    silent = func.sum(case((_was_asked(scope.until), 1), else_=0))
    owing = func.sum(case((Person.line_user_id.is_not(None), 1), else_=0))
    query = (
        select(Person.bureau_id, silent, owing)
        .where(scope.on_roster(), scope.of(Person.bureau_id), ~_has_answered(scope.until))
        .group_by(Person.bureau_id)
    )
    for bureau_id, asked_silent, owing_ in scope.session.execute(query):
        found[bureau_id].silent, found[bureau_id].owing = asked_silent, owing_
    return found


def _was_asked(until: date) -> ColumnElement[bool]:
    """Whether the question stood in a message to the person: said, not left out for want of
    quota (models.reminders.reminder_record)."""
    key = literal(f"{ASKING}:") + cast(Person.id, String) + literal(f":{until.isoformat()}")
    query = select(ReminderLine.id).where(
        ReminderLine.duty_key == key,
        ReminderLine.person_id == Person.id,
        ReminderLine.via != LEFT_OUT,
    )
    return exists(query)


def _has_answered(until: date) -> ColumnElement[bool]:
    """Whether the person said anything, by an answer or by a report."""
    query = select(GiftAnswer.id).where(
        GiftAnswer.person_id == Person.id, GiftAnswer.round_day == until
    )
    reported = select(Gift.id).where(Gift.person_id == Person.id, tells(until))
    return or_(exists(query), exists(reported))


def tells(until: date) -> ColumnElement[bool]:
    """Whether a gift says that something was received in the round's period: neither what was
    refused nor what was taken back. Who reported one need not be asked about the round."""
    return and_(
        Gift.done != REFUSED,
        Gift.state != WITHDRAWN,
        Gift.received_on.between(gift_rounds.since(until), until),
    )


def _reporters_without_answer(scope: Scope) -> list[int]:
    """Of everybody who reported a gift and answered nothing, the bureau at the first report."""
    answered = exists().where(
        GiftAnswer.person_id == Gift.person_id, GiftAnswer.round_day == scope.until
    )
    query = select(Gift.person_id, Gift.bureau_id).where(tells(scope.until), ~answered)
    first: dict[int, int] = {}
    for person_id, bureau_id in scope.session.execute(query.order_by(Gift.id)):
        first.setdefault(person_id, bureau_id)
    return [each for each in first.values() if scope.bureau_id in (None, each)]


# -- gifts ---------------------------------------------------------------------------------------


@dataclass
class GiftSum:
    """A bureau's gifts of a round, counted; changed_at: when one was last reported, decided on or
    proved (aware)."""

    reported: int = 0
    refused: int = 0
    returned: int = 0
    handed_over: int = 0
    kept: int = 0
    waiting: int = 0
    total_value: Decimal = Decimal("0.00")
    unknown_values: int = 0
    changed_at: datetime | None = None

    @property
    def figures(self) -> dict[str, Any]:
        return {name: getattr(self, name) for name in OF_GIFTS}

    def differs_from(self, frozen: Mapping[str, Any]) -> bool:
        """Whether the gifts are no longer those of the figures that were confirmed."""
        return any(str(value) != str(frozen.get(name)) for name, value in self.figures.items())

    def add(self, gift: Any) -> None:
        """One more, as a row of `sums`; what was taken back counts nowhere, but is a change."""
        moments = (gift.reported_at, gift.decided_at, gift.proved_at, self.changed_at)
        self.changed_at = max(moment for moment in moments if moment is not None)
        if gift.state == WITHDRAWN:
            return
        if gift.done == REFUSED:
            self.refused += 1
            return
        self.reported += 1
        became = _BECAME.get(gift.decision, "waiting") if gift.state == CLOSED else "waiting"
        setattr(self, became, getattr(self, became) + 1)
        if gift.value is None:
            self.unknown_values += 1
        else:
            self.total_value += gift.value


_BECAME = {RETURN: "returned", HAND_OVER: "handed_over", KEEP: "kept"}


def sums(session: Session, until: date, bureau_id: int | None = None) -> Mapping[int, GiftSum]:
    """By bureau, the gifts received in the round's period; one statement."""
    found = sums_of_rounds(session, [until], bureau_id)
    return found[until]


def sums_of_rounds(
    session: Session, rounds: Iterable[date], bureau_id: int | None = None
) -> dict[date, Mapping[int, GiftSum]]:
    """The same of several rounds, at least one, in one statement.

    Added here, not in the database: SQLite adds money as floating numbers.
    """
    found: dict[date, dict[int, GiftSum]] = {until: defaultdict(GiftSum) for until in rounds}
    first, last = gift_rounds.since(min(found)), max(found)
    query = select(
        Gift.bureau_id,
        Gift.received_on,
        Gift.done,
        Gift.state,
        Gift.decision,
        Gift.value,
        Gift.reported_at,
        Gift.decided_at,
        Gift.proved_at,
    ).where(Gift.received_on.between(first, last))
    if bureau_id is not None:
        query = query.where(Gift.bureau_id == bureau_id)
    for gift in session.execute(query):
        for until, by_bureau in found.items():
            if gift_rounds.since(until) <= gift.received_on <= until:
                by_bureau[gift.bureau_id].add(gift)
    return dict(found)
