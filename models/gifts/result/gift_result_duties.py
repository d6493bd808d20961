"""What a No Gift round asks: of each person an answer, of each bureau its result. Never commits.

Both only where a No Gift announcement of that fiscal year is open to the unit or was.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.calendar import fiscal_year, office_day
from models.duties.duty_facts import Ask, Duty
from models.duties.duty_people import ANSWERER, Holders, Member, Passed
from models.duties.reminder_policy import GIFT_ANSWER, GIFT_RESULT, Row, Telling, of_bureau
from models.gifts.gift import Gift
from models.gifts.result import gift_confirming
from models.gifts.result.gift_figures import ANNOUNCEMENT, GiftSum, sums_of_rounds, tells
from models.gifts.result.gift_result import GiftAnswer
from models.gifts.result.gift_rounds import DEFAULT, Rounds
from models.people.person import Bureau
from models.pledges.pledge import Announcement, Campaign

_LOOK_BACK = timedelta(days=366)

ROWS = {
    # People are asked for nothing from the opening on; pushed once, near the end.
    GIFT_ANSWER: Row((-3,), (Telling(ANSWERER, -14),), free=(-14,)),
    # From the first working day after the round; late it goes up as reports do.
    GIFT_RESULT: of_bureau(-4, -2, 0, 1, 3, 7),
}


@dataclass(frozen=True)
class _Announced:
    """Where No Gift was announced: years office-wide, and (year, bureau)."""

    office: frozenset[int]
    bureaus: frozenset[tuple[int, int]]

    def to(self, until: date, bureau_id: int) -> bool:
        """Whether to the people of this bureau, for the round."""
        year = fiscal_year(until)
        return year in self.office or (year, bureau_id) in self.bureaus


def gift_rounds_owed(asked: Ask) -> Iterable[Duty]:
    """Answers and results still owed; nothing, by one statement, where nothing was announced."""
    ahead = max(asked.today, asked.last if asked.looks_ahead else asked.today)
    rounds = _rounds(asked)
    answers = [
        until
        for until in rounds.near(asked.today, asked.last)
        if rounds.opens(asked.working_days, until) <= ahead
    ]
    results = list(rounds.near(asked.today - _LOOK_BACK, ahead))
    announced = _announced(asked.session, {fiscal_year(day) for day in (*answers, *results)})
    if not announced.office and not announced.bureaus:
        return
    rows = asked.session.execute(select(Bureau.id, Bureau.name))
    names = {bureau_id: name for bureau_id, name in rows}
    confirmed = gift_confirming.newest(asked.session, sorted({*answers, *results}))
    yield from _answers(asked, answers, announced, names, set(confirmed))
    yield from _results(asked, results, announced, names, confirmed)


def _rounds(asked: Ask) -> Rounds:
    return replace(DEFAULT, moved=asked.moved)


def _announced(session: Session, years: Iterable[int]) -> _Announced:
    query = (
        select(Announcement.fiscal_year, Campaign.bureau_id)
        .join(Announcement, Announcement.id == Campaign.announcement_id)
        .where(
            Announcement.fiscal_year.in_(list(years)), Announcement.name.startswith(ANNOUNCEMENT)
        )
        .distinct()
    )
    found = session.execute(query).all()
    return _Announced(
        frozenset(year for year, bureau in found if bureau is None),
        frozenset((year, bureau) for year, bureau in found if bureau is not None),
    )


# -- answers -------------------------------------------------------------------------------------


def _answers(
    asked: Ask,
    rounds: Sequence[date],
    announced: _Announced,
    names: Mapping[int, str],
    confirmed: set[tuple[int, date]],
) -> Iterable[Duty]:
    """One duty for each person with a LINE account and round, until they have answered or
    reported a gift of the round."""
    for until in filter(asked.wanted, rounds):
        done = _told(asked.session, until)
        for member in _members(asked):
            unit = member.bureau_id
            closed = (unit, until) in confirmed or not announced.to(until, unit)
            if member.joined and member.id not in done and not closed:
                yield _answer(asked, member, names[unit], until)


def _told(session: Session, until: date) -> set[int | None]:
    """Who answered about the round, and who reported a gift of it."""
    answered = session.scalars(select(GiftAnswer.person_id).where(GiftAnswer.round_day == until))
    reported = session.scalars(select(Gift.person_id).where(tells(until)).distinct())
    return {*answered, *reported}


def _members(asked: Ask) -> Iterable[Member]:
    wanted = asked.bureau_ids
    everybody = asked.house.members.values()
    return (m for m in everybody if wanted is None or m.bureau_id in wanted)


def _answer(asked: Ask, member: Member, bureau: str, until: date) -> Duty:
    why = asked.house.why_not(member.id)
    passed = () if why is None else (Passed(member.id, why),)
    told = () if why is not None else (member.id,)
    return Duty(
        key=f"{GIFT_ANSWER}:{member.id}:{until.isoformat()}",
        kind=GIFT_ANSWER,
        day=until,
        deadline=True,
        bureau_id=member.bureau_id,
        bureau=bureau,
        activity_id=0,
        number="",
        title="",
        round=until,
        holders=Holders({ANSWERER: told}, passed),
    )


# -- results -------------------------------------------------------------------------------------


def _results(
    asked: Ask,
    rounds: Sequence[date],
    announced: _Announced,
    names: Mapping[int, str],
    confirmed: Mapping[tuple[int, date], gift_confirming.Confirmed],
) -> Iterable[Duty]:
    """One duty for each bureau and ended round: not confirmed, or changed since."""
    gifts = sums_of_rounds(asked.session, rounds) if rounds else {}
    for until in rounds:
        for bureau_id in sorted({member.bureau_id for member in _members(asked)}):
            if not announced.to(until, bureau_id):
                continue
            now = gifts[until].get(bureau_id, GiftSum())
            stands = confirmed.get((bureau_id, until))
            day, version = _due(asked, until, now, stands)
            if version and asked.unsettled(day):
                yield _result(asked, bureau_id, names[bureau_id], until, day, version)


def _due(
    asked: Ask, until: date, now: GiftSum, stands: gift_confirming.Confirmed | None
) -> tuple[date, int]:
    """By when, and which version; 0 where what was confirmed still holds."""
    rounds = _rounds(asked)
    day = rounds.due(asked.working_days, until)
    if stands is None:
        return day, 1
    if not now.differs_from(stands.figures):
        return day, 0
    changed = max(stands.at, now.changed_at or stands.at)
    return rounds.due(asked.working_days, office_day(changed)), stands.version + 1


def _result(asked: Ask, bureau_id: int, bureau: str, until: date, day: date, version: int) -> Duty:
    return Duty(
        key=f"{GIFT_RESULT}:{bureau_id}:{until.isoformat()}:{version}",
        kind=GIFT_RESULT,
        day=day,
        deadline=True,
        bureau_id=bureau_id,
        bureau=bureau,
        activity_id=0,
        number="",
        title="",
        round=until,
        holders=asked.house.holders(bureau_id, 0),
        version=version,
    )


# -- whether it is still owed --------------------------------------------------------------------


def still_unanswered(session: Session, wanted: Mapping[str, Sequence[str]]) -> set[str]:
    """Of these keys of duties (`gift_answer:PERSON:DAY`) those not answered by now."""
    days = {day for _, day in wanted.values()}
    told = {day: _told(session, date.fromisoformat(day)) for day in days}
    return {key for key, (person, day) in wanted.items() if int(person) not in told[day]}


def still_unconfirmed(session: Session, wanted: Mapping[str, Sequence[str]]) -> set[str]:
    """Of these keys of duties (`gift_result:BUREAU:DAY:VERSION`) those not confirmed by now."""
    rounds = sorted({date.fromisoformat(day) for _, day, _ in wanted.values()})
    known = gift_confirming.newest(session, rounds)
    return {
        key
        for key, (bureau, day, version) in wanted.items()
        if _version(known.get((int(bureau), date.fromisoformat(day)))) < int(version)
    }


def _version(stands: gift_confirming.Confirmed | None) -> int:
    return 0 if stands is None else stands.version
