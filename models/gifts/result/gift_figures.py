"""The numbers of a No Gift result by bureau: people, pledges, answers, gifts.

Runs a fixed number of statements, however large the office is.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from sqlalchemy import ColumnElement, String, and_, case, cast, exists, func, literal, or_, select
from sqlalchemy.orm import Session

from models.calendar import fiscal_year
from models.duties.reminder_tables import LEFT_OUT, ReminderLine
from models.gifts.gift import CLOSED, HAND_OVER, KEEP, REFUSED, RETURN, WITHDRAWN, Gift
from models.gifts.result.gift_result import NONE, GiftAnswer
from models.people.person import Bureau, Person
from models.plans import result_rounds
from models.pledges import coverage
from models.pledges.coverage import CampaignFilter
from models.pledges.pledge import Announcement

ANNOUNCEMENT = "no-gift"
"""First part of the names of the No Gift announcements (models/announcements)."""

ASKING = "gift_answer"
"""First part of the key of the duty to answer: `gift_answer:PERSON:DAY`."""

OF_GIFTS = (
    "reported", "refused", "returned", "handed_over", "kept", "waiting", "total_value",
    "unknown_values",
)  # fmt: skip


@dataclass(frozen=True)
class GiftFigureScope:
    """What is counted.

    until: the last day of the round
    at: people on the roster at this moment (aware)
    bureau_id: None means all bureaus
    """

    session: Session
    until: date
    at: datetime
    bureau_id: int | None

    def of(self, column: Any) -> ColumnElement[bool]:
        """The condition that limits `column` to the bureau, if there is one."""
        return literal(True) if self.bureau_id is None else column == self.bureau_id

    def on_roster(self) -> ColumnElement[bool]:
        return or_(Person.retired_at.is_(None), Person.retired_at > self.at)


# -- people, and who joined ----------------------------------------------------------------------


def units(scope: GiftFigureScope) -> Sequence[Any]:
    here = and_(Person.bureau_id == Bureau.id, scope.on_roster())
    query = (
        select(Bureau.id, Bureau.name, func.count(Person.id).label("people"))
        .outerjoin(Person, here)
        .where(scope.of(Bureau.id))
        .group_by(Bureau.id, Bureau.name)
        .order_by(Bureau.name)
    )
    return scope.session.execute(query).all()


def joined(scope: GiftFigureScope) -> Mapping[int, dict[str, int]]:
    """Who must join and who joined the year's No Gift announcements (usually one), by bureau."""
    year = fiscal_year(scope.until)
    named = select(Announcement.id).where(
        Announcement.fiscal_year == year, Announcement.name.startswith(ANNOUNCEMENT)
    )
    bureaus = None if scope.bureau_id is None else frozenset((scope.bureau_id,))
    found: dict[int, dict[str, int]] = defaultdict(lambda: {"must_join": 0, "joined": 0})
    for announcement_id in scope.session.scalars(named).all():
        narrow = CampaignFilter(year, bureaus, announcement_id)
        for count in coverage.counts(scope.session, scope.at, narrow, "bureau"):
            unit = found[count.bureau_id or 0]
            unit["must_join"] += count.counted
            unit["joined"] += count.joined
    return found


# -- answers -------------------------------------------------------------------------------------


@dataclass
class AnswerCounts:
    """How a bureau's people answered.

    none: answered that they received nothing
    received: answered that they received something, or reported a gift without an answer
    silent: got the question and did not answer
    unanswered: have a LINE account and did not answer, whether they got the question or not
    """

    none: int = 0
    received: int = 0
    silent: int = 0
    unanswered: int = 0

    @property
    def figures(self) -> dict[str, int]:
        return {
            "asked": self.none + self.received + self.silent,
            "answered_none": self.none,
            "answered_received": self.received,
        }


NO_ANSWERS = AnswerCounts()


def answer_counts(scope: GiftFigureScope) -> Mapping[int, AnswerCounts]:
    """Answers by bureau. An answer (or a report without an answer) counts for the bureau the person
    was in at that time; somebody who has not answered counts for the present bureau."""
    found: dict[int, AnswerCounts] = defaultdict(AnswerCounts)
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
    unanswered = func.sum(case((Person.line_user_id.is_not(None), 1), else_=0))
    query = (
        select(Person.bureau_id, silent, unanswered)
        .where(scope.on_roster(), scope.of(Person.bureau_id), ~_has_answered(scope.until))
        .group_by(Person.bureau_id)
    )
    for bureau_id, asked_silent, unanswered_ in scope.session.execute(query):
        found[bureau_id].silent, found[bureau_id].unanswered = asked_silent, unanswered_
    return found


def _was_asked(until: date) -> ColumnElement[bool]:
    """Whether a message asked the person. A line left out for lack of quota does not count
    (models.reminders.reminder_record)."""
    key = literal(f"{ASKING}:") + cast(Person.id, String) + literal(f":{until.isoformat()}")
    query = select(ReminderLine.id).where(
        ReminderLine.duty_key == key,
        ReminderLine.person_id == Person.id,
        ReminderLine.via != LEFT_OUT,
    )
    return exists(query)


def _has_answered(until: date) -> ColumnElement[bool]:
    """Whether the person gave an answer or reported a gift."""
    of_round = (GiftAnswer.person_id == Person.id, GiftAnswer.round_day == until)
    reported = select(Gift.id).where(Gift.person_id == Person.id, received_in(until))
    return or_(exists(select(GiftAnswer.id).where(*of_round)), exists(reported))


def received_in(until: date) -> ColumnElement[bool]:
    """The condition that a gift was received in the round's period: not refused, not withdrawn.
    Whoever reported one need not be asked about the round."""
    return and_(
        Gift.done != REFUSED,
        Gift.state != WITHDRAWN,
        Gift.received_on.between(result_rounds.since(until), until),
    )


def _reporters_without_answer(scope: GiftFigureScope) -> list[int]:
    """The bureau at the first report of each person who reported a gift and gave no answer."""
    answered = exists().where(
        GiftAnswer.person_id == Gift.person_id, GiftAnswer.round_day == scope.until
    )
    query = select(Gift.person_id, Gift.bureau_id).where(received_in(scope.until), ~answered)
    first: dict[int, int] = {}
    for person_id, bureau_id in scope.session.execute(query.order_by(Gift.id)):
        first.setdefault(person_id, bureau_id)
    return [each for each in first.values() if scope.bureau_id in (None, each)]


# -- gifts ---------------------------------------------------------------------------------------


@dataclass
class GiftSum:
    """The numbers of a bureau's gifts of a round.

    total_value: baht of the gifts with a known value
    changed_at: when a gift was last reported, decided or proved (aware)
    """

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
        """Whether the gifts have changed since the confirmed figures."""
        return any(str(value) != str(frozen.get(name)) for name, value in self.figures.items())

    def add(self, gift: Any) -> None:
        """Adds a row of `sums`. A withdrawn report counts nowhere, but it is a change."""
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


def sums_of_rounds(
    session: Session, rounds: Iterable[date], bureau_id: int | None = None
) -> dict[date, Mapping[int, GiftSum]]:
    """The gifts received in the periods of rounds (at least one) by bureau, in one statement.

    Python adds the values, because SQLite adds money as floating point numbers.
    """
    found: dict[date, dict[int, GiftSum]] = {until: defaultdict(GiftSum) for until in rounds}
    first, last = result_rounds.since(min(found)), max(found)
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
            if result_rounds.since(until) <= gift.received_on <= until:
                by_bureau[gift.bureau_id].add(gift)
    return dict(found)
