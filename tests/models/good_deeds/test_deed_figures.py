"""Figures of deeds: five people stand behind each, and behind what any two of them tell."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from itertools import count

from sqlalchemy.orm import Session

from models.calendar import office_day
from models.good_deeds import deed_figures, deeds
from models.good_deeds.deed_figures import CountedDeed
from models.good_deeds.deeds import DeedDraft
from models.people.person import Bureau
from tests import factories
from tests.models.campaigns.asked import NOW, SEALER

DAY = date(2027, 1, 15)
JANUARY, FEBRUARY, MARCH = date(2027, 1, 31), date(2027, 2, 28), date(2027, 3, 31)
_people = count(1)


def some(virtue: str, people: int, each: int = 1, bureau: int = 1) -> list[CountedDeed]:
    """So many new people with so many deeds each."""
    own = [next(_people) for _ in range(people)]
    return [CountedDeed(who, bureau, virtue, DAY) for who in own for _ in range(each)]


def shown(found: list[CountedDeed]) -> dict[tuple[str, ...], tuple[int, int]]:
    return {
        tuple(sorted(each.of)): (each.deeds, each.people) for each in deed_figures.by_virtue(found)
    }


def test_many_deeds_of_few_people_are_not_shown() -> None:
    few = some("honesty", 4, each=20)
    assert deed_figures.total(few) is None and shown(few) == {}
    assert deed_figures.total(few + some("honesty", 1)) == deed_figures.DeedCount((), 81, 5)


def test_small_virtues_are_told_as_one_sum() -> None:
    found = some("honesty", 6) + some("gratitude", 3) + some("discipline", 2, each=2)
    assert shown(found) == {("honesty",): (6, 6), ("discipline", "gratitude"): (7, 5)}


def test_a_single_small_one_takes_the_smallest_other_along() -> None:
    found = some("honesty", 9) + some("gratitude", 5) + some("discipline", 1)
    assert shown(found) == {("honesty",): (9, 9), ("discipline", "gratitude"): (6, 6)}


def test_the_same_four_people_in_two_virtues_are_still_four() -> None:
    own = some("honesty", 4)
    twice = [CountedDeed(each.person_id, 1, "gratitude", DAY) for each in own]
    found = own + twice + some("discipline", 7)
    assert shown(found) == {("discipline", "gratitude", "honesty"): (15, 11)}


def test_a_month_of_few_people_waits_for_the_next() -> None:
    def of(people: int, day: date) -> list[CountedDeed]:
        return [CountedDeed(next(_people), 1, "honesty", day) for _ in range(people)]

    found = of(5, JANUARY) + of(2, FEBRUARY)
    ends = [JANUARY, FEBRUARY, MARCH]
    assert deed_figures.last_day_shown(found, ends) == JANUARY
    assert deed_figures.last_day_shown(found + of(3, MARCH), ends) == MARCH
    assert deed_figures.last_day_shown(of(4, JANUARY), ends) is None
    assert deed_figures.finished_months(ends, MARCH) == [JANUARY, FEBRUARY]


def keep(session: Session, bureau: Bureau, people: int, at: datetime = NOW) -> None:
    for _ in range(people):
        person = factories.person(session, bureau, ())
        deeds.keep(
            session, SEALER, person, DeedDraft("ทำความดีหนึ่งเรื่อง", "honesty", office_day(at)), at
        )


def test_a_bureau_hears_its_own_finished_months_with_five_people_behind_them(
    session: Session,
) -> None:
    where = factories.bureau(session)
    keep(session, where, 4)
    later = office_day(NOW) + timedelta(days=40)
    assert deed_figures.of_bureau(session, where.id, 2570, later) is None
    keep(session, where, 1)
    assert deed_figures.of_bureau(session, where.id, 2570, office_day(NOW)) is None
    told = deed_figures.of_bureau(session, where.id, 2570, later)
    assert told is not None and (told.total.deeds, told.total.people) == (5, 5)
    assert told.until == MARCH


def test_a_deed_that_is_kept_late_changes_no_figure_told_before(session: Session) -> None:
    where = factories.bureau(session)
    keep(session, where, 5)
    april = office_day(NOW) + timedelta(days=40)
    before = deed_figures.of_bureau(session, where.id, 2570, april)
    late = factories.person(session, where, ())
    draft = DeedDraft("ทำความดีหนึ่งเรื่อง", "honesty", office_day(NOW))
    deeds.keep(session, SEALER, late, draft, NOW + timedelta(days=41))
    assert deed_figures.of_bureau(session, where.id, 2570, april + timedelta(days=40)) == before


def test_the_office_is_told_only_if_no_small_bureau_is_left_by_subtraction(
    session: Session,
) -> None:
    first, second, third = (
        factories.bureau(session, name) for name in ("สำนักหนึ่ง", "สำนักสอง", "สำนักสาม")
    )
    later = office_day(NOW) + timedelta(days=40)
    keep(session, first, 6)
    keep(session, second, 2)
    assert deed_figures.of_office(session, 2570, later) is None
    keep(session, third, 3)
    told = deed_figures.of_office(session, 2570, later)
    assert told is not None and (told.total.deeds, told.bureaus, told.virtues) == (11, 3, ())
