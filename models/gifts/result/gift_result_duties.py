"""What a No Gift round asks: of each person an answer, of each bureau its result.

Both only where a No Gift announcement of that fiscal year is, or was, open to the unit.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import partial

from sqlalchemy import bindparam, exists, select
from sqlalchemy.orm import Session

from models.calendar import fiscal_year, office_day
from models.duties.duty import Duty, RoundDuty
from models.duties.duty_kind import DutyKind, DutySearch, KeptByRound, KeyParts
from models.duties.duty_people import ANSWERER, Member
from models.duties.reminder_policy import KindPolicy, Telling, of_bureau
from models.gifts.gift import Gift
from models.gifts.result import gift_confirming
from models.gifts.result.gift_figures import ANNOUNCEMENT, GiftSum, received_in, sums_of_rounds
from models.gifts.result.gift_result import GiftAnswer, GiftResult
from models.people.person import Bureau, Person
from models.plans import result_rounds
from models.plans.result_rounds import DEFAULT, Confirmed, Rounds
from models.pledges.pledge import Announcement, JoiningCampaign

_LOOK_BACK = timedelta(days=366)


@dataclass(frozen=True, kw_only=True)
class GiftResultDuty(RoundDuty):
    """A bureau's result of a round. version: the one that is to be confirmed."""

    version: int


@dataclass(frozen=True)
class _Announced:
    """Where No Gift was announced: years office-wide, and (year, bureau)."""

    office: frozenset[int]
    bureaus: frozenset[tuple[int, int]]

    def to(self, until: date, bureau_id: int) -> bool:
        """Whether to the people of this bureau, for the round."""
        year = fiscal_year(until)
        return year in self.office or (year, bureau_id) in self.bureaus


def gift_rounds_due(search: DutySearch) -> Iterable[Duty]:
    """Answers and results still missing; nothing, by one statement, where nothing was announced."""
    ahead = max(search.today, search.last if search.looks_ahead else search.today)
    rounds = _rounds(search)
    answers = [
        until
        for until in rounds.near(search.today, search.last)
        if rounds.opens(search.working_days, until) <= ahead
    ]
    results = list(rounds.near(search.today - _LOOK_BACK, ahead))
    announced = _announced(search.session, {fiscal_year(day) for day in (*answers, *results)})
    if not announced.office and not announced.bureaus:
        return
    names = {bureau_id: name for bureau_id, name in search.rows(_WITH_PEOPLE, Bureau.id)}
    confirmed = gift_confirming.newest(search.session, sorted({*answers, *results}))
    yield from _answers(search, answers, announced, names, set(confirmed))
    yield from _results(search, results, announced, names, confirmed)


def _rounds(search: DutySearch) -> Rounds:
    return replace(DEFAULT, moved=search.moved)


# Built once: every turn asks them.
_WITH_PEOPLE = select(Bureau.id, Bureau.name).where(
    exists().where(Person.bureau_id == Bureau.id, Person.retired_at.is_(None))
)
_ANNOUNCED = (
    select(Announcement.fiscal_year, JoiningCampaign.bureau_id)
    .join(Announcement, Announcement.id == JoiningCampaign.announcement_id)
    .where(
        Announcement.fiscal_year.in_(bindparam("years", expanding=True)),
        Announcement.name.startswith(ANNOUNCEMENT),
    )
    .distinct()
)


def _announced(session: Session, years: Iterable[int]) -> _Announced:
    found = session.execute(_ANNOUNCED, {"years": list(years)}).all()
    return _Announced(
        frozenset(year for year, bureau in found if bureau is None),
        frozenset((year, bureau) for year, bureau in found if bureau is not None),
    )


# -- answers -------------------------------------------------------------------------------------


def _answers(
    search: DutySearch,
    rounds: Sequence[date],
    announced: _Announced,
    names: Mapping[int, str],
    confirmed: set[tuple[int, date]],
) -> Iterable[Duty]:
    """One duty for each person with a LINE account and round, until they have answered or
    reported a gift of the round."""
    for until in filter(search.by_steps, rounds):
        done = _told(search.session, until)
        for member in _members(search, names):
            unit = member.bureau_id
            closed = (unit, until) in confirmed or not announced.to(until, unit)
            if member.joined and member.id not in done and not closed:
                yield _answer(search, member, names[unit], until)


def _told(session: Session, until: date) -> set[int | None]:
    """Who answered about the round, and who reported a gift of it."""
    answered = session.scalars(select(GiftAnswer.person_id).where(GiftAnswer.round_day == until))
    reported = session.scalars(select(Gift.person_id).where(received_in(until)).distinct())
    return {*answered, *reported}


def _members(search: DutySearch, names: Mapping[int, str]) -> Iterable[Member]:
    """Whoever may have to answer, in these bureaus."""
    if search.seeker is None:
        return search.house.everybody(names.keys())
    member = search.house.member(search.seeker.person_id)
    return () if member is None or member.bureau_id not in names else (member,)


def _answer(search: DutySearch, member: Member, bureau: str, until: date) -> Duty:
    return Duty(
        key=f"{GIFT_ANSWER.name}:{member.id}:{until.isoformat()}",
        kind=GIFT_ANSWER,
        day=until,
        bureau_id=member.bureau_id,
        bureau=bureau,
        recipients=search.house.only(ANSWERER, member.id),
        payload=RoundDuty(round=until),
    )


# -- results -------------------------------------------------------------------------------------


def _results(
    search: DutySearch,
    rounds: Sequence[date],
    announced: _Announced,
    names: Mapping[int, str],
    confirmed: Mapping[tuple[int, date], Confirmed],
) -> Iterable[Duty]:
    """One duty for each bureau and ended round: not confirmed, or changed since."""
    gifts = sums_of_rounds(search.session, rounds) if rounds else {}
    due = []
    for until in rounds:
        for bureau_id in sorted(each for each in names if announced.to(until, each)):
            now = gifts[until].get(bureau_id, GiftSum())
            stands = confirmed.get((bureau_id, until))
            day, version = _due(search, until, now, stands)
            if version and search.within_year(day) and search.wants(bureau_id, day):
                due.append((bureau_id, until, day, version))
    if due:
        search.house.expect({bureau_id for bureau_id, *_ in due})
    for bureau_id, until, day, version in due:
        yield _result(search, bureau_id, names[bureau_id], until, day, version)


def _due(
    search: DutySearch, until: date, now: GiftSum, stands: Confirmed | None
) -> tuple[date, int]:
    """By when, and which version; 0 where what was confirmed still holds."""
    rounds = _rounds(search)
    day = rounds.due(search.working_days, until)
    if stands is None:
        return day, 1
    if not now.differs_from(stands.figures):
        return day, 0
    changed = max(stands.at, now.changed_at or stands.at)
    return rounds.due(search.working_days, office_day(changed)), stands.version + 1


def _result(
    search: DutySearch, bureau_id: int, bureau: str, until: date, day: date, version: int
) -> Duty:
    return Duty(
        key=f"{GIFT_RESULT.name}:{bureau_id}:{until.isoformat()}:{version}",
        kind=GIFT_RESULT,
        day=day,
        bureau_id=bureau_id,
        bureau=bureau,
        recipients=search.house.recipients(bureau_id, 0),
        payload=GiftResultDuty(round=until, version=version),
    )


# -- by their stored keys ------------------------------------------------------------------------


def still_unanswered(session: Session, keys: KeyParts) -> set[str]:
    """Of these keys (`gift_answer:PERSON:DAY`) those that nobody has answered."""
    days = {day for _, day in keys.values()}
    answered = {day: _told(session, date.fromisoformat(day)) for day in days}
    return {key for key, (person, day) in keys.items() if int(person) not in answered[day]}


def still_unconfirmed(session: Session, keys: KeyParts) -> set[str]:
    """Of these keys (`gift_result:BUREAU:DAY:VERSION`) those that nobody has confirmed."""
    rounds = sorted({date.fromisoformat(day) for _, day, _ in keys.values()})
    known = gift_confirming.newest(session, rounds)
    return {
        key
        for key, (bureau, day, version) in keys.items()
        if _version(known.get((int(bureau), date.fromisoformat(day)))) < int(version)
    }


def _version(stands: Confirmed | None) -> int:
    return 0 if stands is None else stands.version


# -- the kinds -----------------------------------------------------------------------------------

GIFT_ANSWER = DutyKind(
    name="gift_answer",
    find=gift_rounds_due,
    still_due=still_unanswered,
    # People are asked for nothing from the opening on, and by a push once, near the end.
    policy=KindPolicy((-3,), (Telling(ANSWERER, -14),), free=(-14,)),
    nudged=False,  # it would go to the whole office
    asked_of_all=True,
)
GIFT_RESULT = DutyKind(
    name="gift_result",
    find=gift_rounds_due,
    still_due=still_unconfirmed,
    # From the first working day after the round; late it goes up as reports do.
    policy=of_bureau(-4, -2, 0, 1, 3, 7),
    of_bureau=True,
    kept_by_round=KeptByRound(
        lambda session, year: result_rounds.now(session).of_year(year),
        partial(result_rounds.carry, (GiftAnswer, GiftResult)),
    ),
)
